// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_fixture.h"

#include <nlohmann/json.hpp>

namespace dateline::test {
namespace {

using nlohmann::json;

TEST_F(Cli, ConvertMakesTheSameDocumentEveryTime) {
    const std::string first = bytesOf(madeDocument());
    expectRefusal(dateline({"convert", article(), file("story.dateline")}), 1,
                  "is there already; --force replaces it");
    EXPECT_EQ(bytesOf(file("story.dateline")), first);
    EXPECT_EQ(dateline({"convert", article(), file("story.dateline"), "--force", "--published", "2025-03-12",
                        "--title", "Flood closes the old bridge"})
                  .status,
              0);
    EXPECT_EQ(bytesOf(file("story.dateline")), first);
    EXPECT_EQ(m_folder.entryCount(), 2U);
}

TEST_F(Cli, ConvertTellsWhatIsLost) {
    const auto document = madeDocument();
    const auto csv = dateline({"convert", document, file("list.csv")});
    EXPECT_EQ(csv.status, 0);
    EXPECT_NE(csv.err.find("left out: the text of 1 source"), std::string::npos) << csv.err;
    EXPECT_EQ(dateline({"convert", document, file("list.json")}).status, 0);
    EXPECT_TRUE(json::accept(bytesOf(file("list.json"))));
    EXPECT_EQ(dateline({"convert", document, "-", "--to", "csv"}).out, bytesOf(file("list.csv")));
}

TEST_F(Cli, ConvertThatFailsLeavesNothing) {
    expectRefusal(dateline({"convert", file("missing.txt"), file("a.dateline")}), 1,
                  "missing.txt: no such file");
    expectRefusal(dateline({"convert", fileWith("empty.txt", " "), file("a.dateline")}), 1, "is empty");
    expectRefusal(dateline({"convert", article(), file("no/folder/a.dateline")}), 1, "a.dateline");
    expectRefusal(dateline({"convert", article(), file("a.dateline"), "--published", "2025-02-30"}), 2,
                  "--published 2025-02-30");
    expectRefusal(dateline({"convert", article(), file("a.unknown")}), 2, "its ending names no format");
    expectRefusal(dateline({"convert", article(), file("a.csv")}), 2, "text cannot be made into csv");
    EXPECT_EQ(m_folder.entryCount(), 2U);
}

TEST_F(Cli, ListPrintsFilteredEvents) {
    const auto document = madeDocument();
    const auto table = dateline({"list", document});
    EXPECT_EQ(table.status, 0) << table.err;
    EXPECT_EQ(table.out.rfind("WHEN", 0), 0U);
    const auto all = json::parse(dateline({"list", document, "--format", "json"}).out)["events"];
    ASSERT_GE(all.size(), 2U);
    const auto found = json::parse(dateline({"list", document, "--format", "json", "--search", "river"}).out);
    EXPECT_EQ(found["events"].size(), 1U);
    const auto later =
        json::parse(dateline({"list", document, "--format", "json", "--from", "2025-03-05"}).out);
    EXPECT_LT(later["events"].size(), all.size());
    EXPECT_EQ(dateline({"list", document, "--search", "\"; DROP (*"}).status, 0);
    // A filter narrows; one that is not understood is a wrong command line, not an empty list.
    const auto none =
        json::parse(dateline({"list", document, "--format", "json", "--search", "river after:2100"}).out);
    EXPECT_TRUE(none["events"].empty());
    for (const char* query : {"colour:red", "before:someday", "is:late", "actor:"}) {
        const auto wrong = dateline({"list", document, "--search", query});
        EXPECT_EQ(wrong.status, 2) << query;
        EXPECT_NE(wrong.err.find("--search: "), std::string::npos) << wrong.err;
        EXPECT_TRUE(wrong.out.empty());
    }
}

TEST_F(Cli, VerifyTellsExactFromChanged) {
    const auto document = madeDocument();
    const auto good = dateline({"verify", document});
    EXPECT_EQ(good.status, 0) << good.err;
    EXPECT_EQ(good.out.rfind("exact", 0), 0U) << good.out;
    std::string text = kArticle;
    text.replace(text.find("above"), 5, "below");
    const auto changed = dateline({"verify", document, "--source", "1=" + fileWith("new.txt", text)});
    EXPECT_EQ(changed.status, 1);
    EXPECT_NE(changed.out.find("changed event"), std::string::npos) << changed.out;
    EXPECT_NE(changed.out.find("now: “The river rose below"), std::string::npos) << changed.out;
    EXPECT_NE(changed.out.find("[-above-] {+below+}"), std::string::npos) << changed.out;
    const auto moved = dateline(
        {"verify", document, "--source", "1=" + fileWith("moved.txt", "Now: " + std::string(kArticle))});
    EXPECT_EQ(moved.status, 0) << moved.err;
    EXPECT_EQ(moved.out.rfind("moved", 0), 0U) << moved.out;
    EXPECT_NE(moved.out.find("by +5 characters\n"), std::string::npos) << moved.out;
    const auto lost =
        dateline({"verify", document, "--source", "1=" + fileWith("other.txt", "A train came.")});
    EXPECT_EQ(lost.status, 1);
    EXPECT_EQ(lost.out.rfind("lost", 0), 0U) << lost.out;
    expectRefusal(dateline({"verify", document, "--source", "x=y"}), 2, "give ID=PATH");
    expectRefusal(dateline({"verify", document, "--source", "7=" + article()}), 2, "no such source");
}

TEST_F(Cli, VerifyCountsWhatAKeptVersionSays) {
    ASSERT_EQ(dateline({"convert", madeDocument(), file("story.dateline.json")}).status, 0);
    std::string text = bytesOf(file("story.dateline.json"));
    const auto claim = text.find("\"selector\":");
    ASSERT_NE(claim, std::string::npos);
    text.insert(claim, "\"check\": {\"state\": \"lost\", \"found\": \"\", \"against\": \"new.txt\"}, ");
    ASSERT_EQ(dateline({"convert", fileWith("marked.dateline.json", text), file("marked.dateline")}).status,
              0);
    const auto marked = dateline({"verify", file("marked.dateline")});
    EXPECT_EQ(marked.status, 1);
    EXPECT_NE(marked.out.find("exact   event"), std::string::npos) << marked.out;
    EXPECT_NE(marked.out.find("in new.txt: lost\n"), std::string::npos) << marked.out;
}

TEST_F(Cli, RenderDrawsWithoutADisplay) {
    const auto document = madeDocument();
    for (const auto& [name, start] :
         {std::pair{"a.png", "\x89PNG"}, std::pair{"a.svg", "<?xml"}, std::pair{"a.pdf", "%PDF"}}) {
        const auto run = dateline({"render", document, "-o", file(name), "--size", "640x400"});
        EXPECT_EQ(run.status, 0) << run.err;
        EXPECT_EQ(run.err, "");
        EXPECT_EQ(bytesOf(file(name)).rfind(start, 0), 0U) << name;
    }
    EXPECT_EQ(m_folder.entryCount(), 5U);
}

TEST_F(Cli, RenderDrawsLargerPicturesAndSheets) {
    const auto document = madeDocument();
    const auto large =
        dateline({"render", document, "-o", file("a.png"), "--size", "640x400", "--scale", "2"});
    EXPECT_EQ(large.status, 0) << large.err;
    const std::string png = bytesOf(file("a.png"));
    ASSERT_GT(png.size(), 24U);
    EXPECT_EQ(png.substr(16, 8), std::string("\0\0\x05\0\0\0\x03\x20", 8)); // 1280x800 in the header
    const auto sheets = dateline({"render", document, "-o", file("a.pdf"), "--paper", "a4", "--pages", "2"});
    EXPECT_EQ(sheets.status, 0) << sheets.err;
    EXPECT_NE(bytesOf(file("a.pdf")).find("/Count 3"), std::string::npos); // and one for the source
    const auto plain = dateline({"render", document, "-o", file("b.svg")});
    EXPECT_EQ(plain.status, 0) << plain.err;
    EXPECT_EQ(bytesOf(file("b.svg")).find("as wide as it is"), std::string::npos);
    const auto legend = dateline({"render", document, "-o", file("b.svg"), "--legend"});
    EXPECT_EQ(legend.status, 0) << legend.err;
    EXPECT_NE(bytesOf(file("b.svg")).find("as wide as it is"), std::string::npos);
}

TEST_F(Cli, RenderCountsCardsWithoutRoomAndLeavesNoneOutUnasked) {
    std::string text;
    for (int day = 1; day <= 50; ++day) {
        text += "Anna Ruiz closed bridge " + std::to_string(100 + day) + " on " +
                (day > 25 ? "March " : "February ") + std::to_string(1 + day % 25) + ". ";
    }
    const auto document = file("bridges.dateline");
    ASSERT_EQ(
        dateline({"convert", fileWith("bridges.txt", text), document, "--published", "2025-04-12"}).status,
        0);
    const auto low = dateline({"render", document, "-o", file("low.svg"), "--size", "640x600"});
    EXPECT_EQ(low.status, 0);
    EXPECT_NE(low.err.find("low.svg: no room for the cards of "), std::string::npos) << low.err;
    EXPECT_NE(low.err.find("counted in their lanes; --size 640x"), std::string::npos) << low.err;
    const auto whole = dateline({"render", document, "-o", file("whole.svg")});
    EXPECT_EQ(whole.status, 0);
    EXPECT_EQ(whole.err, "");
    EXPECT_EQ(bytesOf(file("whole.svg")).find("more<"), std::string::npos);
    for (int day = 1; day <= 50; ++day) {
        EXPECT_NE(bytesOf(file("whole.svg")).find("bridge " + std::to_string(100 + day)), std::string::npos)
            << day;
    }
}

TEST_F(Cli, RenderSaysWhatThePictureHadNoRoomFor) {
    const auto people = fileWith(
        "people.txt", "Anna Ruiz closed the bridge on March 3. Tom Berg opened the mill on March 4. "
                      "Ella Moss sold the boat on March 5. John Field bought the farm on March 6.\n");
    const auto document = file("people.dateline");
    ASSERT_EQ(dateline({"convert", people, document, "--published", "2025-03-12"}).status, 0);
    const auto low = dateline({"render", document, "-o", file("low.svg"), "--size", "640x300"});
    EXPECT_EQ(low.status, 0);
    EXPECT_EQ(low.out, "");
    EXPECT_NE(low.err.find("low.svg: no room for 3 lanes with 3 events; --size 640x"), std::string::npos)
        << low.err;
    EXPECT_NE(bytesOf(file("low.svg")).find("No room for 3 more lanes with 3 events"), std::string::npos);
    // What it advises does show all.
    const std::size_t size = low.err.find("--size ") + 7;
    const auto high = dateline({"render", document, "-o", file("high.svg"), "--size",
                                low.err.substr(size, low.err.find(' ', size) - size)});
    EXPECT_EQ(high.status, 0);
    EXPECT_EQ(high.err, "");
    EXPECT_EQ(bytesOf(file("high.svg")).find("No room"), std::string::npos);
}

TEST_F(Cli, RenderRefusesWhatItCannotDraw) {
    const auto document = madeDocument();
    expectRefusal(dateline({"render", document, "-o", file("a.gif")}), 2, "name a .png, .svg or .pdf file");
    for (const char* size : {"0x100", "100", "100x", "1e3x100", "99999x100", "-5x5", "100x100x1"}) {
        expectRefusal(dateline({"render", document, "-o", file("a.png"), "--size", size}), 2, "--size");
    }
    expectRefusal(dateline({"render", document, "-o", file("a.png"), "--from", "2025-06", "--to", "2025-01"}),
                  2, "is not before");
    expectRefusal(
        dateline({"render", document, "-o", file("a.png"), "--from", "Y-900000000", "--to", "Y-800000000"}),
        2, "beyond the axis");
    expectRefusal(dateline({"render", document, "-o", file("a.svg"), "--scale", "2"}), 2, "only a .png");
    expectRefusal(dateline({"render", document, "-o", file("a.png"), "--scale", "0"}), 2, "--scale 0");
    expectRefusal(dateline({"render", document, "-o", file("a.png"), "--paper", "a4"}), 2, "only a .pdf");
    expectRefusal(dateline({"render", document, "-o", file("a.pdf"), "--pages", "2"}), 2, "need --paper");
    expectRefusal(dateline({"render", document, "-o", file("a.pdf"), "--paper", "a4", "--theme", "dark"}), 2,
                  "--theme");
    expectRefusal(dateline({"render", document, "-o", file("a.png"), "--size", "300x200", "--legend"}), 1,
                  "no room for its legend");
    expectRefusal(dateline({"render", document, "-o", file("no/folder/a.png")}), 1, "a.png");
    EXPECT_EQ(m_folder.entryCount(), 2U);
}

TEST_F(Cli, FilesThatAreNoDocumentsAreRefusedByEveryCommand) {
    const std::string whole = bytesOf(madeDocument());
    std::string foreign = whole;
    foreign.replace(68, 4, "none");
    const std::pair<std::string, std::string> files[] = {
        {file("missing.dateline"), "no such file"},
        {fileWith("empty.dateline", ""), "is empty"},
        {fileWith("text.dateline", "some text"), "is not a Dateline document"},
        {fileWith("cut.dateline", whole.substr(0, whole.size() / 2)), "is damaged or cut short"},
        {fileWith("foreign.dateline", foreign), "of another program"},
        {file(""), "is a folder"},
        {"-", "standard input"},
    };
    for (const auto& [path, words] : files) {
        fileWith("kept.png", "old picture");
        expectRefusal(dateline({"list", path}), 1, words);
        expectRefusal(dateline({"verify", path}), 1, words);
        expectRefusal(dateline({"render", path, "-o", file("kept.png")}), 1, words);
        expectRefusal(dateline({"convert", path, file("kept.csv"), "--from", "dateline"}), 1, words);
        EXPECT_EQ(bytesOf(file("kept.png")), "old picture");
    }
    EXPECT_EQ(bytesOf(file("text.dateline")), "some text");
    EXPECT_EQ(bytesOf(file("foreign.dateline")), foreign);
    EXPECT_EQ(bytesOf(file("empty.dateline")), "");
}

} // namespace
} // namespace dateline::test
