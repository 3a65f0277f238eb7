// Where results go that are a file for each input: Word files with comments, XML.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"
#include "cli/arguments.h"
#include "cli/inputs.h"
#include "cli/output.h"

namespace soat {

/// Why the arguments cannot make Word files, if so: no -o, --suggest without docx, words that are
/// not in the file as it would be accepted.
[[nodiscard]] std::optional<Problem> fault_of_docx_arguments(const Arguments& arguments);

/// Why several inputs cannot become XML, if so: no folder for them.
[[nodiscard]] std::optional<Problem> fault_of_akn_output(const Inputs& inputs,
                                                         const Arguments& arguments);

/// True where each input has a result file of its own.
[[nodiscard]] bool goes_to_files(const Inputs& inputs, const Arguments& arguments);

/// The file to write for each input: -o itself for one, a name kept below the folder -o for several
/// (with `ending` added where it has another). Problem, in place of a name: it would be an input,
/// or the file of an input before it.
[[nodiscard]] std::vector<Result<std::string>> file_targets(const Inputs& inputs,
                                                            const std::string& output,
                                                            std::string_view ending);

/// Opens one, with the folders that its name needs, but over none of `inputs` (see open_output).
[[nodiscard]] Result<std::unique_ptr<Output>> open_target(const std::string& target,
                                                          const std::vector<std::string>& inputs);

}  // namespace soat
