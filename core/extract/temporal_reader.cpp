// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/temporal_reader.h"

#include "core/extract/sentence_splitter.h"
#include "core/extract/temporal_resolver.h"
#include "core/extract/temporal_tagger.h"
#include "core/extract/tokenizer.h"

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
        , m_deictic(language.classNamed("DEICTIC"))
        , m_future(language.classNamed("STRONG-FUTURE"))
        , m_weakFuture(language.classNamed("WEAK-FUTURE"))
        , m_past(language.classNamed("PAST-CUE"))
        , m_planned(language.classNamed("PLANNED"))
        , m_beNow(language.classNamed("BE-NOW"))
        , m_era(language.classNamed("ERA")) {}

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

    // A strong word of the future before the expression (or, at the sentence's start, after it), with no past
    // verb between.
    Lean leanAt(TokenRange sentence, TokenRange expression) const {
        if (!m_future || !m_past) {
            return Lean::None;
        }
        constexpr std::size_t kReach = 8;
        const std::size_t from =
            expression.begin > sentence.begin + kReach ? expression.begin - kReach : sentence.begin;
        bool weak = false; // "until", "by": the future unless a past verb stands before them
        for (std::size_t at = expression.begin; at-- > from;) {
            const Token& token = m_text.tokens[at];
            if (token.word != 0 && m_language.isIn(token, *m_future)) {
                return Lean::Future;
            }
            if (weak && m_text.slice(token) == "to") {
                return Lean::Future; // "to extend it through Sept. 30"
            }
            weak = weak || (token.word != 0 && m_weakFuture && at + 2 >= expression.begin &&
                            m_language.isIn(token, *m_weakFuture));
            if (token.word != 0 && m_planned && m_beNow && at > sentence.begin &&
                m_language.isIn(token, *m_planned) && m_text.tokens[at - 1].word != 0 &&
                m_language.isIn(m_text.tokens[at - 1], *m_beNow)) {
                return Lean::Future;
            }
            const std::string_view word = m_text.slice(token);
            if ((token.word != 0 && m_language.isIn(token, *m_past)) ||
                (token.kind == TokenKind::Word && word.size() > 3 && word.ends_with("ed"))) {
                return Lean::None;
            }
        }
        if (expression.begin > sentence.begin + 1) {
            return weak && from == sentence.begin ? Lean::Future : Lean::None;
        }
        for (std::size_t at = expression.end; at < std::min(sentence.end, expression.end + 10); ++at) {
            const Token& token = m_text.tokens[at];
            if (token.word != 0 && m_language.isIn(token, *m_future)) {
                return Lean::Future;
            }
            if (token.word != 0 && m_language.isIn(token, *m_past)) {
                return Lean::None;
            }
        }
        return Lean::None;
    }

    ReadText& m_text;
    const Language& m_language;
    std::optional<time::DayNumber> m_published;
    TemporalTagger m_tagger;
    TemporalResolver m_resolver;
    std::optional<ClassId> m_deictic;
    std::optional<ClassId> m_future;
    std::optional<ClassId> m_weakFuture;
    std::optional<ClassId> m_past;
    std::optional<ClassId> m_planned;
    std::optional<ClassId> m_beNow;
    std::optional<ClassId> m_era;
    bool m_isNarrative = false;
};

} // namespace

ReadText readTimes(std::string_view bytes, const Language& language, std::optional<time::DayNumber> published,
                   std::stop_token stop) {
    ReadText text;
    text.bytes = bytes;
    text.tokens = tokenize(bytes, language.lexicon());
    text.sentences = splitSentences(bytes, text.tokens, language);
    Reader(text, language, published).run(stop);
    return text;
}

} // namespace dateline::extract
