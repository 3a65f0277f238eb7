#include "akn/xml_writer.h"

#include "base/utf8.h"

namespace soat {
namespace {

constexpr std::size_t kBuffer = 64U << 10U;

/// The bytes of a character that XML 1.0 forbids, at the front of `rest`; 0 if it may stand.
std::size_t forbidden(std::string_view rest) {
  const auto byte = [&](std::size_t i) {
    return i < rest.size() ? static_cast<unsigned char>(rest[i]) : 0U;
  };
  if (byte(0) < 0x20) return rest[0] == '\t' || rest[0] == '\n' || rest[0] == '\r' ? 0 : 1;
  const bool last_of_plane = byte(0) == 0xEF && byte(1) == 0xBF && byte(2) >= 0xBE;
  return last_of_plane ? 3 : 0;  // U+FFFE, U+FFFF
}

}  // namespace

XmlWriter::XmlWriter(const ByteSink& sink) : sink_(sink) {
  buffer_.reserve(kBuffer + 4096);
  buffer_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
}

void XmlWriter::start(std::string_view name) {
  close_tag();
  buffer_ += '<';
  buffer_ += name;
  open_.push_back(name);
  in_tag_ = true;
}

void XmlWriter::attribute(std::string_view name, std::string_view value) {
  buffer_ += ' ';
  buffer_ += name;
  buffer_ += "=\"";
  escaped(value, true);
  buffer_ += '"';
}

void XmlWriter::text(std::string_view words) {
  if (words.empty()) return;
  close_tag();
  escaped(words, false);
  spill();
}

void XmlWriter::end() {
  if (in_tag_) {
    buffer_ += "/>";
    in_tag_ = false;
  } else {
    buffer_ += "</";
    buffer_ += open_.back();
    buffer_ += '>';
  }
  open_.pop_back();
  spill();
}

void XmlWriter::line() {
  close_tag();
  buffer_ += '\n';
  buffer_.append(open_.size(), ' ');
}

void XmlWriter::end_below() {
  close_tag();
  buffer_ += '\n';
  buffer_.append(open_.size() - 1, ' ');
  end();
}

void XmlWriter::leaf(
    std::string_view name,
    std::initializer_list<std::pair<std::string_view, std::string_view>> attributes) {
  line();
  start(name);
  for (const auto& [key, value] : attributes) attribute(key, value);
  end();
}

void XmlWriter::flush() {
  sink_(buffer_);
  buffer_.clear();
}

void XmlWriter::close_tag() {
  if (!in_tag_) return;
  buffer_ += '>';
  in_tag_ = false;
}

void XmlWriter::escaped(std::string_view words, bool in_attribute) {
  std::size_t done = 0;
  const auto replace = [&](std::size_t at, std::size_t bytes, std::string_view by) {
    buffer_ += words.substr(done, at - done);
    buffer_ += by;
    done = at + bytes;
  };
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto c = static_cast<unsigned char>(words[i]);
    if (c >= 0x40 && c != 0xEF) continue;  // most bytes
    if (c == '&') {
      replace(i, 1, "&amp;");
    } else if (c == '<') {
      replace(i, 1, "&lt;");
    } else if (c == '>') {
      replace(i, 1, "&gt;");
    } else if (in_attribute && c == '"') {
      replace(i, 1, "&quot;");
    } else if (c == '\r' || (in_attribute && (c == '\n' || c == '\t'))) {
      replace(i, 1, " ");
    } else if (const std::size_t bytes = forbidden(words.substr(i)); bytes > 0) {
      replace(i, bytes, "");
    }
  }
  buffer_ += words.substr(done);
}

void XmlWriter::spill() {
  if (buffer_.size() >= kBuffer) flush();
}

}  // namespace soat
