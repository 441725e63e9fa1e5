// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/engine.h"
#include "core/store/full_text.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dateline::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class FullText : public testing::Test {
protected:
    model::EventId add(const std::string& title, const std::string& note, const std::string& actor,
                       const std::string& quote) {
        model::EventId id;
        m_engine->edit("add", [&](Editor& editor) {
            model::Event event;
            event.title = title;
            event.note = note;
            event.actors = {{{}, actor}};
            model::Claim claim;
            claim.source = m_source;
            claim.quote.exact = quote;
            event.claims = {claim};
            id = editor.addEvent(event);
        });
        return id;
    }

    void SetUp() override {
        m_engine->edit("source", [&](Editor& editor) {
            model::Source source;
            source.title = "Harbour news";
            source.outlet = "The Gazette";
            source.text = *Utf8Text::fromUtf8("Nobody mentions the lighthouse elsewhere.");
            m_source = editor.addSource(source);
        });
    }

    test::TemporaryFolder m_folder;
    std::unique_ptr<Engine> m_engine = createSqliteEngine(m_folder.file("a.dateline"));
    model::SourceId m_source;
};

TEST(SearchTerms, WordsBeginAndQuotedWordsAreWhole) {
    EXPECT_THAT(searchTerms("fire \"two days\" San"), ElementsAre("\"fire\"*", "\"two days\"", "\"San\"*"));
    EXPECT_THAT(searchTerms("\"open"), ElementsAre("\"open\"*"));
    EXPECT_THAT(searchTerms(" -- \"\" () * \n"), IsEmpty());
}

TEST_F(FullText, FindsInEveryField) {
    const auto id = add("Bridge opens", "seen by many", "Anna Ruiz", "The mayor cut a ribbon");
    for (const char* query :
         {"bridge", "MANY", "ruiz", "ribbon", "rib", "gazette", "bridge ruiz ribbon", "\"cut a ribbon\""}) {
        EXPECT_THAT(m_engine->searchEvents(query), ElementsAre(id)) << query;
    }
    for (const char* query : {"bridges", "\"ribbon cut\"", "bridge absent", "lighthouse", ""}) {
        EXPECT_THAT(m_engine->searchEvents(query), IsEmpty()) << query;
    }
    EXPECT_THAT(m_engine->searchSources("lighthouse"), ElementsAre(m_source));
}

TEST_F(FullText, FoldsDiacriticsBothWays) {
    const auto id = add("Déjà vu à Łódź", "", "Peña Nieto", "");
    for (const char* query : {"deja", "DÉJÀ", "pena", "Peña", "à"}) {
        EXPECT_THAT(m_engine->searchEvents(query), ElementsAre(id)) << query;
    }
}

TEST_F(FullText, TitleWeighsMoreThanQuote) {
    const auto inQuote = add("Something else", "", "", "The verdict came late in the day");
    const auto inTitle = add("Verdict", "", "", "It came");
    EXPECT_THAT(m_engine->searchEvents("verdict"), ElementsAre(inTitle, inQuote));
}

TEST_F(FullText, AnyStringIsAValidQuery) {
    add("a", "b", "c", "d");
    for (const char* query :
         {"\"", "\"\"\"", "a AND", "NEAR(", "title:", "^", "a*b", "*", "-a", "(", "a\"b\"c",
          "'; DROP TABLE events", "\xff\xfe", "a OR \"", "{a b}:c", "+", "\\"}) {
        EXPECT_NO_THROW(m_engine->searchEvents(query)) << query;
    }
    EXPECT_NO_THROW(m_engine->searchEvents(std::string("a\0b", 3)));
}

TEST_F(FullText, FollowsEditsUndoAndRedo) {
    const auto id = add("Bridge opens", "", "", "quote");
    m_engine->edit("rename", [&](Editor& editor) {
        model::Event event = *m_engine->event(id);
        event.title = "Tunnel opens";
        editor.updateEvent(event);
    });
    EXPECT_THAT(m_engine->searchEvents("bridge"), IsEmpty());
    EXPECT_THAT(m_engine->searchEvents("tunnel"), ElementsAre(id));
    m_engine->undo(m_engine->nextUndo());
    EXPECT_THAT(m_engine->searchEvents("bridge"), ElementsAre(id));
    EXPECT_THAT(m_engine->searchEvents("tunnel"), IsEmpty());
    m_engine->undo(m_engine->nextUndo());
    EXPECT_THAT(m_engine->searchEvents("bridge"), IsEmpty());
    m_engine->redo(m_engine->nextRedo());
    m_engine->redo(m_engine->nextRedo());
    EXPECT_THAT(m_engine->searchEvents("tunnel"), ElementsAre(id));
}

} // namespace
} // namespace dateline::store
