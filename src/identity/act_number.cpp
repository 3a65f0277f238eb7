#include "identity/act_number.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace soat {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool all_digits(std::string_view s) {
  return !s.empty() && std::all_of(s.begin(), s.end(), is_digit);
}

/// White space out, Ð (U+00D0) as Đ (U+0110), long dashes as "-".
std::string cleaned(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto rest = text.substr(i);
    if (rest[0] == ' ' || rest[0] == '\t' || rest[0] == '\n' || rest[0] == '\r') continue;
    if (rest.starts_with("\u00A0")) {
      i += 1;
    } else if (rest.starts_with("\u00D0")) {
      out += "\u0110";
      i += 1;
    } else if (rest.starts_with("\u2013") || rest.starts_with("\u2014") ||
               rest.starts_with("\u2011")) {
      out += '-';
      i += 2;
    } else {
      out += rest[0];
    }
  }
  return out;
}

std::vector<std::string_view> split(std::string_view text, char at) {
  std::vector<std::string_view> fields;
  for (;;) {
    const std::size_t cut = text.find(at);
    fields.push_back(text.substr(0, cut));
    if (cut == std::string_view::npos) return fields;
    text.remove_prefix(cut + 1);
  }
}

/// "148", "66.7", "043", "2a"; empty is a draft's blank, also printed as dots.
bool is_blank(std::string_view s) { return s.find_first_not_of("._…") == std::string_view::npos; }

bool is_serial(std::string_view s) {
  if (s.empty()) return true;
  return is_blank(s) || (is_digit(s.front()) && s.size() <= 8 && s.find_first_of("/()") == s.npos);
}

bool is_symbol(std::string_view s) {
  if (s.empty() || s.size() > 60) return false;
  const auto first = static_cast<unsigned char>(s.front());
  const bool letter =
      (first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z') || first >= 0xC3;
  return letter && s.find_first_of("/,;:()[]\"") == std::string_view::npos;
}

std::optional<int> as_year(std::string_view s) {
  int year = 0;
  if (!all_digits(s) || s.size() != 4) return std::nullopt;
  std::from_chars(s.data(), s.data() + s.size(), year);
  if (year < 1945 || year > 2100) return std::nullopt;
  return year;
}

std::string upper(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (text.substr(i).starts_with("đ")) {
      out += "Đ";
      ++i;
    } else {
      out += c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    }
  }
  return out;
}

struct TypeSymbol {
  std::string_view symbol;
  ActType type;
};

// What stands before the first "-" of a symbol (Điều 4 and the forms of each Law on Promulgation,
// and the papers of the Decrees on clerical work).
constexpr std::array<TypeSymbol, 25> kTypeSymbols = {{
    {"NĐ", ActType::decree},
    {"ND", ActType::decree},
    {"QĐ", ActType::decision},
    {"QD", ActType::decision},
    {"TT", ActType::circular},
    {"TTLT", ActType::joint_circular},
    {"TTLB", ActType::joint_circular},
    {"NQ", ActType::resolution},
    {"NQLT", ActType::joint_resolution},
    {"CT", ActType::directive},
    {"PL", ActType::ordinance},
    {"L", ActType::order},
    {"SL", ActType::order},
    {"KH", ActType::plan},
    {"BC", ActType::report},
    {"CV", ActType::official_letter},
    {"VBHN", ActType::consolidated},
    {"TTR", ActType::other},
    {"TB", ActType::other},
    {"CĐ", ActType::other},
    {"GM", ActType::other},
    {"HD", ActType::other},
    {"KL", ActType::other},
    {"BB", ActType::other},
    {"TTr", ActType::other},
}};

struct IssuerSymbol {
  std::string_view symbol;
  Issuer issuer;
};

// What stands after it. UBND and HĐND carry no level: the head or the text says which.
constexpr std::array<IssuerSymbol, 13> kIssuerSymbols = {{
    {"CP", Issuer::government},
    {"TTG", Issuer::prime_minister},
    {"CTN", Issuer::president},
    {"LCTN", Issuer::president},
    {"HĐTP", Issuer::supreme_court},
    {"TANDTC", Issuer::supreme_court},
    {"VKSNDTC", Issuer::supreme_procuracy},
    {"VKSTC", Issuer::supreme_procuracy},
    {"KTNN", Issuer::state_audit},
    {"HĐBT", Issuer::government},
    {"HĐCP", Issuer::government},
    {"HĐNN", Issuer::standing_committee},
    {"HĐNN7", Issuer::standing_committee},
}};

bool starts_with_number(std::string_view s, std::string_view prefix) {
  return s.starts_with(prefix) && s.size() > prefix.size() && all_digits(s.substr(prefix.size()));
}

