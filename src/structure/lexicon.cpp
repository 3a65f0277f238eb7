#include "structure/lexicon.h"

#include <initializer_list>
#include <string>
#include <string_view>

#include "structure/act.h"

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
constexpr std::uint32_t of(GovernmentLevel level) { return static_cast<std::uint32_t>(level); }
constexpr std::uint32_t of(Issuer issuer) { return static_cast<std::uint32_t>(issuer); }

Phrases act_types(Vocabulary& v) {
  return phrases(v, {{"hiến pháp", of(ActType::constitution)},
                     {"bộ luật", of(ActType::code)},
                     {"luật", of(ActType::law)},
                     {"pháp lệnh", of(ActType::ordinance)},
                     {"lệnh", of(ActType::order)},
                     {"sắc lệnh", of(ActType::order)},
                     {"nghị quyết", of(ActType::resolution)},
                     {"nghị quyết liên tịch", of(ActType::joint_resolution)},
                     {"nghị định", of(ActType::decree)},
                     {"quyết định", of(ActType::decision)},
                     {"thông tư", of(ActType::circular)},
                     {"thông tư liên tịch", of(ActType::joint_circular)},
                     {"thông tư liên bộ", of(ActType::joint_circular)},
                     {"chỉ thị", of(ActType::directive)},
                     {"công văn", of(ActType::official_letter)},
                     {"kế hoạch", of(ActType::plan)},
                     {"báo cáo", of(ActType::report)},
                     {"văn bản hợp nhất", of(ActType::consolidated)},
                     {"tờ trình", of(ActType::other)},
                     {"thông báo", of(ActType::other)},
                     {"công điện", of(ActType::other)}});
}

Phrases issuing_bodies(Vocabulary& v) {
  return phrases(v, {{"quốc hội", of(Issuer::national_assembly)},
                     {"ủy ban thường vụ quốc hội", of(Issuer::standing_committee)},
                     {"chủ tịch nước", of(Issuer::president)},
                     {"chính phủ", of(Issuer::government)},
                     {"hội đồng bộ trưởng", of(Issuer::government)},
                     {"hội đồng chính phủ", of(Issuer::government)},
                     {"thủ tướng chính phủ", of(Issuer::prime_minister)},
                     {"thủ tướng", of(Issuer::prime_minister)},
                     {"bộ", of(Issuer::minister)},
                     {"bộ trưởng", of(Issuer::minister)},
                     {"ngân hàng nhà nước việt nam", of(Issuer::minister)},
                     {"ngân hàng nhà nước", of(Issuer::minister)},
                     {"thống đốc ngân hàng nhà nước", of(Issuer::minister)},
                     {"thanh tra chính phủ", of(Issuer::minister)},
                     {"tổng thanh tra chính phủ", of(Issuer::minister)},
                     {"ủy ban dân tộc", of(Issuer::minister)},
                     {"văn phòng chính phủ", of(Issuer::minister)},
                     {"tòa án nhân dân tối cao", of(Issuer::supreme_court)},
                     {"hội đồng thẩm phán tòa án nhân dân tối cao", of(Issuer::supreme_court)},
                     {"hội đồng thẩm phán", of(Issuer::supreme_court)},
                     {"chánh án tòa án nhân dân tối cao", of(Issuer::supreme_court)},
                     {"viện kiểm sát nhân dân tối cao", of(Issuer::supreme_procuracy)},
                     {"viện trưởng viện kiểm sát nhân dân tối cao", of(Issuer::supreme_procuracy)},
                     {"kiểm toán nhà nước", of(Issuer::state_audit)},
                     {"tổng kiểm toán nhà nước", of(Issuer::state_audit)},
                     {"hội đồng nhân dân", of(Issuer::provincial_council)},
                     {"hđnd", of(Issuer::provincial_council)},
                     {"ủy ban nhân dân", of(Issuer::provincial_committee)},
                     {"ubnd", of(Issuer::provincial_committee)},
                     {"chủ tịch ủy ban nhân dân", of(Issuer::provincial_chairman)}});
}

}  // namespace

