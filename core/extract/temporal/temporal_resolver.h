// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/language/language.h"
#include "core/extract/temporal/resolved_time.h"
#include "core/extract/temporal/temporal_tagger.h"
#include "core/time/edtf/edtf.h"

#include <array>
#include <deque>
#include <optional>
#include <string>

namespace dateline::extract {

/// A date that stands in the text and that later expressions may be reckoned from.
struct TextDate {
    Placement placement;
    std::string phrase;
    ByteSpan span;
    bool isReport = false;     ///< the day on which something was said
    bool isAside = false;      ///< a year in mid-sentence: later months do not hang on it
    bool isPassing = false;    ///< named in passing: hours told later are not of that day
    bool isPm = false;         ///< an hour after noon by a clock of twelve hours
    bool isWhole = false;      ///< the words give all of it, its year as well
    std::size_t paragraph = 0; ///< in which it stands
    bool isEarly = false;      ///< "early Wednesday": an evening told with it is the one before
};

/// Which of two readings a sentence's own words ask for.
enum class Lean : std::uint8_t { None, Past, Future };

struct ResolveContext {
    Lean lean = Lean::None;
    bool narrative = false; ///< bare dates are reckoned from the last date in the text, not from publication
    bool isAside = false;   ///< named in passing: what follows in the paragraph does not hang on it
    bool isOfOtherDay = false; ///< "at 5 a.m. on the day of his arrest": a day that the words only describe
    bool isAhead = false;   ///< a stretch of time until something that is to come: "will open in two weeks"
    bool isOrdered = false; ///< "were told to leave by noon": of the day they were told
    bool isGloss = false;   ///< in brackets behind a time: the same hour by another clock
    bool isPresentDay = false; ///< "today" behind times long past, with a verb in the present
    bool isOfLastYear = false; ///< its paragraph has named a month of last year, and the words go on from it
    std::optional<time::DayNumber> notBefore; ///< the start of the range that a weekday ends
    std::optional<int> clockBefore;           ///< seconds of the day: the start of the range that a time ends
    bool isDescribing = false;                ///< "a 1987 interview": no year that the story is in
    bool isLimit = false;                     ///< "until" stands before it
    bool isReport = false;                    ///< a verb that reports stands beside it
    bool isCompared = false;                  ///< a figure stands before it that another is compared with
    bool isStart = false;                     ///< "since" stands before it: not when the story is
    bool isBackground = false;  ///< "had fallen on Friday", "a week earlier": before what is told
    bool isDaybreak = false;    ///< "dawn", "sunrise"
    bool isHeading = false;     ///< stands in a line without a sentence: "The offensive of 1918"
    bool opensSentence = false; ///< stands within the first words of its sentence
    bool isQuoted = false;      ///< stands between quotation marks
    bool isAfterCoarse =
        false; ///< a year or month named before it in its sentence is what the sentence is about
    std::string_view surface;
    ByteSpan span;
    const TextDate* ofEvent = nullptr; ///< "two days after the fire": what the text dated the fire
    bool isBeforeEvent = false;        ///< … or before it
    const TextDate* saidOn = nullptr;  ///< the day of the report that the expression stands in, if it has one
    const time::Edtf* chosen = nullptr; ///< the reading the user chose for it
};

/// Places underspecified expressions in the calendar: against the day of publication, or against dates that
/// the text gave before. Directions: "last", "this", "next" decide; a weekday is that day or the last one
/// before it; a bare month or month and day is the nearest, unless the words around lean to the future.
class TemporalResolver {
public:
    TemporalResolver(const Language& language, std::optional<time::DayNumber> published);

    ResolvedTime resolve(const Frame& frame, const std::string& rule, const ResolveContext& context);

    /// "the three months ended Sept. 30": gives a DURATION that a date ends the stretch it means.
    static void endPeriod(ResolvedTime& period, const Placement& end, std::string_view phrase, ByteSpan span,
                          const std::string& rule);

    /// "the three months to Sept. 30": what "a year earlier" is compared with.
    void rememberPeriod(const ResolvedTime& period, const Placement& end, std::string_view phrase,
                        ByteSpan span);

