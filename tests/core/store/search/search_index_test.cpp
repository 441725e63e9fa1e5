// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search/search_index.h"
#include "core/store/sqlite_engine.h"
#include "core/store/tables/schema.h"
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
        editor.setActors(first, {"Somebody else"});
        editor.setTags(first, {"weather"});
        editor.setTags(second, {"weather", "water"});
    });
    check();
    m_engine->edit("rename a tag",
                   [&](Editor& editor) { editor.renameTag(m_engine->tags().back().id, "weather"); });
    check();
    ASSERT_EQ(m_engine->tags().size(), 1U);
    m_engine->edit("move a claim", [&](Editor& editor) {
        model::Claim claim = m_engine->event(second)->claims.front();
        editor.moveClaim(claim.id, first);
        claim.saidBy = "A witness";
        editor.updateClaim(claim);
        editor.removeClaim(m_engine->event(first)->claims.front().id);
    });
    check();
    m_engine->edit("remove", [&](Editor& editor) { editor.removeEvents(std::vector{second, first}); });
    check();
    while (m_engine->undo(m_engine->nextUndo()).any()) {
        check();
    }
    while (m_engine->redo(m_engine->nextRedo()).any()) {
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
