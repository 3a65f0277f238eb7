#include "convert/convert.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <numeric>

#include "base/file.h"
#include "base/size_words.h"
#include "base/utf8.h"
#include "convert/process.h"
#include "convert/temporary_folder.h"

namespace soat {
namespace {
namespace fs = std::filesystem;

constexpr std::string_view kSaveYourself = "hoặc mở bằng Word, LibreOffice rồi lưu dưới dạng .docx";

/// What LibreOffice is told before it opens anything: no macros, nothing fetched, no links followed
/// to other files.
constexpr std::string_view kProfile = R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisablePythonRuntime" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetProxyType" oor:op="fuse"><value>2</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>9</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyPort" oor:op="fuse"><value>9</value></prop></item>
</oor:items>
)";

std::string_view ending_of(ForeignKind kind) {
  constexpr std::array<std::string_view, 6> kEndings = {"doc", "rtf", "odt", "html", "xml", "pdf"};
  return kEndings[static_cast<std::size_t>(kind)];
}

/// LibreOffice's reader for the kind. Left to itself it would read a broken file as plain text.
std::string_view filter_of(ForeignKind kind) {
  constexpr std::array<std::string_view, 5> kFilters = {"MS Word 97", "Rich Text Format", "writer8",
                                                        "HTML (StarWriter)", "MS Word 2003 XML"};
  return kFilters[static_cast<std::size_t>(kind)];
}

/// As a file: URL.
std::string file_url(const std::string& path) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string url = "file://";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '/' || c == '-' || c == '.' || c == '_';
    if (plain) {
      url += c;
    } else {
      url += {'%', kHex[byte >> 4U], kHex[byte & 15U]};
    }
  }
  return url;
}

/// One conversion: its folder, its command, what came out.
class Conversion {
 public:
  Conversion(ForeignKind kind, const std::string& name, const Helpers& helpers,
             const std::string& folder)
      : kind_(kind), name_(name), helpers_(helpers), folder_(folder) {}

  Result<std::string> run(std::string_view bytes) {
    fs::create_directory(fs::path(folder_) / "out");
    const auto written = write_whole_file(input(), bytes);
    if (!written) return Problem{name_, written.problem().what, written.problem().hint};
    if (kind_ != ForeignKind::pdf) {
      fs::create_directories(fs::path(folder_) / "profile/user");
      const auto profile =
          write_whole_file(folder_ + "/profile/user/registrymodifications.xcu", kProfile);
      if (!profile) return Problem{name_, profile.problem().what, profile.problem().hint};
    }
    const Outcome outcome = run_process(command());
    if (auto problem = problem_of(outcome)) return *problem;
    auto result = read_whole_file(output());
    if (!result) return Problem{name_, result.problem().what, result.problem().hint};
    return result;
  }

 private:
  [[nodiscard]] std::string input() const {
    return folder_ + "/in." + std::string(ending_of(kind_));
  }
  [[nodiscard]] std::string output() const {
    return folder_ + (kind_ == ForeignKind::pdf ? "/out/in.txt" : "/out/in.docx");
  }
  [[nodiscard]] std::string program_name() const {
    return kind_ == ForeignKind::pdf ? "pdftotext" : "LibreOffice";
  }

  [[nodiscard]] Command command() const {
    Command command;
    command.folder = folder_;
    command.environment = {"HOME=" + folder_,     "TMPDIR=" + folder_, "PATH=/usr/bin:/bin",
                           "LC_ALL=C.UTF-8",      "LANG=C.UTF-8",      "SAL_USE_VCLPLUGIN=svp",
                           "SAL_DISABLE_OPENCL=1"};
    command.max_time = helpers_.max_time;
    command.max_output = helpers_.max_output;
    command.max_memory = helpers_.max_memory;
    if (kind_ == ForeignKind::pdf) {
      command.program = helpers_.pdftotext;
      command.arguments = {"-layout", "-enc", "UTF-8", input(), output()};
      return command;
    }
    command.program = helpers_.soffice;
    command.arguments = {"-env:UserInstallation=" + file_url(folder_ + "/profile"),
                         "--headless",
                         "--invisible",
                         "--nologo",
                         "--norestore",
                         "--nolockcheck",
                         "--nodefault"};
    command.arguments.push_back("--infilter=" + std::string(filter_of(kind_)));
    for (const char* word : {"--convert-to", "docx:MS Word 2007 XML", "--outdir"})
      command.arguments.emplace_back(word);
    command.arguments.push_back(folder_ + "/out");
    command.arguments.push_back(input());
    return command;
  }

