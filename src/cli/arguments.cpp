#include "cli/arguments.h"

#include <CLI/CLI.hpp>

#include <iostream>

#include "cli/help_format.h"
#include "cli/mistakes.h"
#include "cli/option_values.h"

namespace soat {
namespace {

const std::vector<Choice<Format>> kFormats = {
    {"text", "", Format::text}, {"json", "", Format::json}, {"jsonl", "", Format::jsonl}};
const std::vector<Choice<FindingLevel>> kLevels = {{"error", "lỗi", FindingLevel::error},
                                                   {"warning", "cảnh báo", FindingLevel::warning},
                                                   {"ask", "hỏi", FindingLevel::ask},
                                                   {"hint", "gợi ý", FindingLevel::hint}};
const std::vector<Choice<TextEncoding>> kEncodings = {
    {"utf-8", "", TextEncoding::utf8},
    {"utf-16", "", TextEncoding::utf16},
    {"tcvn3", "", TextEncoding::tcvn3},
    {"vni", "", TextEncoding::vni},
    {"windows-1258", "", TextEncoding::windows_1258}};
const std::vector<Choice<Revisions>> kRevisions = {{"accepted", "", Revisions::accepted},
                                                   {"original", "", Revisions::original},
                                                   {"marked", "", Revisions::marked}};
// Offsets are of 32 bits, and a letter of an old code grows to three bytes.
constexpr std::uint64_t kMostFile = 1ULL << 30U;
constexpr std::uint64_t kMostUnpacked = 2ULL << 30U;
constexpr std::uint32_t kMostEntries = 1'000'000;
constexpr std::uint32_t kMostDepth = 5'000;  // some walks recurse
constexpr std::uint32_t kMostSeconds = 3'600;
const std::vector<Choice<AssessmentStage>> kStages = {
    {"drafting", "soạn thảo", AssessmentStage::drafting},
    {"proposal", "đề nghị", AssessmentStage::proposal}};
constexpr const char* kLevelWords = "error (lỗi), warning (cảnh báo), ask (hỏi), hint (gợi ý)";

class CommandLine {
 public:
  CommandLine() {
    prepare(&app_);
    app_.set_version_flag("--version", "", "In phiên bản, ngày của quy tắc và của sổ văn bản");
    app_.require_subcommand(1);
    add_reading_commands();
    add_paper_commands();
    add_rule_commands();
    add_registry_commands();
  }

  Arguments read(int argc, const char* const* argv, std::optional<int>& exit) {
    try {
      app_.parse(argc, argv);
    } catch (const CLI::CallForVersion&) {
      arguments_.command = Command::version;
    } catch (const CLI::CallForHelp& help) {
      exit = names_no_command(app_) ? mistaken(help) : helped();
    } catch (const CLI::ParseError& error) {
      exit = mistaken(error);
    }
    return std::move(arguments_);
  }

 private:
  int helped() const {
    std::cout << app_.help();
    return 0;
  }

  int mistaken(const CLI::ParseError& error) const {
    std::cerr << explain_mistake(app_, error);
    return 2;
  }

  static void prepare(CLI::App* app) {
    app->formatter(help_format());
    app->option_defaults()->group("Tùy chọn");
    app->set_help_flag("-h,--help", "In phần trợ giúp này");
    if (app->get_parent() != nullptr) app->group("Các lệnh");
  }

  CLI::App* command(CLI::App* parent, Command which, const std::string& name,
                    const std::string& help) {
    CLI::App* sub = parent->add_subcommand(name, help);
    prepare(sub);
    sub->callback([this, which] { arguments_.command = which; });
    return sub;
  }

  void add_reading_commands() {
    add_reading(Command::check, "check", "Kiểm tra dự thảo");
    add_reading(Command::text, "text", "In văn bản như chương trình đọc được, mỗi đoạn một dòng");
    add_reading(Command::outline, "outline", "In cấu trúc: phần, chương, mục, điều, khoản, điểm");
    add_reading(Command::citations, "citations", "In các viện dẫn và nơi chúng chỉ tới");
    add_reading(Command::procedures, "procedures",
                "In các thủ tục hành chính và bộ phận của chúng");
    add_reading(Command::delegations, "delegations", "In các quy định giao cơ quan khác quy định");
    add_reading(Command::graph, "graph",
                "Nối các văn bản: văn bản nào căn cứ, viện dẫn, sửa đổi, bãi bỏ văn bản nào, giao "
                "cho cơ quan nào");
  }

