// Writes XML as it goes, escaped. Inside the room only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "akn/akn.h"

namespace soat {

class XmlWriter {
 public:
  explicit XmlWriter(const ByteSink& sink);
  XmlWriter(const XmlWriter&) = delete;
  XmlWriter& operator=(const XmlWriter&) = delete;

  /// Opens an element. `name` is kept by reference until it is closed.
  void start(std::string_view name);
  /// Of the element just opened, before anything in it.
  void attribute(std::string_view name, std::string_view value);
  /// UTF-8; characters that XML 1.0 cannot hold are dropped.
  void text(std::string_view words);
  /// Closes the innermost open element.
  void end();
  /// A new line, indented by the open elements.
  void line();
  /// Closes the innermost open element on a new line.
  void end_below();
  /// An element with nothing in it, on a line of its own: name, then attributes and values.
  void leaf(std::string_view name,
            std::initializer_list<std::pair<std::string_view, std::string_view>> attributes);
  /// Hands what is buffered to the sink.
  void flush();

 private:
  void close_tag();
  void escaped(std::string_view words, bool in_attribute);
  void spill();

  const ByteSink& sink_;
  std::string buffer_;
  std::vector<std::string_view> open_;
  bool in_tag_ = false;
};

}  // namespace soat
