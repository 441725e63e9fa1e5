// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/temporal/temporal_reader.h"

#include "core/extract/temporal/datelines.h"
#include "core/extract/temporal/direction_cues.h"
#include "core/extract/temporal/event_dates.h"
#include "core/extract/temporal/expression_scope.h"
#include "core/extract/temporal/lent_dates.h"
#include "core/extract/temporal/temporal_resolver.h"
#include "core/extract/temporal/temporal_tagger.h"
#include "core/extract/temporal/word_kinds.h"
#include "core/extract/text/sentence_splitter.h"
#include "core/extract/text/tokenizer.h"

#include <algorithm>

namespace dateline::extract {
namespace {

constexpr time::DayNumber kReportDays = 62; // so close to publication a day of report must be
constexpr std::size_t kLead = 5;            // sentences that tell of when the news is
constexpr time::DayNumber kSaidDays = 7;    // … and the day on which quoted words were said

class TextReader {
public:
    TextReader(ReadText& text, const Language& language, std::optional<time::DayNumber> published,
               std::span<const ChosenSpan> chosen)
        : m_text(text)
        , m_published(published)
        , m_chosen(chosen)
        , m_tagger(language, text.bytes, text.tokens)
        , m_resolver(language, published)
        , m_cues(text, language, published)
        , m_kinds(language)
        , m_indefinite(language.classNamed("ARTICLE"))
        , m_month(language.classNamed("MONTH"))
        , m_lifeEnd(language.classNamed("LIFE-END"))
        , m_daybreak(language.classNamed("DAYBREAK"))
        , m_the(language.classNamed("DEFINITE"))
        , m_units(language.classNamed("UNITS")) {}

    void run(const std::stop_token& stop, const std::function<void(ReadText&)>& sentenceRead) {
        m_text.isNarrative = m_cues.isNarrative();
        std::vector<TaggedExpression> tagged;
        for (std::size_t k = 0; k < m_text.sentences.size() && !stop.stop_requested(); ++k) {
            const TokenRange sentence = m_text.sentences[k];
            if (m_text.tokens[sentence.begin].has(Token::ParagraphStart)) {
                m_resolver.startParagraph();
                m_isQuoteOpen = false;
                m_saidOn.reset();
            }
            markQuotes(sentence);
            m_resolver.startSentence();
            tagged.clear();
            m_tagger.tag(sentence, m_text.isNarrative, tagged);
            dropNamesOfWorks(m_text, m_kinds, sentence, tagged);
            lendDates(m_text, m_kinds, tagged);
            widenToModifiers(m_text, m_kinds, sentence, tagged);
            for (std::size_t at = 0; at < tagged.size(); ++at) {
                lookAhead(sentence, tagged, at);
                read(k, tagged[at]);
                readDateline(k);
            }
            if (sentenceRead) {
                sentenceRead(m_text);
            }
        }
    }

private:
    // The day in the dateline of the first sentences, as soon as it is read.
    void readDateline(std::size_t index) {
        constexpr std::size_t kTop = 4;
        if (index >= kTop || m_text.expressions.empty() || !m_published) {
            return;
        }
        const ReadExpression& last = m_text.expressions.back();
        const TokenRange sentence = m_text.sentences[index];
        const bool isDay = last.sentence == index && last.time.type == "DATE" && last.time.placement &&
                           last.time.placement->grain == Grain::Day;
        if (isDay && last.tokens.end <= afterDateline(m_text, sentence, m_kinds)) {
            m_resolver.reckonFromDateline(last.time.placement->first);
        }
    }

