#include "recognise/roles.h"

#include <algorithm>

#include "recognise/sign_reader.h"

namespace soat {
namespace {

constexpr std::uint32_t kNear = 8;     // tokens between a verb and its object
constexpr std::uint32_t kPhrase = 30;  // tokens between "hồ sơ" and "gồm"

constexpr std::uint32_t kSettling = kResultVerb | kDecides | kSettles | kRefusal;

/// Reads one sentence after the other.
class RoleReader : private SignReader {
 public:
  RoleReader(const Act& act, const RecognitionLexicon& words, std::span<const ProcedureSign> signs,
             UnitIndex unit, PartEvidence& parts)
      : SignReader(act, signs), words_(words), parts_(parts) {
    const TextSpan heading = act.units[unit].heading;
    if (heading.empty()) return;
    const std::uint32_t first = act.text.token_at(heading.begin);
    const std::uint32_t papers =  // behind "thành phần" in "thành phần hồ sơ"
        syllable(first) == words_.ho ? first : first + 2;
    only_papers_ = syllable(papers) == words_.ho && syllable(papers + 1) == words_.so &&
                   syllable(papers + 2) != words_.comma;
    only_competence_ = syllable(first) == words_.tham && syllable(first + 1) == words_.quyen &&
                       syllable(first + 2) != words_.comma;
  }

  void read(const Sentence& sentence) {
    s_ = sentence;
    if (!s_.heading && !listed() && points_elsewhere()) return;
    for (std::size_t i = s_.begin; i < s_.end; ++i) one(i);
  }
  /// An article headed "Hồ sơ …" that asks for a paper of the applicant's: it is handed in.
  [[nodiscard]] Findings found() const {
    Findings found = found_;
    if (only_papers_ && found.request > 0 && found.submit == 0) found.submit = 1;
    return found;
  }

 private:
  /// "Việc cấp lại Giấy phép thực hiện theo quy định tại Điều 8", "Bộ trưởng Bộ Y tế quy định hồ sơ
  /// …": lays nothing down itself.
  bool points_elsewhere() {
    if (s_.lead) return false;
    const std::uint32_t first = s_.first + label_length();
    const auto frame = words_.name_frames.longest(tokens_.subspan(0, s_.last), first);
    const bool matter = frame.has_value() || syllable(first) == words_.viec;
    std::uint32_t bits = 0;
    for (std::size_t i = s_.begin; i < s_.end; ++i) {
      const bool subject = signs_[i].first < first + 4;
      const bool passive = matter && word_before(i) == words_.do_;
      if (has(i, kBody) && (subject || passive) && makes_rules(i)) {
        ++found_.hands_over;
        return true;
      }
      bits |= signs_[i].bits;
    }
    if (!matter || (bits & kElsewhere) == 0 || (bits & (kTime | kForm | kConsists)) != 0)
      return false;
    const bool of_procedure = frame && frame->value == kOfProcedure;
    const bool outside = (bits & (kSanction | kCourt | kInspection | kInternal)) != 0;
    if (!outside && settles_at(of_procedure ? first : first + 1, of_procedure)) ++found_.refers;
    return true;
  }
  /// "Trình tự, thủ tục cấp", "Việc hợp nhất": an act that is settled follows. What only bodies do
  /// ("Việc giải quyết", "Việc công bố") is of a procedure only where the words say so.
  [[nodiscard]] bool settles_at(std::uint32_t at, bool of_procedure) const {
    const auto tokens = tokens_.subspan(0, s_.last);
    while (const auto frame = words_.name_frames.longest(tokens, at)) at += frame->tokens;
    return words_.settled_acts.longest(tokens, at).has_value() &&
           (of_procedure || !words_.acts_of_bodies.longest(tokens, at));
  }
  /// Tokens of "1." or "a)" in front.
  [[nodiscard]] std::uint32_t label_length() const {
    const SyllableId mark = syllable(s_.first + 1);
    return mark == words_.dot || mark == words_.bracket_close ? 2 : 0;
  }

  void prove(ProcedurePart part, std::size_t first, std::size_t last) {
    parts_[static_cast<std::size_t>(part)].push_back(
        {tokens_[signs_[first].first].begin, tokens_[signs_[last].last - 1].end});
  }

