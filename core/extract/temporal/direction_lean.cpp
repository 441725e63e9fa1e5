// SPDX-License-Identifier: GPL-3.0-or-later
// Which way the words around an expression lean: to what was or to what is to come.
#include "core/extract/temporal/direction_cues.h"

#include <algorithm>

namespace dateline::extract {
namespace {

constexpr std::size_t kVerbReach = 8;    // how far a verb is looked for
constexpr std::size_t kFutureReach = 24; // "will" holds for its whole clause
constexpr std::size_t kConditionReach = 6;
constexpr std::size_t kTimetableReach = 4; // "who takes office on Wednesday"

} // namespace

/// What leanAt() knows of an expression and has found on its way back from it.
struct DirectionCues::Search {
    TokenRange sentence;
    TokenRange expression;
    std::size_t near = 0;    ///< from here on verbs are looked for
    std::size_t far = 0;     ///< … and words of the future
    bool isDay = false;      ///< a month, a day of one, a season
    bool isDayWord = false;  ///< a weekday, "tomorrow", "week"
    bool isAsSoon = false;   ///< "as early as"
    bool weak = false;       ///< "until", "through": the future unless a past verb stands before them
    bool infinitive = false; ///< "to" and a verb
};

Lean DirectionCues::leanAt(TokenRange sentence, TokenRange expression) const {
    Search search = searchFor(sentence, expression);
    const bool isLatePart = is(token(expression.end - 1), m_weekday); // "late Tuesday"
    if ((search.isDay || isLatePart) && isFor(sentence, expression)) {
        return Lean::Future;
    }
    if (isOfResults(sentence, expression) || isBehindThan(search) ||
        (search.isDayWord && isOverByNow(search))) {
        return Lean::Past;
    }
    if (isMovedTo(search) || isBeforeWould(search) || isGivenUntil(search) ||
        (search.isDayWord && isAwaited(search))) {
        return Lean::Future;
    }
    for (std::size_t at = expression.begin; at-- > search.far;) {
        if (token(at).isPunct(';') || endsQuotedWords(at, search)) {
            break;
        }
        if (isTimetable(at, search)) {
            return Lean::Future;
        }
        if (const auto lean = at < search.near ? leanOfFar(at, search) : leanOfNear(at, search)) {
            return *lean;
        }
    }
    if (search.isDayWord && isSubjectOfWould(search)) {
        return Lean::Future;
    }
    const bool isAppositive = expression.begin > sentence.begin + 2 && expression.end < sentence.end &&
                              token(expression.end).isPunct(',') &&
                              token(expression.begin - 2).isPunct(',') && expression.end + 1 < sentence.end &&
                              isPastVerb(expression.end + 1, sentence);
    if (search.isDay && isAppositive && search.near == sentence.begin) {
        return Lean::Past; // "A second round, in April, produced a plan"
    }
    if (expression.begin > sentence.begin + 1) {
        return search.weak && search.near == sentence.begin ? Lean::Future : Lean::None;
    }
    return leanBehind(sentence, expression);
}

DirectionCues::Search DirectionCues::searchFor(TokenRange sentence, TokenRange expression) const {
    Search search;
    search.sentence = sentence;
    search.expression = expression;
    search.near =
        expression.begin > sentence.begin + kVerbReach ? expression.begin - kVerbReach : sentence.begin;
    search.far =
        expression.begin > sentence.begin + kFutureReach ? expression.begin - kFutureReach : sentence.begin;
    const bool isDayFirst = token(expression.begin).isNumber() && expression.size() > 1 &&
                            is(token(expression.begin + 1), m_month); // "20 November"
    search.isDay = is(token(expression.begin), m_month) || is(token(expression.end - 1), m_month) ||
                   is(token(expression.begin), m_deictic) || is(token(expression.end - 1), m_season) ||
                   isDayFirst;
    search.isDayWord = is(token(expression.begin), m_deictic) || is(token(expression.end - 1), m_weekday) ||
                       is(token(expression.end - 1), m_calendarUnit);
    search.isAsSoon = expression.begin >= sentence.begin + 2 && is(token(expression.begin - 1), m_as) &&
                      is(token(expression.begin - 2), m_asSoon);
    return search;
}

// "called a meeting for Thursday", "approved hours for the Fourth of July"
bool DirectionCues::isFor(TokenRange sentence, TokenRange expression) const {
    std::size_t at = expression.begin;
    const bool isNamed = is(token(at), m_month) || is(token(expression.end - 1), m_month);
    at -= isNamed && at > sentence.begin + 1 && m_kinds.is(token(at - 1), m_kinds.definite) ? 1 : 0;
    return at > sentence.begin && m_kinds.is(token(at - 1), m_kinds.forWord) &&
           (expression.end >= sentence.end || !token(expression.end).isPunct('\''));
}

// "to report results for the fourth quarter": those of one that is over.
bool DirectionCues::isOfResults(TokenRange sentence, TokenRange expression) const {
    if (!is(token(expression.end - 1), m_calendarUnit)) {
        return false;
    }
    if (expression.end < sentence.end && is(token(expression.end), m_resultNoun)) {
        return true; // "are due to announce their second-quarter earnings"
    }
    return expression.begin > sentence.begin + 1 &&
           m_kinds.is(token(expression.begin - 1), m_kinds.forWord) &&
           is(token(expression.begin - 2), m_resultNoun);
}

// “It will go on,” she told reporters on Monday: what was said says nothing of when it was said.
bool DirectionCues::endsQuotedWords(std::size_t at, const Search& search) const {
    if (!token(at).isPunct('"') || at == search.sentence.begin) {
        return false;
    }
    const Token& before = token(at - 1);
    return before.isPunct(',') || before.isPunct('.') || before.isPunct('!') || before.isPunct('?');
}

// "A convoy that was due to visit the area on Wednesday turned back": the verb behind the day tells what came
// of it.
bool DirectionCues::isOverByNow(const Search& search) const {
    const std::size_t next = search.expression.end;
    if (next >= search.sentence.end || !isPastVerb(next, search.sentence) || is(token(next), m_report)) {
        return false;
    }
    for (std::size_t at = search.expression.begin; at-- > search.far + 1;) {
        if (token(at).kind == TokenKind::Punct) {
            return false;
        }
        const bool isPlan = wasTo(at, search.sentence) || is(token(at), m_planned);
        if (isPlan && m_kinds.is(token(at - 1), m_kinds.bePast)) {
            return true;
        }
    }
    return false;
}

// "had been pushed back to the fourth quarter"
bool DirectionCues::isMovedTo(const Search& search) const {
    const std::size_t at = search.expression.begin;
    if (at < search.sentence.begin + 3 || !m_kinds.is(token(at - 1), m_kinds.infinitive) ||
        !is(token(at - 2), m_movedTo)) {
        return false;
    }
    const bool isParticle = m_kinds.is(token(at - 2), m_kinds.adverb) || !isPastVerb(at - 2, search.sentence);
    return !isParticle || is(token(at - 3), m_movedBack); // "dates back to March"
}

// "The firm had until noon on Friday to hand over its papers"
bool DirectionCues::isGivenUntil(const Search& search) const {
    const std::size_t at = search.expression.begin;
    return at >= search.sentence.begin + 2 && is(token(at - 1), m_until) &&
           m_kinds.is(token(at - 2), m_kinds.have);
}

// "many are waiting for Wednesday's minutes", "was ruled out of Thursday's match"
bool DirectionCues::isAwaited(const Search& search) const {
    constexpr std::size_t kReach = 3;
    const TokenRange sentence = search.sentence;
    const std::size_t begin = search.expression.begin;
    const bool isOutOf = begin >= sentence.begin + 3 && m_kinds.is(token(begin - 1), m_kinds.ofLink) &&
                         is(token(begin - 2), m_out) && is(token(begin - 3), m_ruledOut);
    if (isOutOf) {
        return true;
    }
    for (std::size_t at = begin; at-- > sentence.begin && begin - at <= kReach;) {
        if (token(at).kind == TokenKind::Punct) {
            return false;
        }
        if (is(token(at), m_awaited)) {
            return true;
        }
    }
    return false;
}

// "who was not at his desk by Thursday would lose his pay"
bool DirectionCues::isBeforeWould(const Search& search) const {
    const std::size_t next = search.expression.end;
    return next + 1 < search.sentence.end && is(token(next), m_would) &&
           !m_kinds.is(token(next + 1), m_kinds.have) && search.expression.begin > search.sentence.begin &&
           m_kinds.is(token(search.expression.begin - 1), m_kinds.agent);
}

// "A point on Saturday, with five matches to spare, would put them back": no verb before the one that leaves
// it open.
bool DirectionCues::isSubjectOfWould(const Search& search) const {
    constexpr std::size_t kSubject = 6;
    constexpr std::size_t kReach = 10;
    const TokenRange sentence = search.sentence;
    if (search.expression.begin - sentence.begin > kSubject || search.expression.begin < sentence.begin + 2) {
        return false;
    }
    for (std::size_t at = sentence.begin; at < std::min(sentence.end, search.expression.end + kReach); ++at) {
        if (search.expression.contains(at)) {
            continue;
        }
        if (at > search.expression.end && is(token(at), m_would)) {
            return at + 1 < sentence.end && !m_kinds.is(token(at + 1), m_kinds.have);
        }
        if (isPastVerb(at, sentence) || isFuture(at, sentence) || is(token(at), m_beNow) ||
            is(token(at), m_haveNow) || token(at).isPunct(';') || token(at).isPunct('"')) {
            return false;
        }
    }
    return false;
}

// "a better place than in the spring"
bool DirectionCues::isBehindThan(const Search& search) const {
    const std::size_t begin = search.expression.begin;
    return begin >= search.sentence.begin + 2 && is(token(begin - 2), m_than) &&
           m_kinds.is(token(begin - 1), m_kinds.inWord);
}

// "by a margin of 61 votes Monday", "survived by a single vote on Thursday": a noun, no verb.
bool DirectionCues::isCounted(std::size_t at, TokenRange sentence) const {
    if (at == sentence.begin) {
        return false;
    }
    const Token& before = token(at - 1);
    const bool isVerb =
        m_kinds.endsLikePresent(token(at), m_text.slice(token(at))); // "An inquiry opens Monday"
    return before.isNumber() || is(before, m_article) || m_kinds.is(before, m_kinds.definite) ||
           (at > sentence.begin + 1 && is(token(at - 2), m_article) && !before.has(Token::Capital) &&
            !isVerb);
}

// "They open a nine-game trip in Toledo on Tuesday", "Harbor play Lindal at home on Sunday"
bool DirectionCues::isTimetable(std::size_t at, const Search& search) const {
    const Token& here = token(at);
    return at + kTimetableReach < search.expression.begin && is(here, m_timetable) &&
           at > search.sentence.begin &&
           (m_kinds.is(token(at - 1), m_kinds.subjectPronoun) ||
            (search.isDayWord && at >= search.near && at == search.sentence.begin + 1 &&
             !here.has(Token::Capital)));
}

// Of what is farther away, only "will" says anything.
std::optional<Lean> DirectionCues::leanOfFar(std::size_t at, const Search& search) const {
    const Token& here = token(at);
    if (isFuture(at, search.sentence) && m_kinds.is(here, m_kinds.modalFuture)) {
        return Lean::Future;
    }
    if (search.weak && m_kinds.is(here, m_kinds.infinitive)) {
        return Lean::Future; // "to delay the opening of the line until the fall"
    }
    if (search.isDayWord &&
        (wasTo(at, search.sentence) || isTo(at, search.sentence) || isDueTo(at, search.sentence))) {
        return Lean::Future; // "was to leave for a nine-day tour of South America on Sunday"
    }
    if (search.isDayWord && m_kinds.is(token(search.expression.begin - 1), m_kinds.agent) && isOpen(at) &&
        !m_kinds.is(token(at + 1), m_kinds.have)) {
        return Lean::Future; // "should again be coming off the line in Flint by Thursday"
    }
    if (search.weak && search.isDayWord && is(here, m_putOff)) {
        return Lean::Future; // "extended its offer for Pace & Wynn until midnight Friday"
    }
    return isPastVerb(at, search.sentence) ? std::optional(Lean::None) : std::nullopt;
}

std::optional<Lean> DirectionCues::leanOfNear(std::size_t at, Search& search) const {
    if (token(at).word != 0) {
        if (const auto lean = leanOfWord(at, search)) {
            return lean;
        }
    }
    if (search.weak && at < search.expression.begin && is(token(at), m_putOff) &&
        at + 4 >= search.expression.begin) {
        return Lean::Future; // "was put off until June"
    }
    return isPastVerb(at, search.sentence) ? std::optional(leanOfPastVerb(at, search)) : std::nullopt;
}

// Words of the future, and of what is planned; notes what only with others says something.
std::optional<Lean> DirectionCues::leanOfWord(std::size_t at, Search& search) const {
    const TokenRange sentence = search.sentence;
    const TokenRange expression = search.expression;
    const Token& here = token(at);
    const bool isNear = at + kTimetableReach >= expression.begin;
    if (isFuture(at, sentence) || (isNear && is(here, m_timetable) && !isCounted(at, sentence)) ||
        (at + 2 >= expression.begin && is(here, m_starting))) {
        return Lean::Future;
    }
    if (is(here, m_would) && at > sentence.begin && at + 1 < expression.begin &&
        !m_kinds.is(token(at + 1), m_kinds.have)) { // "said it would open on Monday"
        for (std::size_t k = at; k-- > search.far;) {
            if (is(token(k), m_report)) {
                return Lean::Future;
            }
        }
    }
    if ((search.isDayWord || search.isDay) && isOpen(at) && !m_kinds.is(token(at + 1), m_kinds.have)) {
        return Lean::Future; // "could be freed on Monday"
    }
    if (at + 2 >= expression.begin && is(here, m_beNow) && is(token(expression.begin), m_month)) {
        return Lean::Future; // "the meeting is on May 9"
    }
    if (isNear && search.isDayWord && is(here, m_beNow) && !is(token(expression.begin - 1), m_since)) {
        return Lean::Future; // "the funeral is on Thursday"
    }
    if (search.isAsSoon && m_kinds.is(here, m_kinds.infinitive)) {
        return Lean::Future;
    }
    if (is(here, m_foretold) && at + 2 == expression.begin && at > sentence.begin &&
        !is(token(at - 1), m_be) && m_kinds.is(token(at + 1), m_kinds.inWord)) {
        return Lean::Past; // "down from the $55 million forecast in November"
    }
    if (is(here, m_planned) && at > sentence.begin) {
        const Token& before = token(at - 1);
        const bool hasBeen = at > sentence.begin + 1 && is(before, m_be) && is(token(at - 2), m_haveNow);
        if (is(before, m_beNow) || hasBeen) {
            return Lean::Future;
        }
        if (is(before, m_past)) {
            return Lean::None; // "was expected in May"
        }
    }
    const bool namesDay =
        search.isDay || search.isDayWord || token(expression.end - 1).kind == TokenKind::Ordinal;
    if (namesDay && m_kinds.is(here, m_kinds.infinitive) && at + 1 < expression.begin &&
        at > sentence.begin && is(token(at - 1), m_beNow)) {
        return Lean::Future; // "is to appear in court on the 20th"
    }
    if (m_kinds.is(here, m_kinds.infinitive) && at + 1 < expression.begin) {
        const bool isFrom = search.isDayWord && m_kinds.is(token(expression.begin - 1), m_kinds.rangeFrom);
        if (search.weak || isFrom) {
            return Lean::Future; // "to extend it through Sept. 30", "to sail again from Thursday"
        }
        const Token& verb = token(at + 1); // not "flying to Kyiv"
        search.infinitive = !verb.has(Token::Capital) && !is(verb, m_determiner);
    }
    // "until Monday", "until a bail hearing on Monday"
    const bool leads =
        at + 2 >= expression.begin || (search.isDayWord && is(here, m_until) && at + 6 >= expression.begin);
    // not "in the 12 months through June"
    const bool isPeriod = at > sentence.begin && is(token(at - 1), m_units);
    if (leads && is(here, m_until) && at > sentence.begin && is(token(at - 1), m_custody)) {
        return Lean::Future; // "was released on bail until mid-July"
    }
    search.weak = search.weak || (leads && is(here, m_weakFuture) && !isPeriod);
    if (search.isDayWord && at + 1 < expression.begin && wasTo(at, sentence)) {
        return Lean::Future; // "was to leave on Sunday"
    }
    if (search.isDayWord && is(here, m_beNow) && at > sentence.begin && is(token(at - 1), m_there)) {
        return Lean::Future; // "there is a trip to Marlow on Tuesday night"
    }
    return std::nullopt;
}

Lean DirectionCues::leanOfPastVerb(std::size_t at, const Search& search) const {
    const TokenRange sentence = search.sentence;
    const TokenRange expression = search.expression;
    const Token& here = token(at);
    if (search.weak && wasToHave(at, sentence)) {
        return Lean::Future;
    }
    const Token& lead = token(expression.begin - 1);
    if (is(lead, m_weakFuture) || m_kinds.is(lead, m_kinds.agent) || m_kinds.is(lead, m_kinds.beforeWord)) {
        for (std::size_t k = at; k-- > sentence.begin && at - k <= kConditionReach;) {
            if (m_kinds.is(token(k), m_kinds.condition)) {
                return Lean::Future; // "would cost less if a contract was signed by Sept. 1"
            }
        }
    }
    for (std::size_t k = at; k-- > search.near && at - k <= 3;) { // "will stay closed until"
        const bool isTo = k > sentence.begin && m_kinds.is(token(k), m_kinds.infinitive) &&
                          is(token(k - 1), m_beNow);               // "are to stay closed until"
        const bool isWould = search.weak && is(token(k), m_would); // "said they would stay closed until"
        if (m_kinds.is(token(k), m_kinds.modalFuture) || isWould || (isTo && search.weak)) {
            return Lean::Future;
        }
    }
    const bool isHeld = at + 1 < expression.begin && is(token(at + 1), m_until) && search.isDayWord &&
                        at + 3 < expression.begin; // "was held until a hearing on Monday"
    const bool isPassiveNow =
        at > sentence.begin &&
        (is(token(at - 1), m_beNow) ||
         (at > sentence.begin + 1 && is(token(at - 1), m_be) && is(token(at - 2), m_haveNow)));
    if (search.weak && (is(here, m_putOff) || isHeld || isPassiveNow)) {
        return Lean::Future;
    }
    const bool isPassive = at > sentence.begin && is(token(at - 1), m_be);
    const bool isOfReport = // "said in April"
        at + 1 == expression.begin ||
        (at + 2 == expression.begin && m_kinds.is(token(at + 1), m_kinds.timePreposition) &&
         !is(token(at + 1), m_weakFuture) && !m_kinds.is(token(at + 1), m_kinds.beforeWord) &&
         !m_kinds.is(token(at + 1), m_kinds.afterWord));
    if (search.infinitive && search.isDayWord && is(here, m_ordered)) {
        return Lean::Future; // "ordered the chief to appear Wednesday"
    }
    // "reported its first profit in April"
    const bool hasObject = at + 1 < expression.begin && m_kinds.is(token(at + 1), m_kinds.ownerPronoun);
    const bool isOpenReport = is(here, m_report) && !isPassive && !isOfReport && !hasObject;
    return search.infinitive || isOpenReport ? Lean::None : Lean::Past;
}

// The "to" of "was to leave"; not of "was to have left".
bool DirectionCues::wasTo(std::size_t at, TokenRange sentence) const {
    return m_kinds.is(token(at), m_kinds.infinitive) && at > sentence.begin && at + 1 < sentence.end &&
           m_kinds.is(token(at - 1), m_kinds.bePast) && !m_kinds.is(token(at + 1), m_kinds.have);
}

// The "to" of "is to join her at a rally on Monday".
bool DirectionCues::isTo(std::size_t at, TokenRange sentence) const {
    return m_kinds.is(token(at), m_kinds.infinitive) && at > sentence.begin && is(token(at - 1), m_beNow) &&
           m_kinds.is(token(at - 1), m_kinds.be);
}

// The "due" of "was due to enter", "had been scheduled to open" aside.
bool DirectionCues::isDueTo(std::size_t at, TokenRange sentence) const {
    return isFuture(at, sentence) && at > sentence.begin && at + 1 < sentence.end &&
           m_kinds.is(token(at + 1), m_kinds.infinitive) &&
           (m_kinds.is(token(at - 1), m_kinds.bePast) || is(token(at - 1), m_beNow));
}

// The "to" of "a ceasefire that was to have held until Feb. 15".
bool DirectionCues::wasToHave(std::size_t verb, TokenRange sentence) const {
    return verb >= sentence.begin + 3 && m_kinds.is(token(verb - 1), m_kinds.have) &&
           m_kinds.is(token(verb - 2), m_kinds.infinitive) && m_kinds.is(token(verb - 3), m_kinds.bePast);
}

// "could", "may": what comes is open; "could have" looks back.
bool DirectionCues::isOpen(std::size_t at) const {
    return is(token(at), m_open) && !token(at).has(Token::Capital); // the month of May
}

// "On Monday the board will …"
Lean DirectionCues::leanBehind(TokenRange sentence, TokenRange expression) const {
    for (std::size_t at = expression.end; at < std::min(sentence.end, expression.end + 10); ++at) {
        if (isFuture(at, sentence)) {
            return Lean::Future;
        }
        if (isPastVerb(at, sentence)) {
            return is(token(at), m_report) ? Lean::None : Lean::Past;
        }
    }
    return Lean::None;
}

} // namespace dateline::extract
