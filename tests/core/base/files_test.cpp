// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"
#include "core/base/files.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace dateline {
namespace {

class Files : public testing::Test {
protected:
    void SetUp() override {
        std::string pattern = testing::TempDir() + "dateline-files-XXXXXX";
        ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
        m_folder = pattern;
    }
    void TearDown() override { std::filesystem::remove_all(m_folder); }
    std::string path(const char* name) const { return m_folder + "/" + name; }

    std::string m_folder;
};

TEST_F(Files, WriteThenReadGivesTheSameBytesAndLeavesNothingBeside) {
    const std::string bytes("a\0b\xFF", 4);
    ASSERT_TRUE(writeFileAtomically(path("x"), bytes));
    EXPECT_EQ(*readFile(path("x"), 100), bytes);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(m_folder), {}), 1);
}

TEST_F(Files, AFailedWriteLeavesTheOldFile) {
    ASSERT_TRUE(writeFileAtomically(path("x"), "old"));
    std::filesystem::create_directory(path("d"));
    EXPECT_FALSE(writeFileAtomically(path("d"), "new"));
    EXPECT_FALSE(writeFileAtomically(path("missing/x"), "new"));
    EXPECT_EQ(*readFile(path("x"), 100), "old");
}

TEST_F(Files, AFileInPiecesShowsWhenItIsWhole) {
    ASSERT_TRUE(writeFileAtomically(path("x"), "old"));
    std::string whole;
    {
        auto file = *AtomicFile::create(path("x"));
        for (int k = 0; k < 40'000; ++k) {
            file.write("piece ");
            whole += "piece ";
        }
        EXPECT_EQ(*readFile(path("x"), 10), "old");
        ASSERT_TRUE(file.commit());
    }
    EXPECT_EQ(*readFile(path("x"), 1 << 20), whole);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(m_folder), {}), 1);
}

TEST_F(Files, AFileInPiecesThatIsGivenUpLeavesTheOldOne) {
    ASSERT_TRUE(writeFileAtomically(path("x"), "old"));
    {
        auto file = *AtomicFile::create(path("x"));
        file.write(std::string(200'000, 'n'));
    }
    EXPECT_EQ(*readFile(path("x"), 10), "old");
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(m_folder), {}), 1);
}

TEST_F(Files, APipeGetsThePiecesAndStays) {
    ASSERT_EQ(::mkfifo(path("p").c_str(), 0600), 0);
    const int reader = ::open(path("p").c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    ASSERT_GE(reader, 0);
    ASSERT_TRUE(writeFileAtomically(path("p"), "pieces"));
    char got[8] = {};
    EXPECT_EQ(::read(reader, got, sizeof got), 6);
    EXPECT_STREQ(got, "pieces");
    ::close(reader);
    EXPECT_TRUE(std::filesystem::is_fifo(path("p")));
    ASSERT_TRUE(writeFileAtomically(path("t"), "whole"));
    EXPECT_FALSE(commitTemporary(path("t"), path("p"))); // what must be a file does not replace it either
    EXPECT_TRUE(std::filesystem::is_fifo(path("p")));
}

TEST_F(Files, AFileInPiecesNeedsAFolderAndAName) {
    std::filesystem::create_directory(path("d"));
    EXPECT_FALSE(AtomicFile::create(path("d")));
    EXPECT_FALSE(AtomicFile::create(path("missing/x")));
}

TEST_F(Files, ErrorsNameTheFileAndTheReason) {
    EXPECT_EQ(readFile(path("none"), 9).error().text(), path("none") + ": no such file");
    EXPECT_EQ(readFile(m_folder, 9).error().code, ErrorCode::Unreadable);
    ASSERT_TRUE(writeFileAtomically(path("big"), std::string(10, 'x')));
    EXPECT_EQ(readFile(path("big"), 9).error().code, ErrorCode::TooLarge);
    EXPECT_TRUE(readFile(path("big"), 10));
}

} // namespace
} // namespace dateline
