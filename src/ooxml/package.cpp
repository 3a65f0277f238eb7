#include "ooxml/package.h"

#include <libdeflate.h>
#include <zip.h>

#include <array>

#include "base/size_words.h"

namespace soat {
namespace {

constexpr std::uint64_t kMaxRatio = 2000;  // DEFLATE itself cannot pass 1032 by much

bool unsafe(std::string_view name) {
  return name.empty() || name.front() == '/' || name.find("..") != std::string_view::npos ||
         name.find('\\') != std::string_view::npos || name.find(':') != std::string_view::npos;
}

struct DeflateFree {
  void operator()(libdeflate_decompressor* d) const { libdeflate_free_decompressor(d); }
};

bool inflate(std::string_view packed, std::string& out) {
  const std::unique_ptr<libdeflate_decompressor, DeflateFree> inflater(
      libdeflate_alloc_decompressor());
  std::size_t written = 0;
  const libdeflate_result result = libdeflate_deflate_decompress(
      inflater.get(), packed.data(), packed.size(), out.data(), out.size(), &written);
  return result == LIBDEFLATE_SUCCESS && written == out.size();
}

}  // namespace

struct Package::Archive {
  std::string bytes;  // libzip reads from here
  zip_t* zip = nullptr;
  ~Archive() {
    if (zip != nullptr) zip_discard(zip);
  }
  Archive() = default;
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;
};

Package::Package(std::unique_ptr<Archive> archive, std::string name, PackageLimits limits)
    : archive_(std::move(archive)), name_(std::move(name)), limits_(limits) {}
Package::Package(Package&&) noexcept = default;
Package::~Package() = default;

Result<Package> Package::open(std::string bytes, const std::string& name,
                              const PackageLimits& limits) {
  auto archive = std::make_unique<Archive>();
  archive->bytes = std::move(bytes);
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source =
      zip_source_buffer_create(archive->bytes.data(), archive->bytes.size(), 0, &error);
  if (source != nullptr) archive->zip = zip_open_from_source(source, ZIP_RDONLY, &error);
  if (archive->zip == nullptr) {
    zip_source_free(source);
    zip_error_fini(&error);
    return Problem{name, "Tệp nén (DOCX) bị cắt cụt hoặc hỏng, không mở được.",
                   "Mở tệp bằng Word rồi lưu lại, hoặc lấy lại tệp từ nguồn."};
  }
  zip_error_fini(&error);
  const zip_int64_t count = zip_get_num_entries(archive->zip, 0);
  if (count > static_cast<zip_int64_t>(limits.max_entries)) {
    return Problem{name,
                   "Tệp nén có " + std::to_string(count) + " thành phần, quá giới hạn " +
                       std::to_string(limits.max_entries) + ".",
                   "Một văn bản Word thông thường chỉ có vài chục thành phần; kiểm tra nguồn gốc "
                   "của tệp. Nếu tin tệp này, tăng giới hạn bằng --max-entries."};
  }
  Package package(std::move(archive), name, limits);
  for (zip_int64_t i = 0; i < count; ++i) {
    const char* entry =
        zip_get_name(package.archive_->zip, static_cast<zip_uint64_t>(i), ZIP_FL_ENC_RAW);
    if (entry == nullptr || unsafe(entry)) {
      if (entry != nullptr && *entry != '\0') package.refused_.emplace_back(entry);
      continue;
    }
    if (!package.entries_.try_emplace(entry, static_cast<std::uint64_t>(i)).second) {
      package.refused_.emplace_back(entry);
    }
  }
  return package;
}

bool Package::has(std::string_view entry) const { return entries_.find(entry) != entries_.end(); }

std::vector<std::string> Package::names() const {
  std::vector<std::string> all;
  for (const auto& [name, index] : entries_) all.push_back(name);
  return all;
}

Result<std::string> Package::read(std::string_view entry) {
  const std::string where = name_ + "/" + std::string(entry);
  const auto found = entries_.find(entry);
  if (found == entries_.end()) {
    return Problem{where, "Tệp Word thiếu phần này.", "Mở tệp bằng Word rồi lưu lại."};
  }
  zip_stat_t stat;
  zip_stat_init(&stat);
  const Problem broken{where, "Phần này của tệp Word bị hỏng, không giải nén được.",
                       "Mở tệp bằng Word rồi lưu lại, hoặc lấy lại tệp từ nguồn."};
  if (zip_stat_index(archive_->zip, found->second, ZIP_FL_UNCHANGED, &stat) != 0) return broken;
  if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE) {
    return Problem{where, "Tệp nén có mật khẩu.", "Bỏ mật khẩu của tệp rồi kiểm tra lại."};
  }
  if (stat.comp_size > archive_->bytes.size()) return broken;  // sizes are what the file claims
  if (stat.size / (stat.comp_size + 1) > kMaxRatio) {
    return Problem{where,
                   "Phần này của tệp Word ghi kích thước " + size_words(stat.size) +
                       " trong khi chỉ có " + size_words(stat.comp_size) +
                       " đã nén: không thể đúng.",
                   "Tệp bị hỏng hoặc độc hại; lấy lại tệp từ nguồn."};
  }
  unpacked_ += stat.size;
  if (unpacked_ > limits_.max_unpacked) {
    return Problem{where,
                   "Tệp nén phình ra quá giới hạn " + size_words(limits_.max_unpacked) +
                       " khi giải nén (tính đến phần này: " + size_words(unpacked_) + ").",
                   "Kiểm tra nguồn gốc của tệp; đây có thể là tệp nén độc hại. Nếu tin tệp này, "
                   "tăng giới hạn bằng --max-unpacked."};
  }
  zip_file_t* file = zip_fopen_index(archive_->zip, found->second, ZIP_FL_COMPRESSED);
  if (file == nullptr) return broken;
  std::string packed(stat.comp_size, '\0');
  const zip_int64_t got = zip_fread(file, packed.data(), packed.size());
  zip_fclose(file);
  if (got != static_cast<zip_int64_t>(packed.size())) return broken;
  if (stat.comp_method == ZIP_CM_STORE) return packed;
  if (stat.comp_method != ZIP_CM_DEFLATE) return broken;
  std::string out(stat.size, '\0');
  if (!inflate(packed, out)) return broken;
  return out;
}

}  // namespace soat
