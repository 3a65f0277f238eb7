#include "recognise/signs.h"

#include <algorithm>

namespace soat {
namespace {

constexpr std::uint32_t kNear = 8;       // tokens between a verb and its object
constexpr std::uint32_t kSentence = 30;  // tokens between "hồ sơ" and "gồm"

/// Walks the signs of one span; "near" means within so many tokens and within one paragraph.
class Weigher {
 public:
  Weigher(const Text& text, std::span<const ProcedureSign> signs, PartEvidence& parts)
      : text_(text), signs_(signs), parts_(parts) {}

  Findings weigh() {
    for (std::size_t i = 0; i < signs_.size(); ++i) one(i);
    return found_;
  }

 private:
  [[nodiscard]] bool has(std::size_t i, std::uint32_t bits) const {
    return (signs_[i].bits & bits) != 0;
  }

  /// The next sign with these bits, at most `reach` tokens on and in the same paragraph;
  /// signs_.size() if there is none.
  [[nodiscard]] std::size_t next(std::size_t i, std::uint32_t bits, std::uint32_t reach) const {
    const std::uint32_t end = paragraph_end(i);
    for (std::size_t k = i + 1; k < signs_.size(); ++k) {
      if (signs_[k].first >= signs_[i].last + reach || signs_[k].first >= end) break;
      if (has(k, bits)) return k;
    }
    return signs_.size();
  }
  [[nodiscard]] bool near(std::size_t i, std::uint32_t bits, std::uint32_t reach = kNear) const {
    return next(i, bits, reach) != signs_.size();
  }
  [[nodiscard]] std::uint32_t paragraph_end(std::size_t i) const {
    const std::uint32_t at = text_.paragraph_at(text_.tokens()[signs_[i].first].begin);
    return text_.paragraphs()[at].last_token;
  }
  void prove(ProcedurePart part, std::size_t first, std::size_t last) {
    const auto tokens = text_.tokens();
    parts_[static_cast<std::size_t>(part)].push_back(
        {tokens[signs_[first].first].begin, tokens[signs_[last].last - 1].end});
  }

  void one(std::size_t i) {
    if (has(i, kDossier)) dossier(i);
    if (has(i, kSubmission)) submission(i);
    if (has(i, kResultVerb)) result_verb(i);
    if (has(i, kTime)) time(i);
    if (has(i, kRefusal)) {
      ++found_.refusal;
      prove(ProcedurePart::order, i, i);
    }
    if (has(i, kApplicant)) applicant(i);
    if (has(i, kBody)) ++found_.body;
    if (has(i, kManner)) {
      ++found_.manner;
      prove(ProcedurePart::manner, i, i);
    }
    if (has(i, kCondition)) {
      ++found_.condition;
      prove(ProcedurePart::condition, i, i);
    }
    if (has(i, kSets) && (near(i, kDossier) || before(i, kDossier))) {
      ++found_.sets;
      prove(ProcedurePart::sets, i, i);
    }
    if (has(i, kFee)) {
      ++found_.fee;
      prove(ProcedurePart::fee, i, i);
    }
    if (has(i, kForm)) {
      ++found_.form;
      prove(ProcedurePart::form, i, i);
    }
    if (has(i, kNeed)) ++found_.need;
    if (has(i, kBody) && near(i, kDecides)) ++found_.decides;
    if (has(i, kElsewhere)) ++found_.elsewhere;
    if (has(i, kSanction | kCourt | kInspection)) ++found_.look_alike;
    if (has(i, kInternal)) ++found_.internal;
  }

  [[nodiscard]] bool before(std::size_t i, std::uint32_t bits) const {
    return i > 0 && has(i - 1, bits) && signs_[i].first < signs_[i - 1].last + kNear;
  }

  void dossier(std::size_t i) {
    const std::size_t list = next(i, kConsists, kSentence);
    if (list != signs_.size() && !has(i, kRequestPaper)) {
      ++found_.dossier_list;
      prove(ProcedurePart::dossier, i, list);
    }
    if (has(i, kRequestPaper)) {
      ++found_.request;
      prove(ProcedurePart::dossier, i, i);
    }
  }

  void submission(std::size_t i) {
    const std::size_t paper = has(i, kDossier) ? i : next(i, kDossier, kNear);
    if (paper == signs_.size()) return;
    if (by_body(i)) {
      ++found_.between_bodies;
      return;
    }
    ++found_.submit;
    prove(ProcedurePart::order, i, paper);
  }

