// The drafts that the rows of authority.tsv stand for: a head for each kind of act, grounds, and a
// clause for each content, worded as such acts word them.
#pragma once

#include <map>
#include <optional>
#include <string>

namespace soat::authority {

struct ActHead {
  std::string issuer;
  std::string type;
  std::string symbol;
  bool year_in_number = true;
};

inline const std::map<std::string, ActHead>& act_heads() {
  static const std::map<std::string, ActHead> kHeads = {
      {"luật", {"QUỐC HỘI", "LUẬT", "QH15"}},
      {"nghị định", {"CHÍNH PHỦ", "NGHỊ ĐỊNH", "NĐ-CP"}},
      {"nghị quyết của Chính phủ", {"CHÍNH PHỦ", "NGHỊ QUYẾT", "NQ-CP"}},
      {"quyết định của Thủ tướng", {"THỦ TƯỚNG CHÍNH PHỦ", "QUYẾT ĐỊNH", "QĐ-TTg"}},
      {"chỉ thị của Thủ tướng", {"THỦ TƯỚNG CHÍNH PHỦ", "CHỈ THỊ", "CT-TTg"}},
      {"thông tư của bộ", {"BỘ TƯ PHÁP", "THÔNG TƯ", "TT-BTP"}},
      {"quyết định của bộ", {"BỘ TƯ PHÁP", "QUYẾT ĐỊNH", "QĐ-BTP"}},
      {"quyết định cá biệt của bộ", {"BỘ TƯ PHÁP", "QUYẾT ĐỊNH", "QĐ-BTP", false}},
      {"chỉ thị của bộ", {"BỘ TƯ PHÁP", "CHỈ THỊ", "CT-BTP"}},
      {"thông tư liên tịch giữa các bộ",
       {"BỘ TƯ PHÁP - BỘ TÀI CHÍNH", "THÔNG TƯ LIÊN TỊCH", "TTLT-BTP-BTC"}},
      {"thông tư liên tịch với tòa án",
       {"BỘ TƯ PHÁP - TÒA ÁN NHÂN DÂN TỐI CAO", "THÔNG TƯ LIÊN TỊCH", "TTLT-BTP-TANDTC"}},
      {"quyết định của Tổng Kiểm toán", {"KIỂM TOÁN NHÀ NƯỚC", "QUYẾT ĐỊNH", "QĐ-KTNN"}},
      {"thông tư của Tổng Kiểm toán", {"KIỂM TOÁN NHÀ NƯỚC", "THÔNG TƯ", "TT-KTNN"}},
      {"nghị quyết HĐND tỉnh", {"HỘI ĐỒNG NHÂN DÂN TỈNH NINH BÌNH", "NGHỊ QUYẾT", "NQ-HĐND"}},
      {"quyết định của HĐND tỉnh", {"HỘI ĐỒNG NHÂN DÂN TỈNH NINH BÌNH", "QUYẾT ĐỊNH", "QĐ-HĐND"}},
      {"nghị quyết HĐND huyện", {"HỘI ĐỒNG NHÂN DÂN HUYỆN YÊN KHÁNH", "NGHỊ QUYẾT", "NQ-HĐND"}},
      {"nghị quyết HĐND xã", {"HỘI ĐỒNG NHÂN DÂN XÃ GIA VIỄN", "NGHỊ QUYẾT", "NQ-HĐND"}},
      {"quyết định UBND tỉnh", {"ỦY BAN NHÂN DÂN TỈNH NINH BÌNH", "QUYẾT ĐỊNH", "QĐ-UBND"}},
      {"nghị quyết của UBND tỉnh", {"ỦY BAN NHÂN DÂN TỈNH NINH BÌNH", "NGHỊ QUYẾT", "NQ-UBND"}},
      {"chỉ thị của UBND tỉnh", {"ỦY BAN NHÂN DÂN TỈNH NINH BÌNH", "CHỈ THỊ", "CT-UBND"}},
      {"chỉ thị cá biệt của UBND tỉnh",
       {"ỦY BAN NHÂN DÂN TỈNH NINH BÌNH", "CHỈ THỊ", "CT-UBND", false}},
      {"quyết định cá biệt của UBND tỉnh",
       {"ỦY BAN NHÂN DÂN TỈNH NINH BÌNH", "QUYẾT ĐỊNH", "QĐ-UBND", false}},
      {"kế hoạch của UBND tỉnh", {"ỦY BAN NHÂN DÂN TỈNH NINH BÌNH", "KẾ HOẠCH", "KH-UBND", false}},
      {"quyết định của Chủ tịch UBND tỉnh",
       {"CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH NINH BÌNH", "QUYẾT ĐỊNH", "QĐ-CTUBND"}},
      {"quyết định UBND Hà Nội", {"ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI", "QUYẾT ĐỊNH", "QĐ-UBND"}},
      {"quyết định UBND đặc khu", {"ỦY BAN NHÂN DÂN ĐẶC KHU PHÚ QUỐC", "QUYẾT ĐỊNH", "QĐ-UBND"}},
      {"quyết định UBND huyện", {"ỦY BAN NHÂN DÂN HUYỆN YÊN KHÁNH", "QUYẾT ĐỊNH", "QĐ-UBND"}},
      {"quyết định UBND xã", {"ỦY BAN NHÂN DÂN XÃ GIA VIỄN", "QUYẾT ĐỊNH", "QĐ-UBND"}},
  };
  return kHeads;
}

/// A title and the articles.
struct Content {
  std::string title;
  std::string articles;
};

inline const std::map<std::string, Content>& contents() {
  const auto abolishes = [](const std::string& what) {
    return Content{"Bãi bỏ văn bản", "Điều 1. Bãi bỏ\n1. Bãi bỏ " + what + ".\n"};
  };
  const auto amends = [](const std::string& what) {
    return Content{"Sửa đổi, bổ sung quy định về cấp Giấy phép",
                   "Điều 1. Sửa đổi, bổ sung một số điều của " + what +
                       "\n1. Sửa đổi khoản 2 Điều 6 như sau:\n“2. Trong thời hạn 15 ngày làm việc "
                       "kể từ ngày nhận đủ hồ sơ hợp lệ, Sở Tư pháp cấp Giấy phép cho cá nhân nộp "
                       "hồ sơ; trường hợp từ chối cấp phải nêu rõ lý do.”\n"};
  };
  const auto hands = [](const std::string& sentence) {
    return Content{"Quy định về quản lý", "Điều 1. Trách nhiệm\n1. " + sentence + ".\n"};
  };
  static const std::map<std::string, Content> kContents = {
      {"việc thường",
       {"Về việc tổ chức tập huấn",
        "Điều 1. Tổ chức tập huấn\n1. Các cơ quan, đơn vị tổ chức tập huấn trong quý II.\n"}},
      {"thủ tục",
       {"Quy định về việc tách thửa đất",
        "Điều 1. Hồ sơ, thủ tục tách thửa đất\n1. Người sử dụng đất nộp 01 bộ hồ sơ đề nghị tách "
        "thửa đất tại Văn phòng đăng ký đất đai. Hồ sơ gồm:\na) Đơn đề nghị tách thửa đất;\nb) Bản "
        "gốc Giấy chứng nhận đã cấp.\n2. Trong thời hạn 10 ngày làm việc kể từ ngày nhận đủ hồ sơ "
        "hợp lệ, Văn phòng đăng ký đất đai cấp Giấy chứng nhận cho người sử dụng đất; trường hợp "
        "từ chối cấp phải trả lời bằng văn bản và nêu rõ lý do.\n"}},
      {"điều kiện",
       {"Quy định về việc tách thửa đất",
        "Điều 1. Điều kiện tách thửa đất\n1. Người sử dụng đất đề nghị tách thửa đất được Văn "
        "phòng đăng ký đất đai cấp Giấy chứng nhận khi đáp ứng đủ các điều kiện: thửa đất không có "
        "tranh chấp, còn thời hạn sử dụng đất.\n"}},
      {"điều kiện và hồ sơ",
       {"Quy định về việc tách thửa đất",
        "Điều 1. Điều kiện tách thửa đất\n1. Thửa đất đề nghị tách thửa phải đáp ứng đủ các điều "
        "kiện: không có tranh chấp, còn thời hạn sử dụng đất.\nĐiều 2. Hồ sơ, thủ tục tách thửa "
        "đất\n1. Người sử dụng đất nộp 01 bộ hồ sơ đề nghị tách thửa đất tại Văn phòng đăng ký đất "
        "đai. Hồ sơ gồm:\na) Đơn đề nghị tách thửa đất;\nb) Bản gốc Giấy chứng nhận đã cấp.\n2. "
        "Trong thời hạn 10 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ, Văn phòng đăng ký đất "
        "đai cấp Giấy chứng nhận cho người sử dụng đất; trường hợp từ chối cấp phải trả lời bằng "
        "văn bản và nêu rõ lý do.\n"}},
      {"diện tích",
       {"Quy định về việc tách thửa đất",
        "Điều 1. Diện tích tối thiểu\n1. Diện tích tối thiểu được tách thửa đối với đất ở tại nông "
        "thôn là 60 m2, tại đô thị là 40 m2.\n"}},
      {"mẫu đơn",
       {"Ban hành mẫu đơn",
        "Điều 1. Mẫu đơn\n1. Ban hành kèm theo văn bản này mẫu đơn đề nghị tách thửa đất.\n"}},
      {"dẫn chiếu",
       {"Quy định về việc tách thửa đất",
        "Điều 1. Trình tự, thủ tục tách thửa đất\n1. Hồ sơ, trình tự, thủ tục tách thửa đất thực "
        "hiện theo quy định của Chính phủ.\n"}},
      {"bổ nhiệm",
       {"Quy định về công chức",
        "Điều 1. Quy trình bổ nhiệm\n1. Hồ sơ bổ nhiệm Giám đốc Sở gồm: tờ trình, sơ yếu lý lịch, "
        "bản kê khai tài sản.\n2. Trong thời hạn 07 ngày làm việc, Sở Nội vụ thẩm định và trình "
        "cấp có thẩm quyền quyết định bổ nhiệm.\n"}},
      {"điều kiện kinh doanh",
       {"Quy định về dịch vụ đấu giá",
        "Điều 1. Điều kiện kinh doanh dịch vụ đấu giá\nDoanh nghiệp phải có trụ sở và ít nhất hai "
        "đấu giá viên.\n"}},
      {"bãi bỏ nghị định",
       abolishes("khoản 2 Điều 5 Nghị định số 10/2014/NĐ-CP ngày 05 tháng 02 năm 2014 của Chính "
                 "phủ")},
      {"bãi bỏ thông tư",
       abolishes("Thông tư số 910/2014/TT-BTC ngày 05 tháng 02 năm 2014 của Bộ trưởng Bộ Tài "
                 "chính")},
      {"bãi bỏ thông tư của bộ khác",
       abolishes("Thông tư số 910/2014/TT-BTC ngày 05 tháng 02 năm 2014 của Bộ trưởng Bộ Tài "
                 "chính")},
      {"bãi bỏ thông tư của mình",
       abolishes("Thông tư số 910/2014/TT-BTP ngày 05 tháng 02 năm 2014 của Bộ trưởng Bộ Tư "
                 "pháp")},
      {"bãi bỏ nghị quyết của tỉnh",
       abolishes("Nghị quyết số 10/2014/NQ-HĐND ngày 05 tháng 02 năm 2014 của Hội đồng nhân dân "
                 "tỉnh Ninh Bình")},
      {"bãi bỏ quyết định của tỉnh",
       abolishes("Quyết định số 10/2014/QĐ-UBND ngày 05 tháng 02 năm 2014 của Ủy ban nhân dân "
                 "tỉnh Ninh Bình")},
      {"sửa thông tư 2013", amends("Thông tư số 910/2013/TT-BTP")},
      {"sửa quyết định 2013", amends("Quyết định số 910/2013/QĐ-UBND ngày 05 tháng 02 năm 2013 "
                                     "của Ủy ban nhân dân tỉnh Ninh Bình")},
      {"sửa nghị định 2013", amends("Nghị định số 10/2013/NĐ-CP")},
      {"giao tỉnh thủ tục tách thửa",
       hands("Ủy ban nhân dân cấp tỉnh quy định chi tiết trình tự, thủ tục tách thửa đất")},
      {"giao tỉnh điều kiện tách thửa",
       hands("Ủy ban nhân dân cấp tỉnh quy định cụ thể điều kiện tách thửa đất, điều kiện hợp thửa "
             "đất theo từng loại đất")},
      {"giao tỉnh thủ tục hỗ trợ",
       hands("Ủy ban nhân dân cấp tỉnh quy định trình tự, thủ tục, hồ sơ hỗ trợ học nghề cho người "
             "lao động")},
      {"giao tỉnh mức hỗ trợ",
       hands("Ủy ban nhân dân cấp tỉnh quy định mức hỗ trợ học nghề cho người lao động")},
      {"giao bộ mẫu đơn", hands("Bộ trưởng Bộ Tài chính ban hành mẫu đơn đề nghị hỗ trợ")},
      {"giao bộ thủ tục",
       hands("Bộ trưởng Bộ Tài chính quy định hồ sơ, trình tự, thủ tục chào bán sản phẩm")},
      {"giao Thủ tướng thủ tục", hands("Thủ tướng Chính phủ quy định trình tự, thủ tục công nhận")},
      {"giao bổ nhiệm",
       hands("Bộ trưởng Bộ Quốc phòng quy định điều kiện, tiêu chuẩn, trình tự, thủ tục bổ nhiệm "
             "Cảnh sát viên")},
      {"giao huyện diện tích tách thửa",
       hands("Ủy ban nhân dân cấp huyện quy định diện tích tối thiểu được tách thửa đối với đất "
             "ở")},
      {"giao huyện điều kiện tách thửa",
       hands("Ủy ban nhân dân cấp huyện quy định điều kiện tách thửa đất, hợp thửa đất")},
      {"giao huyện mức hỗ trợ",
       hands("Ủy ban nhân dân cấp huyện quy định mức hỗ trợ học nghề cho người lao động")},
      {"mức hỗ trợ",
       {"Quy định chính sách hỗ trợ học nghề",
        "Điều 1. Mức hỗ trợ\n1. Mức hỗ trợ học nghề là 500.000 đồng một tháng cho mỗi người.\n"}},
      {"mức chi",
       {"Quy định kinh phí hội nghị",
        "Điều 1. Mức chi\n1. Mức chi cho báo cáo viên là 300.000 đồng một buổi.\n"}},
      {"mức thu phí",
       {"Quy định về phí tham quan",
        "Điều 1. Mức thu phí\n1. Mức thu phí tham quan danh lam thắng cảnh là 40.000 đồng một "
        "lượt.\n"}},
      {"giá dịch vụ",
       {"Quy định giá dịch vụ thu gom, vận chuyển rác thải sinh hoạt",
        "Điều 1. Giá dịch vụ\n1. Giá dịch vụ thu gom rác thải là 20.000 đồng một hộ mỗi tháng.\n"}},
      {"bảng giá đất",
       {"Ban hành Bảng giá đất trên địa bàn tỉnh",
        "Điều 1. Bảng giá\n1. Giá đất ở tại nông thôn là 500.000 đồng một mét vuông.\n"}},
      {"phương pháp định giá",
       {"Quy định phương pháp xác định giá dịch vụ",
        "Điều 1. Phương pháp\n1. Giá được xác định theo phương pháp chi phí.\n"}},
  };
  return kContents;
}

/// The grounds of a draft of a day, a line each.
inline std::optional<std::string> grounds_of(const std::string& name, const std::string& iso_day) {
  const bool law_of_2015 = iso_day >= "2016-01-01" && iso_day < "2025-03-01";
  const std::string organisation =
      iso_day < "2016-01-01"
          ? "Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân ngày 26 tháng 11 năm 2003"
          : (law_of_2015 ? "Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015"
                         : (iso_day < "2025-06-16"
                                ? "Luật Tổ chức chính quyền địa phương số 65/2025/QH15"
                                : "Luật Tổ chức chính quyền địa phương số 72/2025/QH15"));
  const auto with = [&](const std::string& other) {
    return "Căn cứ " + organisation + ";\nCăn cứ " + other + ";\n";
  };
  if (name == "không căn cứ") return "";
  if (name == "luật tổ chức") return "Căn cứ " + organisation + ";\n";
  if (name == "luật chưa giữ")
    return with(iso_day < "2025-01-01" ? "Luật Giao thông đường bộ ngày 13 tháng 11 năm 2008"
                                       : "Luật Đường bộ số 35/2024/QH15");
  if (name == "chỉ nghị định")
    return with("Nghị định số 61/2015/NĐ-CP ngày 09 tháng 7 năm 2015 của Chính phủ");
  if (name == "nghị quyết của Quốc hội")
    return with(iso_day < "2021-01-01" ? "Nghị quyết số 54/2017/QH14 của Quốc hội"
                                       : "Nghị quyết số 119/2020/QH14 của Quốc hội");
  if (name == "Luật Đất đai 2013") return with("Luật Đất đai ngày 29 tháng 11 năm 2013");
  if (name == "Luật Đất đai 2024") return with("Luật Đất đai số 31/2024/QH15");
  if (name == "Luật Thủ đô 2024") return with("Luật Thủ đô số 39/2024/QH15");
  if (name == "khoản 4 Điều 144")
    return with("khoản 4 Điều 144 Luật Đất đai ngày 29 tháng 11 năm 2013");
  if (name == "khoản 4 Điều 220") return with("khoản 4 Điều 220 Luật Đất đai số 31/2024/QH15");
  if (name == "nghị quyết HĐND")
    return with(
        "Nghị quyết số 15/2016/NQ-HĐND ngày 09 tháng 12 năm 2016 của Hội đồng nhân dân tỉnh Ninh "
        "Bình");
  return std::nullopt;
}

}  // namespace soat::authority
