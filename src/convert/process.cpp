#include "convert/process.h"

#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>

namespace soat {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kHeard = 64UL << 10U;  ///< of what it says
constexpr int kNotStarted = 127;
constexpr int kTick = 20;    ///< milliseconds between looks
constexpr int kThreads = 4;  ///< that may spend time at once

// --- in the child, between fork and exec: only what POSIX allows there, nothing that allocates

void write_file(const char* path, const char* words) {
  const int file = open(path, O_WRONLY | O_CLOEXEC);
  if (file < 0) return;
  if (write(file, words, std::strlen(words)) < 0) { /* then the user is "nobody": no harm */
  }
  close(file);
}

/// A name space without network. Systems that forbid it to users say no, and we go on.
void leave_network(const char* user_map, const char* group_map) {
  if (unshare(CLONE_NEWNET) == 0) return;
  if (unshare(CLONE_NEWUSER | CLONE_NEWNET) != 0) return;
  write_file("/proc/self/setgroups", "deny");
  write_file("/proc/self/uid_map", user_map);
  write_file("/proc/self/gid_map", group_map);
}

void limit(int resource, std::uint64_t most) {
  if (most == 0) return;
  const rlimit both{most, most};
  setrlimit(static_cast<__rlimit_resource_t>(resource), &both);
}

struct Prepared {
  const Command& command;
  char* const* arguments;
  char* const* environment;
  const char* user_map;
  const char* group_map;
  int nothing;  ///< /dev/null
  int heard;    ///< the pipe to us
};

[[noreturn]] void become(const Prepared& p) {
  setpgid(0, 0);
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  dup2(p.nothing, STDIN_FILENO);
  dup2(p.heard, STDOUT_FILENO);
  dup2(p.heard, STDERR_FILENO);
  for (int signal = 1; signal < NSIG; ++signal) std::signal(signal, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, nullptr);
  limit(RLIMIT_FSIZE, p.command.max_output);
  limit(RLIMIT_AS, p.command.max_memory);
  limit(RLIMIT_CPU, static_cast<std::uint64_t>(p.command.max_time.count()) / 1000 * kThreads + 1);
  const rlimit no_core{0, 0};
  setrlimit(RLIMIT_CORE, &no_core);
  leave_network(p.user_map, p.group_map);
  if (chdir(p.command.folder.c_str()) == 0)
    execve(p.command.program.c_str(), p.arguments, p.environment);
  _exit(kNotStarted);
}

// --- in the parent

std::vector<char*> pointers(const std::vector<std::string>& words) {
  std::vector<char*> all;
  all.reserve(words.size() + 1);
  for (const std::string& word : words) all.push_back(const_cast<char*>(word.c_str()));
  all.push_back(nullptr);
  return all;
}

/// A file descriptor that closes itself.
class Handle {
 public:
  explicit Handle(int number) : number_(number) {}
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  ~Handle() { reset(); }
  void reset() {
    if (number_ >= 0) close(number_);
    number_ = -1;
  }
  [[nodiscard]] int get() const { return number_; }

 private:
  int number_;
};

/// Takes what is there; keeps the beginning and drops the rest. False when nobody writes any more.
/// A program that never stops talking is left in between, for the clock to be looked at.
bool hear(int pipe, std::string& said) {
  std::array<char, 4096> buffer{};
  for (int times = 0; times < 64; ++times) {
    const ssize_t got = read(pipe, buffer.data(), buffer.size());
    if (got == 0) return false;
    if (got < 0) return errno == EAGAIN || errno == EINTR;
    said.append(buffer.data(), std::min(static_cast<std::size_t>(got), kHeard - said.size()));
  }
  return true;
}

/// Waits until the program ends, without taking its number back: the group is killed first.
bool ends_in_time(pid_t child, int pipe, Clock::time_point until, std::string& said) {
  bool open = true;
  for (;;) {
    pollfd look{pipe, POLLIN, 0};
    if (poll(&look, open ? 1 : 0, kTick) > 0) open = hear(pipe, said);
    siginfo_t info{};
    if (waitid(P_PID, static_cast<id_t>(child), &info, WEXITED | WNOHANG | WNOWAIT) == 0 &&
        info.si_pid == child)
      return true;
    if (Clock::now() >= until) return false;
  }
}

}  // namespace

Outcome run_process(const Command& command) {
  Outcome outcome;
  if (access(command.program.c_str(), X_OK) != 0) return outcome;
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) return outcome;
  const Handle ours(ends[0]);
  Handle theirs(ends[1]);
  const Handle nothing(open("/dev/null", O_RDWR | O_CLOEXEC));
  fcntl(ours.get(), F_SETFL, O_NONBLOCK);

  std::vector<std::string> words{command.program};
  words.insert(words.end(), command.arguments.begin(), command.arguments.end());
  const std::vector<char*> arguments = pointers(words);
  const std::vector<char*> environment = pointers(command.environment);
  const std::string user = std::to_string(getuid()) + " " + std::to_string(getuid()) + " 1";
  const std::string group = std::to_string(getgid()) + " " + std::to_string(getgid()) + " 1";
  const Prepared prepared{command,       arguments.data(), environment.data(), user.c_str(),
                          group.c_str(), nothing.get(),    theirs.get()};

  const pid_t child = fork();
  if (child < 0) return outcome;
  if (child == 0) become(prepared);
  setpgid(child, child);  // both do it: whoever comes first
  theirs.reset();

  const bool in_time =
      ends_in_time(child, ours.get(), Clock::now() + command.max_time, outcome.said);
  kill(-child, SIGKILL);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  hear(ours.get(), outcome.said);
  outcome.end = !in_time                             ? Outcome::End::too_slow
                : WIFSIGNALED(status)                ? Outcome::End::killed
                : WEXITSTATUS(status) == kNotStarted ? Outcome::End::not_started
                                                     : Outcome::End::ended;
  outcome.code = WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
  outcome.too_large = WIFSIGNALED(status) && outcome.code == SIGXFSZ;
  return outcome;
}

}  // namespace soat
