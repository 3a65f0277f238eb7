#include "cite/lexicon.h"

#include <initializer_list>
#include <string_view>

#include "cite/citation.h"
#include "cite/mention.h"
#include "identity/act_type.h"

namespace soat {
namespace {

struct Entry {
  std::string_view phrase;
  std::uint32_t value = 0;
};

Phrases phrases(Vocabulary& vocabulary, std::initializer_list<Entry> entries) {
  Phrases set;
  for (const Entry& entry : entries) set.add(vocabulary, entry.phrase, entry.value);
  return set;
}

constexpr std::uint32_t of(ActType type) { return static_cast<std::uint32_t>(type); }
constexpr std::uint32_t of(ChangeKind kind) { return static_cast<std::uint32_t>(kind); }

Phrases from_list(Vocabulary& vocabulary, const WordLists& lists, std::string_view name) {
  Phrases set;
  const auto list = lists.find(name);
  if (list == lists.end()) return set;
  for (const WordEntry& entry : list->second) set.add(vocabulary, entry.phrase, 0);
  return set;
}

Phrases issuing_bodies(Vocabulary& v, const WordLists& lists) {
  Phrases set = from_list(v, lists, "ministries");
  for (const std::string_view body : {"Quốc hội",
                                      "Ủy ban Thường vụ Quốc hội",
                                      "Chủ tịch nước",
                                      "Chính phủ",
                                      "Thủ tướng Chính phủ",
                                      "Thủ tướng",
                                      "Hội đồng Bộ trưởng",
                                      "Bộ trưởng",
                                      "Bộ trưởng, Chủ nhiệm",
                                      "Bộ",
                                      "Hội đồng nhân dân",
                                      "HĐND",
                                      "Ủy ban nhân dân",
                                      "UBND",
                                      "Chủ tịch Ủy ban nhân dân",
                                      "Chủ tịch UBND",
                                      "Tòa án nhân dân tối cao",
                                      "Hội đồng Thẩm phán Tòa án nhân dân tối cao",
                                      "Viện kiểm sát nhân dân tối cao",
                                      "Kiểm toán nhà nước",
                                      "Tổng Kiểm toán nhà nước",
                                      "Thống đốc",
                                      "Tổng Thanh tra",
                                      "Ban Chấp hành Trung ương",
                                      "Bộ Chính trị",
                                      "Ban Bí thư"}) {
    set.add(v, body, 1);
  }
  return set;
}

}  // namespace

CitationLexicon::CitationLexicon(Vocabulary& v, const WordLists& lists)
    : diem(v.add("điểm")),
      khoan(v.add("khoản")),
      dieu(v.add("điều")),
      muc(v.add("mục")),
      tieu(v.add("tiểu")),
      chuong(v.add("chương")),
      phan(v.add("phần")),
      phu(v.add("phụ")),
      luc(v.add("lục")),
      mau(v.add("mẫu")),
      bieu(v.add("biểu")),
      so(v.add("số")),
      nay(v.add("này")),
      cac(v.add("các")),
      nhung(v.add("những")),
      tu(v.add("từ")),
      den(v.add("đến")),
      va(v.add("và")),
      hoac(v.add("hoặc")),
      cua(v.add("của")),
      trong(v.add("trong")),
      tai(v.add("tại")),
      thuoc(v.add("thuộc")),
      ngay(v.add("ngày")),
      thang(v.add("tháng")),
      nam(v.add("năm")),
      thu(v.add("thứ")),
      luat(v.add("luật")),
      phap(v.add("pháp")),
      su(v.add("sư")),
      lenh(v.add("lệnh")),
      ve(v.add("về")),
      phong(v.add("phòng")),
      chong(v.add("chống")),
      sau(v.add("sau")),
      truoc(v.add("trước")),
      bang(v.add("bằng")),
      theo(v.add("theo")),
      comma(v.add(",")),
      semicolon(v.add(";")),
      dot(v.add(".")),
      colon(v.add(":")),
      open(v.add("(")),
      close(v.add(")")),
      slash(v.add("/")),
      hyphen(v.add("-")),
      quote_open(v.add("“")),
      quote_close(v.add("”")),
      straight(v.add("\"")) {
  act_types = phrases(v, {
                             {"hiến pháp", of(ActType::constitution)},
                             {"bộ luật", of(ActType::code)},
                             {"luật", of(ActType::law)},
                             {"pháp lệnh", of(ActType::ordinance)},
                             {"lệnh", of(ActType::order)},
                             {"sắc lệnh", of(ActType::order)},
                             {"nghị quyết", of(ActType::resolution)},
                             {"nq", of(ActType::resolution)},
                             {"nghị quyết liên tịch", of(ActType::joint_resolution)},
                             {"nghị định", of(ActType::decree)},
                             {"nđ", of(ActType::decree)},
                             {"quyết định", of(ActType::decision)},
                             {"qđ", of(ActType::decision)},
                             {"thông tư", of(ActType::circular)},
                             {"tt", of(ActType::circular)},
                             {"thông tư liên tịch", of(ActType::joint_circular)},
                             {"thông tư liên bộ", of(ActType::joint_circular)},
                             {"chỉ thị", of(ActType::directive)},
                             {"công văn", of(ActType::official_letter)},
                             {"văn bản", of(ActType::official_letter)},
                             {"kế hoạch", of(ActType::plan)},
                             {"kế hoạch phối hợp", of(ActType::plan)},
                             {"văn bản hợp nhất", of(ActType::consolidated)},

                             {"thông báo", of(ActType::other)},
                             {"công điện", of(ActType::other)},
                         });
  named_types = phrases(v, {{"hiến pháp", of(ActType::constitution)},
                            {"bộ luật", of(ActType::code)},
                            {"luật", of(ActType::law)},
                            {"pháp lệnh", of(ActType::ordinance)}});
  own_papers = phrases(v, {{"quy chế"}, {"quy định"}, {"điều lệ"}, {"nội quy"}, {"quy trình"}});
  self_standing = phrases(v, {{"bộ luật", of(ActType::code)},
                              {"luật", of(ActType::law)},
                              {"pháp lệnh", of(ActType::ordinance)},
                              {"nghị quyết", of(ActType::resolution)},
                              {"nghị quyết liên tịch", of(ActType::joint_resolution)},
                              {"nghị định", of(ActType::decree)},
                              {"quyết định", of(ActType::decision)},
                              {"thông tư", of(ActType::circular)},
                              {"thông tư liên tịch", of(ActType::joint_circular)}});
  instruments = phrases(v, {{"quy chế"},
                            {"qui chế"},
                            {"quy định"},
                            {"qui định"},
                            {"bản quy định"},
                            {"điều lệ"},
                            {"nội quy"},
                            {"chế độ"},
                            {"quy chuẩn"},
                            {"hiệp định"},
                            {"hiệp ước"},
                            {"công ước"},
                            {"nghị định thư"}});
  issued_papers = phrases(v, {{"bộ thủ tục hành chính"},
                              {"bộ tiêu chí"},
                              {"bảng giá"},
                              {"biểu mức"},
                              {"danh mục"},
                              {"định mức"},
                              {"đề án"},
                              {"chương trình"},
                              {"kế hoạch"},
                              {"quy trình"}});
  back_references = phrases(v, {{"nêu trên"}, {"nói trên"}, {"trên đây"}, {"đã nêu"}});
  linking = phrases(v, {{","},
                        {";"},
                        {"và"},
                        {"hoặc"},
                        {"các"},
                        {"tại"},
                        {"quy định tại"},
                        {"qui định tại"},
                        {"theo quy định tại"},
                        {"được quy định tại"},
                        {"nêu tại"}});
  law_names = from_list(v, lists, "law-names");
  for (const std::string_view name :
       {"Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam", "Hiến pháp nước CHXHCN Việt Nam"}) {
    law_names.add(v, name, 0);
  }
  name_stops = phrases(
      v, {{"và"},        {"thì"},       {"được"},      {"quy định"},     {"có"},   {"là"},
          {"để"},        {"này"},       {"theo"},      {"đã"},           {"phải"}, {"không"},
          {"hoặc"},      {"trong"},     {"tại"},       {"khi"},          {"do"},   {"bao gồm"},
          {"cho"},       {"hiện hành"}, {"nếu"},       {"trừ"},          {"từ"},   {"với"},
          {"các"},       {"những"},     {"sửa đổi"},   {"mà"},           {"như"},  {"đối với"},
          {"bị"},        {"ban hành"},  {"giao"},      {"về"},           {"của"},  {"đến"},
          {"thực hiện"}, {"ngoài"},     {"thông qua"}, {"hết hiệu lực"}, {"đang"}, {"sẽ"},
          {"vẫn"},       {"gồm"},       {"mới"},       {"cũ"},           {"chưa"}, {"nhưng"},
          {"vào"},       {"khác"},      {"cũng"},      {"còn"},          {"chỉ"}});
  amending_name = phrases(v, {{"sửa đổi, bổ sung một số điều của"},
                              {"sửa đổi, bổ sung một số điều"},
                              {"sửa đổi bổ sung một số điều của"},
                              {"sửa đổi, bổ sung"},
                              {"sửa đổi một số điều của"},
                              {"sửa đổi"}});
  bodies = issuing_bodies(v, lists);
  levels = phrases(v, {{"tỉnh"},
                       {"thành phố"},
                       {"huyện"},
                       {"quận"},
                       {"thị xã"},
                       {"xã"},
                       {"phường"},
                       {"thị trấn"},
                       {"đặc khu"},
                       {"tp"}});
  issued_with = phrases(v, {{"ban hành kèm theo"},
                            {"được ban hành kèm theo"},
                            {"kèm theo"},
                            {"đính kèm"},
                            {"ban hành theo"}});
  ordinals = phrases(v, {{"nhất", 1},
                         {"hai", 2},
                         {"ba", 3},
                         {"tư", 4},
                         {"năm", 5},
                         {"sáu", 6},
                         {"bảy", 7},
                         {"tám", 8},
                         {"chín", 9},
                         {"mười", 10}});
  changing = phrases(v, {{"sửa đổi", of(ChangeKind::amends)},
                         {"sửa đổi, bổ sung", of(ChangeKind::amends)},
                         {"sửa đổi bổ sung", of(ChangeKind::amends)},
                         {"sửa đổi và bổ sung", of(ChangeKind::amends)},
                         {"bổ sung", of(ChangeKind::adds)},
                         {"bãi bỏ", of(ChangeKind::repeals)},
                         {"bỏ", of(ChangeKind::repeals)},
                         {"hủy bỏ", of(ChangeKind::repeals)},
                         {"thay thế", of(ChangeKind::replaces)},
                         {"thay", of(ChangeKind::replaces)},
                         {"thay cụm từ", of(ChangeKind::amends)},
                         {"đính chính", of(ChangeKind::corrects)}});
  wording = phrases(v, {{"cụm từ"}, {"các từ"}, {"đoạn"}});
  going_on = phrases(v, {{","},
                         {";"},
                         {"và"},
                         {"và các"},
                         {"các"},
                         {"vào"},
                         {"vào sau"},
                         {"vào trước"},
                         {"sau"},
                         {"trước"},
                         {"tại"},
                         {"của"},
                         {"thuộc"},
                         {"cụm từ"},
                         {"tên"},
                         {"quy định tại"},
                         {"một số điều"},
                         {"một số điều của"},
                         {"bằng"}});
  leading_away = phrases(
      v,
      {{"theo"}, {"khi"}, {"được"}, {"không"}, {"thuộc trường hợp"}, {"đã"}, {"về"}, {"."}, {":"}});
  for (const std::string_view all : {"", " các", " cho", " toàn bộ", " toàn bộ nội dung"}) {
    for (const auto& [verb, kind] :
         {std::pair<std::string_view, ChangeKind>{"thay thế", ChangeKind::replaces},
          {"bãi bỏ", ChangeKind::repeals},
          {"hủy bỏ", ChangeKind::repeals}}) {
      ending.add(v, std::string(verb) + std::string(all), of(kind));
    }
  }
  losing_force = phrases(v, {{"hết hiệu lực"}, {"chấm dứt hiệu lực"}, {"bị bãi bỏ"}});
  for (const std::string_view be : {"", "được ", "đã được ", "và được ", "đã "}) {
    for (const std::string_view verb :
         {"sửa đổi", "bổ sung", "sửa đổi, bổ sung", "sửa đổi và bổ sung", "thay thế"}) {
      for (const std::string_view at : {" tại", " bởi", " theo"}) {
        amended_at.add(v, std::string(be) + std::string(verb) + std::string(at), 0);
        amended_at.add(v, std::string(be) + std::string(verb) + " một số điều" + std::string(at),
                       0);
      }
    }
  }
  amends = phrases(v, {{"sửa đổi, bổ sung"}, {"sửa đổi"}, {"bổ sung"}, {"được sửa đổi"}});
  hereafter = phrases(v, {{"sau đây gọi tắt là"},
                          {"sau đây gọi là"},
                          {"sau đây viết tắt là"},
                          {"gọi tắt là"},
                          {"viết tắt là"},
                          {"sau đây gọi chung là"}});
  for (const SyllableId unit :
       {diem, khoan, dieu, muc, tieu, chuong, phan, phu, mau, bieu, cac, nhung, tu})
    openers.add(unit);
  openers.add(act_types.starts());
}

CitationWords::CitationWords(Vocabulary& vocabulary, const WordLists& lists)
    : lexicon_(std::make_shared<const CitationLexicon>(vocabulary, lists)),
      mentions_(std::make_shared<MentionParser>()) {}

}  // namespace soat
