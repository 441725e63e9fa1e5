// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/arch/include_rules.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace dateline::arch {
namespace {

namespace fs = std::filesystem;
using testing::IsEmpty;
using testing::SizeIs;

std::string source(const std::string& lines) {
    return "// SPDX-License-Identifier: GPL-3.0-or-later\n#pragma once\n" + lines + "\n";
}

TEST(IncludeRules, LetFoldersIncludeThemselvesAndEarlierOnes) {
    EXPECT_THAT(violationsIn("core/time/a.h", source("#include \"core/base/result.h\"\n#include <vector>")),
                IsEmpty());
    EXPECT_THAT(violationsIn("core/document/a.h", source("#include \"core/store/engine.h\"")), IsEmpty());
    EXPECT_THAT(violationsIn("core/document/snapshot/a.h", source("#include \"core/document/document.h\"")),
                IsEmpty());
    EXPECT_THAT(violationsIn("core/extract/a.h", source("#include \"core/extract/text/tokens.h\"")),
                IsEmpty());
    EXPECT_THAT(violationsIn("core/extract/titles/a.h", source("#include \"core/extract/text/tokens.h\"")),
                IsEmpty());
    EXPECT_THAT(violationsIn("core/layout/drawing/a.h", source("#include \"core/layout/axis/time_scale.h\"")),
                IsEmpty());
    EXPECT_THAT(violationsIn("ui/render/a.h", source("#include \"core/layout/drawing/draw_list.h\"")),
                IsEmpty());
    EXPECT_THAT(violationsIn("core/document/a.h", source("#include \"core/store/sqlite/sql_error.h\"")),
                IsEmpty());
    EXPECT_THAT(violationsIn("core/store/a.cpp", source("#include <sqlite3.h>")), IsEmpty());
    EXPECT_THAT(violationsIn("core/store/sqlite/a.cpp", source("#include <sqlite3.h>")), IsEmpty());
    EXPECT_THAT(violationsIn("app/a.cpp", source("#include \"ui/render/fonts.h\"\n#include <QString>")),
                IsEmpty());
}

TEST(IncludeRules, CatchWhatGoesTheWrongWay) {
    for (const auto& [path, line] : {
             std::pair{"core/base/a.h", "#include \"core/time/edtf/edtf.h\""},
             {"core/time/a.h", "#include \"core/model/event.h\""},
             {"core/layout/a.h", "#include \"core/store/engine.h\""},
             {"core/extract/a.h", "#include \"core/layout/rows.h\""},
             {"core/extract/text/a.h", "#include \"core/extract/titles/titles.h\""},
             {"core/extract/events/a.h", "#include \"core/extract/lists/rows.h\""},
             {"core/extract/titles/a.h", "#include \"core/extract/extractor.h\""},
             {"core/document/a.h", "#include \"core/extract/titles/titles.h\""},
             {"core/layout/a.h", "#include \"core/extract/text/tokens.h\""},
             {"core/layout/axis/a.h", "#include \"core/layout/drawing/draw_list.h\""},
             {"core/layout/drawing/a.h", "#include \"core/layout/timeline_layout.h\""},
             {"core/time/wording/a.h", "#include \"core/time/calendars/julian.h\""},
             {"core/extract/lists/a.h", "#include \"core/layout/text/text_wrap.h\""},
             {"core/store/a.h", "#include \"core/layout/axis/time_scale.h\""},
             {"core/layout/text/a.h", "#include \"core/document/document.h\""},
             {"core/document/a.h", "#include \"core/exchange/csv.h\""},
             {"core/document/a.h", "#include \"core/document/snapshot/timeline_content.h\""},
             {"core/document/dates/a.h", "#include \"core/document/document.h\""},
             {"core/exchange/a.h", "#include \"core/store/engine.h\""},
             {"core/exchange/a.h", "#include \"core/store/sqlite/sql_error.h\""},
             {"core/store/rows/a.h", "#include \"core/store/engine.h\""},
             {"core/layout/a.h", "#include \"ui/render/theme.h\""},
             {"core/layout/a.h", "#include <QColor>"},
             {"core/layout/a.h", "#  include <QtGui/QColor>"},
             {"core/document/a.h", "#include <sqlite3.h>"},
             {"ui/models/a.h", "#include <sqlite3.h>"},
             {"ui/models/a.h", "#include \"core/store/engine.h\""},
             {"ui/render/a.h", "#include <QWidget>"},
             {"ui/render/a.h", "#include \"ui/timeline/timeline_view.h\""},
             {"ui/timeline/a.h", "#include \"app/messages.h\""},
             {"core/time/a.h", "#include \"../base/result.h\""},
         }) {
        EXPECT_THAT(violationsIn(path, source(line)), SizeIs(1)) << path << ' ' << line;
    }
}

TEST(IncludeRules, WantTheLicenceLineAndPragmaOnce) {
    EXPECT_THAT(violationsIn("core/time/a.h", "#pragma once\n"), SizeIs(1));
    EXPECT_THAT(violationsIn("core/time/a.h", "// SPDX-License-Identifier: GPL-3.0-or-later\n"), SizeIs(1));
}

TEST(Tree, KeepsTheRules) {
    const fs::path root = DATELINE_SOURCE_DIR;
    std::size_t files = 0;
    for (const char* folder : {"core", "ui", "app", "tests"}) {
        for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
            const auto ending = entry.path().extension();
            if (!entry.is_regular_file() || (ending != ".h" && ending != ".cpp")) {
                continue;
            }
            ++files;
            std::ifstream file(entry.path(), std::ios::binary);
            const std::string text(std::istreambuf_iterator<char>(file), {});
            for (const auto& violation : violationsIn(entry.path().lexically_relative(root).string(), text)) {
                ADD_FAILURE() << violation;
            }
        }
    }
    EXPECT_GT(files, 100U);
}

} // namespace
} // namespace dateline::arch
