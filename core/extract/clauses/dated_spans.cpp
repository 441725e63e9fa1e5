// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/clauses/dated_spans.h"

#include "core/extract/temporal/calendar_units.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace dateline::extract {
namespace {

constexpr std::size_t kOffsetReach = 14; // tokens between a date and "a week after"
constexpr std::size_t kNounReach = 8;    // tokens between "a week after" and the date of its noun

// The ends of a range are days: EDTF has no intervals between times of day.
std::string withoutClock(const std::string& when) {
    return when.substr(0, when.find('T'));
}
std::string startOf(const std::string& when) {
    return withoutClock(when.substr(0, when.find('/')));
}
std::string endOf(const std::string& when) {
    const std::size_t slash = when.find('/');
    return withoutClock(slash == std::string::npos ? when : when.substr(slash + 1));
}

// Members of a set are ends of a stretch: nothing is about them.
std::string exact(std::string when) {
    when.erase(std::remove(when.begin(), when.end(), '~'), when.end());
    return when;
}

// "2025-07/2025-09" where days make whole months.
std::string wholeMonths(time::DayNumber first, time::DayNumber last) {
    const std::string from = edtfDay(first);
    const std::string to = edtfDay(last);
    const bool areWhole = from.ends_with("-01") && edtfDay(last + 1).ends_with("-01");
    return areWhole ? fmt::format("{}/{}", from.substr(0, from.size() - 3), to.substr(0, to.size() - 3))
                    : fmt::format("{}/{}", from, to);
}

struct Length {
    int count = 0;
    std::string_view unit; ///< within the duration
};

// "P3W".
std::optional<Length> lengthOf(std::string_view duration) {
    if (duration.size() < 3 || duration[0] != 'P') {
        return std::nullopt;
    }
    int count = 0;
    const char* const end = duration.data() + duration.size();
    const auto read = std::from_chars(duration.data() + 1, end, count);
    if (read.ec != std::errc() || count > 5000 || read.ptr + 1 != end) {
        return std::nullopt;
    }
    return Length{count, duration.substr(duration.size() - 1)};
}

// A date so many units away; nothing where the date is too coarse for the unit.
std::optional<Placement> moved(const std::string& duration, const Placement& from, int sign) {
    const auto length = lengthOf(duration);
    return length ? countedFrom(from, length->unit, static_cast<std::int64_t>(sign) * length->count)
                  : std::nullopt;
}

class Joiner {
public:
    Joiner(const ReadText& text, TokenRange sentence, const WordKinds& kinds)
        : m_text(text)
        , m_sentence(sentence)
        , m_kinds(kinds) {}

    bool is(std::size_t at, const WordKinds::Kind& kind) const {
        return at >= m_sentence.begin && at < m_sentence.end && m_kinds.is(m_text.tokens[at], kind);
    }

    // "from A to B", "A - B", "between A and B".
    bool areJoined(const ReadExpression& first, const ReadExpression& second) const {
        const std::size_t gap = first.tokens.end;
        if (second.tokens.begin <= gap || second.tokens.begin - gap > 2 || !first.time.placement ||
            !second.time.placement || second.time.placement->last < first.time.placement->first) {
            return false;
        }
        const std::size_t before = first.tokens.begin;
        const bool from = before > m_sentence.begin && is(before - 1, m_kinds.rangeFrom);
        const bool between = before > m_sentence.begin && is(before - 1, m_kinds.rangeBetween);
        if (second.tokens.begin - gap == 2) { // "up to", "hasta el"
            return is(gap, m_kinds.rangeUp) ||
                   (from && is(gap, m_kinds.rangeTo) && is(gap + 1, m_kinds.determiner));
        }
        const bool dash = m_text.tokens[gap].isPunct('-');
        const bool to = is(gap, m_kinds.rangeTo);
        const bool sameKind = first.time.placement->grain == second.time.placement->grain;
        return dash || (to && (from || sameKind)) || (between && is(gap, m_kinds.coordinator));
    }

    // "some time between 2009 and 2011": one moment, nobody knows which.
    bool isOneOf(const ReadExpression& first) const {
        const std::size_t between = first.tokens.begin - 1;
        if (first.tokens.begin < m_sentence.begin + 2 || !is(between, m_kinds.rangeBetween)) {
            return false;
        }
        return is(between - 1, m_kinds.sometime) ||
               (is(between - 1, m_kinds.moment) && between >= m_sentence.begin + 2 &&
                is(between - 2, m_kinds.some));
    }
    bool isSince(const ReadExpression& found) const {
        return found.tokens.begin > m_sentence.begin && is(found.tokens.begin - 1, m_kinds.since);
    }

