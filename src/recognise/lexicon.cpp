#include "recognise/lexicon.h"

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>

#include "recognise/recognition.h"
#include "recognise/sign_words.h"

namespace soat {
namespace {

const std::vector<WordEntry>& list(const WordLists& lists, std::string_view name) {
  static const std::vector<WordEntry> kNone;
  const auto found = lists.find(name);
  return found == lists.end() ? kNone : found->second;
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
      counted(counted_things(v)),
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
      va(v.add("và")),
      sau(v.add("sau")),
      day(v.add("đây")),
      la(v.add("là")) {
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
  acts_of_bodies = phrases(v, {{"giải quyết", 0},
                               {"công bố", 0},
                               {"thẩm định", 0},
                               {"kiểm tra", 0},
                               {"cung cấp", 0},
                               {"thông báo", 0},
                               {"phê duyệt", 0},
                               {"thu hồi", 0},
                               {"hòa giải", 0},
                               {"chuyển giao", 0}});
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
  sign_openers.add(kNumber);
  sign_openers.add(signs.starts());
  sign_openers.add(number_words.starts());
}

RecognitionWords::RecognitionWords(Vocabulary& vocabulary, const WordLists& lists)
    : lexicon_(std::make_shared<const RecognitionLexicon>(vocabulary, lists)) {}

}  // namespace soat
