// Places of elements, to the byte.
#include "ooxml/element_map.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace soat {
namespace {

const std::string kPart =
    "<?xml version=\"1.0\"?>\r\n<w:a xmlns:w='urn:w' id=\"1\"><!-- <b> --><w:b w:x = 'y>&amp;'/>"
    "<c>chữ &lt; <![CDATA[<d>]]></c ></w:a>\n";

std::string words(const std::string& part, std::uint32_t begin, std::uint32_t end) {
  return part.substr(begin, end - begin);
}

TEST(ElementMap, FindsTagsAndContentsToTheByte) {
  const auto map = map_elements(kPart, "t");
  ASSERT_TRUE(map);
  const auto& all = map.value().elements;
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(map.value().space(all[0]), "urn:w");
  EXPECT_EQ(map.value().name(all[1]), "b");
  EXPECT_EQ(map.value().space(all[2]), "");
  EXPECT_EQ(words(kPart, all[1].begin, all[1].end), "<w:b w:x = 'y>&amp;'/>");
  EXPECT_TRUE(all[1].without_content());
  EXPECT_EQ(words(kPart, all[2].content, all[2].content_end), "chữ &lt; <![CDATA[<d>]]>");
  EXPECT_EQ(words(kPart, all[2].begin, all[2].end), "<c>chữ &lt; <![CDATA[<d>]]></c >");
  EXPECT_EQ(all[2].parent, 0U);
  EXPECT_EQ(words(kPart, all[0].content_end, all[0].end), "</w:a>");
}

TEST(ElementMap, TellsTheInnermostElementOfAnOffset) {
  const auto map = map_elements(kPart, "t");
  ASSERT_TRUE(map);
  const auto at = [&](const std::string& what) {
    return map.value().at(static_cast<std::uint32_t>(kPart.find(what)));
  };
  EXPECT_EQ(at("<?xml"), kNoElement);
  EXPECT_EQ(at("<!--"), 0U);
  EXPECT_EQ(at("y>"), 1U);
  EXPECT_EQ(at("chữ"), 2U);
  EXPECT_EQ(at("</w:a>"), 0U);
  EXPECT_EQ(at("\n"), kNoElement);
  EXPECT_THAT(map.value().children(0), testing::ElementsAre(1U, 2U));
}

TEST(ElementMap, ReadsStartTags) {
  const auto map = map_elements(kPart, "t");
  ASSERT_TRUE(map);
  const StartTag root = start_tag(kPart, map.value().elements[0]);
  EXPECT_EQ(root.name, "w:a");
  EXPECT_EQ(root.prefix_of("urn:w"), "w");
  EXPECT_EQ(root.prefix_of("urn:other"), "");
  const Element& b = map.value().elements[1];
  const StartTag tag = start_tag(kPart, b);
  EXPECT_EQ(tag.name, "w:b");
  ASSERT_NE(tag.find("w:x"), nullptr);
  EXPECT_EQ(tag.find_local("x")->value, "y>&amp;");
  EXPECT_EQ(kPart.substr(b.begin + tag.find("w:x")->begin, 2), "y>");
}

TEST(ElementMap, RefusesWhatWordWouldNotOpen) {
  EXPECT_FALSE(map_elements("<a><b></a>", "t"));
  EXPECT_FALSE(map_elements("<p:a/>", "t")) << "a prefix that nothing declares";
  EXPECT_FALSE(map_elements("<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>", "t"));
  EXPECT_FALSE(map_elements("", "t"));
}

}  // namespace
}  // namespace soat