  void add_reading(Command which, const std::string& name, const std::string& help) {
    CLI::App* sub = command(&app_, which, name, help);
    add_drafts(sub);
    add_path(sub, "-o,--output", arguments_.output, "TỆP",
             which == Command::check
                 ? "Ghi kết quả vào tệp này (docx của nhiều tệp: vào thư mục này); - là in ra màn "
                   "hình"
             : which == Command::outline
                 ? "Ghi kết quả vào tệp này (akn của nhiều tệp: vào thư mục này); - là in ra màn "
                   "hình"
                 : "Ghi kết quả vào tệp này; - là in ra màn hình");
    add_reading_options(sub);
    if (which == Command::text) return;
    add_data(sub);
    add_format(sub, which);
    add_days(sub);
    if (which == Command::check) add_judging(sub);
  }

  void add_drafts(CLI::App* sub) {
    sub->add_option(
           "TỆP", arguments_.paths,
           "Tệp .docx, .txt, .md; .doc, .odt, .rtf, .pdf nếu có chương trình đọc; hoặc thư mục")
        ->required()
        ->type_name("");
  }

  void add_reading_options(CLI::App* sub) {
    add_choice(sub, "--encoding", arguments_.reading.encoding, "bảng mã", kEncodings,
               "Bảng mã của tệp văn bản, khi Soát không tự nhận ra: utf-8, utf-16, tcvn3, vni, "
               "windows-1258")
        ->type_name("BẢNG_MÃ");
    add_choice(sub, "--revisions", arguments_.reading.revisions, "cách đọc sửa đổi", kRevisions,
               "Sửa đổi được theo dõi trong tệp Word: accepted (đã chấp nhận, mặc định), original "
               "(như chưa sửa), marked (cả hai, có đánh dấu)")
        ->type_name("CÁCH_ĐỌC");
    add_limits(sub);
  }

  void add_days(CLI::App* sub) {
    add_day(sub, "--issued", arguments_.issued,
            "Ngày ban hành của dự thảo (quyết định luật nào áp dụng)");
    add_day(sub, "--as-of", arguments_.as_of, "Ngày rà soát; mặc định là hôm nay");
  }

  void add_paper_commands() {
    CLI::App* assess =
        command(&app_, Command::assess, "assess",
                "Lập phiếu đánh giá tác động của thủ tục hành chính, hoặc danh mục thủ tục");
    add_drafts(assess);
    add_path(
        assess, "-o,--output", arguments_.output, "THƯ_MỤC",
        "Thư mục của các phiếu (.docx), danh-gia.json và bảng số liệu chi-phi.csv; cùng --list: "
        "tệp .docx, .xlsx hoặc .txt");
    assess->add_flag(
        "--list", arguments_.list,
        "Chỉ lập danh mục thủ tục ban hành mới, sửa đổi, bãi bỏ; không có -o thì in ra "
        "màn hình");
    add_choice(assess, "--stage", arguments_.stage, "giai đoạn", kStages,
               "Giai đoạn: drafting (soạn thảo, mặc định), proposal (lập đề nghị xây dựng văn bản)")
        ->type_name("GIAI_ĐOẠN");
    add_path(assess, "--costs", arguments_.costs, "TỆP",
             "Bảng số liệu chi phí đã điền (chi-phi.csv)");
    add_papers(assess);
    CLI::App* report = command(&app_, Command::report, "report",
                               "Lập số liệu quý: văn bản ban hành, thủ tục hành chính, nhận xét");
    add_drafts(report);
    add_quarter(report, "--quarter", arguments_.quarter, "Quý báo cáo, ví dụ 2024Q1 hoặc I/2024")
        ->required();
    add_path(report, "-o,--output", arguments_.output, "TỆP",
             "Ghi vào tệp .docx, .xlsx hoặc .txt; không có thì in ra màn hình");
    add_papers(report);
  }

