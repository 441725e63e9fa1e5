// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/cli/program.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace dateline::test {

/// A short invented article on which every stage has something to do.
inline constexpr const char* kArticle =
    "Flood closes the old bridge\n"
    "The river rose above its banks on March 3. Mayor Anna Ruiz closed the old bridge last week. "
    "“Nobody shall cross it”, she said on Monday.\n";

class Cli : public testing::Test {
protected:
    std::string file(const std::string& name) const { return m_folder.file(name); }

    std::string fileWith(const std::string& name, const std::string& bytes) const {
        writeBytes(file(name), bytes);
        return file(name);
    }

    std::string article() const { return fileWith("article.txt", kArticle); }

    /// A document made of the article.
    std::string madeDocument() const {
        const auto made = dateline({"convert", article(), file("story.dateline"), "--published", "2025-03-12",
                                    "--title", "Flood closes the old bridge"});
        EXPECT_EQ(made.status, 0) << made.err;
        return file("story.dateline");
    }

    /// A refusal: the status, nothing on standard output, one sentence on standard error that has `words`.
    static void expectRefusal(const Outcome& outcome, int status, const std::string& words) {
        EXPECT_EQ(outcome.status, status) << outcome.err;
        EXPECT_EQ(outcome.out, "");
        EXPECT_EQ(outcome.err.rfind("dateline: ", 0), 0U) << outcome.err;
        EXPECT_EQ(std::count(outcome.err.begin(), outcome.err.end(), '\n'), 1) << outcome.err;
        EXPECT_NE(outcome.err.find(words), std::string::npos) << outcome.err;
    }

    TemporaryFolder m_folder;
};

} // namespace dateline::test
