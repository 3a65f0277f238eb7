// Where the Word files with comments go.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/problem.h"
#include "cli/arguments.h"
#include "cli/inputs.h"

namespace soat {

/// Why the arguments cannot make Word files, if so: no -o, --suggest without docx, words that are
/// not in the file as it would be accepted.
[[nodiscard]] std::optional<Problem> fault_of_docx_arguments(const Arguments& arguments);

/// The file to write for each input: -o itself for one, a name kept below the folder -o for several
/// (a text draft's ends in .docx). Problem, in place of a name: it would be an input, or the file
/// of an input before it.
[[nodiscard]] std::vector<Result<std::string>> docx_targets(const Inputs& inputs,
                                                            const std::string& output);

/// Writes one, with the folders that its name needs, but over none of `inputs` (see open_output).
[[nodiscard]] Result<bool> write_docx(const std::string& target, const std::string& bytes,
                                      const std::vector<std::string>& inputs);

}  // namespace soat