    std::optional<DatedSpan> offset(const ReadExpression& found, std::size_t index,
                                    const ReadExpression& reference) const {
        const std::size_t next = found.tokens.end;
        if (next + 1 >= m_sentence.end || found.time.type != "DURATION" || !reference.time.placement ||
            reference.time.placement->grain > Grain::Year || found.tokens.begin < reference.tokens.end ||
            found.tokens.begin - reference.tokens.end > kOffsetReach) {
            return std::nullopt;
        }
        const bool after = m_kinds.is(m_text.tokens[next], m_kinds.afterWord);
        const bool before = m_kinds.is(m_text.tokens[next], m_kinds.beforeWord);
        if (!after && !before) {
            return std::nullopt;
        }
        if (found.time.isChosen) {
            DatedSpan span;
            span.tokens = {found.tokens.begin, next + 1};
            span.expression = index;
            span.when = found.time.when;
            span.isOffset = true;
            span.step = found.time.steps.back().text;
            return span;
        }
        const auto placed = moved(found.time.value, *reference.time.placement, after ? -1 : 1);
        if (!placed) {
            return std::nullopt;
        }
        DatedSpan span;
        span.tokens = {found.tokens.begin, next + 1};
        span.expression = index;
        span.when = placed->edtf;
        span.isOffset = true;
        span.step = fmt::format("{} {} this, which is dated {} → {}", m_text.slice(found.tokens),
                                after ? "after" : "before", reference.time.when, placed->edtf);
        return span;
    }

    // "before [the first round of voting on] April 10": a noun and the date it has, without a verb.
    bool isOfNoun(std::size_t begin, std::size_t end) const {
        if (begin == end) {
            return true;
        }
        if (begin > end || end - begin > kNounReach || !is(begin, m_kinds.determiner) ||
            !(is(end - 1, m_kinds.timePreposition) || is(end - 1, m_kinds.inWord))) {
            return false;
        }
        return !hasVerbOrMark(begin, end);
    }
    // "flew in on Tuesday for talks that went on until 2am": what has a verb of its own has its own time.
    bool hasVerbOrClause(std::size_t begin, std::size_t end) const {
        for (std::size_t at = begin; at < end; ++at) {
            if (is(at, m_kinds.relative) || is(at, m_kinds.that) || is(at, m_kinds.pastVerb)) {
                return true;
            }
        }
        return false;
    }
    bool hasVerbOrMark(std::size_t begin, std::size_t end) const {
        for (std::size_t at = begin; at < end; ++at) {
            const Token& token = m_text.tokens[at];
            if (token.kind == TokenKind::Punct || is(at, m_kinds.clauseMark) || is(at, m_kinds.that) ||
                is(at, m_kinds.be) || is(at, m_kinds.have) || is(at, m_kinds.pastVerb) ||
                m_kinds.endsLikePast(token, m_text.slice(token))) {
                return true;
            }
        }
        return false;
    }

    // "the three months ended Sept. 30": from the first day of them.
    std::optional<DatedSpan> period(const ReadExpression& found, const ReadExpression& date,
                                    std::size_t index) const {
        if (found.time.type != "DURATION" || found.time.isChosen || date.time.isChosen ||
            date.tokens.begin != found.tokens.end + 1 || !is(found.tokens.end, m_kinds.periodEnd) ||
            !date.time.placement || date.time.placement->grain != Grain::Day) {
            return std::nullopt;
        }
        const auto length = lengthOf(found.time.value);
        if (!length) {
            return std::nullopt;
        }
        const time::DayNumber start =
            extract::moved(date.time.placement->last + 1, length->unit, -length->count);
        DatedSpan span;
        span.tokens = {found.tokens.begin, date.tokens.end};
        span.expression = index;
        span.when = wholeMonths(start, date.time.placement->last);
        span.isRange = true;
        span.step = fmt::format("{} up to “{}” → {}", m_text.slice(found.tokens), m_text.slice(date.tokens),
                                span.when);
        return span;
    }

