// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema.h"
#include "core/store/search_index.h"
#include "core/store/sqlite_engine.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace dateline::store {
namespace {

class SearchIndex : public testing::Test {
protected:
    void SetUp() override {
        createSqliteEngine(m_path);
        m_engine = std::make_unique<SqliteEngine>(m_path, Database::Mode::ReadWrite);
    }

    model::EventId addEvent(const std::string& title) {
        model::EventId id;
        m_engine->edit("add " + title, [&](Editor& editor) {
            model::Source source;
            source.title = "On " + title;
            source.text = *Utf8Text::fromUtf8("All about " + title);
            model::Event event;
            event.title = title;
            event.actors = {{{}, "Actor of " + title}};
            model::Claim claim;
            claim.source = editor.addSource(source);
            claim.quote.exact = "Words on " + title;
            event.claims = {claim};
            id = editor.addEvent(event);
        });
        return id;
    }

    test::TemporaryFolder m_folder;
    std::string m_path = m_folder.file("a.dateline");
    std::unique_ptr<SqliteEngine> m_engine;
};

TEST_F(SearchIndex, SaysWhatTheContentSaysAfterEveryStep) {
    const auto check = [&] { ASSERT_NO_THROW(checkSearch(m_engine->database())); };
    const auto first = addEvent("fires");
    const auto second = addEvent("floods");
    check();
    m_engine->edit("rename", [&](Editor& editor) {
        model::Event event = *m_engine->event(first);
        event.title = "Droughts";
        editor.updateEvent(event);
        editor.setActors(first, {{{}, "Somebody else"}});
    });
    check();
    m_engine->edit("remove", [&](Editor& editor) { editor.removeEvents(std::vector{second, first}); });
    check();
    while (m_engine->undo().any()) {
        check();
    }
    while (m_engine->redo().any()) {
        check();
    }
}

TEST_F(SearchIndex, ACheckCanFail) {
    addEvent("fires");
    m_engine->database().execute("UPDATE events SET title = 'behind its back'");
    EXPECT_THROW(checkSearch(m_engine->database()), SqlError);
}

} // namespace
} // namespace dateline::store