  /// Nothing was made, or too much. LibreOffice ends with 0 whether or not it could read the file.
  [[nodiscard]] std::optional<Problem> problem_of(const Outcome& outcome) const {
    if (outcome.end == Outcome::End::not_started) {
      return Problem{name_, "Không chạy được " + program_name() + ".",
                     "Kiểm tra lại việc cài đặt " + program_name() + "."};
    }
    if (outcome.end == Outcome::End::too_slow) {
      return Problem{
          name_,
          program_name() + " đọc tệp quá " +
              std::to_string(std::max<std::int64_t>(1, helpers_.max_time.count() / 1000)) +
              " giây nên đã bị dừng.",
          "Tăng giới hạn bằng --convert-timeout, tách nhỏ tệp, " + std::string(kSaveYourself) +
              "."};
    }
    if (outcome.too_large || fills_limit()) {
      return Problem{
          name_,
          "Tệp quá lớn sau khi chuyển: hơn giới hạn " + size_words(helpers_.max_output) + ".",
          "Tăng giới hạn bằng --max-file, tách nhỏ tệp, " + std::string(kSaveYourself) + "."};
    }
    if (outcome.said.find("ncorrect password") != std::string::npos) {
      return Problem{name_, "Tệp có mật khẩu.", "Bỏ mật khẩu rồi kiểm tra lại."};
    }
    std::error_code error;
    const auto size = fs::file_size(output(), error);
    const bool failed =
        outcome.end == Outcome::End::killed || (kind_ == ForeignKind::pdf && outcome.code != 0);
    if (!error && !failed && (size > 0 || kind_ == ForeignKind::pdf)) return std::nullopt;
    return Problem{
        name_, program_name() + " không đọc được tệp " + std::string(kind_name(kind_)) + " này.",
        "Tệp có thể hỏng hoặc có mật khẩu; thử mở bằng chương trình đã tạo ra tệp."};
  }

  /// A program that minds its signals meets the limit without dying of it.
  [[nodiscard]] bool fills_limit() const {
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(fs::path(folder_) / "out", error)) {
      if (entry.is_regular_file(error) && entry.file_size(error) >= helpers_.max_output)
        return true;
    }
    return false;
  }

  ForeignKind kind_;
  const std::string& name_;
  const Helpers& helpers_;
  const std::string& folder_;
};

Problem helper_missing(ForeignKind kind, const std::string& name) {
  const std::string what = "Đây là tệp " + std::string(kind_name(kind)) + "; ";
  if (kind == ForeignKind::pdf) {
    return {name, what + "muốn đọc cần chương trình pdftotext.",
            "Cài gói poppler-utils (apt install poppler-utils), hoặc dùng bản .docx."};
  }
  return {
      name, what + "muốn đọc cần LibreOffice.",
      "Cài gói libreoffice-writer-nogui (apt install libreoffice-writer-nogui; máy có màn hình: "
      "libreoffice-writer), " +
          std::string(kSaveYourself) + "."};
}

/// Letters of each page. Digits and punctuation do not count: scanners stamp numbers on pictures.
std::vector<std::size_t> letters_of_pages(std::string_view text) {
  std::vector<std::size_t> pages(1, 0);
  for (std::uint32_t at = 0; at < text.size();) {
    const char32_t c = next_character(text, at);
    if (c == U'\f') {
      pages.push_back(0);
    } else if ((c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || c >= 0xC0) {
      ++pages.back();
    }
  }
  if (pages.size() > 1) pages.pop_back();  // nothing follows the last form feed
  return pages;
}

/// A page with fewer letters is a picture, or empty.
constexpr std::size_t kLettersOfPage = 16;
/// A file with fewer has no text but the stamp of a digital signature.
constexpr std::size_t kLettersOfFile = 150;

Result<Converted> converted_pages(std::string text, const std::string& name) {
  const std::vector<std::size_t> pages = letters_of_pages(text);
  const auto bare = static_cast<std::size_t>(std::count_if(
      pages.begin(), pages.end(), [](std::size_t letters) { return letters < kLettersOfPage; }));
  if (std::accumulate(pages.begin(), pages.end(), std::size_t{0}) < kLettersOfFile) {
    return Problem{
        name,
        "Tệp PDF không có chữ hoặc gần như không có chữ: đây là bản quét (hình chụp trang giấy).",
        "Soát đọc chữ, không đọc hình; dùng bản .docx, hoặc nhận dạng chữ (OCR) trước."};
  }
  Converted converted{Converted::To::pages, std::move(text), {}};
  if (bare > 0) {
    converted.not_checked.push_back(
        std::to_string(bare) + " trong " + std::to_string(pages.size()) +
        " trang của tệp PDF không có chữ (trang quét hoặc trang trống)");
  }
  return converted;
}

}  // namespace

Result<Converted> convert(std::string_view bytes, ForeignKind kind, const std::string& name,
                          const Helpers& helpers) {
  const bool pdf = kind == ForeignKind::pdf;
  if ((pdf ? helpers.pdftotext : helpers.soffice).empty()) return helper_missing(kind, name);
  const auto folder = TemporaryFolder::make(helpers.temporary);
  if (!folder) return Problem{name, folder.problem().what, folder.problem().hint};
  auto result = Conversion(kind, name, helpers, folder.value().path()).run(bytes);
  if (!result) return result.problem();
  if (pdf) return converted_pages(std::move(result).value(), name);
  return Converted{Converted::To::docx, std::move(result).value(), {}};
}

}  // namespace soat
