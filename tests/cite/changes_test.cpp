#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cite_fixture.h"

namespace soat {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// "art_1__para_2 adds 43/2014/NĐ-CP art_75a = qstr_1".
std::vector<std::string> changes(const CitedText& text) {
  std::vector<std::string> all;
  for (const Change& c : text.changes) {
    std::string one = unit_id(text.act, c.unit) + " " + std::string(json_name(c.kind));
    one += " " + (c.act.number ? c.act.number->text : c.act.name);
    if (const std::string id = provision_id(c.provision); !id.empty()) one += " " + id;
    if (c.words_only) one += " words";
    if (c.quotation != kNoUnit) one += " = " + unit_id(text.act, c.quotation);
    all.push_back(one);
  }
  return all;
}

TEST(Changes, AnAmendingDecreeFromItsFrameToItsQuotations) {
  const CitedText text = cite_lines(
      "NGHỊ ĐỊNH\nSửa đổi\nChính phủ quy định.\n"
      "Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 43/2014/NĐ-CP\n"
      "1. Sửa đổi, bổ sung khoản 2 Điều 5 như sau:\n“2. Nội dung.”\n"
      "2. Bổ sung Điều 75a vào sau Điều 75 như sau:\n“Điều 75a. Tên\nTheo Điều 9.”\n"
      "3. Bãi bỏ điểm b khoản 1 Điều 7, Điều 8.\n"
      "4. Thay thế cụm từ “một” bằng cụm từ “hai” tại khoản 3 Điều 9.\n"
      "5. Sửa đổi Điều 20 như sau:\na) Sửa đổi khoản 1 như sau:\n“1. Một.”;\nb) Bỏ khoản 4.\n");
  EXPECT_THAT(
      changes(text),
      ElementsAre("art_1 amends 43/2014/NĐ-CP",
                  "art_1__para_1 amends 43/2014/NĐ-CP art_5__para_2 = art_1__para_1__qstr_1",
                  "art_1__para_2 adds 43/2014/NĐ-CP art_75a = art_1__para_2__qstr_1",
                  "art_1__para_3 repeals 43/2014/NĐ-CP art_7__para_1__point_b",
                  "art_1__para_3 repeals 43/2014/NĐ-CP art_8",
                  "art_1__para_4 amends 43/2014/NĐ-CP art_9__para_3 words",
                  "art_1__para_5 amends 43/2014/NĐ-CP art_20",
                  "art_1__para_5__point_a amends 43/2014/NĐ-CP art_20__para_1 = "
                  "art_1__para_5__point_a__qstr_1",
                  "art_1__para_5__point_b repeals 43/2014/NĐ-CP art_20__para_4"));
}

TEST(Changes, SeveralProvisionsAndTheirQuotations) {
  const CitedText text = cite_lines(
      "LUẬT\nSửa đổi\nQuốc hội ban hành.\nĐiều 1. Sửa đổi, bổ sung một số điều của Luật Đất đai\n"
      "1. Sửa đổi khoản 2 và bổ sung khoản 3 Điều 9 như sau:\n“2. Hai.\n3. Ba.”\n"
      "2. Bổ sung các điều 9a và 9b như sau:\n“Điều 9a. A\nMột.”\n“Điều 9b. B\nHai.”\n");
  EXPECT_THAT(changes(text),
              ElementsAre("art_1 amends Luật Đất đai",
                          "art_1__para_1 amends Luật Đất đai art_9__para_2 = art_1__para_1__qstr_1",
                          "art_1__para_1 adds Luật Đất đai art_9__para_3 = art_1__para_1__qstr_1",
                          "art_1__para_2 adds Luật Đất đai art_9a = art_1__para_2__qstr_1",
                          "art_1__para_2 adds Luật Đất đai art_9b = art_1__para_2__qstr_2"));
}

TEST(Changes, ActsThatTheEffectArticleReplacesAndRepeals) {
  const CitedText text = cite_lines(
      "THÔNG TƯ\nVề việc A\nBộ trưởng ban hành.\nĐiều 1. Phạm vi\nMột.\nĐiều 3. Hiệu lực thi hành\n"
      "1. Thông tư này có hiệu lực từ ngày 01 tháng 6 năm 2020 và thay thế Thông tư số "
      "01/2010/TT-BTP, Thông tư số 02/2011/TT-BTP.\n"
      "2. Bãi bỏ các văn bản sau đây:\na) Thông tư số 03/2012/TT-BTP hướng dẫn Nghị định số "
      "05/2012/NĐ-CP;\nb) Điều 5 Thông tư số 04/2012/TT-BTP.\n"
      "3. Thông tư số 09/2009/TT-BTP ngày 05 tháng 01 năm 2009 của Bộ trưởng Bộ Tư pháp hết hiệu "
      "lực "
      "kể từ ngày Thông tư này có hiệu lực.\n");
  EXPECT_THAT(changes(text), ElementsAre("art_3__para_1 replaces 01/2010/TT-BTP",
                                         "art_3__para_1 replaces 02/2011/TT-BTP",
                                         "art_3__para_2__point_a repeals 03/2012/TT-BTP",
                                         "art_3__para_2__point_b repeals 04/2012/TT-BTP art_5",
                                         "art_3__para_3 repeals 09/2009/TT-BTP"));
}

// Thông tư 34/2016/TT-NHNN, Điều 13; Nghị định 356/2025/NĐ-CP, Điều 42.
TEST(Changes, ActsInATitleAreNotChanged) {
  EXPECT_THAT(changes(cite_in_decree(
                  "Bãi bỏ Thông tư số 03/2006/TT-NHNN ngày 25/4/2006 của Thống đốc Ngân hàng "
                  "Nhà nước về việc hướng dẫn Nghị định số 89/1999/NĐ-CP ngày 01/9/1999 của "
                  "Chính phủ và Nghị định số 109/2005/NĐ-CP.")),
              ElementsAre("art_2__para_1 repeals 03/2006/TT-NHNN"));
  EXPECT_THAT(
      changes(cite_in_decree("Sửa đổi khoản 2 Điều 16 của Nghị định số 165/2025/NĐ-CP quy định "
                             "chi tiết Luật Đất đai như sau:")),
      ElementsAre("art_2__para_1 amends 165/2025/NĐ-CP art_16__para_2"));
  EXPECT_THAT(
      changes(cite_in_decree("Hủy bỏ kết quả khi có căn cứ cho rằng thí sinh thuộc trường hợp quy "
                             "định tại khoản 6 Điều 8 của Nghị định số 08/2020/NĐ-CP.")),
      IsEmpty());
}

TEST(Changes, WordsThatOnlyPointAtAnActChangeNothing) {
  EXPECT_THAT(
      changes(cite_in_decree("Bổ sung hồ sơ theo quy định tại Điều 5 Nghị định số 10/2018/NĐ-CP.")),
      IsEmpty());
  EXPECT_THAT(
      changes(cite_in_decree("Giấy phép cấp theo Nghị định số 10/2018/NĐ-CP hết hiệu lực.")),
      IsEmpty());
  EXPECT_THAT(changes(cite_in_decree(
                  "Áp dụng Nghị định số 10/2018/NĐ-CP được sửa đổi, bổ sung tại Nghị định "
                  "số 11/2019/NĐ-CP và được thay thế bằng Nghị định số 12/2020/NĐ-CP.")),
              IsEmpty());
}

}  // namespace
}  // namespace soat