  void add_papers(CLI::App* sub) {
    add_path(sub, "--templates", arguments_.templates, "THƯ_MỤC",
             "Dùng các tệp mẫu trong thư mục này thay cho mẫu cùng tên kèm chương trình");
    sub->add_flag("--overwrite", arguments_.overwrite,
                  "Ghi đè cả tệp đã có người sửa hoặc không do Soát ghi");
    add_data(sub);
    add_own_rules(sub);
    add_days(sub);
    add_reading_options(sub);
  }

  /// Files come from strangers: what one may cost.
  void add_limits(CLI::App* sub) {
    constexpr const char* kGroup = "Giới hạn khi đọc tệp (chỉ tăng cho tệp tin cậy)";
    ReadOptions& reading = arguments_.reading;
    add_size(sub, "--max-file", reading.max_file, kMostFile,
             "Cỡ lớn nhất của một tệp và của bản chuyển từ tệp đó; mặc định 512M")
        ->group(kGroup);
    add_size(sub, "--max-unpacked", reading.package.max_unpacked, kMostUnpacked,
             "Cỡ lớn nhất của một tệp Word sau khi giải nén; mặc định 256M")
        ->group(kGroup);
    add_count(sub, "--max-entries", reading.package.max_entries, kMostEntries, "SỐ",
              "Số thành phần nhiều nhất trong một tệp Word; mặc định 20000")
        ->group(kGroup);
    add_count(sub, "--max-depth", reading.package.max_xml_depth, kMostDepth, "SỐ",
              "Số tầng lồng nhau nhiều nhất trong một tệp Word; mặc định 256")
        ->group(kGroup);
    add_count(sub, "--convert-timeout", arguments_.convert_seconds, kMostSeconds, "GIÂY",
              "Thời gian LibreOffice hoặc pdftotext được đọc một tệp; mặc định 60 giây")
        ->group(kGroup);
  }

  void add_format(CLI::App* sub, Command which) {
    std::vector<Choice<Format>> formats = kFormats;
    std::string help = "Dạng kết quả: text, json, jsonl";
    if (which == Command::check) {
      formats.push_back({"docx", "", Format::docx});
      help += ", docx (tệp Word có nhận xét bên lề)";
    } else if (which == Command::outline) {
      formats.push_back({"akn", "", Format::akn});
      help += ", akn (XML Akoma Ntoso 3.0; nhiều tệp: cần -o THƯ_MỤC)";
    } else if (which == Command::graph) {
      formats = {{"json", "", Format::json}, {"dot", "", Format::dot}};
      help = "Dạng kết quả: json (mặc định), dot (để vẽ bằng Graphviz)";
    }
    add_choice(sub, "--format", arguments_.format, "dạng kết quả", formats, help)
        ->type_name("DẠNG");
  }

  void add_judging(CLI::App* sub) {
    add_own_rules(sub);
    sub->add_flag(
        "--suggest", arguments_.suggest,
        "Cùng --format docx: đưa cách sửa chắc chắn vào tệp thành thay đổi được theo dõi");
    add_choice(sub, "--min-level", arguments_.min_level, "mức", kLevels,
               std::string("Mức thấp nhất được in: ") + kLevelWords)
        ->type_name("MỨC");
    add_choice(sub, "--fail-on", arguments_.fail_on, "mức", kLevels,
               "Trả về mã 1 khi có nhận xét từ mức này trở lên; mặc định là error")
        ->type_name("MỨC");
  }

  void add_data(CLI::App* sub) {
    add_path(sub, "--registry", arguments_.registry, "TỆP",
             "Dùng thêm sổ văn bản của cơ quan, do «soat registry add» hoặc «build» tạo ra");
  }

  void add_own_rules(CLI::App* sub) {
    add_path(sub, "--rules", arguments_.rules, "THƯ_MỤC",
             "Thêm các quy tắc (.rule) của thư mục này");
  }

