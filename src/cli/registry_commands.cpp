#include "cli/registry_commands.h"

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <iostream>

#include "base/file.h"
#include "check/lookup.h"
#include "check/office_registry.h"
#include "cli/inputs.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "report/registry_report.h"
#include "report/shown.h"

namespace soat {
namespace {
namespace fs = std::filesystem;

constexpr std::size_t kNear = 3;

int refuse(const Problem& problem) {
  say(problem);
  return 2;
}

int write(const std::string& path, const std::string& bytes,
          const std::vector<std::string>& inputs) {
  auto output = open_output(path, inputs);
  if (!output) return refuse(output.problem());
  output.value()->write(bytes);
  const auto written = output.value()->finish();
  return written ? 0 : refuse(written.problem());
}

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : " ") + word;
  return all;
}

int lookup(const Arguments& arguments, const Knowledge& knowledge) {
  RegistryQuestion question{
      joined(arguments.paths), {}, arguments.on ? *arguments.on : *arguments.as_of};
  const Lookup found = look_up(knowledge, question.words, question.on);
  question.provision = found.provision;
  const Registry& registry = knowledge.registry;
  std::vector<ActRecord> near;
  if (found.acts.empty()) near = registry.near(question.words, kNear);
  std::string words;
  if (arguments.format != Format::text) {
    words = acts_json(registry, question, found.acts, near);
  } else {
    words = found.acts.empty() ? not_held_report(registry, question, near)
                               : acts_report(registry, question, found.acts);
  }
  const int written = write(arguments.output, words, {});
  return written != 0 ? written : found.acts.empty() ? 1 : 0;
}

/// The tables of the office's registry that is to be added to; empty where there is none yet.
Result<RegistryTables> begun(const std::string& path) {
  struct stat info {};
  if (stat(path.c_str(), &info) != 0) return RegistryTables{};
  const auto registry = open_office_registry(path);
  if (!registry) {
    return Problem{path, "Tệp này đã có và không phải sổ văn bản của cơ quan.",
                   "Chọn tên khác cho -o; Soát không ghi đè."};
  }
  return registry.value().tables();
}

std::size_t units_in(const HeldText& text) {
  const std::string& ids =
      field_of(text.tables.of(TableKind::units).front(), TableKind::units, "ids");
  return static_cast<std::size_t>(std::count(ids.begin(), ids.end(), ' ')) + 1;
}

void tell(const std::string& file, const HeldText& text) {
  std::cout << shown_words(text.act) << " (" << shown_name(file) << "): " << units_in(text)
            << " điều, khoản, điểm; " << text.tables.of(TableKind::amendments).size()
            << " chỗ sửa đổi văn bản khác; " << text.tables.of(TableKind::delegations).size()
            << " chỗ giao quy định; " << text.tables.of(TableKind::procedures).size()
            << " thủ tục.\n";
  for (const std::string& doubt : text.doubts) std::cout << "  Lưu ý: " << doubt << ".\n";
}

int add(const Arguments& arguments, const Knowledge& knowledge) {
  auto tables = begun(arguments.output);
  if (!tables) return refuse(tables.problem());
  ReadOptions options = arguments.reading;
  options.helpers = find_helpers();
  options.helpers.max_time = std::chrono::seconds(arguments.convert_seconds);
  options.helpers.max_output = options.max_file;
  const Inputs inputs = expand_inputs(arguments.paths, options.helpers);
  for (const Problem& left_out : inputs.left_out) say(left_out);
  int worst = 0;
  for (const Problem& problem : inputs.problems) worst = refuse(problem);
  std::size_t added = 0;
  RegistryTables all = std::move(tables).value();
  for (std::size_t i = 0; i < inputs.files.size(); ++i) {
    auto source = read_file(inputs.files[i], options);
    if (!source) {
      worst = refuse(source.problem());
      continue;
    }
    const auto text = read_for_registry(knowledge, std::move(source).value(), inputs.names[i]);
    if (!text) {
      worst = refuse(text.problem());
      continue;
    }
    add_rows(all, text.value().tables);
    tell(inputs.files[i], text.value());
    ++added;
  }
  if (added == 0) return 2;  // nothing was read: an older registry is left alone
  const auto bytes = office_registry_bytes(all);
  if (!bytes) return refuse(bytes.problem());
  const int written = write(arguments.output, bytes.value(), inputs.files);
  if (written == 0)
    std::cout << "Đã ghi " << added << " văn bản vào " << arguments.output << ". Dùng: soat check "
              << "--registry " << arguments.output << " DỰ_THẢO\n";
  return std::max(worst, written);
}

int build(const Arguments& arguments) {
  const std::string& folder = arguments.paths.front();
  const auto tables = read_tables(folder);
  if (!tables) return refuse(tables.problem());
  const auto bytes = office_registry_bytes(tables.value());
  if (!bytes) return refuse(bytes.problem());
  std::vector<std::string> inputs;
  for (std::size_t i = 0; i < kTableCount; ++i) {
    inputs.push_back(folder + "/" + std::string(shape_of(static_cast<TableKind>(i)).name) + ".csv");
  }
  return write(arguments.output, bytes.value(), inputs);
}

/// The tables of the office's registry, or of the shipped one.
int export_tables(const Arguments& arguments) {
  const auto registry = arguments.registry.empty() ? open_shipped_registry(find_image())
                                                   : open_office_registry(arguments.registry);
  if (!registry) return refuse(registry.problem());
  const std::string folder = arguments.output.empty() ? "so-van-ban" : arguments.output;
  std::error_code error;
  std::vector<std::string> files;
  for (std::size_t i = 0; i < kTableCount; ++i) {
    files.push_back(folder + "/" + std::string(shape_of(static_cast<TableKind>(i)).name) + ".csv");
    if (fs::exists(fs::symlink_status(files.back(), error)))
      return refuse({files.back(), "Tệp đã có.", "Chọn thư mục khác cho -o; Soát không ghi đè."});
  }
  fs::create_directories(folder, error);
  if (error || !fs::is_directory(folder, error)) {
    return refuse({folder, "Không tạo được thư mục.", "Kiểm tra đường dẫn và quyền ghi."});
  }
  const RegistryTables tables = registry.value().tables();
  for (std::size_t i = 0; i < kTableCount; ++i) {
    const auto kind = static_cast<TableKind>(i);
    const auto written = write_whole_file(files[i], csv_of(tables, kind));
    if (!written) return refuse(written.problem());
    std::cout << files[i] << ": " << tables.of(kind).size() << " dòng\n";
  }
  return 0;
}

}  // namespace

int run_registry_command(const Arguments& arguments) {
  if (arguments.command == Command::registry_build) return build(arguments);
  if (arguments.command == Command::registry_export) return export_tables(arguments);
  const auto knowledge = load_knowledge(find_image(), {}, arguments.registry);
  if (!knowledge) return refuse(knowledge.problem());
  return arguments.command == Command::registry_add ? add(arguments, knowledge.value())
                                                    : lookup(arguments, knowledge.value());
}

}  // namespace soat
