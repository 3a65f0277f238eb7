#include "cli/commands.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <iostream>
#include <memory>
#include <new>

#include "akn/akn.h"
#include "base/file.h"
#include "check/check.h"
#include "cli/file_output.h"
#include "cli/inputs.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "cli/reading.h"
#include "margin/margin.h"
#include "report/graph_report.h"
#include "report/json_report.h"
#include "report/text_report.h"
#include "shelf/graph.h"

namespace soat {
namespace {

TextStyle style_of(const Output& output) {
  TextStyle style;
  if (!output.is_terminal()) return style;
  style.colour = std::getenv("NO_COLOR") == nullptr;  // NOLINT(concurrency-mt-unsafe)
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40) style.width = size.ws_col;
  return style;
}

/// Files that a result must not be written over: drafts, and the data they are judged by.
std::vector<std::string> files_read(const std::vector<std::string>& drafts,
                                    const std::string& image, const Knowledge* knowledge) {
  std::vector<std::string> files = drafts;
  files.push_back(image);
  if (knowledge == nullptr) return files;
  for (const Rule& rule : knowledge->rules) files.push_back(rule.path);
  return files;
}

class Runner {
 public:
  Runner(const Arguments& arguments, const std::string& version) : arguments_(arguments) {
    tool_.version = version;
  }

  int run() {
    if (const auto fault = fault_of_docx_arguments(arguments_)) {
      say(*fault);
      return 2;
    }
    helpers_ = find_helpers();
    const Inputs inputs = expand_inputs(arguments_.paths, helpers_);
    for (const Problem& left_out : inputs.left_out) say(left_out);
    for (const Problem& problem : inputs.problems) fail(problem);
    if (const auto fault = fault_of_akn_output(inputs, arguments_)) {
      say(*fault);
      return 2;
    }
    files_ = goes_to_files(inputs, arguments_);
    if (!prepare(inputs.files)) return 2;
    if (files_) return result_files(inputs);
    if (arguments_.command == Command::graph) return graph(inputs.files);
    if (arguments_.format == Format::json) output_->write(json_opening(tool_));
    for (const std::string& file : inputs.files) within_memory(file, [&] { one(file); });
    if (arguments_.format == Format::json) output_->write("]}\n");
    // A run that read nothing has no result: an older one is left alone.
    return read_ == 0 && !rows() ? 2 : finished();
  }

 private:
  /// A row for each input, one that cannot be read too.
  [[nodiscard]] bool rows() const {
    const bool json = arguments_.format == Format::json || arguments_.format == Format::jsonl;
    return json && arguments_.command != Command::graph;
  }

  int finished() {
    const auto written = output_->finish();
    if (!written) {
      say(written.problem());
      return 2;
    }
    return failed_ ? 2 : found_ ? 1 : 0;
  }

  int result_files(const Inputs& inputs) {
    const bool word = arguments_.format == Format::docx;
    const auto targets = file_targets(inputs, arguments_.output, word ? ".docx" : ".xml");
    for (std::size_t i = 0; i < inputs.files.size(); ++i) {
      const std::string& file = inputs.files[i];
      within_memory(file, [&] { word ? one_docx(file, targets[i]) : one_akn(file, targets[i]); });
    }
    return failed_ ? 2 : found_ ? 1 : 0;
  }

  int graph(const std::vector<std::string>& files) {
    GraphBuilder builder;
    for (const std::string& file : files) {
      within_memory(file, [&] {
        auto source = read_file(file, read_options());
        if (!source) return fail(source.problem());
        ++read_;
        builder.add(analysed(std::move(source).value()));
      });
    }
    if (read_ == 0) return 2;
    const Graph made = std::move(builder).take();
    const auto sink = [this](std::string_view bytes) { output_->write(bytes); };
    if (arguments_.format == Format::dot) {
      write_graph_dot(made, sink);
    } else {
      write_graph_json(made, tool_, sink);
    }
    return finished();
  }

  void one_akn(const std::string& file, const Result<std::string>& target) {
    if (!target) return fail(target.problem());
    auto source = read_file(file, read_options());
    if (!source) return fail(source.problem());
    const Analysis analysis = judged(std::move(source).value());
    auto output = open_target(target.value(), protected_);
    if (!output) return fail(output.problem());
    akn(analysis, *output.value());
    if (const auto written = output.value()->finish(); !written) fail(written.problem());
  }

  void akn(const Analysis& analysis, Output& output) const {
    write_akn(analysis, tool_.version, [&](std::string_view bytes) { output.write(bytes); });
  }

