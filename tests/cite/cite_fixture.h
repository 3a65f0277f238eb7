// Reads citations from plain lines, for tests of the room.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cite/citation.h"
#include "support/plain_source.h"

namespace soat {

inline CitedText cite_lines(std::string_view lines) {
  Vocabulary vocabulary;
  const WordLists lists = {
      {"law-names",
       {{"Luật Đất đai", ""},
        {"Luật Tổ chức chính quyền địa phương", ""},
        {"Luật Ban hành văn bản quy phạm pháp luật", ""},
        {"Luật Quản lý thuế", ""},
        {"Luật Luật sư", ""},
        {"Bộ luật Dân sự", ""}}},
      {"ministries", {{"Bộ Tư pháp", ""}, {"Bộ Lao động - Thương binh và Xã hội", ""}}}};
  const StructureWords structure(vocabulary);
  const CitationWords words(vocabulary, lists);
  return cite(parse_structure(Text(plain_source(lines), vocabulary), structure), words);
}

/// A decree of two articles, the second with one clause of these words.
inline CitedText cite_in_decree(const std::string& words) {
  return cite_lines(
      "NGHỊ ĐỊNH\nVề việc A\nChính phủ quy định.\nĐiều 1. Phạm vi\nMột.\nĐiều 2. Hai\n1. " + words +
      "\n");
}

/// One citation as "words | kind act status : targets".
inline std::string aimed(const CitedText& text, const Citation& c) {
  std::string out(text.act.text.words(c.span));
  out += " | ";
  out += json_name(c.kind);
  if (c.act.number) out += " " + c.act.number->text;
  if (c.kind != CitationKind::external) out += " " + std::string(json_name(c.status));
  for (const Target& target : c.targets) out += " " + provision_id(target.provision);
  return out;
}

inline std::vector<std::string> aimed(const CitedText& text) {
  std::vector<std::string> all;
  for (const Citation& c : text.citations) all.push_back(aimed(text, c));
  return all;
}

}  // namespace soat
