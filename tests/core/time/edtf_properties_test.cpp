// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/time/edtf_properties.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace dateline::time {
namespace {

/// Writes EDTF by its grammar, valid more often than not: some days do not exist, some ends come first.
class Writer {
public:
    std::string date() {
        std::string out = pick({"", "", "", "?", "~", "%"});
        if (chance(10)) {
            out += fmt::format("Y{}{}", pick({"", "-"}), number(10'000, 400'000));
            out += pick({"", "", "E3", "E5S2", "S3", "S9"});
            return out + qualifier();
        }
        out += pick({"", "", "", "-"}) + digits(4);
        if (chance(8)) {
            return out + pick({"S1", "S2", "S3", "S4", "S7"});
        }
        out += qualifier();
        if (chance(3)) {
            return out;
        }
        if (chance(6)) {
            return fmt::format("{}-{}{}", out, number(21, 41), qualifier());
        }
        out += "-" + qualifier() + bounded(12) + qualifier();
        if (chance(3)) {
            return out;
        }
        return out + "-" + qualifier() + bounded(31) + qualifier();
    }

    std::string timed() {
        std::string out = fmt::format("{:04}-{:02}-{:02}T{:02}", number(0, 9999), number(1, 12),
                                      number(1, 28), number(0, 23));
        if (!chance(4)) {
            out += fmt::format(":{:02}", number(0, 59));
            if (!chance(3)) {
                out += fmt::format(":{:02}", number(0, 59));
                out += chance(3) ? fmt::format(".{}", number(0, 99'999'999)) : std::string();
            }
        }
        return out + pick({"", "", "Z", "+00:00", "+05:45", "-06", "+14:00", "-12:00"});
    }

    std::string anything() {
        switch (number(0, 6)) {
        case 0:
            return timed();
        case 1:
            return end() + "/" + end();
        case 2:
            return "[" + set() + "]";
        case 3:
            return "{" + set() + "}";
        case 4:
            return timed() + "/" + timed();
        default:
            return date();
        }
    }

private:
    int number(int least, int most) { return std::uniform_int_distribution<int>(least, most)(m_random); }
    bool chance(int of) { return number(1, of) == 1; }
    std::string pick(std::vector<std::string> from) {
        return from[static_cast<std::size_t>(number(0, static_cast<int>(from.size()) - 1))];
    }
    std::string qualifier() { return pick({"", "", "", "", "", "", "?", "~", "%"}); }
    std::string digits(int count) {
        std::string out;
        for (int i = 0; i < count; ++i) {
            out += chance(8) ? "X" : fmt::format("{}", number(0, 9));
        }
        return out;
    }
    std::string bounded(int most) {
        std::string out = fmt::format("{:02}", number(1, most));
        for (char& c : out) {
            c = chance(8) ? 'X' : c;
        }
        return out;
    }
    std::string end() { return chance(5) ? pick({"", ".."}) : date(); }
    std::string set() {
        std::string out = chance(6) ? ".." : "";
        for (int i = number(1, 4); i > 0; --i) {
            out += date() + (chance(4) ? ".." + date() : "") + (i > 1 ? "," : "");
        }
        return out + (chance(6) ? ".." : "");
    }

    std::mt19937_64 m_random{20'190'204}; // NOLINT: the same texts every run
};

TEST(EdtfProperties, HoldForAnyDateTheGrammarCanWrite) {
    Writer writer;
    int valid = 0;
    constexpr int kTexts = 60'000;
    for (int i = 0; i < kTexts; ++i) {
        const std::string text = writer.anything();
        const auto date = Edtf::parse(text, EdtfRules::WithTimedIntervals);
        if (!date) {
            ASSERT_TRUE(date.error().offset && *date.error().offset <= text.size()) << text;
            continue;
        }
        ++valid;
        ASSERT_EQ(date->text(), text);
        ASSERT_EQ(EdtfProperties::broken(*date, EdtfRules::WithTimedIntervals), "") << text;
    }
    EXPECT_GT(valid, kTexts / 3);
}

TEST(EdtfProperties, ChronologicalOrderIsTransitive) {
    Writer writer;
    std::vector<Edtf> dates;
    while (dates.size() < 90) {
        if (auto date = Edtf::parse(writer.anything(), EdtfRules::WithTimedIntervals)) {
            dates.push_back(*std::move(date));
        }
    }
    for (const Edtf& a : dates) {
        for (const Edtf& b : dates) {
            ASSERT_EQ(chronological(a, b) < 0, chronological(b, a) > 0) << a.text() << ' ' << b.text();
            for (const Edtf& c : dates) {
                if (chronological(a, b) <= 0 && chronological(b, c) <= 0) {
                    ASSERT_TRUE(chronological(a, c) <= 0) << a.text() << ' ' << b.text() << ' ' << c.text();
                }
            }
        }
    }
}

} // namespace
} // namespace dateline::time
