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
  for (const WordEntry& entry : list(lists, "conditions")) {
    const bool word = entry.value == "word";
    signs.add(entry.phrase, word ? kConditionWord : kCondition);
    if (!word) signs.add("phải " + entry.phrase, kCondition | kMust);
  }
  signs.add(lists, "not-grants", 0);
  signs.add(lists, "settling-verbs", kSettles);
  signs.add(lists, "papers", kPaper);
  for (const WordEntry& entry : list(lists, "look-alikes")) {
    signs.add(entry.phrase, look_alike_bit(entry.value));
  }
  for (const std::string_view words : {"gồm", "bao gồm", "gồm có"}) signs.add(words, kConsists);
  for (const std::string_view words :
       {"kể từ ngày nhận", "từ ngày nhận", "kể từ khi nhận", "từ khi nhận", "sau khi nhận",
        "kể từ thời điểm nhận", "ngay khi nhận", "khi nhận được", "kể từ ngày tiếp nhận",
        "sau khi tiếp nhận", "kể từ ngày thụ lý", "kể từ ngày có", "kể từ khi tiếp nhận",
        "kể từ ngày người", "kể từ thời điểm tiếp nhận", "kể từ ngày hồ sơ"}) {
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
       {"có nhu cầu", "có yêu cầu", "đề nghị", "người yêu cầu", "theo đề nghị của",
        "theo yêu cầu của", "có nguyện vọng", "muốn"}) {
    signs.add(words, kNeed);
  }
  for (const std::string_view words :
       {"trong thời hạn", "trong vòng", "trong thời gian", "chậm nhất", "không quá", "muộn nhất"})
    signs.add(words, kWithin);
  for (const std::string_view words : {"phải có", "phải là", "phải đáp ứng", "phải bảo đảm",
                                       "phải đủ", "phải thuộc", "phải đạt", "phải được"})
    signs.add(words, kMust);
  for (const std::string_view words :
       {"có hiệu lực", "có giá trị", "có giá trị sử dụng", "có thời hạn", "hết hiệu lực",
        "thời hạn hiệu lực", "thời hạn sử dụng", "thời hạn của", "hết giá trị"})
    signs.add(words, kValid);
  for (const std::string_view words :
       {"thực hiện theo quy định tại", "thực hiện theo quy định của",
        "được thực hiện theo quy định", "theo quy định của pháp luật", "thực hiện theo pháp luật",
        "thực hiện theo Điều", "áp dụng theo quy định", "được áp dụng theo",
        "theo quy định tại Nghị định", "theo quy định của Luật", "thực hiện theo các quy định"}) {
    signs.add(words, kElsewhere);
  }
  for (const WordEntry& entry : list(lists, "compounds")) signs.add(entry.phrase, kUnlike);
  return signs.build(vocabulary);
}

Phrases from_list(Vocabulary& vocabulary, const WordLists& lists, std::string_view name) {
  Phrases set;
  for (const WordEntry& entry : list(lists, name)) set.add(vocabulary, entry.phrase, 0);
  return set;
}

/// Value 1 for those entries of the list that say so.
Phrases marked(Vocabulary& vocabulary, const WordLists& lists, std::string_view name,
               std::string_view mark) {
  Phrases set;
  for (const WordEntry& entry : list(lists, name))
    set.add(vocabulary, entry.phrase, entry.value == mark ? 1 : 0);
  return set;
}

Phrases phrases(Vocabulary& v,
                std::initializer_list<std::pair<std::string_view, std::uint32_t>> entries) {
  Phrases set;
  for (const auto& [phrase, value] : entries) set.add(v, phrase, value);
  return set;
}

Phrases collect_delegating(Vocabulary& vocabulary, const WordLists& lists) {
  Phrases set;
  for (const WordEntry& entry : list(lists, "delegating-verbs")) {
    set.add(vocabulary, entry.phrase,
            entry.value == "issues"   ? kIssues
            : entry.value == "guides" ? kGuides
                                      : kRules);
  }
  return set;
}

