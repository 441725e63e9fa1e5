// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/temporal_reader.h"

#include "core/extract/sentence_splitter.h"
#include "core/extract/temporal_resolver.h"
#include "core/extract/temporal_tagger.h"
#include "core/extract/tokenizer.h"
#include "core/extract/word_kinds.h"

namespace dateline::extract {
namespace {

// How many old years a text must name, for each sign of news, to be read as a story of the past.
constexpr std::size_t kOldYears = 6;

class Reader {
public:
    Reader(ReadText& text, const Language& language, std::optional<time::DayNumber> published)
        : m_text(text)
        , m_language(language)
        , m_published(published)
        , m_tagger(language, text.bytes, text.tokens)
        , m_resolver(language, published)
        , m_kinds(language)
        , m_deictic(language.classNamed("DEICTIC"))
        , m_era(language.classNamed("ERA"))
        , m_future(language.classNamed("STRONG-FUTURE"))
        , m_weakFuture(language.classNamed("WEAK-FUTURE"))
        , m_timetable(language.classNamed("TIMETABLE-VERB"))
        , m_planned(language.classNamed("PLANNED"))
        , m_beNow(language.classNamed("BE-NOW"))
        , m_be(language.classNamed("BE"))
        , m_past(language.classNamed("PAST-CUE"))
        , m_pastVerb(language.classNamed("PAST-VERB"))
        , m_report(language.classNamed("REPORT-VERB"))
        , m_determiner(language.classNamed("DETERMINER")) {}

    void run(const std::stop_token& stop) {
        m_isNarrative = looksNarrative();
        m_text.isNarrative = m_isNarrative;
        std::vector<TaggedExpression> tagged;
        for (std::size_t k = 0; k < m_text.sentences.size() && !stop.stop_requested(); ++k) {
            const TokenRange sentence = m_text.sentences[k];
            if (m_text.tokens[sentence.begin].has(Token::ParagraphStart)) {
                m_resolver.startParagraph();
            }
            m_resolver.startSentence();
            tagged.clear();
            m_tagger.tag(sentence, m_isNarrative, tagged);
            lendYears(tagged);
            lendDays(tagged);
            for (const TaggedExpression& expression : tagged) {
                ResolveContext context;
                context.opensSentence = expression.tokens.begin - sentence.begin <= 3;
                context.surface = m_text.slice(expression.tokens);
                context.span = m_text.span(expression.tokens);
                context.lean = leanAt(sentence, expression.tokens);
                context.narrative =
                    m_isNarrative || (m_resolver.paragraphIsElsewhere() && context.lean != Lean::Future);
                const std::optional<TextDate> saidOn = dayOfReport(sentence, expression.tokens);
                context.saidOn = saidOn ? &*saidOn : nullptr;
                ResolvedTime time = m_resolver.resolve(expression.frame, expression.rule->name, context);
                if (!time.type.empty()) {
                    m_text.expressions.push_back({expression.tokens, expression.rule, k, std::move(time)});
                }
            }
        }
    }

private:
    bool looksNarrative() const {
        const std::int64_t year = m_published ? time::toCivil(*m_published).year : 3000;
        std::size_t old = 0;
        std::size_t news = 0;
        for (std::size_t at = 0; at < m_text.tokens.size(); ++at) {
            const Token& token = m_text.tokens[at];
            if (at > 0 && token.word != 0 && m_era && m_language.isIn(token, *m_era) &&
                m_text.tokens[at - 1].kind == TokenKind::Integer) {
                ++old;
            } else if (token.kind == TokenKind::Integer && token.digits == 4 && token.value >= 1000 &&
                       token.value < 2100) {
                old += token.value < year ? 1 : 0;
            } else if (m_deictic && token.word != 0 && m_language.isIn(token, *m_deictic)) {
                ++news;
            }
        }
        return old >= kOldYears && old > 3 * news;
    }

    // "from March 3 to April 7, 2012": the first takes the year of the second.
    void lendYears(std::vector<TaggedExpression>& tagged) const {
        for (std::size_t k = 0; k + 1 < tagged.size(); ++k) {
            Frame& first = tagged[k].frame;
            const Frame& second = tagged[k + 1].frame;
            const bool joined = tagged[k].tokens.end + 1 == tagged[k + 1].tokens.begin;
            if (!joined || first.has(Field::Year) || !second.has(Field::Year) || !first.has(Field::Month) ||
                first.has(Field::Dir) || first.has(Field::YearDir) || second.is(Field::Era, "BC")) {
                continue;
            }
            if (!second.has(Field::Month) && !second.has(Field::Day)) {
                continue;
            }
            first[Field::Year] = second[Field::Year];
            if (second.has(Field::Month) && second.integer(Field::Month) < first.integer(Field::Month)) {
                first[Field::Year].number -= 1;
            }
        }
    }

    // "At 5:34 a.m. local time on March 20": the time takes the day behind it.
    static void lendDays(std::vector<TaggedExpression>& tagged) {
        constexpr std::size_t kGap = 4;
        for (std::size_t k = 0; k + 1 < tagged.size(); ++k) {
            Frame& time = tagged[k].frame;
            const Frame& date = tagged[k + 1].frame;
            const bool hasDate = time.has(Field::Weekday) || time.has(Field::Month) || time.has(Field::Dir) ||
                                 time.has(Field::Year) || time.has(Field::Value) || time.has(Field::Holiday);
            if (!time.is(Field::Type, "TIME") || hasDate || !date.is(Field::Type, "DATE") ||
                !(date.has(Field::Day) || date.has(Field::Weekday)) ||
                tagged[k + 1].tokens.begin - tagged[k].tokens.end > kGap) {
                continue;
            }
            for (const Field field :
                 {Field::Year, Field::Month, Field::Day, Field::Weekday, Field::Dir, Field::From}) {
                time[field] = date[field];
            }
        }
    }

