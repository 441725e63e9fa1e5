// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_fixture.h"

#include <filesystem>

namespace dateline::test {
namespace {

constexpr const char* kCommands[] = {"extract", "list", "render", "convert", "verify", "edtf"};

TEST_F(Cli, VersionAndHelpGoToStandardOutput) {
    const auto version = dateline({"--version"});
    EXPECT_EQ(version.status, 0);
    EXPECT_EQ(version.out.rfind("dateline ", 0), 0U);
    const auto help = dateline({"--help"});
    EXPECT_EQ(help.status, 0);
    EXPECT_EQ(help.err, "");
    for (const char* command : kCommands) {
        EXPECT_NE(help.out.find(command), std::string::npos) << command;
        const auto own = dateline({command, "--help"});
        EXPECT_EQ(own.status, 0) << command;
        EXPECT_NE(own.out.find(command), std::string::npos) << own.out;
    }
}

TEST_F(Cli, WrongUsageIsStatusTwoAndPointsToHelp) {
    for (const char* command : kCommands) {
        expectRefusal(dateline({command}), 2, "see dateline " + std::string(command) + " --help");
        expectRefusal(dateline({command, "a", "--no-such-option"}), 2, "--help");
    }
    expectRefusal(dateline({"--no-such-option"}), 2, "see dateline --help");
    expectRefusal(dateline({"extract", article(), "--format", "xml"}), 2, "--format");
    expectRefusal(dateline({"list", "a.dateline", "--from", "yesterday"}), 2, "--from yesterday");
}

TEST_F(Cli, TheWindowWithoutADisplayIsOneSentence) {
    expectRefusal(dateline({}), 1, "needs a display");
    expectRefusal(dateline({"--theme", "dark", file("a.dateline")}), 1, "needs a display");
    expectRefusal(dateline({"--theme", "pink"}), 2, "--theme");
}

TEST_F(Cli, ASampleThatIsNotThereIsSaidWithThePlacesLookedIn) {
    namespace fs = std::filesystem;
    const fs::path folder = fs::path(DATELINE_PROGRAM).parent_path() / "alone";
    fs::create_directories(folder);
    fs::remove(folder / "dateline");
    fs::create_hard_link(DATELINE_PROGRAM, folder / "dateline");
    const auto outcome = datelineAt((folder / "dateline").string(), {"--sample"});
    fs::remove_all(folder);
    expectRefusal(outcome, 1, "the sample timeline is missing");
    EXPECT_NE(outcome.err.find((folder.parent_path() / "resources/samples").string()), std::string::npos)
        << outcome.err;
}

TEST_F(Cli, EdtfAnswersOneLineAString) {
    const auto run = dateline({"edtf", "2025-04", "2025-02-30", "../2025-05-05"});
    EXPECT_EQ(run.status, 0);
    EXPECT_EQ(std::count(run.out.begin(), run.out.end(), '\n'), 3);
    EXPECT_EQ(run.out.rfind("{\"input\":\"2025-04\",\"valid\":true,\"level\":0,", 0), 0U) << run.out;
    EXPECT_NE(run.out.find("\"valid\":false,\"at\":"), std::string::npos) << run.out;
    EXPECT_EQ(run.err, "");
}

TEST_F(Cli, EdtfTakesNegativeYears) {
    for (const auto& run : {dateline({"edtf", "--", "-0043-03-15"}), dateline({"edtf", "-0043-03-15"})}) {
        EXPECT_EQ(run.status, 0);
        EXPECT_NE(run.out.find("\"earliest\":\"-0043-03-15\""), std::string::npos) << run.out << run.err;
    }
}

TEST_F(Cli, EdtfTakesSetsAsTheyAreWritten) {
    const auto run = dateline({"edtf", "[2009..2011]", "[2001,2003]", "{2001,2014}"});
    EXPECT_EQ(run.status, 0);
    for (const char* input : {"[2009..2011]", "[2001,2003]", "{2001,2014}"}) {
        EXPECT_NE(run.out.find("{\"input\":\"" + std::string(input) + "\",\"valid\":true"), std::string::npos)
            << run.out;
    }
}

TEST_F(Cli, EdtfWantsADateAndNoOptions) {
    for (const auto& run : {dateline({"edtf"}), dateline({"edtf", "--quick", "2025"})}) {
        EXPECT_EQ(run.status, 2);
        EXPECT_EQ(run.out, "");
    }
}

} // namespace
} // namespace dateline::test