  /// "Sở Tài chính gửi hồ sơ …": the nearest one named before the verb is a body, not an applicant.
  [[nodiscard]] bool by_body(std::size_t i) const {
    const std::uint32_t sentence = sentence_begin(signs_[i].first);
    for (std::size_t k = i; k-- > 0 && signs_[k].first >= sentence;) {
      if (has(k, kApplicant)) return false;
      if (has(k, kBody)) return true;
    }
    return false;
  }
  [[nodiscard]] std::uint32_t sentence_begin(std::uint32_t token) const {
    const auto tokens = text_.tokens();
    const std::uint32_t paragraph =
        text_.paragraphs()[text_.paragraph_at(tokens[token].begin)].first_token;
    while (token > paragraph) {
      const std::string_view mark = text_.words(tokens[token - 1].span());
      if (mark == "." || mark == ";" || mark == ":") break;
      --token;
    }
    return token;
  }

  /// Who is named where something is handed in, wanted, applied for on a paper, or granted to them.
  void applicant(std::size_t i) {
    ++found_.applicant;
    const bool asks = near(i, kSubmission, 20) || near(i, kNeed) || near(i, kRequestPaper);
    const bool of_paper = before(i, kRequestPaper) || before(i, kDossier);
    const bool granted_to = before(i, kResult);
    if (asks || of_paper || granted_to) prove(ProcedurePart::applicant, i, i);
  }

  void result_verb(std::size_t i) {
    const std::size_t result = next(i, kResult, 6);
    if (result == signs_.size() || already_held(i)) return;
    ++found_.grant;
    prove(ProcedurePart::result, i, result);
    const std::size_t limit = next(result, kTime, kNear);
    if (limit != signs_.size() && is_limit(limit)) prove(ProcedurePart::time_limit, limit, limit);
    for (std::size_t k = i; k-- > 0 && signs_[i].first < signs_[k].last + 20;) {
      if (!has(k, kBody)) continue;
      prove(ProcedurePart::agency, k, k);
      break;
    }
  }

  /// "đã được cấp Giấy chứng nhận": a condition on the applicant, not what is granted here.
  [[nodiscard]] bool already_held(std::size_t i) const {
    const auto tokens = text_.tokens();
    for (std::uint32_t back = 1; back <= 2 && signs_[i].first >= back; ++back) {
      if (text_.words(tokens[signs_[i].first - back].span()) == "đã") return true;
    }
    return false;
  }

  /// "cấp giấy phép trong 7 ngày": how long it takes, not how long it is valid.
  [[nodiscard]] bool is_limit(std::size_t i) const {
    return signs_[i].first > 0 &&
           text_.words(text_.tokens()[signs_[i].first - 1].span()) == "trong";
  }

  void time(std::size_t i) {
    const std::size_t receipt = next(i, kReceipt, 8);
    if (receipt == signs_.size()) return;
    ++found_.settle_time;
    prove(ProcedurePart::time_limit, i, receipt);
    const std::size_t body = next(receipt, kBody, kSentence);
    if (body != signs_.size()) prove(ProcedurePart::agency, body, body);
  }

  const Text& text_;
  std::span<const ProcedureSign> signs_;
  PartEvidence& parts_;
  Findings found_;
};

}  // namespace

std::vector<ProcedureSign> find_signs(const Text& text, const RecognitionLexicon& words) {
  std::vector<ProcedureSign> signs;
  const auto tokens = text.tokens();
  for (const Paragraph& paragraph : text.paragraphs()) {
    if (paragraph.stream != StreamKind::body) break;
    const auto rest = tokens.subspan(0, paragraph.last_token);
    for (std::uint32_t at = paragraph.first_token; at < paragraph.last_token;) {
      const auto match = words.signs.longest(rest, at);
      if (!match) {
        ++at;
        continue;
      }
      if (match->value != 0) signs.push_back({match->value, at, at + match->tokens});
      at += match->tokens;
    }
  }
  return signs;
}

Findings weigh(const Text& text, std::span<const ProcedureSign> signs, TextSpan span,
               PartEvidence& parts) {
  const std::uint32_t first = text.token_at(span.begin);
  const std::uint32_t last = text.token_at(span.end);
  const auto by_token = [](const ProcedureSign& sign, std::uint32_t token) {
    return sign.first < token;
  };
  const auto begin = std::lower_bound(signs.begin(), signs.end(), first, by_token);
  const auto end = std::lower_bound(begin, signs.end(), last, by_token);
  Findings found = Weigher(text, {begin, end}, parts).weigh();
  found.tokens = last - first;
  return found;
}

}  // namespace soat
