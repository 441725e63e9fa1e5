// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/document/random_edits.h"
#include "tests/core/document/story.h"
#include "tests/support/temporary_folder.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <random>

namespace dateline::document {
namespace {

using test::contentOf;
using test::RandomEdits;

/// A refusal by right. Everything else that fails is a bug.
bool isRefusal(const Error& error) {
    return error.code == ErrorCode::Invalid || error.code == ErrorCode::NotFound ||
           error.code == ErrorCode::Unsupported;
}

class RandomHistory : public testing::TestWithParam<std::uint32_t> {
protected:
    void reopen() {
        m_document.reset();
        m_document = std::move(*Document::open(m_path));
    }
    void editOnce(const RandomEdits& edits, std::size_t number) {
        const auto done = edits.apply(*m_document, number);
        ASSERT_TRUE(done || isRefusal(done.error())) << number << ": " << done.error().text();
    }
    std::vector<std::string> words() const {
        std::vector<std::string> all;
        for (const auto& step : m_document->history()) {
            all.push_back((step.isUndone ? "undone: " : "") + step.words);
        }
        return all;
    }

    test::TemporaryFolder m_folder;
    std::string m_path = m_folder.file("a.dateline");
    std::unique_ptr<Document> m_document = std::move(*Document::create(m_path));
};

INSTANTIATE_TEST_SUITE_P(Seeds, RandomHistory, testing::Range(1U, 4U));

TEST_P(RandomHistory, AllUndoneGivesTheStartAndAllRedoneTheEnd) {
    constexpr std::size_t kEdits = 500;
    const RandomEdits edits(GetParam());
    // The content after each step that is in the history.
    std::vector<std::string> states = {contentOf(*m_document)};
    std::size_t number = 0;
    while (number < kEdits) {
        ASSERT_NO_FATAL_FAILURE(editOnce(edits, number++));
        const std::size_t steps = m_document->history().size();
        ASSERT_LE(steps, states.size());
        if (steps == states.size()) {
            states.push_back(contentOf(*m_document));
        } else {
            ASSERT_EQ(contentOf(*m_document), states.back()) << "no step, but a change, at " << number;
        }
    }
    ASSERT_GT(states.size(), kEdits / 2);
    reopen(); // the history is in the file
    for (std::size_t i = states.size() - 1; i-- > 0;) {
        ASSERT_TRUE(m_document->undo());
        ASSERT_EQ(contentOf(*m_document), states[i]) << "undo to " << i;
    }
    ASSERT_FALSE(m_document->undoWords());
    reopen();
    for (std::size_t i = 1; i < states.size(); ++i) {
        ASSERT_TRUE(m_document->redo());
        ASSERT_EQ(contentOf(*m_document), states[i]) << "redo to " << i;
    }
    ASSERT_FALSE(m_document->redoWords());
    // And to any of them at once.
    std::mt19937 random(GetParam());
    const auto steps = m_document->history();
    for (int i = 0; i < 20; ++i) {
        const std::size_t step = random() % states.size();
        ASSERT_TRUE(m_document->jumpTo(step == 0 ? std::nullopt : std::optional(steps[step - 1].id)));
        ASSERT_EQ(contentOf(*m_document), states[step]) << "jump to " << step;
    }
}

TEST_P(RandomHistory, GesturesAndTravelsKeepTheSame) {
    constexpr std::size_t kEdits = 400;
    const RandomEdits edits(GetParam(), /*withHistory=*/true);
    std::mt19937 random(GetParam());
    const std::string start = contentOf(*m_document);
    std::size_t number = 0;
    while (number < kEdits) {
        if (random() % 20 == 0) {
            reopen();
        }
        const std::size_t length = 1 + random() % 5;
        const std::size_t before = m_document->history().size();
        {
            const RandomEdits plain(GetParam());
            const Gesture gesture = m_document->openGesture(fmt::format("gesture {}", number));
            for (std::size_t i = 0; i < length; ++i) {
                ASSERT_NO_FATAL_FAILURE(editOnce(plain, number++));
            }
        }
        ASSERT_LE(m_document->history().size(), before + 1) << "a gesture is one step";
        for (std::size_t i = random() % 6; i > 0; --i) {
            ASSERT_NO_FATAL_FAILURE(editOnce(edits, number++));
        }
    }
    while (m_document->redoWords()) {
        ASSERT_TRUE(m_document->redo());
    }
    const std::string end = contentOf(*m_document);
    const auto endWords = words();
    reopen();
    while (m_document->undoWords()) {
        ASSERT_TRUE(m_document->undo());
    }
    ASSERT_EQ(contentOf(*m_document), start);
    reopen();
    while (m_document->redoWords()) {
        ASSERT_TRUE(m_document->redo());
    }
    ASSERT_EQ(contentOf(*m_document), end);
    ASSERT_EQ(words(), endWords);
}

} // namespace
} // namespace dateline::document