Phrases collect_objects(Vocabulary& vocabulary, const WordLists& lists) {
  Phrases set;
  for (const WordEntry& entry : list(lists, "regulated-objects"))
    set.add(vocabulary, entry.phrase, entry.value == "act" ? 1 : 0);
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

Phrases kinds_of_subject(Vocabulary& vocabulary, const WordLists& lists) {
  Phrases set;
  // What only sounds like a dossier or a grant holds no procedure.
  for (const WordEntry& entry : list(lists, "not-grants"))
    set.add(vocabulary, entry.phrase, static_cast<std::uint32_t>(SubjectKind::regime));
  for (const WordEntry& entry : list(lists, "subject-kinds")) {
    for (std::uint32_t kind = 0; kind <= static_cast<std::uint32_t>(SubjectKind::form); ++kind) {
      if (json_name(static_cast<SubjectKind>(kind)) == entry.value)
        set.add(vocabulary, entry.phrase, kind);
    }
  }
  return set;
}

std::uint32_t internal_bit(std::string_view value) {
  if (value == "appoints") return kAppoints;
  if (value == "staff") return kStaff;
  if (value == "applied") return kAppliedFor;
  if (value == "measure") return kMeasure;
  if (value == "emergency") return kEmergency;
  if (value == "claimed") return kClaimed;
  if (value == "nothing") return 0;
  return kInternalAlone;
}

Phrases collect_internal(Vocabulary& vocabulary, const WordLists& lists) {
  Phrases set;
  for (const WordEntry& entry : list(lists, "internal-matters"))
    set.add(vocabulary, entry.phrase, internal_bit(entry.value));
  return set;
}

}  // namespace