  void one(std::size_t i) {
    if (has(i, kSanction | kCourt | kInspection)) ++found_.look_alike;
    if (has(i, kInternal)) ++found_.internal;
    if (has(i, kNeed)) ++found_.need;
    if (has(i, kApplicant)) ++found_.outsiders;
    if (has(i, kBody)) ++found_.bodies;
    if (has(i, kRefusal)) ++found_.refusal;
    if (has(i, kFee)) ++found_.fee;
    if (has(i, kForm)) ++found_.form;
    if (has(i, kCondition | kConditionWord)) ++found_.condition;
    if (has(i, kDossier)) dossier(i);
    if (has(i, kSubmission)) submission(i);
    if (has(i, kResultVerb)) grants(i);
    if (s_.heading) {
      if (has(i, kBody) && word_before(i) == words_.cua && word_before(i, 2) == words_.quyen)
        prove(ProcedurePart::agency, i, i);
      return;
    }
    if (has(i, kTime)) time(i);
    if (has(i, kBody)) body(i);
    if (has(i, kApplicant)) applicant(i);
    if (has(i, kManner) && !assumed(i)) prove(ProcedurePart::manner, i, i);
    if (has(i, kSets) && (has(i, kDossier) || near(i, kDossier, 4) || behind(i, kDossier, 8)))
      prove(ProcedurePart::sets, i, i);
    if (has(i, kFee)) fee(i);
    if (has(i, kForm)) form(i);
    if (has(i, kCondition) && s_.item != ListOf::papers && !suffers()) {
      ++found_.lays_condition;
      prove(ProcedurePart::condition, i, i);
    }
    if (has(i, kConditionWord) && s_.lead && s_.item != ListOf::papers && !behind(i, kResult, 2))
      prove(ProcedurePart::condition, i, i);
    if (has(i, kMust) && !assumed(i)) must(i);
    if (has(i, kValid) && !listed() && !assumed(i) && of_result(i))
      prove(ProcedurePart::result, i, i);
  }

  /// "Giấy phép … có thời hạn 05 năm", "thời hạn hiệu lực của Giấy phép": no comma in between.
  [[nodiscard]] bool of_result(std::size_t i) const {
    if (near(i, kResult, 2)) return true;
    if (!behind(i, kResult, 12)) return false;
    for (std::uint32_t k = signs_[i - 1].last; k < signs_[i].first; ++k)
      if (syllable(k) == words_.comma) return false;
    return true;
  }

  void dossier(std::size_t i) {
    const std::size_t list = next(i, kConsists, kPhrase);
    const bool request = has(i, kRequestPaper);
    if (list != s_.end && !request) {
      ++found_.dossier_list;
      if (!s_.heading) prove(ProcedurePart::dossier, i, list);
    }
    if (request) ++found_.request;
    if (s_.heading) return;
    const bool handed = handed_in(i);
    if (request && s_.item == ListOf::papers) prove(ProcedurePart::dossier, i, i);
    if (request && !listed() && handed && !assumed(i) && word_before(i) != words_.tren)
      prove(ProcedurePart::dossier, i, i);
    if (request && !listed() && !assumed(i) && s_.first + 4 >= signs_[i].first)
      prove(ProcedurePart::dossier, i, i);
    if (!request && !listed() && near(i, kPaper | kRequestPaper, kNear) && near(i, kMust, 6))
      prove(ProcedurePart::dossier, i, i);
  }

  /// Somebody hands it in: "nộp đơn", "gửi văn bản đề nghị".
  [[nodiscard]] bool handed_in(std::size_t i) const {
    if (has(i, kSubmission)) return true;
    for (std::size_t k = i; k-- > s_.begin;) {
      if (signs_[i].first >= signs_[k].last + 4) break;
      if (has(k, kSubmission) && !behind(k, kDossier)) return true;
    }
    return false;
  }

  void submission(std::size_t i) {
    const std::size_t paper = has(i, kDossier) ? i : next(i, kDossier, kNear);
    if (paper != s_.end) {
      if (by_body(i)) {
        ++found_.between_bodies;
        if (!s_.heading && !listed() && !names_it(i)) prove(ProcedurePart::order, i, paper);
        return;
      }
      ++found_.submit;
    }
    if (s_.heading || listed() || assumed(i) || names_it(i)) return;
    const bool direct = paper != s_.end && (paper == i || adjoins(i, paper));
    if (direct && !only_papers_) prove(ProcedurePart::order, i, paper);
    const std::size_t papers = next(i, kPaper, 3);
    if (papers != s_.end && adjoins(i, papers) && !by_body(i)) {
      if (!only_papers_) prove(ProcedurePart::order, i, papers);
      prove(ProcedurePart::dossier, i, papers);
    }
    const std::size_t body = next(i, kBody, 20);
    if (body != s_.end && place(body) && !by_body(i)) prove(ProcedurePart::order, i, body);
  }

  [[nodiscard]] bool adjoins(std::size_t i, std::size_t paper) const {
    return signs_[paper].first <= signs_[i].last + 2 && syllable(signs_[i].last) != words_.comma;
  }

