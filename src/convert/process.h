// One program of somebody else, run once, within limits. Inside the room only.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace soat {

/// No shell anywhere: `program` is a path, arguments and environment go as they are.
struct Command {
  std::string program;
  std::vector<std::string> arguments;
  std::vector<std::string> environment;  ///< "NAME=value"; nothing else is passed on
  std::string folder;                    ///< where it runs
  std::chrono::milliseconds max_time{};
  std::uint64_t max_output = 0;  ///< bytes of any one file it writes
  std::uint64_t max_memory = 0;  ///< bytes of address space
};

struct Outcome {
  enum class End : std::uint8_t {
    ended,        ///< with `code`
    killed,       ///< by a signal, not ours; `code` is its number
    too_slow,     ///< killed by us, with all processes of its group
    not_started,  ///< no such program, or no process to be had
  };
  End end = End::not_started;
  int code = 0;
  bool too_large = false;  ///< it met the limit on what it may write
  std::string said;        ///< the beginning of its standard output and error
};

/// Returns when the program has ended or its time is over; whatever it left running in its process
/// group is killed. Standard input is empty; no network where the system lets us take it away.
[[nodiscard]] Outcome run_process(const Command& command);

}  // namespace soat