    void read(std::size_t index, TaggedExpression& expression) {
        const TokenRange sentence = m_text.sentences[index];
        Frame& frame = expression.frame;
        ResolveContext context;
        context.opensSentence = expression.tokens.begin - sentence.begin <= 3;
        context.isHeading = m_text.isNarrative && isHeading(sentence);
        context.isAside = m_cues.isAside(sentence, expression.tokens);
        context.isOfOtherDay =
            isOfOtherDay(sentence, expression.tokens) || isBehindSet(index, expression.tokens);
        context.isDescribing =
            expression.tokens.begin > sentence.begin && is(expression.tokens.begin - 1, m_indefinite);
        context.clockBefore = clockOfRangeStart(index, expression);
        context.isOrdered = frame.is(Field::Type, "TIME") && m_cues.isOrdered(sentence, expression.tokens);
        context.isGloss = isGloss(sentence, expression);
        context.isLimit = m_cues.isLimit(sentence, expression.tokens);
        context.isDaybreak = is(expression.tokens.end - 1, m_daybreak);
        context.isStart = expression.tokens.begin > sentence.begin &&
                          m_kinds.is(m_text.tokens[expression.tokens.begin - 1], m_kinds.since);
        const bool isEarlier = frame.has(Field::Shift) && frame.integer(Field::Shift) < 0 &&
                               frame.is(Field::From, "text"); // "a week earlier"
        const bool namesDay = frame.has(Field::Weekday) || frame.has(Field::Month) || frame.has(Field::Dir);
        context.isBackground = isEarlier || (namesDay && m_cues.isPastPerfect(sentence, expression.tokens));
        context.isReport = m_cues.isReport(sentence, expression.tokens);
        context.isCompared = m_cues.isCompared(sentence, expression.tokens);
        context.isQuoted = isQuoted(sentence, expression.tokens);
        context.isAfterCoarse = isAfterCoarse(index, expression);
        context.surface = m_text.slice(expression.tokens);
        context.span = m_text.span(expression.tokens);
        context.lean = m_cues.leanAt(sentence, expression.tokens);
        const bool isJoined = isJoinedToDayAhead(index, expression);
        context.lean = isJoined ? Lean::Future : context.lean;
        const bool isAgain = isJoinedToPast(index, expression);
        context.lean = isAgain && context.lean == Lean::None ? Lean::Past : context.lean;
        m_isDayAhead = context.lean == Lean::Future && frame.has(Field::Weekday);
        // In news only a bare month or day of one hangs on the year its paragraph is about.
        const bool isBare =
            (frame.has(Field::Month) || frame.has(Field::Season) || frame.has(Field::Holiday)) &&
            !frame.has(Field::Dir) && !frame.has(Field::YearDir);
        // "A memorial will be held in the spring", at the end of a life: what is to come is so for the
        // reader.
        const bool isWeekday =
            frame.has(Field::Weekday) && !frame.has(Field::Month) && !frame.has(Field::Dir);
        const bool isToCome = (isBare || isWeekday) && m_published && m_text.isNarrative &&
                              m_cues.isToCome(sentence, expression.tokens);
        // "She rang me last October": what the living say is said now.
        const bool isSaidNow = context.isQuoted && m_published && m_text.isNarrative &&
                               frame.has(Field::Dir) && frame.integer(Field::Dir) < 0 &&
                               !frame.has(Field::From);
        const bool isBeforeDeath = isBare && m_published && isBesideDeath(sentence, expression.tokens);
        context.narrative = (m_text.isNarrative && !isToCome && !isSaidNow && !isBeforeDeath) ||
                            (isBare && !isBeforeDeath && !isAgain && m_resolver.paragraphIsElsewhere() &&
                             context.lean != Lean::Future);
        context.isOfLastYear = isBare && frame.has(Field::Month) && !isBeforeDeath && !context.narrative &&
                               context.lean != Lean::Future && m_resolver.paragraphNamesLastYear();
        context.isPresentDay = m_cues.isCountedNow(sentence, expression.tokens);
        context.isPresentDay |=
            !context.isQuoted && m_resolver.isAwayFromNow() &&
            (expression.tokens.begin == sentence.begin || m_resolver.paragraphIsElsewhere()) &&
            m_cues.isInPresent(sentence, expression.tokens);
        context.isAhead = frame.is(Field::Type, "DURATION") && expression.tokens.begin > sentence.begin &&
                          context.lean == Lean::Future && !context.narrative &&
                          m_kinds.is(m_text.tokens[expression.tokens.begin - 1], m_kinds.inWord);
        context.notBefore = startOfRange(index, expression, isJoined);
        const std::optional<TextDate> ofEvent =
            dateOfEvent(m_text, m_kinds, m_resolver.dates(), frame, sentence, expression.tokens, context);
        context.ofEvent = ofEvent ? &*ofEvent : nullptr;
        const bool isOfNight = context.isQuoted && m_newsDay && frame.is(Field::Part, "NI") &&
                               frame.integer(Field::Dir) == 0 && context.lean != Lean::Future;
        const std::optional<TextDate> saidOn = context.isQuoted && m_saidOn ? m_saidOn
                                               : isOfNight                  ? m_newsDay
                                                           : dayOfReport(sentence, expression.tokens);
        context.saidOn = saidOn ? &*saidOn : nullptr;
        context.chosen = chosenFor(context.span);
        if (frame.is(Field::Type, "DATE") && (m_cues.isApproximate(sentence, expression.tokens) ||
                                              isShortlyBeside(sentence, expression.tokens))) {
            frame[Field::Approx] = {true, 1, {}};
        }
        noteOrder(expression);
        ResolvedTime time = m_resolver.resolve(frame, expression.rule->name, context);
        if (time.placement && time.placement->grain <= Grain::Day && m_published && !context.isQuoted &&
            time.placement->first <= *m_published && time.placement->first + kSaidDays >= *m_published &&
            isSaid(sentence, expression.tokens)) {
            m_saidOn =
                TextDate{dayPlacement(time.placement->first), std::string(context.surface), context.span};
        }
        if (!m_newsDay && index < kLead && isNewsDay(frame, context, time)) {
            m_newsDay =
                TextDate{dayPlacement(time.placement->first), std::string(context.surface), context.span};
        }
        if (!time.type.empty()) {
            m_text.expressions.push_back({expression.tokens, expression.rule, index, std::move(time)});
            placePeriodBefore(frame.is(Field::Type, "DATE"));
        }
    }