  /// "hồ sơ đăng ký", "cách thức nộp hồ sơ", "nơi nộp": a noun, not a step.
  [[nodiscard]] bool names_it(std::size_t i) const {
    if (behind(i, kDossier | kPaper | kResult, 1)) return true;
    const SyllableId w = word_before(i);
    return w == words_.thuc || w == words_.noi || w == words_.han || w == words_.viec ||
           w == words_.xoa || w == words_.da || w == words_.chua;
  }

  /// "Sở Tài chính gửi hồ sơ …": the nearest one named before the verb is a body, not an applicant.
  [[nodiscard]] bool by_body(std::size_t i) const {
    for (std::size_t k = i; k-- > s_.begin;) {
      if (has(k, kApplicant)) return false;
      if (has(k, kBody)) return true;
    }
    return false;
  }

  /// A body that is handed something: "tại Sở Tư pháp", "gửi Bộ Tư pháp".
  [[nodiscard]] bool place(std::size_t b) const {
    for (std::uint32_t back = 1; back <= 2; ++back) {
      const SyllableId w = word_before(b, back);
      if (w == words_.tai || w == words_.den || w == words_.toi || w == words_.cho ||
          w == words_.ve || w == words_.gui || w == words_.voi)
        return true;
    }
    return false;
  }

  void body(std::size_t i) {
    if (listed()) return;
    const SyllableId w = word_before(i);
    if (place(i)) {
      if (earlier(i, kSubmission | kDossier)) {
        ++found_.handed;
        prove(ProcedurePart::agency, i, i);
      }
      return;
    }
    if (w == words_.cua && word_before(i, 2) != words_.quyen) return;
    if (w == words_.duoc || assumed(i) || makes_rules(i) || only_asked(i)) return;
    for (std::size_t k = i + 1; k < s_.end; ++k) {
      if (signs_[k].first >= signs_[i].last + 25 || has(k, kApplicant)) break;
      if (!has(k, kSettling)) continue;
      prove(ProcedurePart::agency, i, i);
      if (has(k, kResultVerb | kDecides)) ++found_.decides;
      const bool step = has(k, kSettles | kDecides);
      if (step && (earlier(i, kTime) || near(k, kDossier, 12))) {
        ++found_.steps;
        prove(ProcedurePart::order, i, k);
      }
      if (has(k, kDecides) && !only_competence_ && !earlier(k, kCondition))
        prove(ProcedurePart::result, k, k);
      break;
    }
    if (word_before(i, 2) == words_.quyen && w == words_.cua) prove(ProcedurePart::agency, i, i);
  }

  /// "Bộ trưởng Bộ Tư pháp quy định": a delegation; "quy định tại" only refers.
  [[nodiscard]] bool makes_rules(std::size_t i) const {
    std::size_t body = i;  // "Bộ trưởng Bộ Giáo dục và Đào tạo": two signs, one body
    while (body + 1 < s_.end && has(body + 1, kBody) &&
           signs_[body + 1].first <= signs_[body].last + 1)
      ++body;
    const std::uint32_t at = signs_[body].last;
    for (std::uint32_t k = at; k < at + 5; ++k) {
      if (syllable(k) == words_.quy && syllable(k + 1) == words_.dinh)
        return syllable(k + 2) != words_.tai;
    }
    return false;
  }
  /// "Đề nghị cơ quan đăng ký trả lời": a right, not who settles.
  [[nodiscard]] bool only_asked(std::size_t i) const {
    return behind(i, kSubmission, 1) && !earlier(i, kApplicant);
  }

  void applicant(std::size_t i) {
    if (s_.item == ListOf::papers) {
      if (behind(i, kRequestPaper, kNear)) prove(ProcedurePart::applicant, i, i);
      return;
    }
    if (s_.item == ListOf::conditions) return;
    if (asks(i)) prove(ProcedurePart::applicant, i, i);
    if (behind(i, kDossier | kRequestPaper, kNear)) prove(ProcedurePart::applicant, i, i);
    if (behind(i, kResult, 5) && word_before(i) == words_.cho)
      prove(ProcedurePart::applicant, i, i);
    if (s_.lead && signs_[i].first <= s_.first + 3 && near(i, kCondition | kConditionWord, 60) &&
        !suffers())
      prove(ProcedurePart::applicant, i, i);
  }

