// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"
#include "core/document/working_copy.h"
#include "tests/core/document/story.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace dateline::document {
namespace {

class WorkingCopy : public testing::Test {
protected:
    void makeSample(const std::string& title) {
        std::filesystem::remove(m_sample);
        auto document = std::move(*Document::create(m_sample));
        ASSERT_TRUE(document->addArticle(test::story()));
        ASSERT_TRUE(document->setTitle(title));
    }
    std::string titleOfCopy() {
        const auto path = workingCopyOf(m_sample, m_folder.file("data/dateline"));
        return path ? (*Document::open(*path))->title() : path.error().text();
    }

    test::TemporaryFolder m_folder;
    std::string m_sample = m_folder.file("sample.dateline");
};

TEST_F(WorkingCopy, ANewerSampleReplacesAnUntouchedCopy) {
    makeSample("One");
    EXPECT_EQ(titleOfCopy(), "One");
    makeSample("Two");
    EXPECT_EQ(titleOfCopy(), "Two");
}

TEST_F(WorkingCopy, ACopyWithEditsStays) {
    makeSample("One");
    const std::string copy = *workingCopyOf(m_sample, m_folder.file("data/dateline"));
    ASSERT_TRUE((*Document::open(copy))->setTitle("Mine"));
    makeSample("Two");
    EXPECT_EQ(titleOfCopy(), "Mine");
}

TEST_F(WorkingCopy, TheSampleItselfIsNeverChanged) {
    makeSample("One");
    const std::string before = test::bytesOf(m_sample);
    const std::string copy = *workingCopyOf(m_sample, m_folder.file("data/dateline"));
    ASSERT_TRUE((*Document::open(copy))->setTitle("Mine"));
    EXPECT_EQ(test::bytesOf(m_sample), before);
}

TEST_F(WorkingCopy, SaysWhichSampleIsMissing) {
    EXPECT_EQ(titleOfCopy(), m_sample + ": no such file");
}

} // namespace
} // namespace dateline::document