    // "12 May" or "May 12"; "the 5th of May" is of either kind of paper.
    void noteOrder(const TaggedExpression& expression) {
        if (!expression.frame.has(Field::Month) || !expression.frame.has(Field::Day)) {
            return;
        }
        for (std::size_t at = expression.tokens.begin; at + 1 < expression.tokens.end; ++at) {
            const bool isMonth = is(at, m_month);
            if (isMonth || (m_text.tokens[at].kind == TokenKind::Integer && is(at + 1, m_month))) {
                m_resolver.notesDayBesideMonth(!isMonth);
                return;
            }
        }
    }

    void markQuotes(TokenRange sentence) {
        m_quoted.assign(sentence.size(), false);
        for (std::size_t at = sentence.begin; at < sentence.end; ++at) {
            if (m_text.tokens[at].isPunct('"')) {
                const std::string_view mark = m_text.slice(m_text.tokens[at]);
                m_isQuoteOpen = mark == "\xE2\x80\x9C"   ? true
                                : mark == "\xE2\x80\x9D" ? false
                                                         : !m_isQuoteOpen;
            }
            m_quoted[at - sentence.begin] = m_isQuoteOpen;
        }
    }
    bool isQuoted(TokenRange sentence, TokenRange expression) const {
        return m_quoted[expression.begin - sentence.begin];
    }

    // “Tonight I can sleep,” she said late Saturday: words are of the day that they were said on. A weekday
    // behind the quotation that a verb of speech leads to is known before it is read.
    void lookAhead(TokenRange sentence, const std::vector<TaggedExpression>& tagged, std::size_t at) {
        if (!m_published || !isQuoted(sentence, tagged[at].tokens)) {
            return;
        }
        for (std::size_t k = at + 1; k < tagged.size(); ++k) {
            const Frame& frame = tagged[k].frame;
            if (isQuoted(sentence, tagged[k].tokens) || !frame.has(Field::Weekday) || frame.has(Field::Dir) ||
                frame.has(Field::Month) || frame.has(Field::Day) || !isSaid(sentence, tagged[k].tokens)) {
                continue;
            }
            const int back =
                (static_cast<int>(time::weekdayOf(*m_published)) - frame.integer(Field::Weekday) + 7) % 7;
            m_saidOn = TextDate{dayPlacement(*m_published - back),
                                std::string(m_text.slice(tagged[k].tokens)), m_text.span(tagged[k].tokens)};
            return;
        }
    }
    // "said Saturday", "told reporters late Saturday", "told reporters before flying to Kyiv on Monday"
    bool isSaid(TokenRange sentence, TokenRange expression) const {
        constexpr std::size_t kReach = 8;
        for (std::size_t at = expression.begin;
             at-- > sentence.begin && at + kReach >= expression.begin && !m_quoted[at - sentence.begin];) {
            const Token& token = m_text.tokens[at];
            if (m_kinds.is(token, m_kinds.sayVerb)) {
                return true;
            }
            if (token.kind == TokenKind::Punct || m_kinds.is(token, m_kinds.pastVerb) ||
                m_kinds.is(token, m_kinds.that)) {
                return false;
            }
        }
        return false;
    }

