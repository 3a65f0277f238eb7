// How the arguments say files are read.
#pragma once

#include "cli/arguments.h"
#include "convert/helpers.h"
#include "read/source.h"

namespace soat {

[[nodiscard]] inline ReadOptions reading_of(const Arguments& arguments, const Helpers& helpers) {
  ReadOptions options = arguments.reading;
  options.helpers = helpers;
  options.helpers.max_time = std::chrono::seconds(arguments.convert_seconds);
  options.helpers.max_output = options.max_file;
  return options;
}

}  // namespace soat
