// What a file may cost is the user's choice: the options, their values, and what is said of them.
#include <gmock/gmock.h>

#include "program_fixture.h"

namespace soat {
namespace {

using testing::AllOf;
using testing::HasSubstr;

class LimitsTest : public ProgramTest {
 protected:
  [[nodiscard]] std::string refused(const std::string& option) const {
    const Outcome outcome = soat("text " + option + " '" + kDrafts + "tach-thua-2023.txt'");
    EXPECT_EQ(outcome.code, 2) << option;
    EXPECT_EQ(outcome.out, "") << option;
    return outcome.err;
  }
};

TEST_F(LimitsTest, SizesAreTakenInAllUnits) {
  for (const char* size : {"900000", "900K", "1m", "1MB", "1MiB", "1G", "1048576B"}) {
    const Outcome outcome =
        soat("text --max-file " + std::string(size) + " '" + kDrafts + "tach-thua-2023.txt'");
    EXPECT_EQ(outcome.code, 0) << size << outcome.err;
  }
}

TEST_F(LimitsTest, NonsenseIsNamed) {
  EXPECT_THAT(refused("--max-file nhiều"), HasSubstr("«nhiều» không phải kích thước; viết 200K"));
  for (const char* size : {"''", "0", "-1", "1.5G", "M", "5T", "99999999999999999999", "1 0"})
    EXPECT_THAT(
        refused("--max-file " + std::string(*size == '\'' ? size : "'" + std::string(size) + "'")),
        HasSubstr("không phải kích thước"))
        << size;
  EXPECT_THAT(refused("--max-file 5G"), HasSubstr("«5G» quá lớn; nhiều nhất là 1 GiB"));
  EXPECT_THAT(refused("--max-file 18014398509481984K"), HasSubstr("quá lớn"));
  EXPECT_THAT(refused("--max-depth sâu"), HasSubstr("«sâu» không phải số từ 1 đến 5000"));
  EXPECT_THAT(refused("--max-entries 0"), HasSubstr("không phải số từ 1"));
  EXPECT_THAT(refused("--convert-timeout 60s"), HasSubstr("«60s» không phải số từ 1 đến 3600"));
  EXPECT_THAT(refused("--max-fille 1G"), HasSubstr("Có phải «--max-file»?"));
}

TEST_F(LimitsTest, AFileOverItIsToldByHowMuchAndTheOthersAreDone) {
  file("nhỏ.txt", "BÁO CÁO\n");
  file("lớn.txt", std::string(3000, 'a') + "\n");
  const Outcome outcome = soat("text --max-file 2K lớn.txt nhỏ.txt");
  EXPECT_EQ(outcome.code, 2);
  EXPECT_EQ(outcome.out, "BÁO CÁO\n");
  EXPECT_THAT(outcome.err, AllOf(HasSubstr("lớn.txt: Tệp lớn 3 KiB, quá giới hạn 2 KiB."),
                                 HasSubstr("--max-file")));
}

/// A helper that never ends, under the name of the one that is looked for.
TEST_F(LimitsTest, AHelperIsStoppedAfterTheTimeGiven) {
  file("bin/pdftotext", "#!/bin/sh\nsleep 30\n");
  std::filesystem::permissions(work() / "bin/pdftotext", std::filesystem::perms::owner_all);
  file("a.pdf", "%PDF-1.4\n");
  const Outcome outcome =
      shell("PATH=\"$PWD/bin:$PATH\" '" SOAT_PROGRAM "' text --convert-timeout 1 a.pdf");
  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err,
              AllOf(HasSubstr("quá 1 giây nên đã bị dừng"), HasSubstr("--convert-timeout")));
}

TEST_F(LimitsTest, HelpHasThemInAGroupOfTheirOwn) {
  for (const char* command :
       {"check", "text", "outline", "citations", "procedures", "delegations"}) {
    const std::string help = soat(std::string(command) + " --help").out;
    const std::size_t group = help.find("Giới hạn khi đọc tệp");
    ASSERT_NE(group, std::string::npos) << command;
    for (const char* option :
         {"--max-file", "--max-unpacked", "--max-entries", "--max-depth", "--convert-timeout"})
      EXPECT_THAT(help.substr(group), HasSubstr(option)) << command;
  }
}

}  // namespace
}  // namespace soat