StructureLexicon::StructureLexicon(Vocabulary& v)
    : phan(v.add("phần")),
      chuong(v.add("chương")),
      muc(v.add("mục")),
      tieu(v.add("tiểu")),
      dieu(v.add("điều")),
      thu(v.add("thứ")),
      phu(v.add("phụ")),
      luc(v.add("lục")),
      mau(v.add("mẫu")),
      so(v.add("số")),
      ngay(v.add("ngày")),
      thang(v.add("tháng")),
      nam(v.add("năm")),
      du(v.add("dự")),
      thao(v.add("thảo")),
      thanh(v.add("thành")),
      cua(v.add("của")),
      ve(v.add("về")),
      dot(v.add(".")),
      comma(v.add(",")),
      colon(v.add(":")),
      semicolon(v.add(";")),
      close(v.add(")")),
      open(v.add("(")),
      slash(v.add("/")),
      hyphen(v.add("-")),
      straight(v.add("\"")),
      quote_open(v.add("“")),
      quote_close(v.add("”")),
      guillemet_open(v.add("«")),
      guillemet_close(v.add("»")) {
  ordinals = phrases(v, {{"nhất", 1},
                         {"một", 1},
                         {"hai", 2},
                         {"nhì", 2},
                         {"ba", 3},
                         {"tư", 4},
                         {"bốn", 4},
                         {"năm", 5},
                         {"sáu", 6},
                         {"bảy", 7},
                         {"bẩy", 7},
                         {"tám", 8},
                         {"chín", 9},
                         {"mười", 10},
                         {"mười một", 11},
                         {"mười hai", 12}});
  grounds = phrases(v, {{"căn cứ"},
                        {"theo đề nghị"},
                        {"xét đề nghị"},
                        {"xét tờ trình"},
                        {"xét báo cáo"},
                        {"thực hiện"},
                        {"trên cơ sở"},
                        {"theo tờ trình"},
                        {"sau khi"}});
  amending = phrases(v, {{"sửa đổi"},
                         {"bổ sung"},
                         {"bãi bỏ"},
                         {"thay thế"},
                         {"thay cụm từ"},
                         {"thay"},
                         {"bỏ"},
                         {"hủy bỏ"},
                         {"đính chính"},
                         {"tên"}});
  closing_names = phrases(v, {{"hiệu lực"},
                              {"điều khoản"},
                              {"tổ chức thực hiện"},
                              {"trách nhiệm"},
                              {"quy định chuyển tiếp"},
                              {"hiệu lực thi hành"}});
  end = phrases(v, {{"nơi nhận"}, {"tm."}, {"kt."}, {"t.m"}, {"k.t"}, {"tl."}, {"tuq."}, {"q."}});
  end_titles = phrases(v, {{"chủ tịch"},
                           {"phó chủ tịch"},
                           {"bộ trưởng"},
                           {"thứ trưởng"},
                           {"thủ tướng"},
                           {"chủ tịch quốc hội"},
                           {"thống đốc"},
                           {"chánh án"},
                           {"viện trưởng"},
                           {"tổng thanh tra"},
                           {"chủ nhiệm"},
                           {"giám đốc"}});
  passed = phrases(v, {{"luật này được quốc hội"},
                       {"luật này đã được quốc hội"},
                       {"bộ luật này được quốc hội"},
                       {"bộ luật này đã được quốc hội"},
                       {"nghị quyết này được quốc hội"},
                       {"nghị quyết này đã được quốc hội"},
                       {"pháp lệnh này được ủy ban thường vụ"},
                       {"nghị quyết này được hội đồng nhân dân"},
                       {"nghị quyết này đã được hội đồng nhân dân"},
                       {"nghị quyết đã được hội đồng nhân dân"}});
  attached = phrases(v, {{"ban hành kèm theo"}, {"kèm theo"}, {"ban hành theo"}});
  regulations = phrases(v, {{"quy chế"},
                            {"qui chế"},
                            {"quy định"},
                            {"qui định"},
                            {"điều lệ"},
                            {"nội quy"},
                            {"quy trình"},
                            {"quy tắc"},
                            {"bản quy định"},
                            {"bản quy chế"}});
  types = act_types(v);
  issuers = issuing_bodies(v);
  levels = phrases(v, {{"tỉnh", of(GovernmentLevel::province)},
                       {"thành phố", of(GovernmentLevel::province)},
                       {"tp", of(GovernmentLevel::province)},
                       {"huyện", of(GovernmentLevel::district)},
                       {"quận", of(GovernmentLevel::district)},
                       {"thị xã", of(GovernmentLevel::district)},
                       {"xã", of(GovernmentLevel::commune)},
                       {"phường", of(GovernmentLevel::commune)},
                       {"thị trấn", of(GovernmentLevel::commune)},
                       {"đặc khu", of(GovernmentLevel::commune)}});
  addressing = phrases(v, {{"kính gửi"}});
  promulgating = phrases(v, {{"ban hành nghị định"},
                             {"ban hành luật"},
                             {"ban hành bộ luật"},
                             {"ban hành quyết định"},
                             {"ban hành thông tư"},
                             {"ban hành nghị quyết"},
                             {"ban hành pháp lệnh"},
                             {"ban hành chỉ thị"},
                             {"quyết nghị"}});
  provinces = phrases(v, {{"hà nội"},
                          {"hồ chí minh"},
                          {"đà nẵng"},
                          {"hải phòng"},
                          {"cần thơ"},
                          {"huế"},
                          {"đồng nai"}});
  for (const std::string_view what :
       {"phần", "chương", "mục", "điều", "khoản", "điểm", "đoạn", "cụm từ", "phụ lục", "nội dung",
        "tên chương", "tên mục", "tên điều", "số thứ tự điều", "số thứ tự khoản"}) {
    note_openings.add(v, std::string(what) + " này được", 0);
    note_openings.add(v, std::string(what) + " này đã được", 0);
  }
  motto = phrases(v, {{"cộng hòa xã hội chủ nghĩa việt nam"},
                      {"độc lập - tự do"},
                      {"độc lập – tự do"},
                      {"việt nam dân chủ cộng hòa"}});
}

StructureWords::StructureWords(Vocabulary& vocabulary)
    : lexicon_(std::make_shared<const StructureLexicon>(vocabulary)) {}

}  // namespace soat
