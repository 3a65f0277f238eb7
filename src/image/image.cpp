#include "image/image.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdint>
#include <cstring>

#include "base/file.h"

namespace soat {
namespace {

constexpr std::string_view kMagic = "SOATIMG1";
constexpr std::size_t kAlign = 8;

void append_number(std::string& out, std::uint64_t value) {
  out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

/// Reads numbers and names off the front of the table of sections.
class TableReader {
 public:
  explicit TableReader(std::string_view bytes) : bytes_(bytes) {}
  bool number(std::uint64_t& value) {
    if (bytes_.size() < sizeof value) return false;
    std::memcpy(&value, bytes_.data(), sizeof value);
    bytes_.remove_prefix(sizeof value);
    return true;
  }
  bool name(std::string& out) {
    std::uint64_t size = 0;
    if (!number(size) || size > bytes_.size()) return false;
    out = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return true;
  }

 private:
  std::string_view bytes_;
};

}  // namespace

struct Image::Mapping {
  void* bytes = nullptr;
  std::size_t size = 0;
  Mapping() = default;
  Mapping(const Mapping&) = delete;
  Mapping& operator=(const Mapping&) = delete;
  ~Mapping() {
    if (bytes != nullptr) munmap(bytes, size);
  }
};

Result<Image> Image::open(const std::string& path) {
  const Problem missing{path, "Không tìm thấy dữ liệu của Soát (sổ văn bản, quy tắc).",
                        "Cài lại chương trình, hoặc dựng lại bằng make."};
  const Problem broken{path, "Dữ liệu của Soát bị hỏng hoặc thuộc phiên bản khác.",
                       "Cài lại chương trình, hoặc dựng lại bằng make."};
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return missing;
  auto mapping = std::make_shared<Mapping>();
  struct stat info {};
  if (fstat(file, &info) == 0 && S_ISREG(info.st_mode) && info.st_size > 0) {
    mapping->size = static_cast<std::size_t>(info.st_size);
    void* bytes = mmap(nullptr, mapping->size, PROT_READ, MAP_PRIVATE, file, 0);
    if (bytes != MAP_FAILED) mapping->bytes = bytes;
  }
  ::close(file);
  if (mapping->bytes == nullptr) return broken;
  const std::string_view all(static_cast<const char*>(mapping->bytes), mapping->size);
  if (!all.starts_with(kMagic)) return broken;
  TableReader table(all.substr(kMagic.size()));
  std::uint64_t count = 0;
  if (!table.number(count) || count > 1000) return broken;
  Image image;
  for (std::uint64_t i = 0; i < count; ++i) {
    std::string name;
    std::uint64_t begin = 0;
    std::uint64_t size = 0;
    if (!table.name(name) || !table.number(begin) || !table.number(size)) return broken;
    if (begin > all.size() || size > all.size() - begin || begin % kAlign != 0) return broken;
    image.sections_.emplace(std::move(name), all.substr(begin, size));
  }
  image.mapping_ = std::move(mapping);
  return image;
}

std::string_view Image::section(std::string_view name) const {
  const auto found = sections_.find(name);
  return found == sections_.end() ? std::string_view{} : found->second;
}

std::string image_bytes(const std::map<std::string, std::string>& sections) {
  const auto aligned = [](std::size_t n) { return (n + kAlign - 1) / kAlign * kAlign; };
  std::size_t begin = kMagic.size() + sizeof(std::uint64_t);
  for (const auto& [name, bytes] : sections) begin += 3 * sizeof(std::uint64_t) + name.size();
  begin = aligned(begin);
  std::string out(kMagic);
  append_number(out, sections.size());
  std::size_t at = begin;
  for (const auto& [name, bytes] : sections) {
    append_number(out, name.size());
    out += name;
    append_number(out, at);
    append_number(out, bytes.size());
    at = aligned(at + bytes.size());
  }
  for (const auto& [name, bytes] : sections) {
    out.resize(aligned(out.size()), '\0');
    out += bytes;
  }
  return out;
}

Result<bool> write_image(const std::string& path,
                         const std::map<std::string, std::string>& sections) {
  return write_whole_file(path, image_bytes(sections));
}

std::string pack_words(const WordLists& lists) {
  std::string out;
  for (const auto& [name, entries] : lists) {
    for (const WordEntry& entry : entries)
      out += name + '\t' + entry.phrase + '\t' + entry.value + '\n';
  }
  return out;
}

WordLists unpack_words(std::string_view section) {
  WordLists lists;
  while (!section.empty()) {
    const std::size_t end = std::min(section.find('\n'), section.size());
    const std::string_view line = section.substr(0, end);
    section.remove_prefix(std::min(end + 1, section.size()));
    const std::size_t a = line.find('\t');
    const std::size_t b = a == std::string_view::npos ? a : line.find('\t', a + 1);
    if (b == std::string_view::npos) continue;
    lists[std::string(line.substr(0, a))].push_back(
        {std::string(line.substr(a + 1, b - a - 1)), std::string(line.substr(b + 1))});
  }
  return lists;
}

}  // namespace soat
