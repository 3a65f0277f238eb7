// The units of an act as elements. Inside the room only.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "akn/metadata.h"
#include "akn/text_writer.h"
#include "akn/xml_writer.h"
#include "structure/act.h"

namespace soat {

class UnitWriter {
 public:
  UnitWriter(XmlWriter& xml, TextWriter& text, const Act& act, const Metadata& metadata);

  /// The document element and all in it.
  void document();

 private:
  /// A child of a document, or words between two of them (kNoUnit).
  struct Item {
    UnitIndex unit = kNoUnit;
    TextSpan span;
  };
  /// Items [0, preface), [preface, preamble), … are each in their place; the last are attachments.
  struct Zones {
    std::size_t preface = 0, preamble = 0, main = 0, conclusions = 0;
  };
  /// What may stand among units: nothing else, or paragraphs and tables too.
  enum class Place { hierarchy, flow };

  // What a document has (unit_writer.cpp)
  void parts(UnitIndex root, TextSpan range, Place place);
  [[nodiscard]] std::vector<Item> items_of(UnitIndex root, TextSpan range) const;
  [[nodiscard]] Zones zones_of(const std::vector<Item>& items) const;
  void preface(const std::vector<Item>& items, const Zones& zones, UnitIndex root);
  void preamble(const std::vector<Item>& items, const Zones& zones, UnitIndex root);
  void main(const std::vector<Item>& items, const Zones& zones, UnitIndex root, Place place);
  void conclusions(const std::vector<Item>& items, const Zones& zones, UnitIndex root);
  void attachments(const std::vector<Item>& items, const Zones& zones, UnitIndex root);

  // What a unit has
  void unit(UnitIndex unit, TextSpan limit);
  [[nodiscard]] std::uint32_t label_and_heading(UnitIndex unit, TextSpan span);
  void inside(UnitIndex unit, TextSpan range, Place place);
  void gap(UnitIndex holder, TextSpan range, std::string_view element);
  void container(std::string_view name, UnitIndex unit, TextSpan span);
  void open(std::string_view element, UnitIndex unit);
  void close();
  void empty_paragraph(TextSpan span);

  // Paragraphs, tables and quotations (blocks.cpp)
  class Table;
  void blocks(TextSpan range, UnitIndex holder);
  void paragraphs(TextSpan range, Table& table);
  void amendment(UnitIndex quotation, TextSpan lead, TextSpan quoted, TextSpan rest, Table& table);
  void quotation(UnitIndex quotation, TextSpan span);
  [[nodiscard]] std::vector<UnitIndex> quotations_in(TextSpan range, UnitIndex holder) const;
  [[nodiscard]] TextSpan announcement(TextSpan range, std::uint32_t quotation) const;
  [[nodiscard]] TextSpan without_marks(TextSpan span) const;
  [[nodiscard]] std::uint32_t cell_at(std::uint32_t offset) const;
  [[nodiscard]] std::uint32_t end_of_paragraph(std::uint32_t offset) const;

  [[nodiscard]] UnitKind kind(const Item& item) const;
  [[nodiscard]] bool blank(TextSpan span) const { return soat::blank(act_.text, span); }

  XmlWriter& xml_;
  TextWriter& text_;
  const Act& act_;
  const Metadata& metadata_;
  std::map<UnitIndex, std::uint32_t> mods_;  // of a unit so far
};

}  // namespace soat