    // "two days before Christmas", "three weeks after May 13".
    std::optional<DatedSpan> beside(const ReadExpression& found, const ReadExpression& date,
                                    std::size_t dateIndex) const {
        const std::size_t next = found.tokens.end;
        const bool after = is(next, m_kinds.afterWord);
        if (found.time.type != "DURATION" || found.time.isChosen || date.time.isChosen ||
            (!after && !is(next, m_kinds.beforeWord)) || !isOfNoun(next + 1, date.tokens.begin) ||
            !date.time.placement || date.time.placement->grain > Grain::Year) {
            return std::nullopt;
        }
        const auto placed = moved(found.time.value, *date.time.placement, after ? 1 : -1);
        if (!placed) {
            return std::nullopt;
        }
        DatedSpan span;
        span.tokens = {found.tokens.begin, date.tokens.end};
        span.expression = dateIndex;
        span.when = placed->edtf;
        span.isRange = true;
        span.step =
            fmt::format("{} {} “{}”, which is {} → {}", m_text.slice(found.tokens),
                        after ? "after" : "before", m_text.slice(date.tokens), date.time.when, placed->edtf);
        return span;
    }

    DatedSpan single(const ReadExpression& found, std::size_t index) const {
        DatedSpan span;
        span.tokens = found.tokens;
        span.expression = index;
        span.when = found.time.when;
        span.isSince = !found.time.isChosen && isSince(found);
        return span;
    }

private:
    const ReadText& m_text;
    TokenRange m_sentence;
    const WordKinds& m_kinds;
};

} // namespace

std::vector<DatedSpan> datedSpansOf(const ReadText& text, TokenRange sentence, std::size_t from,
                                    std::size_t to, const WordKinds& kinds) {
    const Joiner joiner(text, sentence, kinds);
    std::vector<DatedSpan> spans;
    std::optional<std::size_t> reference;
    for (std::size_t k = from; k < to; ++k) {
        const ReadExpression& found = text.expressions[k];
        if (k + 1 < to) {
            auto span = joiner.beside(found, text.expressions[k + 1], k + 1);
            span = span ? std::move(span) : joiner.period(found, text.expressions[k + 1], k);
            if (span) {
                spans.push_back(std::move(*span));
                ++k;
                continue;
            }
        }
        if (reference && found.time.type == "DURATION") {
            if (auto span = joiner.offset(found, k, text.expressions[*reference])) {
                spans.push_back(std::move(*span));
                continue;
            }
        }
        if (found.time.when.empty() && !found.time.isUnplaced) {
            continue;
        }
        reference = found.time.placement ? std::optional(k) : reference;
        if (k + 1 < to && !found.time.isChosen && joiner.areJoined(found, text.expressions[k + 1])) {
            const ReadExpression& second = text.expressions[k + 1];
            DatedSpan span;
            span.tokens = {found.tokens.begin, second.tokens.end};
            span.expression = k;
            const std::string first = startOf(found.time.when);
            const std::string last = endOf(second.time.when);
            span.when = first == last ? first : fmt::format("{}/{}", first, last);
            span.isRange = true;
            span.isOneOf = joiner.isOneOf(found);
            if (span.isOneOf) {
                span.when = fmt::format("[{}..{}]", exact(first), exact(last));
                span.step = fmt::format("some time from “{}” to “{}” → {}", text.slice(found.tokens),
                                        text.slice(second.tokens), span.when);
            } else {
                span.step = fmt::format("from “{}” to “{}” → {}", text.slice(found.tokens),
                                        text.slice(second.tokens), span.when);
            }
            spans.push_back(std::move(span));
            ++k;
            continue;
        }
        // A clock time and its day are one.
        const ReadExpression* previous = spans.empty() || spans.back().isRange || spans.back().isOffset
                                             ? nullptr
                                             : &text.expressions[spans.back().expression];
        if (previous != nullptr && previous->time.placement && found.time.placement &&
            previous->time.placement->first == found.time.placement->first &&
            previous->time.placement->last == found.time.placement->last &&
            (previous->time.type == "TIME") != (found.time.type == "TIME") &&
            found.tokens.begin - previous->tokens.end < 8 &&
            !joiner.hasVerbOrClause(previous->tokens.end, found.tokens.begin)) {
            if (found.time.type == "TIME") {
                spans.back() = joiner.single(found, k);
            }
            continue;
        }
        spans.push_back(joiner.single(found, k));
    }
    return spans;
}

} // namespace dateline::extract
