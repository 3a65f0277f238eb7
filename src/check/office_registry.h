// An office's own registry: a file with one section, made from tables or from texts of acts.
#pragma once

#include <string>
#include <vector>

#include "base/problem.h"
#include "check/check.h"
#include "read/source.h"
#include "registry/held_text.h"
#include "registry/registry.h"

namespace soat {

/// Problem: missing, of another version, or no registry.
[[nodiscard]] Result<Registry> open_office_registry(const std::string& path);

/// The registry of the image that the build makes.
[[nodiscard]] Result<Registry> open_shipped_registry(const std::string& image_path);

/// The bytes of such a file. Problem: a table with a fault.
[[nodiscard]] Result<std::string> office_registry_bytes(const RegistryTables& tables);

/// What the text of an act tells for the registry.
[[nodiscard]] Result<HeldText> read_for_registry(const Knowledge& knowledge, Source source,
                                                 const std::string& file);

}  // namespace soat
