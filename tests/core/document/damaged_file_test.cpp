// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/snapshot/timeline_snapshot.h"
#include "tests/core/document/random_edits.h"
#include "tests/core/document/story.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <random>

namespace dateline::document {
namespace {

using test::contentOf;
using testing::HasSubstr;

/// A document in which all that a file can hold is, damaged in many ways.
class DamagedFile : public testing::Test {
protected:
    void SetUp() override {
        auto document = std::move(*Document::create(m_whole));
        ASSERT_TRUE(document->addArticle(test::longArticle(60, 3)));
        const test::RandomEdits edits(11, /*withHistory=*/true);
        for (std::size_t i = 0; i < 30; ++i) {
            (void)edits.apply(*document, i);
        }
        ASSERT_TRUE(document->addArticle(test::longArticle(90, 8)));
        m_contents = document->contents();
        m_content = contentOf(*document);
        document.reset();
        m_bytes = test::bytesOf(m_whole);
        ASSERT_GT(m_bytes.size(), 50 * kPage);
    }

    /// Does with a damaged file what a user would. Nothing may crash or hang; what fails says so.
    /// True: it opened.
    bool use(const std::string& bytes) {
        test::writeBytes(m_path, bytes);
        auto opened = Document::open(m_path);
        if (!opened) {
            EXPECT_FALSE(opened.error().message.empty());
            return false;
        }
        Document& document = **opened;
        std::string told;
        const auto connection = document.failed.connect([&](const Error& error) { told = error.text(); });
        const auto snapshot = TimelineSnapshot::of(document);
        for (std::size_t i = 0; i < snapshot->size(); i += 17) {
            (void)document.event(snapshot->id(i));
        }
        for (const auto& source : document.sources()) {
            (void)document.source(source.id);
            (void)document.quotesIn(source.id);
        }
        (void)document.search("witness harbour");
        (void)document.searchSources(model::SearchQuery::parse("bridge").value());
        (void)document.history();
        (void)document.contents();
        (void)document.setTitle("Still there?");
        for (int i = 0; i < 6; ++i) {
            (void)document.undo();
        }
        if (m_uses++ % 16 == 0) {
            (void)document.jumpTo(std::nullopt);
            while (document.redoWords() && document.redo()) {
            }
        }
        return true;
    }

    static constexpr std::size_t kPage = 4096;
    test::TemporaryFolder m_folder;
    std::string m_whole = m_folder.file("whole.dateline");
    std::string m_path = m_folder.file("a.dateline");
    std::string m_bytes;
    std::string m_content;
    model::Contents m_contents;
    std::size_t m_uses = 0;
};

TEST_F(DamagedFile, CutAtAnyPageIsRefusedAndWhatIsLeftCanBeRead) {
    std::size_t most = 0;
    for (std::size_t size = kPage; size < m_bytes.size(); size += kPage) {
        test::writeBytes(m_path, m_bytes.substr(0, size));
        const auto opened = Document::open(m_path);
        ASSERT_FALSE(opened) << "cut at " << size;
        EXPECT_THAT(opened.error().message, HasSubstr("--salvage"));
        const auto left = salvage(m_path);
        EXPECT_EQ(std::filesystem::file_size(m_path), size); // it reads, and nothing else
        if (!left) {
            EXPECT_FALSE(left.error().message.empty());
            continue;
        }
        const bool isAllThere = left->contents.events.size() == m_contents.events.size() &&
                                left->contents.sources.size() == m_contents.sources.size();
        EXPECT_TRUE(isAllThere || !left->losses.empty()) << "cut at " << size;
        most = std::max(most, left->contents.events.size());
        // What was read is a document.
        std::filesystem::remove(m_folder.file("left.dateline"));
        const auto made = Document::create(m_folder.file("left.dateline"), left->contents);
        ASSERT_TRUE(made) << "cut at " << size << ": " << made.error().text();
    }
    EXPECT_GT(most, m_contents.events.size() * 9 / 10);
}

TEST_F(DamagedFile, OfOneLostPageAllElseIsSaved) {
    std::mt19937 random(3);
    std::size_t lost = 0;
    std::size_t refused = 0;
    std::size_t tries = 0;
    for (std::size_t page = 1; page * kPage < m_bytes.size(); page += 3, ++tries) {
        std::string bytes = m_bytes;
        for (std::size_t i = 0; i < kPage; ++i) {
            bytes[page * kPage + i] = static_cast<char>(random());
        }
        test::writeBytes(m_path, bytes);
        const auto left = salvage(m_path);
        refused += left ? 0 : 1;
        if (left) {
            lost +=
                m_contents.events.size() - std::min(m_contents.events.size(), left->contents.events.size());
            std::filesystem::remove(m_folder.file("left.dateline"));
            const auto made = Document::create(m_folder.file("left.dateline"), left->contents);
            ASSERT_TRUE(made) << "page " << page << ": " << made.error().text();
        }
    }
    // A page holds some thirty events. One that holds the places of others takes them all.
    EXPECT_LT(lost, tries * 10);
    EXPECT_LT(refused, tries / 20 + 2);
}

TEST_F(DamagedFile, ASoundOneIsSavedWithoutLoss) {
    const auto all = salvage(m_whole);
    ASSERT_TRUE(all);
    EXPECT_THAT(all->losses, testing::IsEmpty());
    std::filesystem::create_directory(m_folder.file("other"));
    const auto made = Document::create(m_folder.file("other/whole.dateline"), all->contents);
    ASSERT_TRUE(made);
    EXPECT_EQ(contentOf(**made), m_content);
}

TEST_F(DamagedFile, BitFlipsAnywhereNeverCrash) {
    std::mt19937 random(7);
    std::size_t opened = 0;
    std::size_t saved = 0;
    constexpr std::size_t kRuns = 1000;
    for (std::size_t i = 0; i < kRuns; ++i) {
        std::string bytes = m_bytes;
        for (std::size_t flips = 1 + random() % 4; flips > 0; --flips) {
            // Every second one where headers and the first cells stand.
            const std::size_t page = random() % (bytes.size() / kPage);
            const std::size_t at = page * kPage + (random() % 2 == 0 ? random() % 64 : random() % kPage);
            bytes[at] = static_cast<char>(bytes[at] ^ (1U << random() % 8));
        }
        const bool isOpen = use(bytes);
        opened += isOpen ? 1 : 0;
        if (!isOpen) {
            test::writeBytes(m_path, bytes);
            saved += salvage(m_path) ? 1 : 0;
        }
    }
    EXPECT_GT(opened, kRuns / 10);
    EXPECT_GT(saved, (kRuns - opened) * 8 / 10);
}

TEST_F(DamagedFile, HistoryThatIsNoneIsRefusedWhole) {
    // Bytes within the changesets only: the file is sound, its history is not.
    std::mt19937 random(9);
    const std::string name = "event_actors";
    std::vector<std::size_t> places;
    for (std::size_t at = m_bytes.find(name); at != std::string::npos; at = m_bytes.find(name, at + 1)) {
        places.push_back(at);
    }
    ASSERT_GT(places.size(), 10U);
    for (int i = 0; i < 200; ++i) {
        std::string bytes = m_bytes;
        const std::size_t at = places[2 + random() % (places.size() - 2)];
        for (std::size_t flips = 1 + random() % 6; flips > 0; --flips) {
            bytes[std::min(at + random() % 60 - 10, bytes.size() - 1)] = static_cast<char>(random());
        }
        use(bytes);
    }
}

} // namespace
} // namespace dateline::document
