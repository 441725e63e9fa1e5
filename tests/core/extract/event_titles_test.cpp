// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/extract/read_news.h"

#include <gtest/gtest.h>

namespace dateline::extract {
namespace {

struct TitleCase {
    const char* rule;
    const char* text;
    const char* when;
    const char* title;
};

class EventTitle : public testing::TestWithParam<TitleCase> {};

TEST_P(EventTitle, ReadsAlone) {
    const auto found = candidatesOf(GetParam().text);
    const auto isDated = [](const model::Candidate& candidate) {
        return candidate.date.when && candidate.date.when->text() == GetParam().when;
    };
    std::string titles;
    for (const auto& candidate : found) {
        titles += isDated(candidate) ? candidate.title + "\n" : "";
    }
    EXPECT_NE(titles.find(std::string(GetParam().title) + "\n"), std::string::npos) << GetParam().rule << "\n"
                                                                                    << titles;
}

constexpr TitleCase kTitles[] = {
    {"a date that describes a noun stays", "Rovers lost to Derby in Sunday's replay.", "2019-06-09",
     "Rovers lost to Derby in Sunday's replay"},
    {"… and one that a noun follows", "Bids were opened on Labor Day week, the board said.", "2018-09-03",
     "Bids were opened on Labor Day week"},
    {"what explains the date goes with it",
     "Dora Lind will be sworn in on July 28, the anniversary of independence.", "2019-07-28",
     "Dora Lind will be sworn in"},
    {"a date that it was not goes with the one that it was",
     "Kell Lines learned of the fault in January this year, not last autumn.", "2019-01",
     "Kell Lines learned of the fault"},
    {"a prefix belongs to its verb", "Mayor Stefan Rusev was re-elected last month.", "2019-05",
     "Mayor Stefan Rusev was re-elected"},
    {"who stands beside the verb is who is meant",
     "The supplier, Lumen Motors, belongs to Oleg Danchev, who was an adviser to the mayor in 2015.", "2015",
     "Oleg Danchev was an adviser to the mayor"},
    {"a promise is not said by what is promised",
     "The health minister, Owen Leyland, has promised a law on standards by next spring.", "2020-21",
     "The health minister has promised a law on standards"},
    {"a day that is all there is to say stays", "The school's last day would be 19 July.", "2019-07-19",
     "The school's last day would be 19 July"},
    {"an inserted report does not tell it",
     "In the same month, prosecutors say, Erdem registered a firm in Istanbul.", "2019-06",
     "Erdem registered a firm in Istanbul"},
    {"an age is not counted", "A woman of 71 died in Ghent on Monday.", "2019-06-10",
     "A woman of 71 died in Ghent"},
    {"a rank may act", "The first left the port of Rotterdam on Monday.", "2019-06-10",
     "The first left the port of Rotterdam"},
    {"a range dates the clause, not the noun before it",
     "Sir Alan Mott ran the inquiry into the Tolley Bridge collapse from 2011 to 2013.", "2011/2013",
     "Sir Alan Mott ran the inquiry into the Tolley Bridge collapse"},
    {"a motion is survived by a vote", "The mayor survived a motion by a single vote on Monday.",
     "2019-06-10", "The mayor survived a motion by a single vote"},
    {"what was believed goes with the date that it was not",
     "The audit was commissioned in May 2019, not April as previously believed.", "2019-05",
     "The audit was commissioned"},
    {"what dates back says to when", "The first payment dates back to March 2018.", "2018-03",
     "The first payment dates back to March 2018"},
    {"no person is a which", "The review led by Sir Alan Mott, which began a week late on 4 June, heard him.",
     "2019-06-04", "The review led by Sir Alan Mott began a week late"},
    {"they who say so are they", "Kew Ltd lost. Police confirmed on Monday that they had opened an inquiry.",
     "2019-06-10", "Police confirmed that they had opened an inquiry"},
    {"the comma goes with the date", "The hearing is set for June 24, at the library.", "2019-06-24",
     "The hearing is set at the library"},
    {"the second of two promises is the one that is dated",
     "Dora Lind has promised to call a referendum, and to raise the minimum wage next January.", "2020-01",
     "Dora Lind has promised to raise the minimum wage"},
    {"each of two dates has its own words",
     "The home was warned twice, first by inspectors in March 2017 and again by the council in August 2018.",
     "2018-08", "The home was warned twice again by the council"},
    {"each of two dates has its own words",
     "The home was warned twice, first by inspectors in March 2017 and again by the council in August 2018.",
     "2017-03", "The home was warned twice, first by inspectors"},
    {"a count alone takes the verb of its sentence",
     "Two tests were clean. A third, carried out in 1987, found lead in the water.", "1987",
     "A third found lead in the water"},
    {"what a long relative clause leaves open is the subject",
     "The report, which the ministry had kept secret despite requests by members and the audit office, was "
     "published on Tuesday.",
     "2019-06-11", "The report was published"},
    {"nobody moves a person", "Youngest of five, she was born in Leeds in 1943 and moved to London in 1961.",
     "1961", "She moved to London"},
    {"what it was not goes with its date", "The bridge opened not in 2012 but in 2014.", "2014",
     "The bridge opened"},
    {"whom it was suggested to gives way to what",
     "On May 4th, US President Donald Trump confirmed that he did suggest to Mexico’s President Claudia "
     "Sheinbaum "
     "to send US troops to assist Mexico in combating illegal drug trafficking.",
     "2019-05-04", "Donald Trump confirmed he did suggest to send US troops to assist Mexico"},
    {"whose order it was keeps what was ordered",
     "In recent months, operations along the border have increased in line with Trump’s January order to "
     "deploy "
     "more troops to play a greater role in stemming the surge.",
     "2019-03~/2019-06~", "Operations along the border have increased in line with Trump’s January order"},
    {"an age is no subject", "Paul Denning, 61, joined the company in 1998.", "1998",
     "Paul Denning joined the company"},
    {"a count is no event",
     "May Whitcomb, who lost to Lyle by 1,962 votes in 2018, said she might run again.", "2018",
     "May Whitcomb lost to Lyle by 1,962 votes"},
    {"the words before the subject are about it",
     "Iris Calloway has died. Born in Leeds on 14 March 1936, the youngest of four, she studied in London.",
     "1936-03-14", "Iris Calloway born in Leeds"},
    {"it was … that: the second clause tells",
     "Iris Calloway was a botanist. It was on a trip to Peru in 1961 that she found the poppy.", "1961",
     "Iris Calloway found the poppy"},
    {"we are whoever speaks", "\"We set our plan in February,\" chief executive Dana Whitlock told analysts.",
     "2019-02", "Dana Whitlock: “We set our plan in February”"},
    {"a document is named for what it says",
     "A consultant put the cost at $8.4 million in a report released on May 19.", "2019-05-19",
     "A consultant put the cost at $8.4 million"},
    {"a compound is one word", "The worst-hit district was cut off on Monday.", "2019-06-10",
     "The worst-hit district was cut off"},
    {"a participle without its date needs no comma", "The talks, suspended in April, are due to resume.",
     "2019-04", "The talks suspended"},
    {"a role keeps its article", "The campaign began in May 2017. It ended in March 2018.", "2018-03",
     "The campaign ended"},
    {"it is what the last sentence was about",
     "In 2015, Ann Brandt and Tom Lyle sponsored a bill to limit expenses. It failed in May 2016.", "2016-05",
     "Bill failed"},
    {"a relative clause that ends before the verb",
     "The institute, which advises governments on safety, hid the evidence in 2006.", "2006",
     "The institute hid the evidence"},
    {"an aside with “to”",
     "Iris Calloway refused a medal in 1988 and, to the surprise of her friends, accepted one in 1998.",
     "1998", "Iris Calloway accepted one"},
    {"what is said behind a colon",
     "Coach Mick Tranter said after the game on Monday: \"If a lad wants to leave, he leaves.\"",
     "2019-06-10", "Mick Tranter: “If a lad wants to leave, he leaves”"},
    {"a report without its words tells what was said",
     "The team had reached 20,000 people by Sunday night, said Udaya Regmi.", "2019-06-09",
     "The team had reached 20,000 people"},
    {"having served", "Ann Lyle was elected in 2008, having served as mayor from 1999 to 2007.", "1999/2007",
     "Ann Lyle served as mayor"},
    {"a name may end like a verb", "Denning, 61, joined the company in 1998.", "1998",
     "Denning joined the company"},
    {"two passives share their verb", "The line was nationalised in 1948, privatised in 1990 and forgotten.",
     "1990", "The line was privatised and forgotten"},
    {"the pronoun before the verb",
     "The probe is asleep. If that fails, engineers hope it will wake up in May 2020.", "2020-05",
     "The probe will wake up"},
    {"the first of its kind keeps its day", "Engineers counted 3,000 cars on its first Sunday.", "2019-06-09",
     "Engineers counted 3,000 cars on its first Sunday"},
    {"what somebody expects is told",
     "The health department opened a review in May and expects to close it by the end of next week.",
     "../2019-06-23", "The health department expects to close it"},
    {"half of “due to” is none",
     "The new aircraft of the national airline will have to break its long return journey in May 2020 due to "
     "winds.",
     "2020-05", "New aircraft of the national airline will have to break its long return journey"},
    {"a brand keeps its small letter", "Tom Lyle waited. iTunes opened in Spain on Monday.", "2019-06-10",
     "iTunes opened in Spain"},
    {"a night carer is somebody", "A night carer found him on 12 January 2018.", "2018-01-12",
     "A night carer found him"},
    {"told the court, and what", "\"They left her,\" her daughter, Susan Bates, told the court on Monday.",
     "2019-06-10", "Susan Bates: “They left her”"},
    {"a preposition that lost its words goes",
     "Oil rose above $105 a barrel on Monday to its highest in a month after strikes raised fears.",
     "2019-06-10", "Oil rose above $105 a barrel to its highest"},
    {"… but not one that ends a verb", "Lena Marsh was called in on Monday.", "2019-06-10",
     "Lena Marsh was called in"},
    {"what a verb leads to is no participle", "The schools of Halden stayed shut Monday.", "2019-06-10",
     "The schools of Halden stayed shut"},
    {"he is whom the text calls by what he is",
     "The finance minister resigned on Thursday. He had met lobbyists in May.", "2019-05",
     "The finance minister had met lobbyists"},
    {"a dateline of old wires is none of it", "GENEVA (UPN) _ Envoys from six nations met Monday in a hotel.",
     "2019-06-10", "Envoys from six nations met in a hotel"},
    {"what hangs on a subject goes where the rest would end nowhere",
     "Negotiators from Karvia and the breakaway region of Osten agreed on Thursday to extend a shaky truce "
     "until "
     "the autumn and to meet again.",
     "2019-06-13", "Negotiators agreed to extend a shaky truce and to meet again"},
    {"late in the evening is a time", "Late in the evening the council of Halden voted to go on.",
     "2019-06-14", "The council of Halden voted to go on"},
    {"of owners the name", "Iris Calloway never sold much. Her first show closed in May 1963.", "1963-05",
     "Iris Calloway’s first show closed"},
};
INSTANTIATE_TEST_SUITE_P(Rules, EventTitle, testing::ValuesIn(kTitles));

} // namespace
} // namespace dateline::extract