    /// What later expressions may hang on; called by resolve() for each date it places.
    void remember(const Placement& placement, std::string_view phrase, ByteSpan span);
    /// How the text writes its dates: "12 May", or "May 12".
    void notesDayBesideMonth(bool isDayFirst) { m_daysFirst += isDayFirst ? 1 : -1; }
    void startSentence() {
        m_sentenceDate.reset();
        m_periodIsOfSentence = false;
        m_namedIsOfSentence = false;
    }
    void startParagraph() {
        ++m_paragraph;
        m_paragraphDate.reset();
        m_paragraphYear.reset();
        m_paragraphNamesMonth = false;
    }
    /// A full date of another year than publication's stands in this paragraph.
    bool paragraphIsElsewhere() const;
    /// The last date that the text named is of a year long past.
    bool isAwayFromNow() const;
    /// Its last date that gives its own year is a month or a day of the year before publication's.
    bool paragraphNamesLastYear() const;
    /// "July 1" in the dateline of a text published on the 2nd: what was written "today" is of the 1st.
    void reckonFromDateline(time::DayNumber day);
    const std::deque<TextDate>& dates() const { return m_dates; }
    /// The last day named in this sentence.
    const TextDate* sentenceDate() const { return m_sentenceDate ? &*m_sentenceDate : nullptr; }

private:
    struct Reckoning; // what a resolution in progress knows
    void read(const Frame& frame, Reckoning& r);
    void take(const time::Edtf& chosen, Reckoning& r);
    void rememberDate(const ResolvedTime& time, const ResolveContext& context);
    std::optional<Placement> place(const Frame& frame, Reckoning& r);
    std::optional<Placement> placeInYear(const Frame& frame, std::int64_t year, Reckoning& r);
    std::optional<Placement> placeSamePeriod(const Frame& frame, std::int64_t year, Reckoning& r);
    std::optional<Placement> placeNth(const Frame& frame, const Placement& within, Reckoning& r);
    std::optional<Placement> placeShift(const Frame& frame, Reckoning& r);
    std::optional<Placement> placeRoughly(const Frame& frame, double weeks, Reckoning& r) const;
    std::optional<Placement> placeHours(const Frame& frame, Reckoning& r);
    std::optional<Placement> placeWeekday(const Frame& frame, Reckoning& r);
    std::optional<Placement> placeToldWeekday(int weekday, Reckoning& r);
    std::optional<Placement> placeYearless(const Frame& frame, Reckoning& r);
    std::optional<Placement> placeSoonAfter(const Frame& frame, Reckoning& r);
    std::optional<Placement> placeHolidayWithin(const Frame& frame, Reckoning& r);
    std::optional<Placement> placeOnward(const Frame& frame, const TextDate& from, Reckoning& r);
    std::optional<Placement> placeDirection(const Frame& frame, Reckoning& r);
    std::optional<Placement> placeDayOnly(const Frame& frame, Reckoning& r);
    static std::optional<Placement> monthWithoutDay(const time::CivilDate& date, Reckoning& r);
    bool isDayFirst(std::string_view digits, const time::CivilDate& monthFirst, Reckoning& r);
    std::optional<Placement> placeDigits(std::string_view digits, Reckoning& r);
    void addClock(const Frame& frame, Reckoning& r, ResolvedTime& out);
    void giveWhen(const Frame& frame, Reckoning& r) const;
    void stretchToAnchor(const Frame& frame, ResolvedTime& out, Reckoning& r);
    void reckonAhead(const Frame& frame, Reckoning& r) const;
    void reckonFromEvent(const Frame& frame, Reckoning& r) const;
    std::string unplacedValue(const Frame& frame) const;

    std::optional<time::DayNumber> anchorDay(const Frame& frame, Reckoning& r);
    bool isLongAgo(std::int64_t year) const;
    const TextDate* lastDate(Grain atLeast) const;
    const TextDate* lastPast(Grain atLeast) const; ///< … that is not to come; the last one for want of it
    const TextDate* lastTold() const;
    const TextDate* lastToCome() const;
    bool isStillPm(const Frame& frame, int minutes, const Reckoning& r) const;
    const TextDate* dayOfHour(const Frame& frame, const Reckoning& r) const;
    const TextDate* coarserDate(const Frame& frame) const;
    static bool isLaterThanNothing(const Frame& frame, const Reckoning& r);
    const TextDate* namedYear(const Frame& frame, const Reckoning& r) const;
    const TextDate* comparedPeriod(const Frame& frame, const Reckoning& r) const;
    std::int64_t fullYear(const FieldValue& year) const;
    static std::optional<time::DayNumber> dayOfHoliday(const NamedDay& day, std::int64_t year);

    const Language& m_language;
    std::optional<time::DayNumber> m_published;
    std::deque<TextDate> m_dates; ///< latest last, at most a dozen
    std::optional<TextDate> m_sentenceDate;
    std::optional<TextDate> m_paragraphDate;
    std::optional<TextDate> m_leadDay;          ///< the first day named by words of the news
    std::array<time::DayNumber, 8> m_aheadOn{}; ///< by weekday: the day that the text looked ahead to, or 0
    std::optional<TextDate> m_period;           ///< the last month, quarter or half
    std::optional<TextDate> m_named; ///< the last date that names a year, even one named in passing
    bool m_namedIsOfSentence = false;
    int m_daysFirst = 0;         ///< dates that put the day first, less those that put the month first
    bool m_isOfDateline = false; ///< m_published is the day in the dateline
    std::size_t m_paragraph = 0;
    std::size_t m_periodParagraph = 0;
    bool m_periodIsOfSentence = false;
    std::optional<std::int64_t> m_paragraphYear; ///< of the last date in this paragraph
    bool m_paragraphNamesMonth = false;          ///< … which gives its own year, and a month
};

/// TIMEX3 value of a DURATION or SET frame; empty when the frame has neither.
std::string durationValue(const Frame& frame);
std::string setValue(const Frame& frame);

} // namespace dateline::extract
