#include "cli/assess_commands.h"

#include <filesystem>
#include <iostream>
#include <memory>
#include <new>
#include <optional>
#include <set>

#include "assess/assessment.h"
#include "assess/paper_file.h"
#include "assess/procedure_list.h"
#include "base/encoding.h"
#include "base/file.h"
#include "check/check.h"
#include "cli/inputs.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "cli/paper_output.h"
#include "cli/reading.h"
#include "shelf/quarter.h"

namespace soat {
namespace {
namespace fs = std::filesystem;

/// A file of the office's, in whatever Unicode its editor saves.
Result<std::string> read_text(const std::string& path) {
  auto bytes = read_whole_file(path);
  if (!bytes) return bytes.problem();
  return decode_text(std::move(bytes).value(), path);
}

constexpr const char* kCostTable = "chi-phi.csv";

class PaperMaker {
 public:
  PaperMaker(const Arguments& arguments, std::string version)
      : arguments_(arguments), version_(std::move(version)) {}

  int run() {
    if (const auto fault = fault_of_arguments()) return refuse(*fault);
    helpers_ = find_helpers();
    inputs_ = expand_inputs(arguments_.paths, helpers_);
    for (const Problem& left_out : inputs_.left_out) say(left_out);
    for (const Problem& problem : inputs_.problems) fail(problem);
    const std::string image = find_image();
    auto knowledge = load_knowledge(image, arguments_.rules, arguments_.registry);
    if (!knowledge) return refuse(knowledge.problem());
    knowledge_ = std::make_unique<Knowledge>(std::move(knowledge).value());
    shipped_ = (fs::path(image).parent_path() / "templates").string();
    protected_ = inputs_.files;
    for (const std::string& file : {image, arguments_.registry, arguments_.costs}) {
      if (!file.empty()) protected_.push_back(file);
    }
    if (arguments_.command == Command::report) return report();
    return arguments_.list ? list() : assessments();
  }

 private:
  [[nodiscard]] std::optional<Problem> fault_of_arguments() const {
    const bool file = arguments_.command == Command::report || arguments_.list;
    const std::string& output = arguments_.output;
    if (file && !paper_form(output)) {
      return Problem{output, "Không ghi được dạng này.",
                     "Đặt tên kết thúc bằng .docx, .xlsx hoặc .txt."};
    }
    if (file && (output.empty() || output == "-")) return std::nullopt;
    if (!file && (output.empty() || output == "-")) {
      return Problem{"-o", "Chưa nêu thư mục kết quả.",
                     "Thêm -o THƯ_MỤC; chỉ xem danh mục thủ tục: soat assess --list TỆP."};
    }
    if (file && !arguments_.costs.empty())
      return Problem{"--costs", "Danh mục không dùng số liệu chi phí.", "Bỏ --list hoặc --costs."};
    return std::nullopt;
  }

  int refuse(const Problem& problem) {
    say(problem);
    return 2;
  }
  void fail(const Problem& problem) {
    say(problem);
    failed_ = true;
  }

  /// A text of the office's templates, else of the shipped ones; its path for messages.
  Result<std::string> data(const std::string& name, std::string& path) const {
    if (!arguments_.templates.empty()) {
      std::error_code error;
      if (!fs::is_directory(arguments_.templates, error)) {
        return Problem{arguments_.templates, "Không có thư mục này.",
                       "Nêu thư mục chứa các tệp mẫu cho --templates."};
      }
      path = (fs::path(arguments_.templates) / name).string();
      if (fs::exists(path, error)) return read_text(path);
    }
    path = (fs::path(shipped_) / name).string();
    return read_text(path);
  }

  Result<Paper> filled(const std::string& name, const Fields& fields) const {
    std::string path;
    const auto text = data(name, path);
    if (!text) return text.problem();
    const auto made = Template::parse(text.value(), path);
    if (!made) return made.problem();
    return made.value().fill(fields);
  }

  /// Runs `work` on each draft that can be read.
  template <class Work>
  void each(const Work& work) {
    for (std::size_t i = 0; i < inputs_.files.size(); ++i) {
      const std::string& file = inputs_.files[i];
      try {
        auto source = read_file(file, reading_of(arguments_, helpers_));
        if (!source) {
          fail(source.problem());
          continue;
        }
        work(check(*knowledge_, std::move(source).value(), {arguments_.issued, arguments_.as_of}),
             i);
      } catch (const std::bad_alloc&) {
        fail({file, "Không đủ bộ nhớ để đọc tệp này.",
              "Tách tệp, hoặc chạy trên máy có nhiều bộ nhớ hơn."});
      }
    }
  }

