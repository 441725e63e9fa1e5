// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/temporal/temporal_reader.h"
#include "core/extract/temporal/temporal_resolver.h"
#include "core/extract/temporal/word_kinds.h"

namespace dateline::extract {

/// What the words around an expression, and the whole text, say of where it points.
class DirectionCues {
public:
    DirectionCues(const ReadText& text, const Language& language, std::optional<time::DayNumber> published);

    /// The text tells of times long past: it names many old years, and its first sentences no day of this
    /// week.
    bool isNarrative() const;
    /// A strong word of the future before the expression (or, at the sentence's start, after it) wins unless
    /// a past verb stands between; a past verb close before it looks back, except one that reports.
    Lean leanAt(TokenRange sentence, TokenRange expression) const;
    /// "will" stands before it, and no past verb between.
    bool isToCome(TokenRange sentence, TokenRange expression) const;
    /// "around 1987", "built about 1987"; not "a book about 1987".
    bool isApproximate(TokenRange sentence, TokenRange expression) const;
    /// "until" or its like stands before it: an end, not where the story goes on from.
    bool isLimit(TokenRange sentence, TokenRange expression) const {
        return expression.begin > sentence.begin && is(token(expression.begin - 1), m_weakFuture);
    }
    /// "were told to leave by noon": what was to come when they were told.
    bool isOrdered(TokenRange sentence, TokenRange expression) const;
    /// "Today a stone marks the place", "Today it is a museum": a verb in the present follows.
    bool isInPresent(TokenRange sentence, TokenRange expression) const;
    /// "There were more than 200. Today there are fewer than 60": nowadays.
    bool isCountedNow(TokenRange sentence, TokenRange expression) const;
    /// A verb that reports stands right beside it, or with "on" between: "said Tuesday".
    bool isReport(TokenRange sentence, TokenRange expression) const;
    /// "Stocks had fallen on Friday": told of as background.
    bool isPastPerfect(TokenRange sentence, TokenRange expression) const;
    /// Behind a figure that another one is compared with: "from 9 million a year earlier".
    bool isCompared(TokenRange sentence, TokenRange expression) const;
    /// Named in passing, such as "who took over in 2016": later dates do not hang on it.
    bool isAside(TokenRange sentence, TokenRange expression) const;
    /// A verb that reports stands beside the day, close before the expression.
    bool isReportedOn(const TextDate& day, TokenRange sentence, TokenRange expression) const;

private:
    bool is(const Token& token, const std::optional<ClassId>& klass) const {
        return token.word != 0 && klass && m_language.isIn(token, *klass);
    }
    const Token& token(std::size_t at) const { return m_text.tokens[at]; }
    bool leadIsNews() const;
    bool isEarlyYear(std::size_t at) const;
    bool leadIsOld(std::int64_t year) const;
    bool isDeictic(std::size_t at) const;
    bool isWeekOrMonth(std::size_t at) const;
    /// "plan to meet"; not "the plan", "of plans".
    bool isFuture(std::size_t at, TokenRange sentence) const;
    /// "was", "went", "opened"; not "the revised" and "a planned".
    bool isPastVerb(std::size_t at, TokenRange sentence) const;
    bool isOpen(std::size_t at) const;
    bool wasTo(std::size_t at, TokenRange sentence) const;
    bool wasToHave(std::size_t verb, TokenRange sentence) const;
    bool isTo(std::size_t at, TokenRange sentence) const;
    bool isDueTo(std::size_t at, TokenRange sentence) const;
    bool opensRelativeClause(std::size_t at, TokenRange sentence) const;
    struct Search;
    Search searchFor(TokenRange sentence, TokenRange expression) const;
    bool isFor(TokenRange sentence, TokenRange expression) const;
    bool isOfResults(TokenRange sentence, TokenRange expression) const;
    bool endsQuotedWords(std::size_t at, const Search& search) const;
    bool isOverByNow(const Search& search) const;
    bool isMovedTo(const Search& search) const;
    bool isAwaited(const Search& search) const;
    bool isBeforeWould(const Search& search) const;
    bool isSubjectOfWould(const Search& search) const;
    bool isGivenUntil(const Search& search) const;
    bool isBehindThan(const Search& search) const;
    bool isCounted(std::size_t at, TokenRange sentence) const;
    bool isTimetable(std::size_t at, const Search& search) const;
    std::optional<Lean> leanOfFar(std::size_t at, const Search& search) const;
    std::optional<Lean> leanOfNear(std::size_t at, Search& search) const;
    std::optional<Lean> leanOfWord(std::size_t at, Search& search) const;
    Lean leanOfPastVerb(std::size_t at, const Search& search) const;
    Lean leanBehind(TokenRange sentence, TokenRange expression) const;

    const ReadText& m_text;
    const Language& m_language;
    std::optional<time::DayNumber> m_published;
    WordKinds m_kinds;
    std::optional<ClassId> m_month;
    std::optional<ClassId> m_season;
    std::optional<ClassId> m_deictic;
    std::optional<ClassId> m_era;
    std::optional<ClassId> m_future;
    std::optional<ClassId> m_open;
    std::optional<ClassId> m_as;
    std::optional<ClassId> m_until;
    std::optional<ClassId> m_ordered;
    std::optional<ClassId> m_putOff;
    std::optional<ClassId> m_asSoon;
    std::optional<ClassId> m_since;
    std::optional<ClassId> m_direction;
    std::optional<ClassId> m_weekday;
    std::optional<ClassId> m_calendarUnit;
    std::optional<ClassId> m_would;
    std::optional<ClassId> m_starting;
    std::optional<ClassId> m_weakFuture;
    std::optional<ClassId> m_timetable;
    std::optional<ClassId> m_planned;
    std::optional<ClassId> m_beNow;
    std::optional<ClassId> m_be;
    std::optional<ClassId> m_haveNow;
    std::optional<ClassId> m_past;
    std::optional<ClassId> m_pastVerb;
    std::optional<ClassId> m_report;
    std::optional<ClassId> m_article;
    std::optional<ClassId> m_determiner;
    std::optional<ClassId> m_approximate;
    std::optional<ClassId> m_perhapsApproximate;
    std::optional<ClassId> m_units;
    std::optional<ClassId> m_there;
    std::optional<ClassId> m_foretold;
    std::optional<ClassId> m_custody;
    std::optional<ClassId> m_resultNoun;
    std::optional<ClassId> m_movedTo;
    std::optional<ClassId> m_movedBack;
    std::optional<ClassId> m_awaited;
    std::optional<ClassId> m_ruledOut;
    std::optional<ClassId> m_out;
    std::optional<ClassId> m_comparative;
    std::optional<ClassId> m_than;
};

} // namespace dateline::extract