  /// Knowledge and output; false, with the reason said, where one cannot be used.
  bool prepare(const std::vector<std::string>& drafts) {
    const std::string image = find_image();
    if (arguments_.command != Command::text) {
      auto knowledge = load_knowledge(image, arguments_.rules, arguments_.registry);
      if (!knowledge) {
        say(knowledge.problem());
        return false;
      }
      knowledge_ = std::make_unique<Knowledge>(std::move(knowledge).value());
      if (const auto day = knowledge_->registry.known_to()) tool_.registry = iso_date(*day);
      tool_.rules = knowledge_->rules_day;
    }
    protected_ = files_read(drafts, image, knowledge_.get());
    if (!arguments_.registry.empty()) protected_.push_back(arguments_.registry);
    if (files_) return true;  // an output a file, opened when it is made
    auto output = open_output(arguments_.output, protected_);
    if (!output) {
      say(output.problem());
      return false;
    }
    output_ = std::move(output).value();
    style_ = style_of(*output_);
    return true;
  }

  void fail(const Problem& problem) {
    say(problem);
    failed_ = true;
  }

  [[nodiscard]] ReadOptions read_options() const { return reading_of(arguments_, helpers_); }

  /// A file may need more memory than there is; the others are still done.
  template <class Work>
  void within_memory(const std::string& file, const Work& work) {
    try {
      work();
    } catch (const std::bad_alloc&) {
      const Problem problem{file, "Không đủ bộ nhớ để đọc tệp này.",
                            "Tách tệp, hoặc chạy trên máy có nhiều bộ nhớ hơn."};
      fail(problem);
      if (rows()) write_row(problem_json(file, problem));
    }
  }

  void one(const std::string& file) {
    auto source = read_file(file, read_options());
    if (!source) {
      fail(source.problem());
      if (rows()) write_row(problem_json(file, source.problem()));
      return;
    }
    ++read_;
    if (arguments_.command == Command::text) {
      output_->write(plain_text(source.value()));
      return;
    }
    const Analysis analysis = judged(std::move(source).value());
    if (arguments_.format == Format::akn) {
      akn(analysis, *output_);
    } else if (arguments_.format != Format::text) {
      write_row(document_json(analysis));
    } else {
      output_->write(report(analysis));
    }
  }

  [[nodiscard]] Analysis analysed(Source source) const {
    return check(*knowledge_, std::move(source), {arguments_.issued, arguments_.as_of});
  }

  Analysis judged(Source source) {
    Analysis analysis = analysed(std::move(source));
    for (const Finding& finding : analysis.findings)
      found_ = found_ || finding.level >= arguments_.fail_on;
    return analysis;
  }

  void one_docx(const std::string& file, const Result<std::string>& target) {
    if (!target) return fail(target.problem());
    auto source = read_file(file, read_options());
    if (!source) return fail(source.problem());
    const Analysis analysis = judged(std::move(source).value());
    auto original = read_whole_file(file);
    if (!original) return fail(original.problem());
    const auto made = comments_in_margin(
        std::move(original).value(), analysis,
        {*arguments_.as_of, arguments_.min_level, arguments_.suggest, arguments_.reading.package});
    if (!made) return fail(made.problem());
    auto output = open_target(target.value(), protected_);
    if (!output) return fail(output.problem());
    output.value()->write(made.value().bytes);
    if (const auto written = output.value()->finish(); !written) return fail(written.problem());
    // The file has no place for what was not looked at.
    for (const std::string& what : analysis.not_checked) say({file, "Chưa kiểm tra: " + what, {}});
  }

  void write_row(const std::string& row) {
    if (arguments_.format == Format::json) output_->write(rows_++ == 0 ? "\n" : ",\n");
    output_->write(row);
    if (arguments_.format == Format::jsonl) output_->write("\n");
  }

  /// UTF-8, NFC, a paragraph a line.
  static std::string plain_text(Source source) {
    const Vocabulary vocabulary;
    const Text text(std::move(source), vocabulary);
    std::string out;
    for (const Paragraph& paragraph : text.paragraphs()) {
      if (beside_the_text(paragraph.stream)) continue;
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
  Helpers helpers_;
  ToolInfo tool_;
  std::unique_ptr<Output> output_;
  TextStyle style_;
  std::unique_ptr<Knowledge> knowledge_;
  std::vector<std::string> protected_;  // what no result may be written over
  std::size_t rows_ = 0;
  std::size_t read_ = 0;  ///< inputs that could be read
  bool files_ = false;    ///< a result file for each input
  bool failed_ = false;
  bool found_ = false;
};

}  // namespace

int run(const Arguments& arguments, const std::string& version) {
  return Runner(arguments, version).run();
}

int print_version(const std::string& version) {
  std::cout << "soat " << version << "\n";
  const auto knowledge = load_knowledge(find_image());
  if (!knowledge) {
    say(knowledge.problem());
    return 2;
  }
  const auto day = knowledge.value().registry.known_to();
  std::cout << "Quy tắc:      " << knowledge.value().rules_day << "\n"
            << "Sổ văn bản:   " << (day ? iso_date(*day) : "không rõ ngày") << "\n";
  return 0;
}

}  // namespace soat