  [[nodiscard]] std::vector<LawHanding> handing(const Analysis& analysis) const {
    return laws_handing(analysis, knowledge_->registry, knowledge_->words);
  }

  // -- assessments --------------------------------------------------------------------------------

  int assessments() {
    if (!arguments_.costs.empty() && inputs_.files.size() > 1)
      return refuse({"--costs", "Bảng chi phí là của một dự thảo.", "Chạy riêng từng dự thảo."});
    if (const auto fault = fault_of_folder()) return refuse(*fault);
    std::string path;
    const auto norms_text = data("norms.csv", path);
    if (!norms_text) return refuse(norms_text.problem());
    const auto norms = read_norms(norms_text.value(), path);
    if (!norms) return refuse(norms.problem());
    std::size_t assessed = 0;
    each([&](const Analysis& analysis, std::size_t i) {
      if (const auto nothing = nothing_to_assess(analysis)) return say(*nothing);
      ++assessed;
      const std::string folder = folder_of(i);
      if (!folders_.insert(folder).second) {
        return fail({inputs_.files[i], "Trùng tên với một dự thảo trước đó, chưa được lập phiếu.",
                     "Chạy riêng tệp này với -o khác."});
      }
      assess_one(analysis, folder, norms.value());
    });
    return failed_ ? 2 : assessed == 0 ? 1 : 0;
  }

  /// Papers below a folder of drafts would be drafts of the next run.
  [[nodiscard]] std::optional<Problem> fault_of_folder() const {
    std::error_code error;
    const fs::path output = fs::weakly_canonical(arguments_.output, error);
    for (const std::string& path : arguments_.paths) {
      if (!fs::is_directory(path, error)) continue;
      const fs::path below = output.lexically_relative(fs::weakly_canonical(path, error));
      if (below.empty() || *below.begin() == "..") continue;
      return Problem{
          arguments_.output,
          "Thư mục kết quả nằm trong thư mục dự thảo: lần sau phiếu sẽ bị đọc như dự thảo.",
          "Chọn -o ở ngoài thư mục " + path + "."};
    }
    return std::nullopt;
  }

  [[nodiscard]] std::string folder_of(std::size_t i) const {
    if (!inputs_.many) return arguments_.output;
    return (fs::path(arguments_.output) / fs::path(inputs_.names[i]).replace_extension()).string();
  }

  void assess_one(const Analysis& analysis, const std::string& folder, const CostNorms& norms) {
    std::optional<CostInputs> table;
    const std::vector<CostedProcedure> procedures = costed_procedures(analysis);
    if (!arguments_.costs.empty()) {
      const auto text = read_text(arguments_.costs);
      if (!text) return fail(text.problem());
      table = read_costs(text.value(), arguments_.costs, norms, procedures);
      for (const Problem& problem : table->problems) fail(problem);
    }
    Assessment made =
        assess(analysis, arguments_.stage, handing(analysis), table ? &*table : nullptr, norms);
    for (AssessedProcedure& one : made.procedures) {
      if (one.action != ProcedureAction::abolishes)
        one.paper = "thu-tuc-" + two_digits(one.number) + ".docx";
    }
    if (const auto ready = make_folder(folder); !ready) return fail(ready.problem());
    write_all(made, folder);
    if (!table) offer_table(folder, procedures);
    say_left_over(made, folder);
  }

  void write_all(const Assessment& made, const std::string& folder) {
    const bool drafting = made.stage == AssessmentStage::drafting;
    const std::string name = drafting ? "assessment-drafting.txt" : "assessment-proposal.txt";
    for (const AssessedProcedure& one : made.procedures) {
      if (one.paper.empty()) continue;
      if (!docx(name, paper_fields(made, one), folder, one.paper)) return;
    }
    if (!docx("assessment-summary.txt", summary_fields(made), folder, "tong-hop.docx")) return;
    put(folder, "danh-gia.json", assessment_json(made, version_));
  }