    // “Tonight we did it”, in the paper of the day after: words of a night are of the night of the news.
    bool isNewsDay(const Frame& frame, const ResolveContext& context, const ResolvedTime& time) const {
        return m_published && !m_text.isNarrative && !context.isQuoted && !context.isAside &&
               context.lean != Lean::Future && frame.has(Field::Weekday) && !frame.has(Field::Dir) &&
               time.placement && time.placement->grain <= Grain::Day &&
               time.placement->first <= *m_published && time.placement->first + 1 == *m_published;
    }

    // "at 1 a.m. (2200 GMT on Sunday)": the same hour by another clock.
    bool isGloss(TokenRange sentence, const TaggedExpression& expression) const {
        return expression.tokens.begin > sentence.begin && expression.frame.is(Field::Type, "TIME") &&
               m_text.tokens[expression.tokens.begin - 1].isPunct('(') && !m_text.expressions.empty() &&
               m_text.expressions.back().tokens.end + 1 == expression.tokens.begin &&
               m_text.expressions.back().time.type == "TIME";
    }

    bool isHeading(TokenRange sentence) const {
        constexpr std::size_t kLongest = 12; // tokens
        const Token& last = m_text.tokens[sentence.end - 1];
        const bool endsParagraph =
            sentence.end == m_text.tokens.size() || m_text.tokens[sentence.end].has(Token::ParagraphStart);
        return sentence.size() <= kLongest && endsParagraph && last.kind != TokenKind::Punct &&
               m_text.tokens[sentence.begin].has(Token::ParagraphStart);
    }

    // "On March 3, five weeks before her death, she …": a life whose end is the news.
    bool isBesideDeath(TokenRange sentence, TokenRange expression) const {
        constexpr std::size_t kReach = 9;
        const std::size_t end = std::min(sentence.end, expression.end + kReach);
        const std::size_t start =
            expression.begin > sentence.begin + kReach ? expression.begin - kReach : sentence.begin;
        for (std::size_t at = start; at + 2 < end; ++at) {
            const Token& link = m_text.tokens[at];
            if ((m_kinds.is(link, m_kinds.beforeWord) || m_kinds.is(link, m_kinds.afterWord)) &&
                m_kinds.is(m_text.tokens[at + 1], m_kinds.ownerPronoun) && is(at + 2, m_lifeEnd)) {
                return true;
            }
        }
        return false;
    }

    bool is(std::size_t at, const std::optional<ClassId>& klass) const {
        const Token& token = m_text.tokens[at];
        return klass && token.word != 0 && m_kinds.language().isIn(token, *klass);
    }

    // "the three months ended Sept. 30": the stretch of time up to that date.
    void placePeriodBefore(bool isDate) {
        const std::size_t count = m_text.expressions.size();
        if (!isDate || count < 2) {
            return;
        }
        const ReadExpression& end = m_text.expressions[count - 1];
        ReadExpression& period = m_text.expressions[count - 2];
        const Token& link = m_text.tokens[period.tokens.end];
        const bool isLinked = m_kinds.is(link, m_kinds.periodEnd) ||
                              (m_kinds.is(link, m_kinds.rangeTo) && is(period.tokens.begin, m_the));
        const bool isBeside = period.sentence == end.sentence && period.time.type == "DURATION" &&
                              end.tokens.begin == period.tokens.end + 1 && isLinked;
        if (isBeside && end.time.placement) {
            TemporalResolver::endPeriod(period.time, *end.time.placement, m_text.slice(end.tokens),
                                        m_text.span(end.tokens), period.rule->name);
            m_resolver.rememberPeriod(period.time, *end.time.placement, m_text.slice(period.tokens),
                                      m_text.span(period.tokens));
        }
    }

    // "by late Thursday or early Friday": both are ahead.
    bool isJoinedToDayAhead(std::size_t sentence, const TaggedExpression& expression) const {
        if (!m_isDayAhead || m_text.expressions.empty() || !expression.frame.has(Field::Weekday)) {
            return false;
        }
        const ReadExpression& before = m_text.expressions.back();
        return before.sentence == sentence && expression.tokens.begin == before.tokens.end + 1 &&
               m_kinds.is(m_text.tokens[before.tokens.end], m_kinds.coordinator);
    }

