#include "recognise/lexicon.h"

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>

#include "recognise/recognition.h"

namespace soat {
namespace {

const std::vector<WordEntry>& list(const WordLists& lists, std::string_view name) {
  static const std::vector<WordEntry> kNone;
  const auto found = lists.find(name);
  return found == lists.end() ? kNone : found->second;
}

/// Phrases from lists and from here, the bits of one phrase added up.
class SignCollector {
 public:
  void add(std::string_view phrase, std::uint32_t bits) { bits_[fold_phrase(phrase)] |= bits; }
  void add(const WordLists& lists, std::string_view name, std::uint32_t bits) {
    for (const WordEntry& entry : list(lists, name)) add(entry.phrase, bits);
  }
  [[nodiscard]] Phrases build(Vocabulary& vocabulary) const {
    Phrases set;
    for (const auto& [phrase, bits] : bits_) set.add(vocabulary, phrase, bits);
    return set;
  }

 private:
  std::map<std::string, std::uint32_t> bits_;
};

std::uint32_t look_alike_bit(std::string_view value) {
  if (value == "sanction") return kSanction;
  if (value == "court") return kCourt;
  if (value == "inspection") return kInspection;
  return kInternal;
}

Phrases collect_signs(Vocabulary& vocabulary, const WordLists& lists) {
  SignCollector signs;
  signs.add(lists, "applicants", kApplicant);
  signs.add(lists, "settling-bodies", kBody);
  signs.add(lists, "receivers", kBody);
  signs.add(lists, "ministries", kBody);
  signs.add(lists, "results", kResult);
  signs.add(lists, "result-verbs", kResultVerb);
  signs.add(lists, "submission-verbs", kSubmission);
  for (const WordEntry& entry : list(lists, "dossier-words")) {
    const bool dossier = entry.phrase == "hồ sơ" || entry.phrase == "bộ hồ sơ";
    signs.add(entry.phrase, dossier ? kDossier : kDossier | kRequestPaper);
  }
  for (const std::string_view words : {"nộp đơn", "gửi đơn", "làm đơn", "có đơn"})
    signs.add(words, kSubmission | kDossier | kRequestPaper);
  signs.add(lists, "refusal", kRefusal);
  signs.add(lists, "manners", kManner);
  signs.add(lists, "conditions", kCondition);
  signs.add(lists, "not-grants", 0);
  for (const WordEntry& entry : list(lists, "look-alikes")) {
    signs.add(entry.phrase, look_alike_bit(entry.value));
  }
  for (const std::string_view words : {"gồm", "bao gồm", "gồm có"}) signs.add(words, kConsists);
  for (const std::string_view unit : {"ngày", "ngày làm việc", "giờ", "giờ làm việc", "tháng"}) {
    signs.add("# " + std::string(unit), kTime);
  }
  for (const std::string_view words :
       {"kể từ ngày nhận", "từ ngày nhận", "kể từ khi nhận", "từ khi nhận", "sau khi nhận",
        "kể từ thời điểm nhận", "ngay khi nhận", "khi nhận được", "kể từ ngày tiếp nhận",
        "sau khi tiếp nhận", "kể từ ngày thụ lý", "kể từ ngày có"}) {
    signs.add(words, kReceipt);
  }
  for (const std::string_view words :
       {"lệ phí", "phí", "nộp phí", "phí thẩm định", "phí, lệ phí", "mức phí"}) {
    signs.add(words, kFee);
  }
  for (const std::string_view words : {"theo mẫu số #", "mẫu số #", "theo mẫu", "biểu mẫu số #"}) {
    signs.add(words, kForm);
  }
  for (const std::string_view words :
       {"xem xét, quyết định", "quyết định cho phép", "cho phép", "chấp thuận", "phê duyệt",
        "công nhận", "chấp thuận bằng văn bản", "xem xét, phê duyệt", "quyết định việc",
        "xem xét quyết định"}) {
    signs.add(words, kDecides);
  }
  for (const std::string_view words :
       {"có nhu cầu", "có yêu cầu", "người yêu cầu", "theo đề nghị của", "theo yêu cầu của",
        "có nguyện vọng", "muốn"}) {
    signs.add(words, kNeed);
  }
  for (const std::string_view words : {"# bộ", "một bộ", "hai bộ", "ba bộ", "# bản"})
    signs.add(words, kSets);
  for (const std::string_view words : {"thực hiện theo quy định tại", "thực hiện theo quy định của",
                                       "theo quy định của pháp luật về", "thực hiện theo pháp luật",
                                       "được thực hiện theo quy định"}) {
    signs.add(words, kElsewhere);
  }
  return signs.build(vocabulary);
}

Phrases from_list(Vocabulary& vocabulary, const WordLists& lists, std::string_view name) {
  Phrases set;
  for (const WordEntry& entry : list(lists, name)) set.add(vocabulary, entry.phrase, 0);
  return set;
}

Phrases phrases(Vocabulary& v,
                std::initializer_list<std::pair<std::string_view, std::uint32_t>> entries) {
  Phrases set;
  for (const auto& [phrase, value] : entries) set.add(v, phrase, value);
  return set;
}

Phrases collect_receivers(Vocabulary& vocabulary, const WordLists& lists) {
  Phrases set;
  for (const WordEntry& entry : list(lists, "ministries")) {
    set.add(vocabulary, entry.phrase, static_cast<std::uint32_t>(Issuer::minister));
  }
  for (const WordEntry& entry : list(lists, "receivers")) {
    const auto issuer = issuer_from_json(entry.value).value_or(Issuer::other);
    set.add(vocabulary, entry.phrase, static_cast<std::uint32_t>(issuer));
  }
  return set;
}

constexpr std::uint32_t of(SubjectKind kind) { return static_cast<std::uint32_t>(kind); }

Phrases kinds_of_subject(Vocabulary& v) {
  return phrases(v, {{"mức", of(SubjectKind::value)},
                     {"hạn mức", of(SubjectKind::value)},
                     {"diện tích", of(SubjectKind::value)},
                     {"giá", of(SubjectKind::value)},
                     {"tỷ lệ", of(SubjectKind::value)},
                     {"phí", of(SubjectKind::value)},
                     {"thời gian", of(SubjectKind::value)},
                     {"kinh phí", of(SubjectKind::value)},
                     {"danh mục", of(SubjectKind::list)},
                     {"danh sách", of(SubjectKind::list)},
                     {"tiêu chuẩn", of(SubjectKind::standard)},
                     {"quy chuẩn", of(SubjectKind::standard)},
                     {"định mức", of(SubjectKind::standard)},
                     {"tiêu chí", of(SubjectKind::standard)},
                     {"chế độ", of(SubjectKind::regime)},
                     {"chính sách", of(SubjectKind::regime)},
                     {"cơ chế", of(SubjectKind::regime)},
                     {"tổ chức", of(SubjectKind::regime)},
                     {"trình tự", of(SubjectKind::procedure)},
                     {"thủ tục", of(SubjectKind::procedure)},
                     {"hồ sơ", of(SubjectKind::procedure)},
                     {"quy trình", of(SubjectKind::procedure)},
                     {"việc cấp", of(SubjectKind::procedure)},
                     {"cấp giấy", of(SubjectKind::procedure)},
                     {"việc đăng ký", of(SubjectKind::procedure)},
                     {"đăng ký", of(SubjectKind::procedure)},
                     {"cưỡng chế thi hành", of(SubjectKind::procedure)},
                     {"thẩm quyền cấp", of(SubjectKind::procedure)},
                     {"công nhận", of(SubjectKind::procedure)},
                     {"cấp chứng chỉ", of(SubjectKind::procedure)},
                     {"thu hồi", of(SubjectKind::procedure)},
                     {"cấp, thu hồi", of(SubjectKind::procedure)},
                     {"cấp lại", of(SubjectKind::procedure)},
                     {"điều kiện", of(SubjectKind::condition)},
                     {"điều kiện của địa phương", of(SubjectKind::regime)},
                     {"điều kiện cụ thể", of(SubjectKind::regime)},
                     {"điều kiện thực tế", of(SubjectKind::regime)},
                     {"điều kiện kinh tế", of(SubjectKind::regime)},
                     {"phù hợp với điều kiện", of(SubjectKind::regime)},
                     {"mẫu", of(SubjectKind::form)},
                     {"biểu mẫu", of(SubjectKind::form)},
                     {"chi tiết", of(SubjectKind::detail)}});
}

}  // namespace

RecognitionLexicon::RecognitionLexicon(Vocabulary& v, const WordLists& lists)
    : signs(collect_signs(v, lists)),
      quiet_headings(from_list(v, lists, "quiet-headings")),
      procedure_headings(from_list(v, lists, "procedure-headings")),
      own_motion_headings(from_list(v, lists, "own-motion-headings")),
      heading_frames(from_list(v, lists, "heading-frames")),
      outside_titles(from_list(v, lists, "outside-titles")),
      receivers(collect_receivers(v, lists)),
      internal_matters(from_list(v, lists, "internal-matters")),
      subject_kinds(kinds_of_subject(v)),
      do_(v.add("do")),
      ngay(v.add("ngày")),
      ky(v.add("ký")),
      nay(v.add("này")),
      bo(v.add("bổ")),
      sung(v.add("sung")),
      dieu(v.add("điều")),
      cac(v.add("các")),
      cap(v.add("cấp")),
      trinh(v.add("trình")),
      dot(v.add(".")),
      semicolon(v.add(";")),
      colon(v.add(":")),
      comma(v.add(",")),
      quote_close(v.add("”")) {
  condition_headings = phrases(v, {{"điều kiện", 0}, {"tiêu chuẩn", 0}, {"yêu cầu", 0}});
  abolishing = phrases(v, {{"bãi bỏ thủ tục", 0},
                           {"bãi bỏ các thủ tục", 0},
                           {"bãi bỏ các văn bản quy định thủ tục", 0}});
  delegating = phrases(v, {{"quy định", 0},
                           {"quy định chi tiết", 0},
                           {"quy định cụ thể", 0},
                           {"quy định việc", 0},
                           {"quy định về", 0},
                           {"hướng dẫn", 2},
                           {"quy định chi tiết và hướng dẫn thi hành", 0},
                           {"quy định chi tiết, hướng dẫn thi hành", 0},
                           {"quy định chi tiết thi hành", 0},
                           {"hướng dẫn thống nhất", 0},
                           {"hướng dẫn cụ thể", 0},
                           {"hướng dẫn chi tiết", 0},
                           {"hướng dẫn việc", 0},
                           {"quy định, hướng dẫn", 0},
                           {"quy định và hướng dẫn", 0},
                           {"quy định chi tiết và hướng dẫn", 0},
                           {"quy định thống nhất", 0},
                           {"ban hành", 1},
                           {"quyết định ban hành", 1},
                           {"xây dựng và ban hành", 1},
                           {"xây dựng, ban hành", 1},
                           {"công bố", 1}});
  regulated_objects = phrases(v, {{"quy định", 0},
                                  {"quy chế", 0},
                                  {"quy chuẩn", 0},
                                  {"tiêu chuẩn", 0},
                                  {"danh mục", 0},
                                  {"mẫu", 0},
                                  {"biểu mẫu", 0},
                                  {"quy trình", 0},
                                  {"định mức", 0},
                                  {"bảng giá", 0},
                                  {"mức", 0},
                                  {"giá", 0},
                                  {"hướng dẫn", 0},
                                  {"chính sách", 0},
                                  {"tiêu chí", 0},
                                  {"các mẫu", 0},
                                  {"văn bản quy phạm pháp luật", 0},
                                  {"chế độ", 0},
                                  {"gói", 0},
                                  {"khung", 0},
                                  {"hệ thống", 0},
                                  {"bộ", 0},
                                  {"nội quy", 0},
                                  {"thống nhất", 0}});
  passive = phrases(v, {{"theo quy định của", 0},
                        {"theo mẫu của", 1},
                        {"theo hướng dẫn của", 0},
                        {"theo mẫu do", 1},
                        {"do", 2},
                        {"theo quy định cụ thể của", 0},
                        {"theo mẫu quy định của", 1},
                        {"thực hiện theo quy định của", 0}});
  adjuncts = phrases(v, {{",", 0},
                         {"có trách nhiệm", 0},
                         {"chủ trì", 0},
                         {"căn cứ", 0},
                         {"trong phạm vi", 0},
                         {"thống nhất", 0},
                         {"phối hợp", 0},
                         {"và", 0},
                         {"(", 0},
                         {"trình", 0},
                         {"có thẩm quyền", 0},
                         {"xem xét", 0},
                         {"quyết định", 0},
                         {"chịu trách nhiệm", 0},
                         {"để", 0},
                         {"xây dựng", 0},
                         {"nghiên cứu", 0},
                         {"hướng dẫn", 0},
                         {"tổ chức", 0},
                         {"theo", 0},
                         {"tùy", 0}});
  not_after = phrases(v, {{"tại", 0},
                          {"của", 0},
                          {"của pháp luật", 0},
                          {"như sau", 0},
                          {"này", 0},
                          {"trên", 0},
                          {"nêu", 0},
                          {"thực hiện", 0},
                          {"thi hành", 0},
                          {", kiểm tra", 0},
                          {"và kiểm tra", 0},
                          {", đôn đốc", 0},
                          {"tổ chức thực hiện", 0},
                          {"ở", 0},
                          {"theo thẩm quyền", 0},
                          {"trong", 0},
                          {"nghiệp vụ", 0},
                          {"cho", 0},
                          {", đôn", 0},
                          {", thanh tra", 0},
                          {", chỉ đạo", 0}});
  guided = phrases(v, {{",", 0},
                       {"các bộ", 0},
                       {"các cơ sở", 0},
                       {"các cơ quan", 0},
                       {"các đơn vị", 0},
                       {"người", 0},
                       {"tổ chức, cá nhân", 0},
                       {"cá nhân", 0},
                       {"kiểm tra", 0},
                       {"tổ chức", 0},
                       {"đơn vị", 0},
                       {"doanh nghiệp", 0},
                       {"và kiểm tra", 0},
                       {"và tập huấn", 0},
                       {"nghiệp vụ", 0},
                       {"ủy ban nhân dân", 0},
                       {"các địa phương", 0},
                       {"và", 0},
                       {"cơ sở", 0},
                       {"công dân", 0},
                       {"nhân dân", 0},
                       {"sở", 0}});
  not_before = phrases(
      v, {{"được", 0}, {"theo", 0}, {"đã", 0}, {"có", 0}, {"các", 0}, {"những", 0}, {"và", 0}});
  subject_ends = phrases(v, {{"theo quy định tại", 0}});
  effect = phrases(v, {{"có hiệu lực", 0}, {"có hiệu lực thi hành", 0}});
}

RecognitionWords::RecognitionWords(Vocabulary& vocabulary, const WordLists& lists)
    : lexicon_(std::make_shared<const RecognitionLexicon>(vocabulary, lists)) {}

}  // namespace soat
