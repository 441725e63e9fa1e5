// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/arch/hidden_names.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace dateline::arch {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* kSource = "namespace dateline::time {\n"
                                "namespace {\n"
                                "\n"
                                "constexpr int kEpoch = 5; // days\n"
                                "class Reader {\n"
                                "    int m_at = 0;\n"
                                "};\n"
                                "int floorDiv(int a, int b) {\n"
                                "    const int kInner = 3;\n"
                                "}\n"
                                "\n"
                                "} // namespace\n"
                                "\n"
                                "constexpr int kSeen = 1;\n";

TEST(HiddenNames, AreToldWhereTwoSourcesOfANamespaceHideThem) {
    HiddenNames names;
    names.add("core/time/a.cpp", kSource);
    EXPECT_THAT(names.hiddenTwice(), IsEmpty());
    names.add("core/model/c.cpp", kSource);
    EXPECT_THAT(names.hiddenTwice(), IsEmpty()) << "another namespace";
    names.add("core/time/b.cpp", kSource);
    EXPECT_THAT(names.hiddenTwice(),
                ElementsAre("core/time: Reader in core/time/a.cpp and core/time/b.cpp",
                            "core/time: int floorDiv(int a, int b) in core/time/a.cpp and "
                            "core/time/b.cpp",
                            "core/time: kEpoch in core/time/a.cpp and core/time/b.cpp"));
}

TEST(HiddenNames, FoldersOfUiAreOneNamespace) {
    HiddenNames names;
    names.add("ui/panels/a.cpp", "namespace {\nconstexpr int kMargin = 4;\n} // namespace\n");
    names.add("ui/dialogs/b.cpp", "namespace {\nconst QString kMargin{};\n} // namespace\n");
    EXPECT_EQ(names.hiddenTwice().size(), 1U);
}

TEST(HiddenNames, PartsOfAFolderOfCoreAreOneNamespace) {
    HiddenNames names;
    names.add("core/extract/text/a.cpp", kSource);
    names.add("core/extract/titles/b.cpp", kSource);
    EXPECT_EQ(names.hiddenTwice().size(), 3U);
}

TEST(Tree, HidesNoNameTwice) {
    const fs::path root = DATELINE_SOURCE_DIR;
    HiddenNames names;
    for (const char* folder : {"core", "ui", "app"}) {
        for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
            if (entry.is_regular_file() && entry.path().extension() == ".cpp") {
                std::ifstream file(entry.path(), std::ios::binary);
                names.add(entry.path().lexically_relative(root).string(),
                          std::string(std::istreambuf_iterator<char>(file), {}));
            }
        }
    }
    for (const std::string& name : names.hiddenTwice()) {
        ADD_FAILURE() << name << ": name it after what it is for, or give both one header";
    }
}

} // namespace
} // namespace dateline::arch
