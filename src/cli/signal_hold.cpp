#include "cli/signal_hold.h"

#include <array>

namespace soat {
namespace {

constexpr std::array<int, 3> kSignals = {SIGINT, SIGTERM, SIGHUP};

}  // namespace

SignalHold::SignalHold() {
  sigemptyset(&held_);
  for (const int signal : kSignals) sigaddset(&held_, signal);
  pthread_sigmask(SIG_BLOCK, &held_, &before_);
}

SignalHold::~SignalHold() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

bool SignalHold::pending() const {
  sigset_t waiting{};
  if (sigpending(&waiting) != 0) return false;
  for (const int signal : kSignals) {
    // One that was blocked before is not ours to heed.
    if (sigismember(&waiting, signal) == 1 && sigismember(&before_, signal) == 0) return true;
  }
  return false;
}

}  // namespace soat
