// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/quality/case_score.h"

#include "core/base/files.h"
#include "core/extract/extractor.h"
#include "core/time/bounds/time_bounds.h"
#include "tests/quality/timex_value.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <sstream>

namespace dateline::quality {
namespace {

using time::DayNumber;

struct Days {
    std::optional<DayNumber> first;
    std::optional<DayNumber> last;

    friend bool operator==(const Days&, const Days&) = default;
};

std::optional<DayNumber> dayOf(const std::string& text) {
    time::CivilDate date;
    long long year = 0;
    if (std::sscanf(text.c_str(), "%lld-%d-%d", &year, &date.month, &date.day) != 3) {
        return std::nullopt;
    }
    date.year = year;
    return date.month >= 1 && date.month <= 12 && time::isValid(date) ? std::optional(time::toDays(date))
                                                                      : std::nullopt;
}

std::string textOf(const nlohmann::json& json, const char* key) {
    return json.contains(key) && json[key].is_string() ? json[key].get<std::string>() : "";
}

Days daysOf(const time::Edtf& when) {
    const time::DayBounds bounds = time::dayBoundsOf(when);
    Days out;
    if (bounds.earliest) {
        out.first = time::toDays(*bounds.earliest);
    }
    if (bounds.latest) {
        out.last = time::toDays(*bounds.latest);
    }
    return out;
}

// What a case accepts: one stretch of days, or one in the past and one to come.
std::vector<Days> wantedDays(const nlohmann::json& json) {
    std::vector<Days> out;
    for (const char* key : {"past", "future"}) {
        if (json.contains(key) && json[key].is_array()) {
            const auto side = [&](std::size_t at) {
                return json[key][at].is_string() ? dayOf(json[key][at].get<std::string>()) : std::nullopt;
            };
            out.push_back({side(0), side(1)});
        }
    }
    if (out.empty()) {
        out.push_back({dayOf(textOf(json, "expect_start")), dayOf(textOf(json, "expect_end"))});
        if (const auto end = dayOf(textOf(json, "expect_end_exclusive"))) {
            out.back().last = *end - 1;
        }
    }
    if (json["type"] == "edtf") {
        const auto when = time::Edtf::parse(textOf(json, "value"));
        out.back() = when ? daysOf(*when) : Days{};
    }
    return out;
}

// "18:00:00" of "2013-02-12T18:00:00", "2013-02-12 18:00:00" or "18:00:00".
std::string clockIn(const std::string& text) {
    const std::size_t colon = text.find(':');
    return colon != std::string::npos && colon >= 2 ? text.substr(colon - 2, 5) : "";
}

class Case {
public:
    explicit Case(const nlohmann::json& json)
        : m_json(json)
        , m_type(textOf(json, "type")) {
        extract::Options options;
        const std::string ref = textOf(json, "ref");
        options.published = *time::Edtf::parse(ref.empty() ? "2016-11-07" : ref.substr(0, 10));
        m_found = extract::extract(*Utf8Text::fromUtf8(textOf(json, "text")), options).expressions;
        for (const extract::Timex& timex : m_found) {
            m_has += fmt::format(" {}={}", timex.expression.text, timex.expression.timexValue);
            if (timex.when) {
                m_days.push_back(daysOf(*timex.when));
            } else if (const auto days = daysOfValue(timex.expression.timexValue)) {
                m_days.push_back({days->first, days->second});
            }
        }
        for (std::size_t at = 0, all = m_days.size(); at + 1 < all; ++at) { // "from March 3 to 7"
            m_days.push_back({m_days[at].first, m_days[at + 1].last});
        }
    }

