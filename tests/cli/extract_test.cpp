// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_fixture.h"

#include <nlohmann/json.hpp>
#include <unistd.h>

namespace dateline::test {
namespace {

using nlohmann::json;

TEST_F(Cli, ExtractQuotesTheArticleWordForWord) {
    const auto run = dateline({"extract", article(), "--published", "2025-03-12"});
    ASSERT_EQ(run.status, 0) << run.err;
    const auto events = json::parse(run.out)["events"];
    ASSERT_FALSE(events.empty());
    const std::string text = kArticle;
    for (const auto& event : events) {
        EXPECT_NE(text.find(event["quote"]["exact"].get<std::string>()), std::string::npos) << event;
    }
    EXPECT_EQ(run.err, "");
}

TEST_F(Cli, ExtractReadsStandardInput) {
    const auto fromFile = dateline({"extract", article(), "--published", "2025-03-12"});
    const auto fromInput = dateline({"extract", "-", "--published", "2025-03-12"}, kArticle);
    EXPECT_EQ(fromInput.status, 0) << fromInput.err;
    EXPECT_EQ(fromInput.out, fromFile.out);
}

TEST_F(Cli, ExtractPrintsTimexLinesAndCsv) {
    const auto timex = dateline({"extract", article(), "--published", "2025-03-12", "--format", "timex"});
    ASSERT_EQ(timex.status, 0);
    const auto first = json::parse(timex.out.substr(0, timex.out.find('\n')));
    EXPECT_EQ(first["text"], "March 3");
    EXPECT_EQ(first["value"], "2025-03-03");
    EXPECT_EQ(first["start"], 62); // code points
    const auto csv = dateline({"extract", article(), "--published", "2025-03-12", "--format", "csv"});
    EXPECT_EQ(csv.out.rfind("title,when,", 0), 0U);
}

TEST_F(Cli, ExtractSaysWhichDayOfPublicationItReadBy) {
    const char* const dated =
        "OSLO, June 13, 2019 (Agency) - The mayor resigned on Monday. The pier burned on 4 May.";
    const auto whens = [](const std::string& out) {
        std::vector<std::string> all;
        const auto parsed = json::parse(out);
        for (const auto& event : parsed["events"]) {
            all.push_back(event["when"].get<std::string>());
        }
        return all;
    };
    const auto byText = dateline({"extract", "-"}, dated);
    EXPECT_EQ(json::parse(byText.out)["source"]["published"], "2019-06-13");
    EXPECT_EQ(whens(byText.out), (std::vector<std::string>{"2019-06-10", "2019-05-04"}));
    EXPECT_NE(byText.err.find("2019-06-13, as the text says of itself"), std::string::npos) << byText.err;

    const auto byUser = dateline({"extract", "-", "--published", "2018-06-13"}, dated);
    EXPECT_EQ(whens(byUser.out), (std::vector<std::string>{"2018-06-11", "2018-05-04"}));
    EXPECT_EQ(byUser.err, "");

    const auto unknown = dateline({"extract", "-"}, "The mayor resigned on 4 May.");
    EXPECT_EQ(whens(unknown.out), std::vector<std::string>{"XXXX-05-04"});
    EXPECT_NE(unknown.err.find("day of publication is not known"), std::string::npos) << unknown.err;
}

TEST_F(Cli, ExtractWritesAFileWholeOrNotAtAll) {
    EXPECT_EQ(dateline({"extract", article(), "-o", file("out.json")}).status, 0);
    EXPECT_TRUE(json::accept(bytesOf(file("out.json"))));
    EXPECT_EQ(m_folder.entryCount(), 2U);
    expectRefusal(dateline({"extract", article(), "-o", file("no/folder/out.json")}), 1, "out.json");
    expectRefusal(dateline({"extract", article(), "-o", article()}), 2, "is the article itself");
    EXPECT_EQ(bytesOf(article()), kArticle);
}

TEST_F(Cli, ExtractRefusesImpossibleDates) {
    for (const char* day :
         {"2025-02-30", "2025-13-01", "yesterday", "05/05/2025", "2025-05", "2025-05-05~", "[2025]"}) {
        const auto run = dateline({"extract", article(), "--published", day, "-o", file("out.json")});
        expectRefusal(run, 2, std::string("--published ") + day);
    }
    EXPECT_EQ(m_folder.entryCount(), 1U);
}

TEST_F(Cli, ExtractRefusesWhatIsNoArticle) {
    expectRefusal(dateline({"extract", file("missing.txt")}), 1, "missing.txt: no such file");
    expectRefusal(dateline({"extract", file("")}), 1, "is a folder");
    expectRefusal(dateline({"extract", fileWith("empty.txt", "")}), 1, "empty.txt: is empty");
    expectRefusal(dateline({"extract", "-"}, ""), 1, "standard input: is empty");
    expectRefusal(dateline({"extract", fileWith("b.txt", std::string("\x7f\x45LF\0\0\1", 7))}), 1, "NUL");
    if (::geteuid() != 0) {
        const auto hidden = fileWith("hidden.txt", kArticle);
        ::chmod(hidden.c_str(), 0);
        expectRefusal(dateline({"extract", hidden}), 1, "hidden.txt: cannot be opened");
    }
}

TEST_F(Cli, ExtractReadsWindows1252WithANotice) {
    const auto run = dateline({"extract", fileWith("old.txt", "The caf\xe9 burned down on March 3, 2025, \x93"
                                                              "all of it\x94.")});
    EXPECT_EQ(run.status, 0);
    EXPECT_NE(run.err.find("old.txt: not valid UTF-8"), std::string::npos) << run.err;
    EXPECT_NE(run.out.find("café"), std::string::npos) << run.out;
}

TEST_F(Cli, ExtractReadsOrRefusesHugeTexts) {
    std::string text;
    while (text.size() < 2'000'000) {
        text += kArticle;
    }
    EXPECT_EQ(dateline({"extract", fileWith("long.txt", text), "-o", file("out.json")}).status, 0);
    text.assign(64'000'001, 'x');
    expectRefusal(dateline({"extract", fileWith("huge.txt", text)}), 1, "is larger than 64 MB");
}

} // namespace
} // namespace dateline::test
