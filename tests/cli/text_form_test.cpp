// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_fixture.h"

#include <gmock/gmock.h>

namespace dateline::test {
namespace {

using testing::HasSubstr;

TEST_F(Cli, ADocumentGoesIntoTextAndComesBack) {
    const auto there = dateline({"convert", madeDocument(), file("story.dateline.json")});
    EXPECT_EQ(there.status, 0) << there.err;
    EXPECT_THAT(there.err, HasSubstr("left out: the history of edits"));
    const std::string text = bytesOf(file("story.dateline.json"));
    EXPECT_EQ(text.rfind("{\n  \"format\": \"dateline\",\n", 0), 0U);

    const auto back = dateline({"convert", file("story.dateline.json"), file("again.dateline")});
    EXPECT_EQ(back.status, 0) << back.err;
    EXPECT_THAT(back.err, HasSubstr("nothing is lost"));
    EXPECT_EQ(dateline({"convert", file("again.dateline"), "-", "--to", "dateline-json"}).out, text);
    EXPECT_EQ(dateline({"list", file("again.dateline")}).out, dateline({"list", file("story.dateline")}).out);
    EXPECT_EQ(dateline({"verify", file("again.dateline")}).status, 0);
    expectRefusal(dateline({"convert", file("story.dateline.json"), file("again.dateline")}), 1,
                  "is there already; --force replaces it");
    EXPECT_EQ(
        dateline({"convert", "-", file("again.dateline"), "--from", "dateline-json", "--force"}, text).status,
        0);
}

TEST_F(Cli, TextThatIsNoDocumentIsRefusedWithItsLine) {
    ASSERT_EQ(dateline({"convert", madeDocument(), file("story.dateline.json")}).status, 0);
    std::string text = bytesOf(file("story.dateline.json"));
    text.replace(text.find("above its banks on March 3"), 5, "below");
    expectRefusal(dateline({"convert", fileWith("bad.dateline.json", text), file("new.dateline")}), 1,
                  "bad.dateline.json: line ");
    expectRefusal(dateline({"convert", fileWith("bad.dateline.json", "{"), file("new.dateline")}), 1,
                  "line 1, column 1: is no JSON");
    EXPECT_EQ(bytesOf(file("new.dateline")), "");
    expectRefusal(dateline({file("bad.dateline.json")}), 1, "line 1, column 1"); // the window, too
}

TEST_F(Cli, WhatCanBeReadOfADamagedDocumentIsSaved) {
    const std::string document = madeDocument();
    std::string bytes = bytesOf(document);
    const std::size_t text = bytes.find("Nobody shall cross it”, she said on Monday.\n");
    ASSERT_NE(text, std::string::npos);
    bytes.replace(text / 4096 * 4096, 4096, 4096, 'x'); // the page with the article
    const std::string damaged = fileWith("damaged.dateline", bytes);
    expectRefusal(dateline({"list", damaged}), 1, "dateline convert --salvage");
    const auto saved = dateline({"convert", "--salvage", damaged, file("saved.dateline")});
    EXPECT_EQ(saved.status, 0) << saved.err;
    EXPECT_EQ(dateline({"list", file("saved.dateline")}).status, 0);
    EXPECT_THAT(saved.err, HasSubstr("lost: "));
    EXPECT_EQ(bytesOf(damaged), bytes); // untouched
    expectRefusal(dateline({"convert", "--salvage", fileWith("half.dateline", bytes.substr(0, 8192)),
                            file("half.dateline.json")}),
                  1, "so much that nothing in it can be read");

    const auto whole = dateline({"convert", "--salvage", document, file("whole.dateline.json")});
    EXPECT_EQ(whole.status, 0);
    EXPECT_EQ(whole.err.find("lost"), std::string::npos) << whole.err;
    ASSERT_EQ(dateline({"convert", document, file("same.dateline.json")}).status, 0);
    EXPECT_EQ(bytesOf(file("whole.dateline.json")), bytesOf(file("same.dateline.json")));

    expectRefusal(dateline({"convert", "--salvage", article(), file("b.dateline")}), 2, "--salvage");
    expectRefusal(dateline({"convert", "--salvage", fileWith("no.dateline", "text"), file("b.dateline")}), 1,
                  "is not a Dateline document");
}

} // namespace
} // namespace dateline::test
