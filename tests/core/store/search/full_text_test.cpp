// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/engine.h"
#include "core/store/search/full_text.h"
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
                       const std::string& quote, const char* when = nullptr,
                       const std::vector<std::string>& tags = {}) {
        model::EventId id;
        m_engine->edit("add", [&](Editor& editor) {
            model::Event event;
            event.title = title;
            event.note = note;
            event.actors = {{{}, actor}};
            if (when != nullptr) {
                event.when = *time::Edtf::parse(when);
            }
            for (const std::string& tag : tags) {
                event.tags.push_back({{}, tag});
            }
            model::Claim claim;
            claim.source = m_source;
            claim.quote.exact = quote;
            event.claims = {claim};
            id = editor.addEvent(event);
        });
        return id;
    }

    std::vector<model::EventId> find(std::string_view query) {
        const auto parsed = model::SearchQuery::parse(query);
        return parsed ? m_engine->searchEvents(*parsed) : std::vector<model::EventId>();
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

TEST_F(FullText, FindsInEveryField) {
    const auto id = add("Bridge opens", "seen by many", "Anna Ruiz", "The mayor cut a ribbon");
    for (const char* query :
         {"bridge", "MANY", "ruiz", "ribbon", "rib", "gazette", "bridge ruiz ribbon", "\"cut a ribbon\""}) {
        EXPECT_THAT(find(query), ElementsAre(id)) << query;
    }
    for (const char* query : {"bridges", "\"ribbon cut\"", "bridge absent", "lighthouse", ""}) {
        EXPECT_THAT(find(query), IsEmpty()) << query;
    }
    EXPECT_THAT(m_engine->searchSources(*model::SearchQuery::parse("lighthouse")), ElementsAre(m_source));
}

TEST_F(FullText, FoldsDiacriticsBothWays) {
    const auto id = add("Déjà vu à Łódź", "", "Peña Nieto", "");
    for (const char* query : {"deja", "DÉJÀ", "pena", "Peña", "à"}) {
        EXPECT_THAT(find(query), ElementsAre(id)) << query;
    }
}

TEST_F(FullText, TitleWeighsMoreThanQuote) {
    const auto inQuote = add("Something else", "", "", "The verdict came late in the day");
    const auto inTitle = add("Verdict", "", "", "It came");
    EXPECT_THAT(find("verdict"), ElementsAre(inTitle, inQuote));
}

TEST_F(FullText, AnyStringIsAValidQuery) {
    add("a", "b", "c", "d");
    for (const char* query :
         {"\"", "\"\"\"", "a AND", "NEAR(", "title:", "^", "a*b", "*", "-a", "(", "a\"b\"c",
          "'; DROP TABLE events", "\xff\xfe", "a OR \"", "{a b}:c", "+", "\\"}) {
        EXPECT_NO_THROW(find(query)) << query;
    }
    EXPECT_NO_THROW(find(std::string("a\0b", 3)));
}

TEST_F(FullText, FiltersNarrow) {
    const auto fire = add("Fire aboard", "", "Harbour office", "smoke", "2024-03-12", {"disputed"});
    const auto refit = add("Refit of the ferry", "", "Kell Lines", "smoke", "[2009..2011]", {"ship"});
    const auto built = add("Ferry built", "", "Kell Lines", "smoke", "1987~", {"ship"});
    const auto undated = add("Rumour", "", "Nobody", "smoke", nullptr, {});
    const std::vector<std::pair<const char*, std::vector<model::EventId>>> cases = {
        {"actor:kell", {refit, built}},
        {"actor:\"Kell Lines\" -built", {refit}},
        {"tag:ship before:2009", {built}},
        {"before:2010", {refit, built}},
        {"after:2010", {fire, refit}},
        {"after:2011", {fire}},
        {"in:2024-03", {fire}},
        {"in:2010", {refit}},
        {"smoke -in:2010", {fire, built, undated}},
        {"is:undated", {undated}},
        {"-is:undated", {fire, refit, built}},
        {"is:approximate", {built}},
        {"smoke -actor:kell -is:undated", {fire}},
        {"source:gazette tag:disputed", {fire}},
        {"source:herald", {}},
        {"-smoke", {}},
        {"-absent", {fire, refit, built, undated}},
        {"is:unverified", {}},
    };
    for (const auto& [query, expected] : cases) {
        EXPECT_THAT(find(query), testing::UnorderedElementsAreArray(expected)) << query;
    }
}

TEST_F(FullText, FindsWhatACheckFoundWrong) {
    const auto id = add("Fire aboard", "", "", "smoke");
    add("Other", "", "", "smoke");
    m_engine->edit("check", [&](Editor& editor) {
        editor.setCheck(m_engine->event(id)->claims.front().id,
                        model::QuoteCheck{model::QuoteState::Changed, "smog", "newer.txt"});
    });
    EXPECT_THAT(find("is:unverified"), ElementsAre(id));
}

TEST_F(FullText, ManyHitsAreNotWeighedButTitlesComeFirst) {
    m_engine->edit("many", [&](Editor& editor) {
        model::Event event;
        model::Claim claim;
        claim.source = m_source;
        claim.quote.exact = "lorry";
        event.claims = {claim};
        for (std::size_t i = 0; i <= kMostRanked; ++i) {
            event.title = i == kMostRanked / 2 ? "A lorry" : "Else";
            editor.addEvent(event);
        }
    });
    const auto found = find("lorry");
    ASSERT_EQ(found.size(), kMostRanked + 1);
    EXPECT_EQ(m_engine->event(found.front())->title, "A lorry");
    EXPECT_TRUE(std::is_sorted(found.begin() + 1, found.end()));
}

TEST_F(FullText, FollowsEditsUndoAndRedo) {
    const auto id = add("Bridge opens", "", "", "quote");
    m_engine->edit("rename", [&](Editor& editor) {
        model::Event event = *m_engine->event(id);
        event.title = "Tunnel opens";
        editor.updateEvent(event);
    });
    EXPECT_THAT(find("bridge"), IsEmpty());
    EXPECT_THAT(find("tunnel"), ElementsAre(id));
    m_engine->undo(m_engine->nextUndo());
    EXPECT_THAT(find("bridge"), ElementsAre(id));
    EXPECT_THAT(find("tunnel"), IsEmpty());
    m_engine->undo(m_engine->nextUndo());
    EXPECT_THAT(find("bridge"), IsEmpty());
    m_engine->redo(m_engine->nextRedo());
    m_engine->redo(m_engine->nextRedo());
    EXPECT_THAT(find("tunnel"), ElementsAre(id));
}

} // namespace
} // namespace dateline::store
