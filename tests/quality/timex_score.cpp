// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/quality/timex_score.h"

#include "core/extract/extractor.h"
#include "tests/quality/timex_value.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace dateline::quality {
namespace {

std::vector<GoldTimex> read(const GoldText& gold) {
    extract::Options options;
    options.published = *time::Edtf::parse(gold.published);
    std::vector<GoldTimex> out;
    for (const extract::Timex& timex :
         extract::extract(*Utf8Text::fromUtf8(gold.text), options).expressions) {
        const model::Expression& found = timex.expression;
        out.push_back({found.position.start, found.position.end, found.timexType, found.timexValue});
    }
    return out;
}

// A date or time whose value names a year.
bool isCalendar(const GoldTimex& timex) {
    const auto digit = [&](std::size_t at) {
        return at < timex.value.size() && timex.value[at] >= '0' && timex.value[at] <= '9';
    };
    return (timex.type == "DATE" || timex.type == "TIME") &&
           ((digit(0) && digit(1)) || (timex.value.starts_with("BC") && digit(2)));
}

std::size_t overlap(const GoldTimex& a, const GoldTimex& b) {
    const std::size_t begin = std::max(a.start, b.start);
    const std::size_t end = std::min(a.end, b.end);
    return begin < end ? end - begin : 0;
}

struct Matching {
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    std::vector<bool> goldUsed;
    std::vector<bool> foundUsed;
};

Matching match(const std::vector<GoldTimex>& gold, const std::vector<GoldTimex>& found) {
    Matching out;
    out.goldUsed.assign(gold.size(), false);
    out.foundUsed.assign(found.size(), false);
    std::vector<std::tuple<bool, std::size_t, std::size_t, std::size_t>> possible; // best first when sorted
    for (std::size_t g = 0; g < gold.size(); ++g) {
        for (std::size_t f = 0; f < found.size(); ++f) {
            if (const std::size_t common = overlap(gold[g], found[f]); common > 0) {
                const bool isEqual = gold[g].start == found[f].start && gold[g].end == found[f].end;
                possible.emplace_back(!isEqual, ~common, g, f);
            }
        }
    }
    std::sort(possible.begin(), possible.end());
    for (const auto& [differs, common, g, f] : possible) {
        if (!out.goldUsed[g] && !out.foundUsed[f]) {
            out.pairs.emplace_back(g, f);
            out.goldUsed[g] = true;
            out.foundUsed[f] = true;
        }
    }
    return out;
}

struct Counts {
    int gold = 0, found = 0, strict = 0, relaxed = 0, type = 0, valued = 0, value = 0, lenient = 0, day = 0;
};

double f1(int right, const Counts& counts) {
    return counts.gold + counts.found == 0 ? 0 : 200.0 * right / (counts.gold + counts.found);
}

std::string shown(const Utf8Text& text, const GoldTimex& timex) {
    return fmt::format("\"{}\" {} {}", text.slice(text.toBytes(TextPosition{timex.start, timex.end})),
                       timex.type, timex.value);
}

std::string around(const Utf8Text& text, const GoldTimex& timex) {
    const std::size_t from = timex.start > 60 ? timex.start - 60 : 0;
    std::string out(
        text.slice(text.toBytes(TextPosition{from, std::min(timex.end + 40, text.codePointCount())})));
    std::replace(out.begin(), out.end(), '\n', ' ');
    return out;
}

void count(const GoldText& text, ScoreMode mode, Counts& counts, std::vector<std::string>* errors) {
    std::vector<GoldTimex> gold = text.timexes;
    std::vector<GoldTimex> found = read(text);
    std::vector<GoldTimex> ignored;
    if (mode == ScoreMode::Calendar) {
        const auto split = std::stable_partition(gold.begin(), gold.end(), isCalendar);
        ignored.assign(split, gold.end());
        gold.erase(split, gold.end());
        found.erase(std::remove_if(found.begin(), found.end(),
                                   [](const GoldTimex& timex) { return !isCalendar(timex); }),
                    found.end());
    }
    const Matching matching = match(gold, found);
    const Utf8Text utf8 = *Utf8Text::fromUtf8(text.text);
    const auto tell = [&](const char* kind, const GoldTimex* g, const GoldTimex* f) {
        if (errors != nullptr) {
            errors->push_back(fmt::format("{:5} {} ({}): {} | {} | …{}…", kind, text.name, text.published,
                                          g != nullptr ? shown(utf8, *g) : "-",
                                          f != nullptr ? shown(utf8, *f) : "-",
                                          around(utf8, g != nullptr ? *g : *f)));
        }
    };
    counts.gold += static_cast<int>(gold.size());
    counts.found += static_cast<int>(matching.pairs.size());
    for (const auto& [g, f] : matching.pairs) {
        const bool isStrict = gold[g].start == found[f].start && gold[g].end == found[f].end;
        ++counts.relaxed;
        counts.strict += isStrict ? 1 : 0;
        counts.type += gold[g].type == found[f].type ? 1 : 0;
        if (gold[g].value.empty()) {
            continue;
        }
        ++counts.valued;
        counts.value += gold[g].value == found[f].value ? 1 : 0;
        const bool isSame = plainValue(gold[g].value) == plainValue(found[f].value);
        counts.lenient += isSame ? 1 : 0;
        const auto wanted = daysOfValue(gold[g].value);
        counts.day += wanted && wanted == daysOfValue(found[f].value) ? 1 : 0;
        if (!isSame || !isStrict) {
            tell(isSame ? "span" : "value", &gold[g], &found[f]);
        }
    }
    for (std::size_t f = 0; f < found.size(); ++f) {
        const bool isIgnored = std::any_of(ignored.begin(), ignored.end(), [&](const GoldTimex& timex) {
            return overlap(timex, found[f]) > 0;
        });
        if (!matching.foundUsed[f] && !isIgnored) {
            ++counts.found;
            tell("extra", nullptr, &found[f]);
        }
    }
    for (std::size_t g = 0; g < gold.size(); ++g) {
        if (!matching.goldUsed[g]) {
            tell("miss", &gold[g], nullptr);
        }
    }
}

} // namespace

TimexScore scoreTimexes(const std::vector<GoldText>& texts, ScoreMode mode,
                        std::vector<std::string>* errors) {
    Counts counts;
    for (const GoldText& text : texts) {
        count(text, mode, counts, errors);
    }
    const double relaxed = f1(counts.relaxed, counts);
    const auto share = [relaxed](int right, int all) { return all == 0 ? 0 : relaxed * right / all; };
    return {counts.gold,
            counts.found,
            f1(counts.strict, counts),
            relaxed,
            share(counts.type, counts.relaxed),
            share(counts.value, counts.valued),
            share(counts.lenient, counts.valued),
            share(counts.day, counts.valued)};
}

} // namespace dateline::quality
