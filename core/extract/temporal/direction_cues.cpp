// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/temporal/direction_cues.h"

#include <algorithm>

namespace dateline::extract {
namespace {

// How many old years a text must name, for each sign of news, to be read as a story of the past.
constexpr std::size_t kOldYears = 6;
constexpr std::size_t kFewOldYears = 4; // … where its first sentences name one
constexpr std::int64_t kLongPast = 25;
constexpr std::size_t kLeadTokens = 90; // a headline and two or three sentences
constexpr std::size_t kOrderReach = 8;
constexpr std::size_t kReportReach = 12;
constexpr std::size_t kAsideReach = 8;
constexpr std::size_t kComparedReach = 16;
constexpr std::size_t kBeside = 12;        // bytes between a day and the verb beside it
constexpr std::size_t kBesideOpening = 48; // … where the day opens the sentence and a name comes between

} // namespace

DirectionCues::DirectionCues(const ReadText& text, const Language& language,
                             std::optional<time::DayNumber> published)
    : m_text(text)
    , m_language(language)
    , m_published(published)
    , m_kinds(language)
    , m_month(language.classNamed("MONTH"))
    , m_season(language.classNamed("SEASON"))
    , m_deictic(language.classNamed("DEICTIC"))
    , m_era(language.classNamed("ERA"))
    , m_future(language.classNamed("STRONG-FUTURE"))
    , m_open(language.classNamed("OPEN-FUTURE"))
    , m_as(language.classNamed("AS"))
    , m_until(language.classNamed("UNTIL"))
    , m_ordered(language.classNamed("ORDERED"))
    , m_putOff(language.classNamed("PUT-OFF"))
    , m_asSoon(language.classNamed("AS-SOON"))
    , m_since(language.classNamed("SINCE"))
    , m_direction(language.classNamed("DIR"))
    , m_weekday(language.classNamed("WEEKDAY"))
    , m_calendarUnit(language.classNamed("CALENDAR-UNIT"))
    , m_would(language.classNamed("REPORTED-FUTURE"))
    , m_starting(language.classNamed("STARTING"))
    , m_weakFuture(language.classNamed("WEAK-FUTURE"))
    , m_timetable(language.classNamed("TIMETABLE-VERB"))
    , m_planned(language.classNamed("PLANNED"))
    , m_beNow(language.classNamed("BE-NOW"))
    , m_be(language.classNamed("BE"))
    , m_haveNow(language.classNamed("HAVE-NOW"))
    , m_past(language.classNamed("PAST-CUE"))
    , m_pastVerb(language.classNamed("PAST-VERB"))
    , m_report(language.classNamed("REPORT-VERB"))
    , m_article(language.classNamed("ARTICLE"))
    , m_determiner(language.classNamed("DETERMINER"))
    , m_approximate(language.classNamed("APPROXIMATE"))
    , m_perhapsApproximate(language.classNamed("PERHAPS-APPROXIMATE"))
    , m_units(language.classNamed("UNITS"))
    , m_there(language.classNamed("THERE"))
    , m_foretold(language.classNamed("FORETOLD"))
    , m_custody(language.classNamed("CUSTODY"))
    , m_resultNoun(language.classNamed("RESULT-NOUN"))
    , m_movedTo(language.classNamed("MOVED-TO"))
    , m_movedBack(language.classNamed("MOVED-BACK"))
    , m_awaited(language.classNamed("AWAITED"))
    , m_ruledOut(language.classNamed("RULED-OUT"))
    , m_out(language.classNamed("OUT"))
    , m_comparative(language.classNamed("COMPARATIVE"))
    , m_than(language.classNamed("THAN")) {}

// "on Friday", "yesterday"; not "Friday, March 3, 1865".
bool DirectionCues::isDeictic(std::size_t at) const {
    if (!is(token(at), m_deictic)) {
        return false;
    }
    for (std::size_t next = at + 1; next < std::min(m_text.tokens.size(), at + 4); ++next) {
        if (is(token(next), m_month)) {
            return false;
        }
    }
    return true;
}

// "this week", "last month"; a story of the past has "this year" as well.
bool DirectionCues::isWeekOrMonth(std::size_t at) const {
    if (at == 0 || !is(token(at), m_calendarUnit) || !is(token(at - 1), m_direction)) {
        return false;
    }
    const WordValue* unit = m_language.lexicon().value(token(at).word, *m_calendarUnit);
    return unit != nullptr && (unit->text == "W" || unit->text == "WE" || unit->text == "M");
}

bool DirectionCues::leadIsNews() const {
    for (std::size_t at = 0; at < std::min(m_text.tokens.size(), kLeadTokens); ++at) {
        if (isDeictic(at) || isWeekOrMonth(at)) {
            return true;
        }
    }
    return false;
}

// It begins in a year long past.
bool DirectionCues::leadIsOld(std::int64_t year) const {
    for (std::size_t at = 0; at < std::min(m_text.tokens.size(), kLeadTokens); ++at) {
        const Token& here = token(at);
        if (here.kind == TokenKind::Integer && here.digits == 4 && here.value >= 1000) {
            return here.value + kLongPast <= year;
        }
        if (isEarlyYear(at)) {
            return true;
        }
    }
    return false;
}

// "In 348 he …", "(c. 314 - 368)", "30 September 420,"; no "in 348 cases".
bool DirectionCues::isEarlyYear(std::size_t at) const {
    const Token& here = token(at);
    if (here.kind != TokenKind::Integer || here.digits != 3 || here.value < 100 || at == 0) {
        return false;
    }
    const Token& before = token(at - 1);
    const bool isLed = m_kinds.is(before, m_kinds.inWord) || is(before, m_approximate) || is(before, m_month);
    if (!isLed || at + 1 == m_text.tokens.size()) {
        return isLed;
    }
    const Token& next = token(at + 1);
    return next.isPunct(',') || next.isPunct('.') || next.isPunct(')') || next.isPunct('-') ||
           m_kinds.is(next, m_kinds.subjectPronoun);
}

bool DirectionCues::isNarrative() const {
    const std::int64_t year = m_published ? time::toCivil(*m_published).year : 3000;
    std::size_t old = 0;
    std::size_t news = 0;
    for (std::size_t at = 0; at < m_text.tokens.size(); ++at) {
        const Token& here = token(at);
        const bool isOfEra = at > 0 && is(here, m_era) && token(at - 1).kind == TokenKind::Integer;
        const bool isFourDigits =
            here.kind == TokenKind::Integer && here.digits == 4 && here.value >= 1000 && here.value < 2100;
        if (isOfEra || isEarlyYear(at) || (isFourDigits && here.value < year)) {
            ++old;
        } else if (is(here, m_deictic)) {
            ++news;
        }
    }
    return (old >= kOldYears || (old >= kFewOldYears && leadIsOld(year))) && old > 3 * news && !leadIsNews();
}

bool DirectionCues::isFuture(std::size_t at, TokenRange sentence) const {
    if (!is(token(at), m_future)) {
        return false;
    }
    if (at == sentence.begin) {
        return true;
    }
    const bool isBehindVerb = m_kinds.is(token(at), m_kinds.modalFuture) &&
                              m_kinds.is(token(at - 1), m_kinds.particle); // "those laid off will be paid"
    const bool isBehindPronoun = m_kinds.is(token(at), m_kinds.modalFuture) &&
                                 m_kinds.is(token(at - 1), m_kinds.countPronoun); // "a new one will be built"
    if ((is(token(at - 1), m_determiner) && !isBehindPronoun) ||
        (m_kinds.is(token(at - 1), m_kinds.preposition) && !isBehindVerb)) {
        return false;
    }
    // "a health plan by the end of the year"; not "the workers plan to leave", "the company plans a sale"
    const auto isPlural = [&](std::size_t word) { return m_text.slice(token(word)).back() == 's'; };
    const bool isNoun = m_kinds.is(token(at), m_kinds.planVerb) && !isPlural(at) && at + 1 < sentence.end &&
                        !m_kinds.is(token(at + 1), m_kinds.infinitive) && at > sentence.begin + 1 &&
                        is(token(at - 2), m_determiner) && !isPlural(at - 1);
    return !isNoun;
}

bool DirectionCues::isToCome(TokenRange sentence, TokenRange expression) const {
    for (std::size_t at = expression.begin; at-- > sentence.begin;) {
        if (m_kinds.is(token(at), m_kinds.modalFuture)) {
            return true;
        }
        if (token(at).isPunct(';') || isPastVerb(at, sentence)) {
            return false;
        }
    }
    return false;
}

bool DirectionCues::isApproximate(TokenRange sentence, TokenRange expression) const {
    const std::size_t at = expression.begin;
    if (at == sentence.begin) {
        return false;
    }
    if (is(token(at - 1), m_approximate)) {
        return true;
    }
    if (!is(token(at - 1), m_perhapsApproximate)) {
        return false;
    }
    if (at == sentence.begin + 1) {
        return true;
    }
    const Token& before = token(at - 2);
    return before.kind == TokenKind::Punct || m_kinds.is(before, m_kinds.timePreposition) ||
           m_kinds.is(before, m_kinds.coordinator) || is(before, m_be) ||
           (isPastVerb(at - 2, sentence) && !is(before, m_report));
}

bool DirectionCues::isOrdered(TokenRange sentence, TokenRange expression) const {
    const std::size_t from =
        expression.begin > sentence.begin + kOrderReach ? expression.begin - kOrderReach : sentence.begin;
    for (std::size_t at = expression.begin; at-- > from + 1;) {
        if (token(at).kind == TokenKind::Punct) {
            return false;
        }
        if (is(token(at), m_ordered) && m_kinds.is(token(at + 1), m_kinds.infinitive)) {
            return m_kinds.is(token(at - 1), m_kinds.bePast);
        }
    }
    return false;
}

bool DirectionCues::isInPresent(TokenRange sentence, TokenRange expression) const {
    constexpr std::size_t kVerbReach = 6;
    constexpr std::size_t kBefore = 4; // "There are six today"
    for (std::size_t at = expression.begin; at-- > sentence.begin && at + kBefore >= expression.begin;) {
        if (is(token(at), m_beNow)) {
            return true;
        }
        if (token(at).kind == TokenKind::Punct || isPastVerb(at, sentence)) {
            break;
        }
    }
    for (std::size_t at = expression.end; at < std::min(sentence.end, expression.end + kVerbReach); ++at) {
        const Token& here = token(at);
        if (isFuture(at, sentence) || isPastVerb(at, sentence) || here.isPunct(';')) {
            return false;
        }
        const bool isVerb = at > expression.end + 1 && here.kind == TokenKind::Word &&
                            !here.has(Token::Capital) && m_kinds.endsLikePresent(here, m_text.slice(here));
        if (is(here, m_beNow) || is(here, m_haveNow) || isVerb) {
            return true;
        }
    }
    return false;
}

bool DirectionCues::isCountedNow(TokenRange sentence, TokenRange expression) const {
    const std::size_t at = expression.end;
    if (expression.begin != sentence.begin || at + 2 >= sentence.end || !is(token(at), m_there) ||
        !is(token(at + 1), m_beNow)) {
        return false;
    }
    const Token& count = token(at + 2);
    return count.isNumber() || is(count, m_comparative) || m_kinds.is(count, m_kinds.preposition) ||
           is(count, m_approximate);
}

bool DirectionCues::isReport(TokenRange sentence, TokenRange expression) const {
    std::size_t at = expression.begin;
    at -= at > sentence.begin && m_kinds.is(token(at - 1), m_kinds.timePreposition) ? 1 : 0;
    return (at > sentence.begin && is(token(at - 1), m_report)) ||
           (expression.end < sentence.end && is(token(expression.end), m_report));
}

bool DirectionCues::isPastPerfect(TokenRange sentence, TokenRange expression) const {
    constexpr std::size_t kReach = 8;
    constexpr std::size_t kVerb = 3; // "had not been seen"
    for (std::size_t at = expression.begin; at-- > sentence.begin && expression.begin - at <= kReach;) {
        if (token(at).isPunct(';') || token(at).isPunct('"')) {
            return false;
        }
        const bool isVerb = m_kinds.is(token(at), m_kinds.participle) || isPastVerb(at, sentence);
        if (!isVerb) {
            continue;
        }
        for (std::size_t k = at + 1; k-- > sentence.begin && at - k <= kVerb;) {
            if (is(token(k), m_past) && m_kinds.is(token(k), m_kinds.have)) {
                return true;
            }
        }
        return false;
    }
    return false;
}

bool DirectionCues::isCompared(TokenRange sentence, TokenRange expression) const {
    const std::size_t from = expression.begin > sentence.begin + kComparedReach
                                 ? expression.begin - kComparedReach
                                 : sentence.begin;
    bool hasFigure = false;
    for (std::size_t at = expression.begin; at-- > from;) {
        if (m_kinds.is(token(at), m_kinds.compared)) {
            // "fell 12 percent from a year ago" has it before
            const bool isBefore =
                at + 1 == expression.begin && at > from + 1 && m_kinds.is(token(at - 1), m_kinds.percentWord);
            return hasFigure || isBefore ||
                   (at + 1 == expression.begin && at > from && token(at - 1).isPunct('%'));
        }
        hasFigure = hasFigure || token(at).isNumber() || m_kinds.is(token(at), m_kinds.percentWord);
    }
    return false;
}

bool DirectionCues::isAside(TokenRange sentence, TokenRange expression) const {
    const std::size_t from =
        expression.begin > sentence.begin + kAsideReach ? expression.begin - kAsideReach : sentence.begin;
    const bool opensWithPhrase = m_kinds.is(token(sentence.begin), m_kinds.preposition) &&
                                 expression.begin - sentence.begin <= kAsideReach;
    for (std::size_t at = expression.begin; at-- > from;) {
        if (m_kinds.is(token(at), m_kinds.relative) || token(at).isPunct('(')) {
            return true;
        }
        if (at + 1 < expression.begin && is(token(at), m_since) &&
            (is(token(at + 1), m_determiner) || m_kinds.is(token(at + 1), m_kinds.subjectPronoun))) {
            return true; // "the third round since a truce was signed on Jan. 22"
        }
        if (m_kinds.endsLikeProgressive(token(at), m_text.slice(token(at))) && at > sentence.begin &&
            (m_kinds.is(token(at - 1), m_kinds.afterWord) || m_kinds.is(token(at - 1), m_kinds.beforeWord))) {
            return true; // "after reaching on Saturday the highest level"
        }
        // "Under the accord signed on May 30, 1995, both …"
        const bool isInPhrase = opensWithPhrase && at + 2 >= expression.begin && at > sentence.begin + 1 &&
                                m_kinds.endsLikePast(token(at), m_text.slice(token(at)));
        if (isInPhrase) {
            return true;
        }
        // ", built in 1968"
        const bool isParticiple = m_kinds.is(token(at), m_kinds.participle) ||
                                  m_kinds.endsLikePast(token(at), m_text.slice(token(at)));
        if (isParticiple && at > sentence.begin && token(at - 1).isPunct(',')) {
            return true;
        }
    }
    return false;
}

bool DirectionCues::isReportedOn(const TextDate& day, TokenRange sentence, TokenRange expression) const {
    const std::size_t from =
        expression.begin > sentence.begin + kReportReach ? expression.begin - kReportReach : sentence.begin;
    // "On May 3rd, Mayor Anna Bruni confirmed that …"
    const bool opens = day.span.begin < token(std::min(sentence.begin + 3, sentence.end - 1)).end;
    for (std::size_t at = expression.begin; at-- > from && !token(at).isPunct(';');) {
        const std::size_t reach = opens ? kBesideOpening : kBeside;
        const bool beside =
            token(at).end + kBeside > day.span.begin && token(at).begin < day.span.end + reach;
        if (beside && is(token(at), m_report)) {
            return true;
        }
    }
    return false;
}

bool DirectionCues::isPastVerb(std::size_t at, TokenRange sentence) const {
    const Token& here = token(at);
    if (at > sentence.begin && m_kinds.is(token(at - 1), m_kinds.beInfinitive)) {
        return false; // "to be held"
    }
    if (at > sentence.begin && m_kinds.is(token(at - 1), m_kinds.infinitive) && is(here, m_pastVerb)) {
        return false; // "told people not to set out"
    }
    if (is(here, m_past)) {
        return true;
    }
    if (at > sentence.begin && is(token(at - 1), m_beNow) && m_kinds.is(token(at - 1), m_kinds.be)) {
        return false; // "if no agreement is reached", "are closed"
    }
    if (is(here, m_pastVerb)) {
        return true;
    }
    if (!m_kinds.endsLikePast(here, m_text.slice(here))) {
        return false;
    }
    return at == sentence.begin || !is(token(at - 1), m_determiner) || opensRelativeClause(at - 1, sentence);
}

// The "that" of "a trial that ended in March"; not of "that revised plan".
bool DirectionCues::opensRelativeClause(std::size_t at, TokenRange sentence) const {
    if (!m_kinds.is(token(at), m_kinds.that) || at == sentence.begin || at + 2 >= sentence.end) {
        return false;
    }
    const Token& behind = token(at + 2);
    return m_kinds.is(behind, m_kinds.preposition) || m_kinds.is(behind, m_kinds.timePreposition) ||
           m_kinds.is(behind, m_kinds.coordinator) || is(behind, m_determiner) || is(behind, m_deictic);
}

} // namespace dateline::extract
