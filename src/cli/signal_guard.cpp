#include "cli/signal_guard.h"

#include <unistd.h>

#include <utility>

namespace soat {

SignalGuard::SignalGuard() {
  pthread_sigmask(SIG_SETMASK, nullptr, &before_);
  sigemptyset(&held_);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction action {};
    sigaction(signal, nullptr, &action);
    if (action.sa_handler == SIG_IGN || sigismember(&before_, signal) == 1) continue;
    sigaddset(&held_, signal);
    any_ = true;
  }
  pthread_sigmask(SIG_BLOCK, &held_, nullptr);
}

SignalGuard::~SignalGuard() {
  if (waiter_.joinable()) {
    over_ = true;
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
      if (sigismember(&held_, signal) == 0) continue;
      pthread_kill(waiter_.native_handle(), signal);  // to wake it; it sees that all is over
      break;
    }
    waiter_.join();
  }
  pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

void SignalGuard::watch(std::string file) {
  file_ = std::move(file);
  if (any_) waiter_ = std::thread([this] { wait(); });
}

void SignalGuard::wait() {
  int signal = 0;
  if (sigwait(&held_, &signal) != 0 || over_) return;
  unlink(file_.c_str());
  sigset_t one{};
  sigemptyset(&one);
  sigaddset(&one, signal);
  pthread_sigmask(SIG_UNBLOCK, &one, nullptr);
  raise(signal);
}

}  // namespace soat