RecognitionLexicon::RecognitionLexicon(Vocabulary& v, const WordLists& lists)
    : signs(collect_signs(v, lists)),
      settled_acts(from_list(v, lists, "settled-acts")),
      quiet_headings(marked(v, lists, "quiet-headings", "never")),
      procedure_headings(from_list(v, lists, "procedure-headings")),
      own_motion_headings(from_list(v, lists, "own-motion-headings")),
      heading_frames(from_list(v, lists, "heading-frames")),
      outside_titles(marked(v, lists, "outside-titles", "published")),
      receivers(collect_receivers(v, lists)),
      delegating(collect_delegating(v, lists)),
      regulated_objects(collect_objects(v, lists)),
      internal_matters(collect_internal(v, lists)),
      subject_kinds(kinds_of_subject(v, lists)),
      effect(v),
      do_(v.add("do")),
      ngay(v.add("ngày")),
      nay(v.add("này")),
      bo(v.add("bổ")),
      sung(v.add("sung")),
      dieu(v.add("điều")),
      cac(v.add("các")),
      cap(v.add("cấp")),
      trinh(v.add("trình")),
      cua(v.add("của")),
      voi(v.add("với")),
      thi(v.add("thì")),
      tai(v.add("tại")),
      thuoc(v.add("thuộc")),
      dot(v.add(".")),
      semicolon(v.add(";")),
      colon(v.add(":")),
      comma(v.add(",")),
      quote_close(v.add("”")),
      bracket_open(v.add("(")),
      bracket_close(v.add(")")),
      den(v.add("đến")),
      toi(v.add("tới")),
      cho(v.add("cho")),
      ve(v.add("về")),
      qua(v.add("qua")),
      gui(v.add("gửi")),
      truong(v.add("trường")),
      hop(v.add("hợp")),
      neu(v.add("nếu")),
      khi(v.add("khi")),
      trong(v.add("trong")),
      da(v.add("đã")),
      duoc(v.add("được")),
      theo(v.add("theo")),
      noi(v.add("nơi")),
      quyen(v.add("quyền")),
      tuc(v.add("tục")),
      viec(v.add("việc")),
      han(v.add("hạn")),
      xin(v.add("xin")),
      thuc(v.add("thức")),
      xoa(v.add("xóa")),
      ho(v.add("hồ")),
      so(v.add("sơ")),
      tham(v.add("thẩm")),
      quy(v.add("quy")),
      dinh(v.add("định")),
      chua(v.add("chưa")),
      tren(v.add("trên")),
      bi(v.add("bị")),
      va(v.add("và")) {
  number_words = phrases(v, {{"một", 0},
                             {"hai", 0},
                             {"ba", 0},
                             {"bốn", 0},
                             {"tư", 0},
                             {"năm", 0},
                             {"lăm", 0},
                             {"sáu", 0},
                             {"bảy", 0},
                             {"bẩy", 0},
                             {"tám", 0},
                             {"chín", 0},
                             {"mười", 0},
                             {"mươi", 0},
                             {"mốt", 0},
                             {"trăm", 0}});
  counted = phrases(v, {{"ngày", kTime},
                        {"ngày làm việc", kTime},
                        {"giờ", kTime},
                        {"giờ làm việc", kTime},
                        {"tháng", kTime},
                        {"bộ", kSets},
                        {"bộ hồ sơ", kSets | kDossier}});
  name_frames = phrases(v, {{"trình tự", kOfProcedure},
                            {"thủ tục", kOfProcedure},
                            {"quy trình", kOfProcedure},
                            {"hồ sơ", kOfDossier},
                            {"thành phần hồ sơ", kOfDossier},
                            {"hồ sơ đề nghị", kOfDossier},
                            {"giải quyết hồ sơ", kOfDossier},
                            {"nộp hồ sơ", kOfDossier},
                            {"thẩm quyền", kBesides},
                            {"thời hạn", kBesides},
                            {"điều kiện", kBesides},
                            {"đối tượng", kBesides},
                            {"cách thức", kBesides},
                            {"nội dung", kPlain},
                            {"và", kPlain},
                            {",", kPlain},
                            {"về", kPlain},
                            {"về việc", kPlain},
                            {"kết quả", kStep},
                            {"các trường hợp", kPlain},
                            {"trường hợp", kPlain}});
  condition_headings = phrases(v, {{"điều kiện", 0}, {"tiêu chuẩn", 1}, {"yêu cầu", 1}});
  abolishing = phrases(v, {{"bãi bỏ thủ tục", 0},
                           {"bãi bỏ các thủ tục", 0},
                           {"bãi bỏ các văn bản quy định thủ tục", 0}});
  list_openers = phrases(v, {{"gồm", 0},
                             {"bao gồm", 0},
                             {"gồm có", 0},
                             {"là", 0},
                             {"như sau", 0},
                             {"được quy định", 0},
                             {"trong trường hợp", 0}});
  object_openers = phrases(v, {{"đối với", 0}, {"bằng", 0}, {"cho", 0}});
  repealing = phrases(v, {{"bãi bỏ", 0}, {"hủy bỏ", 0}});
  publishing = phrases(v, {{"công bố", 0}, {"ban hành kèm theo", 0}});
  of_procedures =
      phrases(v, {{"trình tự, thủ tục", 0}, {"thủ tục hành chính", 0}, {"quy định thủ tục", 0}});
  bare_predicates = phrases(v, {{"xử lý", 0},
                                {"thực hiện", 0},
                                {"giải quyết", 0},
                                {"xem xét", 0},
                                {"quyết định", 0},
                                {"báo cáo", 0},
                                {"tổ chức thực hiện", 0},
                                {"được", 0},
                                {"để", 0},
                                {"và", 0},
                                {"phải", 0}});
  coordinating = phrases(
      v,
      {{",", 0}, {";", 0}, {"và", 0}, {"hoặc", 0}, {"về", 0}, {"các", 0}, {"việc", 0}, {"(", 0}});
  law_at_large = phrases(v, {{"và pháp luật", 0},
                             {"và quy định của pháp luật", 0},
                             {"và các quy định", 0},
                             {"và quy định khác", 0}});
  submitting = phrases(v, {{"trình cấp", 0}, {"trình cơ quan", 0}, {"trình người", 0}});
  preparing = phrases(v, {{"chủ trì", 0},
                          {"phối hợp", 0},
                          {"xây dựng", 0},
                          {"chỉ đạo xây dựng", 0},
                          {"nghiên cứu", 0},
                          {"tổ chức xây dựng", 0}});
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
                         {"chỉ đạo xây dựng", 0},
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
                       {"các tổ chức", 0},
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
      v, {{"được", 0},     {"theo", 0},      {"đã", 0},        {"có", 0},      {"các", 0},
          {"những", 0},    {"việc", 0},      {"của", 0},       {"vi phạm", 0}, {"chấp hành", 0},
          {"tuân thủ", 0}, {"tuân theo", 0}, {"thực hiện", 0}, {"áp dụng", 0}, {"quán triệt", 0},
          {"với", 0},      {"trong", 0},     {"từ", 0},        {"bằng", 0},    {"là", 0},
          {"thảo", 0},     {"tại", 0},       {"về", 0}});
  subject_ends = phrases(v, {{"theo quy định tại", 0}});
}

RecognitionWords::RecognitionWords(Vocabulary& vocabulary, const WordLists& lists)
    : lexicon_(std::make_shared<const RecognitionLexicon>(vocabulary, lists)) {}

}  // namespace soat
