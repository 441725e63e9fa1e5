// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/extract/read_news.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace dateline::extract {
namespace {

struct PersonCase {
    const char* rule;
    const char* text;
    const char* words; ///< of a title
    const char* actor;
};

class EventPerson : public testing::TestWithParam<PersonCase> {};

TEST_P(EventPerson, IsTheOneThePronounMeans) {
    const auto found = candidatesOf(GetParam().text);
    const auto event = std::find_if(found.begin(), found.end(), [](const model::Candidate& candidate) {
        return candidate.title.find(GetParam().words) != std::string::npos;
    });
    ASSERT_NE(event, found.end()) << GetParam().rule;
    ASSERT_FALSE(event->actors.empty()) << event->title;
    EXPECT_EQ(event->actors.front(), GetParam().actor) << GetParam().rule << ": " << event->title;
}

constexpr PersonCase kPersons[] = {
    {"she is no country", "Envoy Marie Laurent met both sides. Kadria recalled its team. She left on Monday.",
     "left", "Marie Laurent"},
    {"he is no company", "Paul Gersten sold his shares. Kew bought the rest. He died on Monday.", "died",
     "Paul Gersten"},
    {"he is the subject of the main clause",
     "Marcus Obi scored after goalkeeper Tom Rusk had slipped. He was carried off on Monday.", "carried off",
     "Marcus Obi"},
    {"a saint keeps his name", "Saint Brannoc founded the abbey on Monday.", "founded", "Saint Brannoc"},
    {"she is who says so", "Mayor Dolores Finch opened the park. Kim Tran said she lost her shop on Monday.",
     "lost", "Kim Tran"},
    {"a title tells the gender", "Ms. Molina met Mr. Arce. She flew home on Monday.", "flew home", "Molina"},
    {"the owner of a subject is remembered",
     "Mr. Arce's campaign stumbled. Kadria watched. He denied wrongdoing on Monday.", "denied", "Arce"},
    {"a name in capitals is the same name",
     "DARIO KASTELLO asked for a move.\n\nKastello won the cup in May 2018.", "won the cup",
     "DARIO KASTELLO"},
    {"a fort is nobody",
     "George Washington crossed the river. Fort Washington fell on Monday. Washington fled on Tuesday.",
     "fled", "George Washington"},
    {"nor is an operation", "Operation Dawn failed when Henry Knox withdrew on Monday.", "withdrew",
     "Henry Knox"},
    {"nor a battle", "The Siege of Yorktown began as Henry Knox arrived on Monday.", "arrived", "Henry Knox"},
    {"I am who speaks", "Marta Solano was angry. \"I saw the dam on Monday,\" she told Le Courrier.", "dam",
     "Marta Solano"},
    {"who is named behind the quotation said all of it",
     "The mayor wrote. \"I wrote to him in May. He never answered,\" Mr Haddad said.", "I wrote", "Haddad"},
    {"whom a speaker names is not who speaks",
     "Marek Zielinski left. \"In May I met Councillor Whitlock,\" he said.", "I met", "Marek Zielinski"},
    {"a chairman is who is named behind",
     "Colin Strand resigned. Its chairman, Sir Alan Mott, said he would leave on Monday.", "would leave",
     "Alan Mott"},
    {"a name with a hyphen is one", "Ms Ellery-Jones left on Monday.", "left", "Ellery-Jones"},
    {"a company may leave out its Ltd", "Brightway Surfacing Ltd lost. Brightway Surfacing sued on Monday.",
     "sued", "Brightway Surfacing Ltd"},
    {"her daughter told the court",
     "\"They had left her,\" her daughter, Susan Bates, told the court on Monday.",
     "Susan Bates: ", "Susan Bates"},
};
INSTANTIATE_TEST_SUITE_P(Rules, EventPerson, testing::ValuesIn(kPersons));

std::vector<std::string> actorsOf(const std::string& text) {
    std::vector<std::string> all;
    for (const auto& candidate : candidatesOf(text)) {
        all.insert(all.end(), candidate.actors.begin(), candidate.actors.end());
    }
    return all;
}

TEST(EventActors, ABearingIsNoName) {
    EXPECT_EQ(actorsOf("The ferry sank on Monday 2 miles NE of Marlow Quay."),
              std::vector<std::string>{"Marlow Quay"});
}

TEST(EventActors, AWordThatBeginsAnEntryIsNoName) {
    EXPECT_EQ(actorsOf("12 March 2019: Lifeboat launched\n13 March 2019: Inquiry opened\n"),
              std::vector<std::string>{});
}

TEST(EventActors, ThePaperTakesNoPart) {
    EXPECT_EQ(actorsOf("A log of the fire\n\nCoast Courier, Wednesday 12 June 2019.\n\nThe log, seen by the "
                       "Courier, records the first call on Monday.\n"),
              std::vector<std::string>{});
}

} // namespace
} // namespace dateline::extract
