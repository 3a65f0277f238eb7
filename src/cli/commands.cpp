#include "cli/commands.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "check/check.h"
#include "cli/inputs.h"
#include "report/json_report.h"
#include "report/text_report.h"

namespace soat {
namespace {

void say(const Problem& problem) {
  std::cerr << "soat: " << printable_name(problem.where) << ": " << problem.what;
  if (!problem.hint.empty()) std::cerr << " " << problem.hint;
  std::cerr << "\n";
}

/// Standard output, or a file written beside its name and renamed when all is done.
class Output {
 public:
  explicit Output(std::string path) : path_(std::move(path)) {
    if (!path_.empty()) file_.open(path_ + ".part", std::ios::binary | std::ios::trunc);
  }
  [[nodiscard]] bool ok() const { return path_.empty() || file_.good(); }
  void write(const std::string& words) { (path_.empty() ? std::cout : file_) << words; }
  /// False if the file could not be written whole.
  bool finish() {
    if (path_.empty()) return static_cast<bool>(std::cout.flush());
    file_.close();
    std::error_code error;
    if (!file_.fail()) std::filesystem::rename(path_ + ".part", path_, error);
    return !file_.fail() && !error;
  }
  [[nodiscard]] bool is_terminal() const { return path_.empty() && isatty(STDOUT_FILENO) != 0; }

 private:
  std::string path_;
  std::ofstream file_;
};

TextStyle style_of(const Output& output) {
  TextStyle style;
  if (!output.is_terminal()) return style;
  style.colour = std::getenv("NO_COLOR") == nullptr;  // NOLINT(concurrency-mt-unsafe)
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40) style.width = size.ws_col;
  return style;
}

bool overwrites_input(const std::string& output, const std::vector<std::string>& files) {
  std::error_code error;
  for (const std::string& file : files) {
    if (!output.empty() && std::filesystem::equivalent(output, file, error)) return true;
  }
  return false;
}

class Runner {
 public:
  Runner(const Arguments& arguments, const std::string& version)
      : arguments_(arguments), output_(arguments.output), style_(style_of(output_)) {
    tool_.version = version;
  }

  int run() {
    reading_.helpers = find_helpers();
    Inputs inputs = expand_inputs(arguments_.paths, reading_.helpers);
    for (const Problem& left_out : inputs.left_out) say(left_out);
    for (const Problem& problem : inputs.problems) fail(problem);
    if (overwrites_input(arguments_.output, inputs.files)) {
      say({arguments_.output, "Tệp kết quả trùng với tệp đầu vào.", "Chọn tên khác cho -o."});
      return 2;
    }
    if (!output_.ok()) {
      say({arguments_.output, "Không ghi được tệp kết quả.", "Kiểm tra thư mục và quyền ghi."});
      return 2;
    }
    if (arguments_.command != Command::text) {
      auto knowledge = load_knowledge(arguments_.image.empty() ? find_image() : arguments_.image,
                                      arguments_.rules);
      if (!knowledge) {
        say(knowledge.problem());
        return 2;
      }
      knowledge_ = std::make_unique<Knowledge>(std::move(knowledge).value());
      if (const auto day = knowledge_->registry.known_to()) tool_.registry = iso_date(*day);
      tool_.rules = knowledge_->rules_day;
    }
    if (arguments_.format == Format::json) output_.write(json_opening(tool_));
    for (const std::string& file : inputs.files) one(file);
    if (arguments_.format == Format::json) output_.write("]}\n");
    if (!output_.finish()) {
      say({arguments_.output, "Không ghi được hết kết quả.", "Kiểm tra chỗ trống của ổ đĩa."});
      return 2;
    }
    return failed_ ? 2 : found_ ? 1 : 0;
  }

 private:
  void fail(const Problem& problem) {
    say(problem);
    failed_ = true;
  }

  void one(const std::string& file) {
    auto source = read_file(file, reading_);
    if (!source) {
      fail(source.problem());
      if (arguments_.format != Format::text) write_row(problem_json(file, source.problem()));
      return;
    }
    if (arguments_.command == Command::text) {
      output_.write(plain_text(source.value()));
      return;
    }
    const Analysis analysis =
        check(*knowledge_, std::move(source).value(), {arguments_.issued, arguments_.as_of});
    for (const Finding& finding : analysis.findings)
      found_ = found_ || finding.level >= arguments_.fail_on;
    if (arguments_.format != Format::text) {
      write_row(document_json(analysis));
    } else {
      output_.write(report(analysis));
    }
  }

  void write_row(const std::string& row) {
    if (arguments_.format == Format::json) output_.write(rows_++ == 0 ? "\n" : ",\n");
    output_.write(row);
    if (arguments_.format == Format::jsonl) output_.write("\n");
  }

  /// UTF-8, NFC, a paragraph a line.
  static std::string plain_text(Source source) {
    const Vocabulary vocabulary;
    const Text text(std::move(source), vocabulary);
    std::string out;
    for (const Paragraph& paragraph : text.paragraphs()) {
      if (paragraph.stream == StreamKind::furniture) continue;
      std::string line(text.words(paragraph.span));
      for (char& c : line) c = c == '\n' ? ' ' : c;
      out += line + "\n";
    }
    return out;
  }

  [[nodiscard]] std::string report(const Analysis& analysis) const {
    switch (arguments_.command) {
      case Command::outline:
        return outline_report(analysis);
      case Command::citations:
        return citations_report(analysis);
      case Command::procedures:
        return procedures_report(analysis);
      case Command::delegations:
        return delegations_report(analysis);
      default:
        return check_report(analysis, tool_, arguments_.min_level, style_);
    }
  }

  const Arguments& arguments_;
  ReadOptions reading_;
  ToolInfo tool_;
  Output output_;
  TextStyle style_;
  std::unique_ptr<Knowledge> knowledge_;
  std::size_t rows_ = 0;
  bool failed_ = false;
  bool found_ = false;
};

}  // namespace

int run(const Arguments& arguments, const std::string& version) {
  return Runner(arguments, version).run();
}

}  // namespace soat