    // "fell ill shortly after Christmas"
    bool isShortlyBeside(TokenRange sentence, TokenRange expression) const {
        const std::size_t at = expression.begin;
        return at >= sentence.begin + 2 && m_kinds.is(m_text.tokens[at - 2], m_kinds.shortly) &&
               (m_kinds.is(m_text.tokens[at - 1], m_kinds.afterWord) ||
                m_kinds.is(m_text.tokens[at - 1], m_kinds.beforeWord));
    }

    // "asked for barriers in 2005 and again in March"
    bool isJoinedToPast(std::size_t sentence, const TaggedExpression& expression) const {
        if (!m_published || m_text.expressions.empty() || !expression.frame.has(Field::Month) ||
            expression.frame.has(Field::Year)) {
            return false;
        }
        const ReadExpression& before = m_text.expressions.back();
        std::size_t at = before.tokens.end;
        if (before.sentence != sentence || !before.time.placement ||
            before.time.placement->last >= *m_published ||
            !m_kinds.is(m_text.tokens[at], m_kinds.coordinator)) {
            return false;
        }
        ++at;
        const bool isAgain = at < expression.tokens.begin && m_kinds.is(m_text.tokens[at], m_kinds.again);
        at += isAgain ? 1 : 0;
        at += at < expression.tokens.begin && m_kinds.is(m_text.tokens[at], m_kinds.timePreposition) ? 1 : 0;
        // not "in January 2005 and March"
        return at == expression.tokens.begin && (isAgain || before.time.placement->grain == Grain::Year);
    }

    // "open on weekdays from 10 a.m. to 4 p.m.": hours of no one day.
    bool isBehindSet(std::size_t sentence, TokenRange expression) const {
        std::size_t next = expression.begin;
        for (std::size_t k = m_text.expressions.size(); k-- > 0;) {
            const ReadExpression& before = m_text.expressions[k];
            if (before.sentence != sentence || before.tokens.end > next || hasMark(before.tokens.end, next)) {
                return false;
            }
            next = before.tokens.begin;
            if (before.time.type == "SET") {
                return true;
            }
            if (before.time.type != "TIME") {
                return false;
            }
        }
        return false;
    }

    bool hasMark(std::size_t from, std::size_t to) const {
        return std::any_of(m_text.tokens.begin() + static_cast<std::ptrdiff_t>(from),
                           m_text.tokens.begin() + static_cast<std::ptrdiff_t>(to),
                           [](const Token& token) { return token.isPunct('"') || token.isPunct(';'); });
    }

    // "Between 1996 and 2001 he took money, some of it at 6:30 in the morning": of no day that is known.
    bool isAfterCoarse(std::size_t sentence, const TaggedExpression& expression) const {
        if (m_text.expressions.empty() || m_text.isNarrative || !expression.frame.is(Field::Type, "TIME")) {
            return false;
        }
        const ReadExpression& before = m_text.expressions.back();
        const bool isStart = before.tokens.begin > m_text.sentences[sentence].begin &&
                             m_kinds.is(m_text.tokens[before.tokens.begin - 1], m_kinds.since);
        return before.sentence == sentence && !isStart && before.time.placement && m_published &&
               !m_cues.isAside(m_text.sentences[sentence], before.tokens) &&
               before.time.placement->grain >= Grain::Month &&
               before.time.placement->last + kSaidDays < *m_published;
    }

    // "from 8 p.m. to 6 a.m.": the hour that the range starts at, in seconds of the day.
    std::optional<int> clockOfRangeStart(std::size_t sentence, const TaggedExpression& expression) const {
        const bool isClock = expression.frame.has(Field::Clock) || expression.frame.has(Field::Hour);
        if (!isClock || m_text.expressions.empty()) {
            return std::nullopt;
        }
        const ReadExpression& start = m_text.expressions.back();
        const std::size_t at = start.time.value.find('T');
        if (start.sentence != sentence || start.time.type != "TIME" || at == std::string::npos ||
            start.time.value.size() < at + 6 || start.time.value[at + 3] != ':' ||
            !isRangeGap(start.tokens.end, expression.tokens.begin)) {
            return std::nullopt;
        }
        constexpr int kHour = 3600;
        constexpr int kMinute = 60;
        const auto two = [&](std::size_t from) {
            return (start.time.value[from] - '0') * 10 + (start.time.value[from + 1] - '0');
        };
        return two(at + 1) * kHour + two(at + 4) * kMinute;
    }