  void add_rule_commands() {
    CLI::App* explain = command(&app_, Command::explain, "explain", "Giải thích một quy tắc");
    add_names(explain, "MÃ", "Mã quy tắc, ví dụ authority/procedure-in-circular");
    add_data(explain);
    add_own_rules(explain);
    CLI::App* rule = app_.add_subcommand("rule", "Viết và thử quy tắc");
    prepare(rule);
    rule->require_subcommand(1);
    CLI::App* test = command(rule, Command::rule_test, "test", "Chạy các ví dụ của quy tắc");
    add_names(test, "TỆP", "Tệp .rule hoặc thư mục chứa các tệp đó");
    add_data(test);
    CLI::App* create = command(rule, Command::rule_new, "new", "Tạo tệp quy tắc mới để điền");
    add_names(create, "TỆP", "Tệp .rule sẽ tạo");
  }

  void add_registry_commands() {
    CLI::App* registry = app_.add_subcommand("registry", "Tra cứu và giữ sổ văn bản");
    prepare(registry);
    registry->require_subcommand(1);
    CLI::App* lookup =
        command(registry, Command::registry_lookup, "lookup", "In những gì sổ biết về một văn bản");
    add_names(
        lookup, "VĂN_BẢN",
        "Số, ký hiệu hoặc tên, như văn bản viện dẫn: \"Nghị định số 43/2014\", \"Luật Đất đai năm "
        "2013\", \"khoản 2 Điều 143 Luật Đất đai\"");
    add_day(lookup, "--on", arguments_.on, "Tình trạng vào ngày này; mặc định là hôm nay");
    add_choice(lookup, "--format", arguments_.format, "dạng kết quả",
               {{"text", "", Format::text}, {"json", "", Format::json}}, "Dạng kết quả: text, json")
        ->type_name("DẠNG");
    add_path(lookup, "-o,--output", arguments_.output, "TỆP", "Ghi kết quả vào tệp này");
    add_data(lookup);
    CLI::App* add = command(registry, Command::registry_add, "add",
                            "Đọc văn bản đã ban hành và ghi vào sổ của cơ quan");
    add_names(add, "TỆP", "Tệp văn bản (như của «soat check») hoặc thư mục");
    add_path(add, "-o,--output", arguments_.output, "SỔ",
             "Sổ của cơ quan: tạo mới, hoặc ghi thêm vào sổ đã có")
        ->required();
    add_limits(add);
    add_choice(add, "--encoding", arguments_.reading.encoding, "bảng mã", kEncodings,
               "Bảng mã của tệp văn bản, khi Soát không tự nhận ra")
        ->type_name("BẢNG_MÃ");
    CLI::App* build = command(registry, Command::registry_build, "build",
                              "Dựng sổ từ các bảng (acts.csv, amendments.csv …)");
    add_names(build, "THƯ_MỤC", "Thư mục của các bảng")->expected(1);
    add_path(build, "-o,--output", arguments_.output, "SỔ", "Tệp sổ sẽ ghi")->required();
    CLI::App* out =
        command(registry, Command::registry_export, "export", "Ghi sổ ra thành các bảng để sửa");
    add_path(out, "-o,--output", arguments_.output, "THƯ_MỤC",
             "Thư mục sẽ ghi các bảng; mặc định là so-van-ban");
    add_path(out, "--registry", arguments_.registry, "TỆP",
             "Sổ của cơ quan; không nêu: sổ kèm chương trình");
  }

  CLI::Option* add_names(CLI::App* sub, const std::string& name, const std::string& help) {
    return sub->add_option(name, arguments_.paths, help)->required()->type_name("");
  }

  CLI::App app_{
      "Soát đọc dự thảo văn bản pháp luật và chỉ ra, từng khoản, điều cần sửa hoặc làm rõ.",
      "soat"};
  Arguments arguments_;
};

}  // namespace

Arguments read_arguments(int argc, const char* const* argv, std::optional<int>& exit) {
  return CommandLine().read(argc, argv, exit);
}

}  // namespace soat
