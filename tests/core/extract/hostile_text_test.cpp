// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/extract/extraction_properties.h"

#include <gtest/gtest.h>

#include <ctime>

namespace dateline::extract {
namespace {

Extraction read(const Utf8Text& text) {
    Options options;
    options.published = *time::Edtf::parse("2019-06-14");
    return extract(text, options);
}

std::string repeated(std::string_view part, std::size_t bytes) {
    std::string text;
    text.reserve(bytes + part.size());
    while (text.size() < bytes) {
        text += part;
    }
    return text;
}

class HostileText : public testing::TestWithParam<std::string> {};

TEST_P(HostileText, KeepsEveryPromise) {
    for (const std::size_t bytes : {std::size_t{1}, std::size_t{200}, std::size_t{100'000}}) {
        const auto text = Utf8Text::fromUtf8(repeated(GetParam(), bytes));
        ASSERT_TRUE(text.has_value());
        EXPECT_EQ(brokenProperty(*text, read(*text)), "");
        EXPECT_EQ(brokenProperty(*text, extract(*text, {})), "");
    }
}

// By the ratio between two sizes, not by the clock: machines differ. Four times the text may take ten times
// the processor's time, to leave room for noise; a quadratic stage would take sixteen.
TEST(HostileTexts, TakeTimeInProportion) {
    const auto seconds = [](const Utf8Text& text) {
        double best = 1e9;
        for (int run = 0; run < 3; ++run) {
            const std::clock_t start = std::clock();
            (void)read(text);
            best = std::min(best, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
        }
        return best;
    };
    for (const std::string_view part :
         {"word ", "\"", "(", "1,000,", "twenty-", "said ", "John W. ", "between March 3 and ",
          "4\nMay\n2013\n", "He said that she was there on Monday. ", "On 4 May "}) {
        const auto small = *Utf8Text::fromUtf8(repeated(part, 200'000));
        const auto large = *Utf8Text::fromUtf8(repeated(part, 800'000));
        const double quick = std::max(seconds(small), 0.002);
        EXPECT_LT(seconds(large), quick * 10) << part << ": 200 kB took " << quick << " s";
    }
}

INSTANTIATE_TEST_SUITE_P(
    Texts, HostileText,
    testing::Values("7", "2013 ", "word ", "May ", "the end of the ", "between March 3 and ", "a.", "\"", "(",
                    "1,000,", "12:30:", "2013-", "3/4/", "twenty-", "and a half ", "On 4 May ", "last ",
                    "John W. ", "said ", "he was ", "שלום 4 במאי 2013 ", "مرحبا ٣ ",
                    "\U0001F600 4 May \U0001F468\u200D\U0001F469\u200D\U0001F467 ",
                    std::string("\0\x01\x02 4 May\x7F ", 12), "\n", "\r\n\r\n", "4\nMay\n2013\n", "é",
                    "\u2028", "Ünïcödé Nàmes ", "in 99999999999999 BC ", "999999999999 years ago ",
                    "31 February 2013 ", "February 30 ", "the 0th century ", "99999 days later ",
                    "24:61 p.m. ", "in the year 2999, ", "every 0 days ",
                    "On Monday, He said that she said that they said that it said that "));

// Found by the fuzzer: a headline above a text whose day nobody knows.
TEST(HostileTexts, AHeadlineWithoutADayIsExplainedToo) {
    const auto text =
        *Utf8Text::fromUtf8("Mayor opens bridge over river\n\nThe bridge was opened. It was closed before.");
    EXPECT_EQ(brokenProperty(text, extract(text, {})), "");
}

TEST(HostileTexts, StopWhenAsked) {
    std::stop_source stop;
    stop.request_stop();
    Options options;
    const auto text = *Utf8Text::fromUtf8("On 4 May 2013 it rained.");
    EXPECT_TRUE(extract(text, options, stop.get_token()).expressions.empty());
}

} // namespace
} // namespace dateline::extract
