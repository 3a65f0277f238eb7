// What an act is in Akoma Ntoso (docs/akoma-ntoso.md): its parts, names, references, changes.
#include <gmock/gmock.h>

#include <set>

#include "akn/akn_fixture.h"

namespace soat {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

const std::string kHead =
    "ỦY BAN NHÂN DÂN TỈNH NINH BÌNH\nSố: 12/2022/QĐ-UBND\nNinh Bình, ngày 15 tháng 3 năm 2022\n"
    "QUYẾT ĐỊNH\nVề việc thử\n";
const std::string kAct =
    kHead +
    "Căn cứ Luật Đất đai số 45/2013/QH13 ngày 29 tháng 11 năm 2013;\n"
    "Theo đề nghị của Giám đốc Sở Xây dựng.\nQUYẾT ĐỊNH:\n"
    "Chương I\nQUY ĐỊNH CHUNG\n"
    "Điều 1. Phạm vi\nQuyết định này quy định việc thử.\n"
    "Điều 2. Hồ sơ\n1. Hồ sơ gồm:\na) Đơn đề nghị;\nđ) Bản vẽ.\n"
    "2. Việc nộp theo khoản 1 Điều này và khoản 2 Điều 143 Luật Đất đai số 45/2013/QH13.\n"
    "Điều 3. Hiệu lực\nQuyết định này có hiệu lực từ ngày 01 tháng 4 năm 2022.\n"
    "Nơi nhận:\n- Như Điều 3;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n";

std::vector<std::string> names(const pugi::xml_node& parent) {
  std::vector<std::string> all;
  for (const pugi::xml_node child : parent.children())
    if (child.type() == pugi::node_element) all.emplace_back(child.name());
  return all;
}

std::vector<std::string> hrefs(const pugi::xml_node& root, const std::string& path) {
  std::vector<std::string> all;
  for (const auto& found : root.select_nodes(path.c_str()))
    all.emplace_back(found.node().attribute("href").value());
  return all;
}

TEST(Akn, ADecisionHasItsPartsInTheirPlaces) {
  const auto xml = parsed(akn_of(kAct));
  const pugi::xml_node act = element(xml, "/akomaNtoso/act");
  EXPECT_THAT(names(act), ElementsAre("meta", "preface", "preamble", "body", "conclusions"));
  EXPECT_STREQ(act.attribute("name").value(), "quyet-dinh");
  EXPECT_THAT(text_of(unit(xml, "head")), HasSubstr("Về việc thử"));
  EXPECT_EQ(text_of(element(xml, "//docType")), "QUYẾT ĐỊNH");
  EXPECT_EQ(text_of(element(xml, "//docNumber")), "12/2022/QĐ-UBND");
  EXPECT_EQ(value(xml, "//docDate", "date"), "2022-03-15");
  EXPECT_THAT(names(act.child("preamble")), ElementsAre("citations", "container"));
  EXPECT_STREQ(unit(xml, "ground_1").name(), "citation");
  EXPECT_EQ(text_of(unit(xml, "ground_2")), "Theo đề nghị của Giám đốc Sở Xây dựng.");
  EXPECT_EQ(text_of(unit(xml, "opening")), "QUYẾT ĐỊNH:");
  EXPECT_THAT(text_of(unit(xml, "end")), HasSubstr("Lưu: VT."));
  EXPECT_STREQ(unit(xml, "end").name(), "conclusions");
}

TEST(Akn, UnitsHaveNumberHeadingAndTextOfTheirOwn) {
  const auto xml = parsed(akn_of(kAct));
  const pugi::xml_node chapter = unit(xml, "chp_1");
  EXPECT_STREQ(chapter.name(), "chapter");
  EXPECT_EQ(text_of(chapter.child("num")), "Chương I");
  EXPECT_EQ(text_of(chapter.child("heading")), "QUY ĐỊNH CHUNG");
  EXPECT_THAT(names(unit(xml, "art_1")), ElementsAre("num", "heading", "content"));
  EXPECT_EQ(text_of(unit(xml, "art_1").child("num")), "Điều 1.");
  EXPECT_EQ(text_of(unit(xml, "art_1").child("heading")), "Phạm vi");
  EXPECT_STREQ(unit(xml, "art_2").parent().name(), "chapter");
  const pugi::xml_node clause = unit(xml, "art_2__para_1");
  EXPECT_STREQ(clause.name(), "paragraph");
  EXPECT_THAT(names(clause), ElementsAre("num", "intro", "point", "point"));
  EXPECT_EQ(text_of(clause.child("intro")), "Hồ sơ gồm:");
  EXPECT_EQ(text_of(unit(xml, "art_2__para_1__point_đ").child("content")), "Bản vẽ.");
}

TEST(Akn, IdsAreThoseOfTheUnitsEachOnce) {
  const Analysis analysis = check_lines(kAct);
  const auto xml = parsed(akn_of(analysis));
  for (UnitIndex i = 1; i < analysis.act().units.size(); ++i) {
    const std::string id = unit_id(analysis.act(), i);
    EXPECT_EQ(xml.select_nodes(("//*[@eId='" + id + "']").c_str()).size(), 1U) << id;
  }
}

TEST(Akn, TheWorkIsNamedByWhatTheHeadSays) {
  const auto xml = parsed(akn_of(kAct, {{}, parse_iso_date("2026-11-25")}));
  const std::string work =
      "/akn/vn/act/quyet-dinh/uy-ban-nhan-dan-tinh-ninh-binh/2022-03-15/12-2022-qd-ubnd";
  EXPECT_EQ(value(xml, "//FRBRWork/FRBRuri"), work);
  EXPECT_EQ(value(xml, "//FRBRWork/FRBRthis"), work + "/!main");
  EXPECT_EQ(value(xml, "//FRBRExpression/FRBRuri"), work + "/vie@2022-03-15");
  EXPECT_EQ(value(xml, "//FRBRWork/FRBRdate", "date"), "2022-03-15");
  EXPECT_EQ(value(xml, "//FRBRWork/FRBRcountry"), "vn");
  EXPECT_EQ(value(xml, "//FRBRWork/FRBRnumber"), "12/2022/QĐ-UBND");
  EXPECT_EQ(value(xml, "//FRBRWork/FRBRprescriptive"), "true");
  EXPECT_EQ(value(xml, "//FRBRLanguage | //FRBRlanguage", "language"), "vie");
  EXPECT_EQ(value(xml, "//FRBRManifestation/FRBRdate", "date"), "2026-11-25");
  EXPECT_THAT(value(xml, "//TLCOrganization[@eId='issuer']", "href"),
              HasSubstr("uy-ban-nhan-dan-tinh-ninh-binh"));
}

// What nobody knows has no number, no day and no body in the names, and is said to be unknown.
TEST(Akn, NothingIsInvented) {
  const auto xml = parsed(akn_of("Điều 1. Phạm vi\n1. Việc thử.\n"));
  EXPECT_EQ(value(xml, "//FRBRWork/FRBRuri"), "/akn/vn/doc/nd/nn");
  EXPECT_EQ(value(xml, "//FRBRWork/FRBRdate", "name"), "unknown");
  EXPECT_EQ(value(xml, "//FRBRManifestation/FRBRdate", "name"), "unknown");
  EXPECT_FALSE(element(xml, "//FRBRnumber"));
  EXPECT_FALSE(element(xml, "//FRBRprescriptive"));
  EXPECT_EQ(value(xml, "//TLCOrganization[@eId='issuer']", "showAs"), "không rõ");
}

TEST(Akn, ADraftOfANormativeActIsABill) {
  const auto xml = parsed(
      akn_of("ỦY BAN NHÂN DÂN TỈNH NINH BÌNH\nSố:      /2023/QĐ-UBND\nNinh Bình, ngày    tháng   "
             "năm 2023\nDỰ THẢO\nQUYẾT ĐỊNH\nVề việc thử\nĐiều 1. Phạm vi\nQuyết định này.\n"));
  EXPECT_TRUE(element(xml, "/akomaNtoso/bill"));
  EXPECT_EQ(value(xml, "//FRBRWork/FRBRuri"),
            "/akn/vn/bill/quyet-dinh/uy-ban-nhan-dan-tinh-ninh-binh/2023/nn");
  EXPECT_EQ(value(xml, "//FRBRWork/FRBRdate[1]", "name"), "notBefore");
  EXPECT_EQ(value(xml, "//FRBRWork/FRBRdate[1]", "date"), "2023-01-01");
  EXPECT_EQ(value(xml, "//FRBRWork/FRBRdate[2]", "date"), "2023-12-31");
}

TEST(Akn, ALetterIsADocument) {
  const auto xml = parsed(
      akn_of("BỘ TƯ PHÁP\nSố: 123/BTP-PL\nHà Nội, ngày 15 tháng 3 năm 2022\nKính gửi: Sở Tư pháp\n"
             "Bộ Tư pháp trả lời như sau:\nViệc này làm theo luật.\nNơi nhận:\n- Như trên.\n"));
  const pugi::xml_node letter = element(xml, "/akomaNtoso/doc");
  ASSERT_TRUE(letter);
  EXPECT_STREQ(letter.child("mainBody").attribute("eId").value(), "body");
  EXPECT_THAT(text_of(letter.child("mainBody")), HasSubstr("Việc này làm theo luật."));
}

TEST(Akn, CitationsLeadToUnitsAndToOtherActs) {
  const auto xml = parsed(akn_of(kAct));
  EXPECT_THAT(hrefs(xml, "//*[@eId='ground_1']//ref"),
              ElementsAre("/akn/vn/act/luat/2013-11-29/45-2013-qh13"));
  EXPECT_THAT(hrefs(xml, "//*[@eId='art_2__para_2']//ref"),
              ElementsAre("#art_2__para_1",
                          "/akn/vn/act/luat/2013-11-29/45-2013-qh13/!main~art_143__para_2"));
}

TEST(Akn, AListIsAReferenceANumberAndARangeOne) {
  const std::string lines =
      "Điều 1. Một\n1. A.\n2. B.\n3. C.\n4. D.\n5. Theo khoản 1, 2 và 4 Điều này.\n"
      "6. Theo khoản 1 đến khoản 4 Điều này.\nĐiều 2. Hai\nTheo Chương IV, Chương V Luật Đất đai "
      "số 45/2013/QH13.\n";
  const auto xml = parsed(akn_of(lines));
  EXPECT_THAT(hrefs(xml, "//*[@eId='art_1__para_5']//mref/ref"),
              ElementsAre("#art_1__para_1", "#art_1__para_2", "#art_1__para_4"));
  EXPECT_EQ(text_of(element(xml, "//*[@eId='art_1__para_5']//mref/ref[1]")), "khoản 1");
  EXPECT_EQ(text_of(element(xml, "//*[@eId='art_1__para_5']//mref/ref[2]")), "2");
  const pugi::xml_node range = element(xml, "//*[@eId='art_1__para_6']//rref");
  EXPECT_STREQ(range.attribute("from").value(), "#art_1__para_1");
  EXPECT_STREQ(range.attribute("upTo").value(), "#art_1__para_4");
  EXPECT_EQ(text_of(element(xml, "//*[@eId='art_2']//mref/ref[2]")), "Chương V");
}

// "Luật Thử nghiệm" has no number, "Điều 9" no article: no reference is made up for them.
TEST(Akn, WhatCannotBeResolvedHasNoReference) {
  const auto xml = parsed(akn_of(
      "Điều 1. Một\n1. Theo Luật Thử nghiệm lạ lùng.\n2. Theo Điều 9 của Quyết định này.\n"));
  EXPECT_FALSE(element(xml, "//ref"));
  for (const auto& found : xml.select_nodes("//inline"))
    EXPECT_STREQ(found.node().attribute("name").value(), "unresolvedCitation");
}

const std::string kAmending =
    "QUỐC HỘI\nLuật số: 51/2019/QH14\nHà Nội, ngày 25 tháng 11 năm 2019\nLUẬT\n"
    "Sửa đổi, bổ sung một số điều của Luật Nhập cảnh\n"
    "Điều 1. Sửa đổi, bổ sung một số điều của Luật Nhập cảnh số 47/2014/QH13 ngày 16 tháng 6 năm "
    "2014 như sau:\n"
    "1. Sửa đổi, bổ sung khoản 2 Điều 7 như sau:\n"
    "“2. Thị thực gồm:\na) Loại một;\nb) Loại hai.”.\n"
    "2. Bãi bỏ khoản 3 Điều 8.\n"
    "3. Thay cụm từ “quản lý rừng” bằng cụm từ “lâm nghiệp” tại Điều 9.\n"
    "Điều 2. Hiệu lực\nLuật này có hiệu lực từ ngày 01 tháng 7 năm 2020.\n";

TEST(Akn, QuotedLawIsATreeInsideItsAmendment) {
  const auto xml = parsed(akn_of(kAmending));
  const pugi::xml_node quoted = unit(xml, "art_1__para_1__qstr_1");
  EXPECT_STREQ(quoted.name(), "quotedStructure");
  EXPECT_STREQ(quoted.parent().name(), "mod");
  EXPECT_STREQ(quoted.parent().attribute("eId").value(), "art_1__para_1__mod_1");
  EXPECT_THAT(names(quoted), ElementsAre("paragraph"));
  const pugi::xml_node clause = unit(xml, "art_1__para_1__qstr_1__para_2");
  EXPECT_EQ(text_of(clause.child("num")), "2.");
  EXPECT_EQ(text_of(unit(xml, "art_1__para_1__qstr_1__para_2__point_b")), "b) Loại hai.");
  // The marks are words around it, not in it.
  EXPECT_EQ(text_of(quoted), "2. Thị thực gồm: a) Loại một; b) Loại hai.");
  EXPECT_EQ(
      text_of(quoted.parent()),
      "Sửa đổi, bổ sung khoản 2 Điều 7 như sau: “2. Thị thực gồm: a) Loại một; b) Loại hai.”.");
}

TEST(Akn, ReplacedWordsAreQuotedText) {
  const auto xml = parsed(akn_of(kAmending));
  const auto found = unit(xml, "art_1__para_3").select_nodes(".//mod/quotedText");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(text_of(found[0].node()), "quản lý rừng");
  EXPECT_EQ(text_of(found[1].node()), "lâm nghiệp");
}

TEST(Akn, ChangesAreModifications) {
  const auto xml = parsed(akn_of(kAmending));
  const auto mod = [&](const std::string& source) {
    return element(xml, "//textualMod[source/@href='#" + source + "']");
  };
  const std::string law = "/akn/vn/act/luat/2014-06-16/47-2014-qh13";
  EXPECT_STREQ(mod("art_1__para_1").attribute("type").value(), "substitution");
  EXPECT_EQ(mod("art_1__para_1").child("destination").attribute("href").value(),
            law + "/!main~art_7__para_2");
  EXPECT_STREQ(mod("art_1__para_1").child("new").attribute("href").value(),
               "#art_1__para_1__qstr_1");
  EXPECT_STREQ(mod("art_1__para_2").attribute("type").value(), "repeal");
  EXPECT_FALSE(mod("art_1__para_2").child("new"));
  EXPECT_FALSE(mod("art_2"));
}

TEST(Akn, AttachmentsAreDocumentsOfTheirOwn) {
  const auto xml = parsed(
      akn_of(kHead + "Điều 1. Ban hành\nBan hành kèm theo Quyết định này Quy định về việc thử.\n"
                     "Nơi nhận:\n- Lưu: VT.\nPHỤ LỤC I\nDANH MỤC THỬ\n1. Việc một\n"));
  const pugi::xml_node attachment = unit(xml, "annex_1");
  EXPECT_STREQ(attachment.name(), "attachment");
  EXPECT_STREQ(attachment.parent().name(), "attachments");
  EXPECT_EQ(text_of(attachment.child("num")), "PHỤ LỤC I");
  EXPECT_THAT(text_of(attachment.child("doc")), HasSubstr("1. Việc một"));
  EXPECT_THAT(value(attachment, ".//FRBRWork/FRBRthis"), HasSubstr("/!annex_1"));
}

}  // namespace
}  // namespace soat