  /// False where no other paper can be made either.
  bool docx(const std::string& name, const Fields& fields, const std::string& folder,
            const std::string& file) {
    const auto paper = filled(name, fields);
    if (!paper) {
      fail(paper.problem());
      return false;
    }
    const auto bytes = paper_docx(paper.value(), file);
    if (!bytes) {
      fail(bytes.problem());
      return false;
    }
    put(folder, file, bytes.value());
    return true;
  }

  void put(const std::string& folder, const std::string& file, const std::string& bytes) {
    const std::string path = (fs::path(folder) / file).string();
    const auto written = write_paper(path, bytes, arguments_.overwrite, protected_);
    if (!written) return fail(written.problem());
    std::cout << path << "\n";
  }

  /// The office's figures are never written over.
  void offer_table(const std::string& folder, const std::vector<CostedProcedure>& procedures) {
    const std::string path = (fs::path(folder) / kCostTable).string();
    std::error_code error;
    if (fs::exists(path, error)) {
      say({path, "Đã có bảng số liệu, giữ nguyên và chưa dùng.", "Để dùng: --costs " + path});
      return;
    }
    put(folder, kCostTable, empty_costs(procedures));
  }

  /// Papers of an earlier run that had more procedures.
  void say_left_over(const Assessment& made, const std::string& folder) {
    std::set<std::string> names;
    for (const AssessedProcedure& one : made.procedures) names.insert(one.paper);
    std::error_code error;
    std::set<std::string> left;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
      const std::string name = at->path().filename().string();
      if (name.starts_with("thu-tuc-") && name.ends_with(".docx") && names.count(name) == 0)
        left.insert(name);
    }
    for (const std::string& name : left) {
      say({(fs::path(folder) / name).string(),
           "Phiếu của lần chạy trước, nay không còn thủ tục này.", "Xóa nếu không cần."});
    }
  }

  // -- one paper of many acts ---------------------------------------------------------------------

  int one_paper(const std::string& name, const Fields& fields) {
    const auto paper = filled(name, fields);
    if (!paper) return refuse(paper.problem());
    const bool shown = arguments_.output.empty() || arguments_.output == "-";
    const PaperForm form = shown ? PaperForm::text : *paper_form(arguments_.output);
    const auto bytes = paper_bytes(paper.value(), form, *arguments_.as_of, arguments_.output);
    if (!bytes) return refuse(bytes.problem());
    if (shown) {
      auto output = open_output({}, {});
      output.value()->write(bytes.value());
      if (const auto done = output.value()->finish(); !done) return refuse(done.problem());
    } else {
      const auto written =
          write_paper(arguments_.output, bytes.value(), arguments_.overwrite, protected_);
      if (!written) return refuse(written.problem());
    }
    return failed_ ? 2 : 0;
  }

  int list() {
    std::vector<ListedProcedure> all;
    std::size_t read = 0;
    each([&](const Analysis& analysis, std::size_t) {
      ++read;
      if (const auto nothing = nothing_to_assess(analysis)) say(*nothing);
      for (ListedProcedure& one : listed_procedures(analysis)) all.push_back(std::move(one));
    });
    if (read == 0) return 2;
    if (all.empty()) return failed_ ? 2 : 1;
    return one_paper("procedure-list.txt", list_fields(all));
  }

  int report() {
    std::string path;
    const auto words_text = data("dossier-papers.csv", path);
    if (!words_text) return refuse(words_text.problem());
    auto words = read_dossier_words(words_text.value(), path);
    if (!words) return refuse(words.problem());
    QuarterBuilder builder(*arguments_.quarter, std::move(words).value());
    std::size_t read = 0;
    each([&](const Analysis& analysis, std::size_t i) {
      ++read;
      std::vector<QuarterBuilder::Handed> handed;
      for (LawHanding& one : handing(analysis))
        handed.push_back({one.answer, std::move(one.places)});
      builder.add(analysis, inputs_.names[i], handed);
    });
    if (read == 0) return 2;
    return one_paper("quarter-report.txt", quarter_fields(std::move(builder).take()));
  }

  const Arguments& arguments_;
  std::string version_;
  Helpers helpers_;
  Inputs inputs_;
  std::unique_ptr<Knowledge> knowledge_;
  std::string shipped_;
  std::vector<std::string> protected_;
  std::set<std::string> folders_;  // that papers went to
  bool failed_ = false;
};

}  // namespace

int run_assess_command(const Arguments& arguments, const std::string& version) {
  return PaperMaker(arguments, version).run();
}

}  // namespace soat