    bool agrees() const {
        if (m_type == "none") {
            return m_found.empty();
        }
        if (m_type == "duration" || m_type == "set" || textOf(m_json, "value").ends_with("_REF")) {
            return hasValue(textOf(m_json, "value"));
        }
        if (hasValue(textOf(m_json, "value"))) {
            return true;
        }
        const std::string clock = clockIn(textOf(m_json, "expect_start"));
        if (m_type == "time" && textOf(m_json, "expect_start").find_first_of("T ") == std::string::npos) {
            return hasClock(clock);
        }
        const bool isSame = hasDays([](const Days& a, const Days& b) {
            return a == b || (b.last == std::nullopt && a.first == b.first) ||
                   (b.first == std::nullopt && a.last == b.last);
        });
        return isSame && ((m_type != "time" && m_type != "datetime") || clock.empty() || clock == "00:00" ||
                          clock == "12:00" || hasClock(clock));
    }

    bool isOtherWay() const {
        return hasDays([](const Days& a, const Days& b) {
            if (!a.first || !b.first) {
                return false;
            }
            const time::CivilDate had = time::toCivil(*a.first);
            const time::CivilDate wanted = time::toCivil(*b.first);
            return std::abs(*a.first - *b.first) == 7 ||
                   (had.month == wanted.month && had.day == wanted.day &&
                    std::abs(had.year - wanted.year) == 1);
        });
    }
    // "a week ago" is a week to us; "early March" March, with a modifier.
    bool isCoarser() const {
        return hasDays([](const Days& a, const Days& b) {
            return a.first && a.last && b.first && *a.first <= *b.first &&
                   (b.last ? *b.last : *b.first) <= *a.last && *a.last - *a.first < 367;
        });
    }
    bool isDuration() const {
        return std::any_of(m_found.begin(), m_found.end(), [](const extract::Timex& timex) {
            return timex.expression.timexType == "DURATION";
        });
    }
    bool isNothing() const { return m_found.empty(); }
    std::string remark() const {
        const std::string wants = m_json.contains("past")
                                      ? m_json["past"].dump() + m_json["future"].dump()
                                      : textOf(m_json, "expect_start") + ".." + textOf(m_json, "expect_end");
        return fmt::format("{} ({}): \"{}\" {} wants {} {} has{}", textOf(m_json, "source"),
                           textOf(m_json, "ref"), textOf(m_json, "text"), m_type, wants,
                           textOf(m_json, "value"), m_has.empty() ? " nothing" : m_has);
    }

private:
    template<typename Same>
    bool hasDays(Same same) const {
        for (const Days& wanted : wantedDays(m_json)) {
            if (!wanted.first && !wanted.last) {
                continue;
            }
            if (std::any_of(m_days.begin(), m_days.end(),
                            [&](const Days& days) { return same(days, wanted); })) {
                return true;
            }
        }
        return false;
    }
    bool hasValue(const std::string& value) const {
        return std::any_of(m_found.begin(), m_found.end(), [&](const extract::Timex& timex) {
            return plainValue(timex.expression.timexValue) == plainValue(value);
        });
    }
    bool hasClock(const std::string& clock) const {
        return std::any_of(m_found.begin(), m_found.end(), [&](const extract::Timex& timex) {
            return timex.expression.timexType == "TIME" && clockIn(timex.expression.timexValue) == clock;
        });
    }

    const nlohmann::json& m_json;
    std::string m_type;
    extract::TimexList m_found;
    std::vector<Days> m_days;
    std::string m_has;
};

} // namespace

CaseScore scoreCases(const std::string& file, std::vector<std::string>* remarks) {
    CaseScore score;
    std::istringstream lines(*readFile(file, 1U << 28U));
    for (std::string line; std::getline(lines, line);) {
        const auto json = nlohmann::json::parse(line);
        const Case one(json);
        const std::string source = textOf(json, "source");
        const bool isRight = one.agrees();
        score.bySuite[source.substr(0, source.find('/'))].count(isRight);
        if (isRight) {
            continue;
        }
        if (one.isOtherWay()) {
            ++score.otherDirection;
        } else if (one.isNothing()) {
            ++score.nothing;
        } else if (one.isCoarser()) {
            ++score.coarser;
        } else if (one.isDuration()) {
            ++score.durations;
        } else {
            ++score.different;
        }
        if (remarks != nullptr && !one.isOtherWay()) {
            remarks->push_back(one.remark());
        }
    }
    return score;
}

} // namespace dateline::quality
