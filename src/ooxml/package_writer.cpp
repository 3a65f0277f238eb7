#include "ooxml/package_writer.h"

#include <zip.h>

#include <cstdint>
#include <cstdlib>

namespace soat {
namespace {

constexpr zip_uint16_t kNoTime = 0;         // 00:00
constexpr zip_uint16_t kFirstDay = 1 + 32;  // 1 January 1980, the first day a zip can tell

/// For libzip to own and free: it would also free what it was only lent, once it shares the
/// buffer's front between the old archive and the new.
void* copy_of(const std::string& bytes) {
  if (bytes.empty()) return nullptr;
  auto* copy =
      static_cast<char*>(std::malloc(bytes.size()));  // NOLINT(cppcoreguidelines-no-malloc)
  if (copy != nullptr) bytes.copy(copy, bytes.size());
  return copy;
}

/// An archive in memory, open for writing. libzip copies what is not replaced without unpacking it.
class Archive {
 public:
  explicit Archive(const std::string& original) {
    zip_error_init(&error_);
    source_ = zip_source_buffer_create(copy_of(original), original.size(), 1, &error_);
    if (source_ == nullptr) return;
    zip_source_keep(source_);
    const int how = original.empty() ? ZIP_CREATE | ZIP_TRUNCATE : 0;
    zip_ = zip_open_from_source(source_, how, &error_);
    if (zip_ == nullptr) zip_source_free(source_);  // the reference that zip_ would hold
  }
  ~Archive() {
    if (zip_ != nullptr) zip_discard(zip_);
    zip_source_free(source_);
    zip_error_fini(&error_);
  }
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;

  [[nodiscard]] bool ok() const { return zip_ != nullptr; }

  /// `part` must live until `close`.
  bool put(const PackagePart& part) {
    zip_source_t* bytes = zip_source_buffer(zip_, part.bytes.data(), part.bytes.size(), 0);
    if (bytes == nullptr) return false;
    const zip_int64_t there = index_of(part.name);
    const zip_int64_t index = there >= 0 ? there : zip_file_add(zip_, part.name.c_str(), bytes, 0);
    const bool placed =
        index >= 0 &&
        (there < 0 || zip_file_replace(zip_, static_cast<zip_uint64_t>(there), bytes, 0) == 0);
    if (!placed) {
      zip_source_free(bytes);
      return false;
    }
    const auto entry = static_cast<zip_uint64_t>(index);
    return zip_set_file_compression(zip_, entry, ZIP_CM_DEFLATE, 0) == 0 &&
           zip_file_set_dostime(zip_, entry, kNoTime, kFirstDay, 0) == 0;
  }

  bool close(std::string& out) {
    if (zip_close(zip_) != 0) return false;
    zip_ = nullptr;
    if (zip_source_open(source_) != 0) return false;
    zip_source_seek(source_, 0, SEEK_END);
    const zip_int64_t size = zip_source_tell(source_);
    zip_source_seek(source_, 0, SEEK_SET);
    out.assign(size < 0 ? 0 : static_cast<std::size_t>(size), '\0');
    const bool whole = zip_source_read(source_, out.data(), out.size()) == size;
    zip_source_close(source_);
    return whole;
  }

 private:
  /// By the raw name, as Package reads it: libzip's own search would convert old code pages.
  zip_int64_t index_of(const std::string& name) {
    const zip_int64_t count = zip_get_num_entries(zip_, 0);
    for (zip_int64_t i = 0; i < count; ++i) {
      const char* entry = zip_get_name(zip_, static_cast<zip_uint64_t>(i), ZIP_FL_ENC_RAW);
      if (entry != nullptr && name == entry) return i;
    }
    return -1;
  }

  zip_error_t error_{};
  zip_source_t* source_ = nullptr;
  zip_t* zip_ = nullptr;
};

}  // namespace

Result<std::string> rewrite_package(const std::string& original,
                                    const std::vector<PackagePart>& parts,
                                    const std::string& name) {
  Archive archive(original);
  const Problem broken{name, "Không ghi lại được tệp nén (DOCX).",
                       "Mở tệp bằng Word rồi lưu lại, sau đó chạy lại."};
  if (!archive.ok()) return broken;
  for (const PackagePart& part : parts) {
    if (!archive.put(part)) return broken;
  }
  std::string out;
  if (!archive.close(out)) return broken;
  return out;
}

}  // namespace soat
