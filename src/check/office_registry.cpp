#include "check/office_registry.h"

#include <filesystem>

#include "image/image.h"

namespace soat {

Result<Registry> open_office_registry(const std::string& path) {
  auto image = Image::open(path);
  if (!image) {
    return Problem{path, "Không đọc được sổ văn bản của cơ quan.",
                   "Sổ là tệp do «soat registry build» hoặc «soat registry add» tạo ra."};
  }
  return Registry::open(std::move(image).value(), std::filesystem::path(path).filename().string());
}

Result<Registry> open_shipped_registry(const std::string& image_path) {
  auto image = Image::open(image_path);
  if (!image) return image.problem();
  return Registry::open(std::move(image).value());
}

Result<std::string> office_registry_bytes(const RegistryTables& tables) {
  auto section = pack_tables(tables);
  if (!section) return section.problem();
  return image_bytes({{"registry", std::move(section).value()}});
}

Result<HeldText> read_for_registry(const Knowledge& knowledge, Source source,
                                   const std::string& file) {
  Text text(std::move(source), knowledge.vocabulary);
  Act act = parse_structure(std::move(text), knowledge.structure);
  CitedText cited = cite(std::move(act), knowledge.citation);
  const Recognition recognition = recognise(std::move(cited), knowledge.recognition);
  return rows_of_text(recognition, knowledge.registry, file);
}

}  // namespace soat