    // What the words around an expression say of its direction: a strong word of the future before it (or, at
    // the sentence's start, after it) wins unless a past verb stands between; a past verb close before it
    // looks back, except one that reports.
    Lean leanAt(TokenRange sentence, TokenRange expression) const {
        constexpr std::size_t kReach = 8;
        constexpr std::size_t kTimetableReach = 4;
        const std::size_t from =
            expression.begin > sentence.begin + kReach ? expression.begin - kReach : sentence.begin;
        bool weak = false; // "until", "through": the future unless a past verb stands before them
        bool infinitive = false;
        for (std::size_t at = expression.begin; at-- > from;) {
            const Token& token = m_text.tokens[at];
            if (token.word != 0) {
                const bool near = at + kTimetableReach >= expression.begin;
                if (is(token, m_future) || (near && is(token, m_timetable))) {
                    return Lean::Future;
                }
                if (is(token, m_planned) && at > sentence.begin) {
                    const Token& before = m_text.tokens[at - 1];
                    if (is(before, m_beNow)) {
                        return Lean::Future;
                    }
                    if (is(before, m_past)) {
                        return Lean::None; // "was expected in May"
                    }
                }
                if (m_kinds.is(token, m_kinds.infinitive) && at + 1 < expression.begin) {
                    if (weak) {
                        return Lean::Future; // "to extend it through Sept. 30"
                    }
                    infinitive = true;
                }
                weak = weak || (at + 2 >= expression.begin && is(token, m_weakFuture));
            }
            if (isPastVerb(at, sentence)) {
                for (std::size_t k = at; k-- > from && at - k <= 3;) { // "will stay closed until"
                    if (is(m_text.tokens[k], m_future)) {
                        return Lean::Future;
                    }
                }
                const bool isPassive = at > sentence.begin && is(m_text.tokens[at - 1], m_be);
                return infinitive || (is(token, m_report) && !isPassive) ? Lean::None : Lean::Past;
            }
        }
        if (expression.begin > sentence.begin + 1) {
            return weak && from == sentence.begin ? Lean::Future : Lean::None;
        }
        for (std::size_t at = expression.end; at < std::min(sentence.end, expression.end + 10); ++at) {
            const Token& token = m_text.tokens[at];
            if (is(token, m_future)) {
                return Lean::Future;
            }
            if (isPastVerb(at, sentence)) {
                return is(token, m_report) ? Lean::None : Lean::Past;
            }
        }
        return Lean::None;
    }
    // "Sheinbaum confirmed on May 3rd that …": a day close to publication, beside a verb that reports.
    std::optional<TextDate> dayOfReport(TokenRange sentence, TokenRange expression) const {
        const TextDate* day = m_resolver.sentenceDate();
        if (day == nullptr || !m_published || day->placement.first > *m_published ||
            day->placement.first + 62 < *m_published || m_isNarrative) {
            return std::nullopt;
        }
        const std::size_t from =
            expression.begin > sentence.begin + 12 ? expression.begin - 12 : sentence.begin;
        for (std::size_t at = expression.begin; at-- > from;) {
            const bool beside =
                m_text.tokens[at].end + 12 > day->span.begin && m_text.tokens[at].begin < day->span.end + 12;
            if (beside && is(m_text.tokens[at], m_report)) {
                return *day;
            }
        }
        return std::nullopt;
    }
    bool is(const Token& token, const std::optional<ClassId>& klass) const {
        return token.word != 0 && klass && m_language.isIn(token, *klass);
    }
    // "was", "went", "opened"; not "the revised" and "a planned".
    bool isPastVerb(std::size_t at, TokenRange sentence) const {
        const Token& token = m_text.tokens[at];
        if (at > sentence.begin && m_kinds.is(m_text.tokens[at - 1], m_kinds.beInfinitive)) {
            return false; // "to be held"
        }
        if (is(token, m_past) || is(token, m_pastVerb)) {
            return true;
        }
        if (!m_kinds.endsLikePast(token, m_text.slice(token))) {
            return false;
        }
        return at == sentence.begin || !is(m_text.tokens[at - 1], m_determiner);
    }

    ReadText& m_text;
    const Language& m_language;
    std::optional<time::DayNumber> m_published;
    TemporalTagger m_tagger;
    TemporalResolver m_resolver;
    WordKinds m_kinds;
    std::optional<ClassId> m_deictic;
    std::optional<ClassId> m_era;
    std::optional<ClassId> m_future;
    std::optional<ClassId> m_weakFuture;
    std::optional<ClassId> m_timetable;
    std::optional<ClassId> m_planned;
    std::optional<ClassId> m_beNow;
    std::optional<ClassId> m_be;
    std::optional<ClassId> m_past;
    std::optional<ClassId> m_pastVerb;
    std::optional<ClassId> m_report;
    std::optional<ClassId> m_determiner;
    bool m_isNarrative = false;
};

} // namespace

ReadText readTimes(std::string_view bytes, const Language& language, std::optional<time::DayNumber> published,
                   std::stop_token stop) {
    ReadText text;
    text.bytes = bytes;
    text.tokens = tokenize(bytes, language.lexicon());
    text.sentences = splitSentences(bytes, text.tokens, language);
    text.expressions.reserve(bytes.size() / 150); // what stays unused is never touched; growing would copy
    Reader(text, language, published).run(stop);
    return text;
}

} // namespace dateline::extract