SymbolMeaning by_assembly_symbol(std::string_view symbol) {
  SymbolMeaning meaning;
  if (starts_with_number(symbol, "QH") || starts_with_number(symbol, "NQ-QH") || symbol == "QH") {
    meaning.issuer = Issuer::national_assembly;
    if (symbol.starts_with("NQ")) meaning.type = ActType::resolution;
  } else if (symbol.find("UBTVQH") != std::string_view::npos) {
    meaning.issuer = Issuer::standing_committee;
    if (symbol.starts_with("PL")) meaning.type = ActType::ordinance;
    if (symbol.starts_with("NQ")) meaning.type = ActType::resolution;
  }
  return meaning;
}

/// Ministries sign with B…: TT-BTC, QĐ-BYT; bodies of ministerial rank with names of their own.
bool ministerial(std::string_view body) {
  constexpr std::array<std::string_view, 6> kOthers = {"NHNN", "TTCP", "VPCP",
                                                       "UBDT", "TCTK", "UBTDTT"};
  const bool listed = std::find(kOthers.begin(), kOthers.end(), body) != kOthers.end();
  return listed || (body.size() >= 2 && body.front() == 'B' && body != "BCĐ" && body != "BCH" &&
                    body != "BQL" && body != "BBT");
}

void add_issuer(std::string_view body, SymbolMeaning& meaning) {
  for (const IssuerSymbol& known : kIssuerSymbols) {
    if (body == known.symbol) meaning.issuer = known.issuer;
  }
  const std::string_view first = body.substr(0, body.find('-'));
  if (!meaning.issuer && ministerial(first)) meaning.issuer = Issuer::minister;
}

}  // namespace

std::optional<ActNumber> parse_act_number(std::string_view text) {
  const std::string clean = cleaned(text);
  std::vector<std::string_view> fields = split(clean, '/');
  std::string joined;
  if (fields.size() == 4 && is_symbol(fields[2]) && is_symbol(fields[3])) {
    // "172/2005/TTLT/BQP-BTC" was printed beside "172/2005/TTLT-BQP-BTC"; they are one symbol.
    joined = std::string(fields[2]) + "-" + std::string(fields[3]);
    fields = {fields[0], fields[1], joined};
  }
  if (fields.size() < 2 || fields.size() > 3 || !is_serial(fields[0])) return std::nullopt;
  ActNumber number;
  number.text = clean;
  if (fields[0].find_first_not_of("._") != std::string_view::npos && !fields[0].starts_with("…")) {
    number.serial = fields[0];
  }
  std::string_view symbol = fields.back();
  if (fields.size() == 3) {
    number.year = as_year(fields[1]);
    number.year_left_blank = !fields[1].empty() && is_blank(fields[1]);
    if (!number.year && !number.year_left_blank && (!joined.empty() || !is_symbol(fields[1])))
      return std::nullopt;
    if (!number.year &&
        !number.year_left_blank) {  // "12/TT/LB": an old form, the symbol has a stroke
      if (!is_symbol(symbol)) return std::nullopt;
      number.symbol = std::string(fields[1]) + "/" + std::string(fields[2]);
      return number;
    }
  }
  if (!is_symbol(symbol)) return std::nullopt;
  number.symbol = symbol;
  return number;
}

SymbolMeaning meaning_of(const ActNumber& number) {
  const std::string symbol = upper(number.symbol);
  SymbolMeaning meaning = by_assembly_symbol(symbol);
  const std::size_t dash = symbol.find('-');
  if (!meaning.issuer) {
    const std::string_view head = std::string_view(symbol).substr(0, dash);
    for (const TypeSymbol& known : kTypeSymbols) {
      if (head == known.symbol) meaning.type = known.type;
    }
    if (dash != std::string::npos) {
      add_issuer(std::string_view(symbol).substr(dash + 1), meaning);
    } else {
      add_issuer(symbol, meaning);
    }
    if (meaning.type == ActType::joint_circular || meaning.type == ActType::joint_resolution) {
      meaning.issuer = Issuer::joint;
    }
    // "12/UBND-VP7": the body first and the drafting unit after it is an official letter.
    if (!meaning.type && dash != std::string::npos) meaning.type = ActType::official_letter;
  }
  if (meaning.issuer) meaning.level = level_of(*meaning.issuer);
  if (number.year || number.year_left_blank) {
    meaning.normative = Answer::yes;
  } else if (meaning.type) {
    meaning.normative = Answer::no;
  }
  return meaning;
}

std::string comparison_key(const ActNumber& number) {
  std::string serial = number.serial;
  serial.erase(0, std::min(serial.find_first_not_of('0'), serial.size()));
  std::string key = upper(serial) + "/";
  if (number.year) key += std::to_string(*number.year) + "/";
  return key + upper(number.symbol);
}

}  // namespace soat