  /// "Doanh nghiệp nộp hồ sơ", "cá nhân có nhu cầu": not "người yêu cầu đăng ký", which only names
  /// them, nor "trụ sở của tổ chức".
  [[nodiscard]] bool asks(std::size_t i) const {
    const SyllableId w = word_before(i);
    if (w == words_.cua) return false;
    const bool named_by_request = has(i, kNeed);
    for (std::size_t k = i + 1; k < s_.end && signs_[k].first < signs_[i].last + 20; ++k) {
      if (has(k, kBody)) return false;
      if (has(k, kApplicant)) continue;
      if (named_by_request && signs_[k].first == signs_[i].last) continue;
      if (has(k, kNeed)) return true;
      if (has(k, kSubmission) && !behind(k, kDossier | kPaper, 1)) return true;
    }
    return false;
  }

  /// "Sở Tư pháp cấp Giấy phép": a result, unless the words speak of the request for it, of where
  /// or by whom it is granted, or of one already held.
  void grants(std::size_t i) {
    if (next(i, kResult, 6) != s_.end && !already_held(i)) ++found_.grant;
    const std::size_t result = next(i, kResult, 3);
    if (result == s_.end || already_held(i)) return;
    if (s_.heading || listed() || requested(i) || assumed(i) || only_competence_) return;
    const bool passive = word_before(i) == words_.duoc || word_before(i, 3) == words_.duoc;
    if (passive && s_.item == ListOf::nothing) {
      for (std::size_t k = i; k-- > s_.begin;) {
        if (!has(k, kApplicant)) continue;
        prove(ProcedurePart::applicant, k, k);
        break;
      }
    }
    prove(ProcedurePart::result, i, result);
  }

  /// "đề nghị cấp", "thẩm quyền cấp lại", "hồ sơ đăng ký": not what a body does here.
  [[nodiscard]] bool requested(std::size_t i) const {
    std::size_t first = i;  // of a chain "cấp, cấp lại, cấp đổi"
    while (first > s_.begin && has(first - 1, kResultVerb | kSettles) &&
           signs_[first].first <= signs_[first - 1].last + 1)
      --first;
    if (first > s_.begin && has(first - 1, kSubmission | kDossier | kNeed | kFee | kTime) &&
        signs_[first].first <= signs_[first - 1].last + 1)
      return true;
    const SyllableId w = word_before(first);
    return w == words_.quyen || w == words_.tuc || w == words_.viec || w == words_.noi ||
           w == words_.han || w == words_.xin || w == words_.hop;
  }

  [[nodiscard]] bool already_held(std::size_t i) const {
    return word_before(i) == words_.da || word_before(i, 2) == words_.da;
  }

  void time(std::size_t i) {
    const std::size_t receipt = next(i, kReceipt, 8);
    if (receipt != s_.end) ++found_.settle_time;
    if (listed()) return;
    const std::size_t from = receipt != s_.end ? receipt : i;
    const std::size_t actor = next(from, kBody | kApplicant, kPhrase);
    const bool body_acts = actor != s_.end && has(actor, kBody);
    if (receipt != s_.end && (actor == s_.end || body_acts || near(receipt, kDossier, 10)))
      prove(ProcedurePart::time_limit, i, receipt);
    else if (receipt == s_.end && behind(i, kWithin, 3) && body_acts && near(actor, kSettling, 10))
      prove(ProcedurePart::time_limit, i, i);
  }

  void fee(std::size_t i) { prove(ProcedurePart::fee, i, i); }

  void form(std::size_t i) {
    const std::uint32_t at = signs_[i].last;
    for (std::uint32_t k = at; k < at + 4; ++k)
      if (syllable(k) == words_.do_ || syllable(k) == words_.cua) return;
    prove(ProcedurePart::form, i, i);
  }

  /// "bị thu hồi trong các trường hợp sau": the body acts of its own accord.
  [[nodiscard]] bool suffers() const {
    for (std::uint32_t k = s_.first; k < s_.last && k < s_.first + 8; ++k)
      if (syllable(k) == words_.bi) return true;
    return false;
  }

  void must(std::size_t i) {
    if (s_.item == ListOf::papers) return;
    if (near(i, kDossier | kSubmission, 5)) return;
    if (behind(i, kApplicant, 12)) prove(ProcedurePart::condition, i, i);
  }

  const RecognitionLexicon& words_;
  PartEvidence& parts_;
  bool only_papers_ = false;      // the heading speaks of a dossier alone
  bool only_competence_ = false;  // of who decides alone
  Findings found_;
};

}  // namespace

Findings weigh(const Act& act, const RecognitionLexicon& words,
               std::span<const ProcedureSign> signs, UnitIndex unit, PartEvidence& parts) {
  RoleReader reader(act, words, signs, unit, parts);
  for (const Sentence& sentence : sentences_of(act, words, signs, unit)) reader.read(sentence);
  Findings found = reader.found();
  const TextSpan span = act.units[unit].span;
  found.tokens = act.text.token_at(span.end) - act.text.token_at(span.begin);
  return found;
}

}  // namespace soat