    // "from Friday to Monday": the Monday after that Friday.
    // `isJoined`: "for Wednesday and Thursday", both ahead.
    std::optional<time::DayNumber> startOfRange(std::size_t sentence, const TaggedExpression& expression,
                                                bool isJoined) const {
        if (!expression.frame.has(Field::Weekday) || expression.frame.has(Field::Dir) ||
            m_text.expressions.empty()) {
            return std::nullopt;
        }
        const ReadExpression& last = m_text.expressions.back();
        const auto& day = last.time.placement;
        const bool isStart = last.sentence == sentence && day && day->grain <= Grain::Day &&
                             (isRangeGap(last.tokens.end, expression.tokens.begin) || isJoined);
        return isStart ? std::optional(day->first) : std::nullopt;
    }

    bool isOfOtherDay(TokenRange sentence, TokenRange expression) const {
        const std::size_t at = expression.end;
        return at + 3 < sentence.end && m_kinds.is(m_text.tokens[at], m_kinds.timePreposition) &&
               m_kinds.is(m_text.tokens[at + 1], m_kinds.determiner) &&
               m_kinds.is(m_text.tokens[at + 2], m_kinds.unit1) &&
               m_kinds.is(m_text.tokens[at + 3], m_kinds.preposition);
    }

    const time::Edtf* chosenFor(ByteSpan span) {
        while (!m_chosen.empty() && m_chosen.front().span < span) {
            m_chosen = m_chosen.subspan(1);
        }
        return !m_chosen.empty() && m_chosen.front().span == span ? m_chosen.front().when : nullptr;
    }

    bool isRangeGap(std::size_t from, std::size_t to) const {
        return extract::isRangeGap(m_text, m_kinds, from, to);
    }

    // "Sheinbaum confirmed on May 3rd that …": a day close to publication, beside a verb that reports.
    std::optional<TextDate> dayOfReport(TokenRange sentence, TokenRange expression) const {
        const TextDate* day = m_resolver.sentenceDate();
        if (day == nullptr || !m_published || day->placement.first > *m_published ||
            day->placement.first + kReportDays < *m_published || m_text.isNarrative ||
            !m_cues.isReportedOn(*day, sentence, expression)) {
            return std::nullopt;
        }
        return *day;
    }

    ReadText& m_text;
    std::optional<time::DayNumber> m_published;
    std::span<const ChosenSpan> m_chosen; ///< those that are still to come
    TemporalTagger m_tagger;
    TemporalResolver m_resolver;
    DirectionCues m_cues;
    WordKinds m_kinds;
    std::optional<ClassId> m_indefinite;
    std::optional<ClassId> m_month;
    std::optional<ClassId> m_lifeEnd;
    std::optional<ClassId> m_daybreak;
    std::optional<ClassId> m_the;
    std::optional<ClassId> m_units;
    std::vector<bool> m_quoted;        ///< of the sentence at hand: stands between quotation marks
    bool m_isQuoteOpen = false;        ///< at the end of the sentences read of this paragraph
    bool m_isDayAhead = false;         ///< the last expression read is a weekday that the words look ahead to
    std::optional<TextDate> m_newsDay; ///< the first weekday of the first sentences, if it was yesterday
    std::optional<TextDate> m_saidOn;  ///< in this paragraph, the day that words were said on
};

} // namespace

ReadText readTimes(std::string_view bytes, const Language& language, std::optional<time::DayNumber> published,
                   std::stop_token stop, std::span<const ChosenSpan> chosen,
                   const std::function<void(ReadText&)>& sentenceRead) {
    ReadText text;
    text.bytes = bytes;
    text.tokens = tokenize(bytes, language.lexicon());
    text.sentences = splitSentences(bytes, text.tokens, language);
    text.expressions.reserve(
        sentenceRead ? 0 : bytes.size() / 50); // what stays unused is never touched; growing would copy
    TextReader(text, language, published, chosen).run(stop, sentenceRead);
    return text;
}

} // namespace dateline::extract
