// An office's own rules beside the shipped ones.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "check/check.h"

namespace soat {
namespace {
namespace fs = std::filesystem;

using testing::HasSubstr;

class OwnRules : public testing::Test {
 protected:
  OwnRules() : folder_(fs::path(testing::TempDir()) / ("soat_own_" + std::to_string(getpid()))) {
    fs::remove_all(folder_);
    fs::create_directories(folder_ / "authority");
  }
  ~OwnRules() override { fs::remove_all(folder_); }

  void rule(const std::string& name, const std::string& basis, const std::string& days) const {
    std::ofstream(folder_ / name)
        << "tên Thử\ncăn cứ " << basis << "\nđộ chắc V\náp dụng " << days
        << "\nmức hỏi\nvới mỗi thủ tục\nkhi hành động là đặt ra\nbáo Thử.\n"
           "hỏi một\n    | Điều 1. A\nđúng hai\n    | Điều 1. A\n";
  }
  [[nodiscard]] Result<Knowledge> load() const {
    return load_knowledge(SOAT_BINARY_DIR "/share/soat/soat.img", folder_.string());
  }
  fs::path folder_;
};

const std::string kLaw = "khoản 4 Điều 14 Luật số 80/2015/QH13";
const std::string kDays = "từ 01/07/2016 đến 31/03/2025";

TEST_F(OwnRules, TheyStandBesideTheShipped) {
  rule("cua-toi.rule", kLaw, kDays);
  const auto knowledge = load();
  ASSERT_TRUE(knowledge) << knowledge.problem().what;
  EXPECT_EQ(knowledge.value().rules.back().id, "cua-toi");
  EXPECT_GT(knowledge.value().rules.size(), 1U);
}

TEST_F(OwnRules, AShippedRuleIsNotReplaced) {
  rule("authority/procedure-in-circular.rule", kLaw, kDays);
  const auto knowledge = load();
  ASSERT_FALSE(knowledge);
  EXPECT_EQ(knowledge.problem().where, (folder_ / "authority/procedure-in-circular.rule").string());
  EXPECT_THAT(knowledge.problem().what, HasSubstr("không bị thay"));
}

TEST_F(OwnRules, ABasisThatIsNoLawOnThoseDaysIsRefused) {
  rule("cua-toi.rule", kLaw, "từ 01/07/2016 đến 31/12/2026");
  const auto knowledge = load();
  ASSERT_FALSE(knowledge);
  EXPECT_EQ(knowledge.problem().where, (folder_ / "cua-toi.rule").string() + ":2");
  EXPECT_THAT(knowledge.problem().what, HasSubstr("hết hiệu lực"));
}

}  // namespace
}  // namespace soat
