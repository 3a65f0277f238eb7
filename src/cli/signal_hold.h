// Lets a run put away what it holds before a signal ends it.
#pragma once

#include <csignal>

namespace soat {

/// While it lives, Ctrl-C and the requests to end wait. `pending` tells of one; when the object is
/// destroyed the signal does what it would have done. Of one thread; threads started meanwhile
/// inherit the wait.
class SignalHold {
 public:
  SignalHold();
  ~SignalHold();
  SignalHold(const SignalHold&) = delete;
  SignalHold& operator=(const SignalHold&) = delete;

  [[nodiscard]] bool pending() const;

 private:
  sigset_t held_{};
  sigset_t before_{};
};

}  // namespace soat
