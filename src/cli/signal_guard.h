// Removes a file that is not finished before a signal ends the program.
#pragma once

#include <atomic>
#include <csignal>
#include <string>
#include <thread>

namespace soat {

/// Made before the file is created: from then on Ctrl-C and the requests to end wait. Once `watch`
/// knows the file, one of them removes it and then does at once what it would have done. Signals
/// that were ignored or blocked stay so. Threads started meanwhile leave these signals to it.
class SignalGuard {
 public:
  SignalGuard();
  ~SignalGuard();
  SignalGuard(const SignalGuard&) = delete;
  SignalGuard& operator=(const SignalGuard&) = delete;

  /// Once.
  void watch(std::string file);

 private:
  void wait();

  sigset_t held_{};
  sigset_t before_{};
  bool any_ = false;
  std::atomic<bool> over_ = false;
  std::string file_;
  std::thread waiter_;
};

}  // namespace soat
