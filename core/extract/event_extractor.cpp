// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/event_extractor.h"

#include "core/extract/actors.h"
#include "core/extract/attribution.h"
#include "core/extract/clause.h"
#include "core/extract/dated_spans.h"
#include "core/extract/datelines.h"
#include "core/extract/readings.h"
#include "core/extract/titles.h"

#include <fmt/format.h>

#include <algorithm>

namespace dateline::extract {
namespace {

constexpr std::size_t kLeadSentences = 2;    // they tell the news of the day of publication
constexpr std::size_t kCarriedSentences = 3; // how far a date holds for what follows it
constexpr std::size_t kStorySentences = 20;  // how far the day of the lead holds
constexpr time::DayNumber kNewsDays = 8;     // a day so close to publication is the news itself
constexpr std::size_t kActorsPerEvent = 6;

// A date that sentences without one may go on from.
struct Carried {
    std::string when;
    std::string phrase; ///< empty: the day of publication
    TextPosition position;
    std::size_t sentence = 0;
    time::DayNumber day = 0;
    bool isSet = false;
};

class Finder {
public:
    Finder(const Utf8Text& text, const ReadText& read, const Language& language,
           std::optional<time::DayNumber> published)
        : m_text(text)
        , m_read(read)
        , m_kinds(language)
        , m_published(published)
        , m_actors(read, m_kinds)
        , m_attribution(read, m_actors, m_kinds)
        , m_titles(read, m_kinds) {}

    std::vector<model::Candidate> run(const std::stop_token& stop) {
        m_found.reserve(m_read.bytes.size() / 200);
        std::size_t expression = 0;
        bool openQuote = false;
        for (std::size_t k = 0; k < m_read.sentences.size() && !stop.stop_requested(); ++k) {
            const std::size_t from = expression;
            while (expression < m_read.expressions.size() && m_read.expressions[expression].sentence == k) {
                ++expression;
            }
            m_sentenceIndex = k;
            m_sentence = m_read.sentences[k];
            m_whole = m_sentence;
            m_sentence.begin = afterDateline(m_read, m_sentence, m_kinds);
            m_clauses = clausesOf(m_read, m_sentence, m_kinds, openQuote);
            m_subjects = m_attribution.subjectsOf(m_clauses);
            if (tellsNothing()) {
                if (k == 0 && isHeadline()) {
                    m_headline = m_sentence;
                }
                continue;
            }
            std::size_t first = from;
            while (first < expression && m_read.expressions[first].tokens.begin < m_sentence.begin) {
                ++first; // the dateline's own
            }
            const auto spans = datedSpansOf(m_read, m_sentence, first, expression, m_kinds);
            const std::size_t before = m_found.size();
            for (const DatedSpan& span : spans) {
                addDated(span);
            }
            if (!m_read.isNarrative) {
                addUndated(spans, m_found.size() > before);
            }
            inOrder(before);
            if (m_told++ == 0 && m_headline.size() > 0) {
                addHeadline();
            }
        }
        return std::move(m_found);
    }

private:
    const Token& token(std::size_t at) const { return m_read.tokens[at]; }
    bool is(std::size_t at, const WordKinds::Kind& kind) const {
        return at >= m_sentence.begin && at < m_sentence.end && m_kinds.is(token(at), kind);
    }

    // Headlines, bylines, datelines, captions, navigation.
    bool tellsNothing() const {
        const Token& first = token(m_sentence.begin);
        const Token& last = token(m_sentence.end - 1);
        const bool hasVerb = m_clauses.front().hasVerb();
        const bool isClosed = last.isPunct('.') || last.isPunct('!') || last.isPunct('?') ||
                              last.isPunct('"') || last.isPunct('\'') || last.isPunct(')') ||
                              last.has(Token::Abbreviation);
        if (m_kinds.is(first, m_kinds.byline) && (!isClosed || m_sentence.size() < 14) &&
            (m_kinds.is(first, m_kinds.published) || !hasVerb)) {
            return true;
        }
        if (last.isPunct('?')) {
            return true;
        }
        return !isClosed && (!hasVerb || m_sentence.size() < 18) && endsParagraph();
    }
    // A first line that reads like one: some words, one of them perhaps a verb, and a text below it.
    bool isHeadline() const {
        if (m_read.sentences.size() < 3 || m_sentence.size() < 4 ||
            m_kinds.is(token(m_sentence.begin), m_kinds.byline) || token(m_sentence.end - 1).isPunct('?') ||
            m_read.isNarrative) {
            return false;
        }
        for (std::size_t at = m_sentence.begin + 1; at < m_sentence.end; ++at) {
            const std::string_view word = m_read.slice(token(at));
            if (token(at).kind == TokenKind::Word && !token(at).has(Token::Capital) &&
                (m_kinds.is(token(at), m_kinds.infinitive) || m_kinds.endsLikePresent(token(at), word) ||
                 m_kinds.endsLikePast(token(at), word))) {
                return true;
            }
        }
        return m_clauses.front().hasVerb();
    }
    // The headline tells what the lead tells, on its day.
    void addHeadline() {
        model::Candidate candidate;
        candidate.quote = model::cutQuote(m_text, m_read.span(m_headline));
        candidate.title = m_titles.of({}, {}, m_headline, {});
        if (m_story.isSet) {
            dateAs(m_story, candidate.date, "the headline tells what the first sentences tell");
        } else if (m_published) {
            Carried day;
            day.when = edtfDay(*m_published);
            dateAs(day, candidate.date, "a headline tells the news of the day of publication");
        } else {
            candidate.date.steps.push_back({"no date of its own", "no date in source"});
            candidate.date.confidence = 0.2;
        }
        for (const Mention& mention : m_actors.in(m_headline)) {
            candidate.actors.push_back(m_actors[mention.actor].name);
        }
        std::sort(candidate.actors.begin(), candidate.actors.end());
        candidate.actors.erase(std::unique(candidate.actors.begin(), candidate.actors.end()),
                               candidate.actors.end());
        m_found.insert(m_found.begin(), std::move(candidate));
    }
    bool endsParagraph() const {
        return m_sentence.end >= m_read.tokens.size() || token(m_sentence.end).has(Token::ParagraphStart);
    }

    std::size_t clauseOf(std::size_t at) const {
        for (std::size_t k = 0; k < m_clauses.size(); ++k) {
            if (m_clauses[k].tokens.contains(at)) {
                return k;
            }
        }
        return m_clauses.size() - 1;
    }
    bool isInParentheses(std::size_t at) const {
        for (std::size_t k = at; k-- > m_sentence.begin && at - k < 30;) {
            if (token(k).isPunct(')') || token(k).isPunct(']')) {
                return false;
            }
            if (token(k).isPunct('(') || token(k).isPunct('[')) {
                return true;
            }
        }
        return false;
    }
    bool isPlainWord(std::size_t at) const {
        return at < m_sentence.end && token(at).kind == TokenKind::Word && !is(at, m_kinds.preposition) &&
               !is(at, m_kinds.clauseMark) && !is(at, m_kinds.determiner) && !is(at, m_kinds.have) &&
               !is(at, m_kinds.be) && !is(at, m_kinds.modal) && !is(at, m_kinds.pastVerb) &&
               !is(at, m_kinds.adverb) && !is(at, m_kinds.subjectPronoun) &&
               !m_kinds.endsLikePast(token(at), m_read.slice(token(at)));
    }

    // "Trump's January order", "the 2011 version": the words after the date that it describes.
    std::size_t describedNounEnd(const DatedSpan& span) const {
        std::size_t at = span.tokens.end;
        if (at < m_sentence.end && token(at).isPunct('\'') && at + 1 < m_sentence.end &&
            is(at + 1, m_kinds.possessive)) {
            at += 2; // "Monday's email"
        } else if (span.tokens.begin > m_sentence.begin) {
            const std::size_t left = span.tokens.begin - 1;
            const bool possessive =
                left > m_sentence.begin && token(left - 1).isPunct('\'') && is(left, m_kinds.possessive);
            if (!possessive && !is(left, m_kinds.determiner)) {
                return 0;
            }
        } else {
            return 0;
        }
        std::size_t end = at;
        while (end < at + 5 && isPlainWord(end)) {
            ++end;
        }
        return end > at ? end : 0;
    }
    std::size_t phraseStart(std::size_t at, std::size_t limit) const {
        while (at > limit && !is(at - 1, m_kinds.preposition) && !is(at - 1, m_kinds.clauseMark) &&
               !token(at - 1).isPunct(',') && !token(at - 1).isPunct('"')) {
            const bool article = is(at - 1, m_kinds.determiner);
            --at;
            if (article) {
                break;
            }
        }
        return at;
    }
    bool hasEventNoun(TokenRange range) const {
        for (std::size_t at = range.begin; at < range.end; ++at) {
            if (is(at, m_kinds.eventNoun)) {
                return true;
            }
        }
        return false;
    }

    std::optional<TokenRange> datedNoun(const DatedSpan& span, const Clause& clause, bool& skip) const {
        if (const std::size_t end = describedNounEnd(span); end != 0) {
            const bool leading = clause.hasVerb() && end <= clause.verb.begin && clause.subject.begin >= end;
            if (leading) {
                return std::nullopt; // "In a Wednesday media event, Apple released …"
            }
            if (hasEventNoun({span.tokens.end, end})) {
                return TokenRange{phraseStart(span.tokens.begin, clause.tokens.begin),
                                  nounTail(end, clause.tokens.end)};
            }
            const Grain grain = grainOf(span);
            skip = grain >= Grain::Year;
            return std::nullopt;
        }
        // "until his arrest on the morning of October 9": a noun behind a preposition, dated by one.
        const std::size_t at = span.tokens.begin;
        if (at >= clause.tokens.begin + 3 && is(at - 1, m_kinds.timePreposition) &&
            is(at - 2, m_kinds.eventNoun)) {
            const std::size_t start = phraseStart(at - 2, clause.tokens.begin);
            const bool behindPreposition = start > clause.tokens.begin && is(start - 1, m_kinds.preposition);
            if (behindPreposition && !clause.isReport && (!clause.hasVerb() || start > clause.verb.end)) {
                return TokenRange{start, at - 1};
            }
        }
        return std::nullopt;
    }
    // What hangs on a noun: "order to deploy more troops".
    std::size_t nounTail(std::size_t end, std::size_t limit) const {
        while (end < limit && !token(end).isPunct(',') && !token(end).isPunct(';') &&
               !token(end).isPunct('.')) {
            ++end;
        }
        return end;
    }
    Grain grainOf(const DatedSpan& span) const {
        const auto& placement = m_read.expressions[span.expression].time.placement;
        return placement ? placement->grain : Grain::None;
    }

    void addDated(const DatedSpan& span) {
        std::size_t clauseIndex = clauseOf(span.tokens.begin);
        const ReadExpression& found = m_read.expressions[span.expression];
        if (span.isOffset) {
            clauseIndex = clauseOf(span.tokens.end);
            const TokenRange what{span.tokens.end, m_clauses[clauseIndex].tokens.end};
            const bool ownVerb =
                m_clauses[clauseIndex].hasVerb() && m_clauses[clauseIndex].verb.begin >= span.tokens.end;
            if (!ownVerb && !hasEventNoun({what.begin, std::min(what.end, what.begin + 4)})) {
                return;
            }
            model::Candidate candidate = begin(clauseIndex, span.when, found);
            candidate.date.steps = {{found.rule->name, span.step}};
            candidate.date.anchor.reset();
            candidate.date.confidence = 0.7;
            if (ownVerb) {
                candidate.title = clauseTitle(clauseIndex, span.tokens);
            } else {
                candidate.title =
                    m_titles.of({}, {}, {what.begin, std::min(nounTail(what.begin, what.end), what.end)}, {});
            }
            push(std::move(candidate), clauseIndex, what);
            return;
        }
        const Clause& clause = m_clauses[clauseIndex];
        if (isInParentheses(span.tokens.begin) && !clauseHasVerbInside(span)) {
            return;
        }
        if (found.time.isStretch && (clause.tense == Tense::None || clause.tense == Tense::Present)) {
            return;
        }
        if (isComparison(span) && found.time.anchor && found.time.anchor->kind == model::Anchor::Kind::Text) {
            return; // "up from 290 million a year earlier"
        }
        bool skip = false;
        const auto noun = datedNoun(span, clause, skip);
        if (skip) {
            return;
        }
        if (!noun && clause.tense == Tense::None && !hasEventNoun(m_sentence)) {
            return;
        }
        model::Candidate candidate = begin(clauseIndex, span.when, found);
        if (!span.step.empty()) {
            candidate.date.steps.push_back({"range", span.step});
        }
        if (noun) {
            candidate.title = nounTitle(*noun, span, clauseIndex);
            if (candidate.title.find(' ') == std::string::npos && clause.hasVerb()) {
                candidate.title = clauseTitle(clauseIndex, {}); // "Coup" says too little
            }
            push(std::move(candidate), clauseIndex, *noun);
            return;
        }
        candidate.title = clauseTitle(clauseIndex, span.tokens);
        if (!found.time.isStretch) {
            carry(span, clause);
        }
        push(std::move(candidate), clauseIndex, clause.tokens);
    }
    // Right behind a number, the date of a figure that another one is compared with.
    bool isComparison(const DatedSpan& span) const {
        std::size_t at = span.tokens.begin;
        while (at > m_sentence.begin && is(at - 1, m_kinds.timePreposition)) {
            --at;
        }
        if (at == m_sentence.begin) {
            return false;
        }
        const Token& left = token(at - 1);
        return left.isNumber() || left.isPunct('%') || is(at - 1, m_kinds.scale);
    }
    bool clauseHasVerbInside(const DatedSpan& span) const {
        const Clause& clause = m_clauses[clauseOf(span.tokens.begin)];
        return clause.hasVerb() && isInParentheses(clause.verb.begin);
    }

    model::Candidate begin(std::size_t clause, const std::string& when, const ReadExpression& found) const {
        model::Candidate candidate;
        candidate.quote = quote();
        candidate.date = readingOf(m_text, m_read, found);
        if (auto parsed = time::Edtf::parse(when)) {
            candidate.date.when = *std::move(parsed);
        }
        candidate.isReported = m_clauses[clause].isReported;
        return candidate;
    }
    model::Quote quote() const { return model::cutQuote(m_text, m_read.span(m_whole)); }

    // "Schools, closed since mid-November, are due to reopen": the participle nearest before the date.
    std::size_t participleBefore(const Clause& clause, TokenRange dated) const {
        const std::size_t from = std::max(clause.tokens.begin, dated.begin > 6 ? dated.begin - 6 : 0);
        for (std::size_t at = dated.begin; at-- > from;) {
            if (clause.verb.contains(at) || token(at).isPunct(',') || is(at, m_kinds.clauseMark)) {
                return 0;
            }
            if (is(at, m_kinds.participle) || m_kinds.endsLikePast(token(at), m_read.slice(token(at)))) {
                const bool described =
                    at > from && (is(at - 1, m_kinds.determiner) || is(at - 1, m_kinds.preposition));
                return described ? 0 : at;
            }
        }
        return 0;
    }

    // The date and those listed with it ("in 2001 and 2006"); nothing where it is the verb's object ("spend
    // the weekend").
    TokenRange droppedWith(TokenRange dated, const Clause& clause) const {
        if (dated.size() == 0) {
            return dated;
        }
        if (is(dated.begin, m_kinds.determiner) && clause.hasVerb() && dated.begin == clause.verb.end) {
            return {};
        }
        for (const ReadExpression* next = expressionNear(dated.end); next != nullptr;
             next = expressionNear(dated.end)) {
            dated.end = next->tokens.end;
        }
        for (std::size_t k = 0; k < 3; ++k) { // …, 2001 and | 2006
            const std::size_t begin = dated.begin;
            if (begin < m_sentence.begin + 2 ||
                !(is(begin - 1, m_kinds.coordinator) || token(begin - 1).isPunct(','))) {
                break;
            }
            const auto& all = m_read.expressions;
            const auto at = std::lower_bound(
                all.begin(), all.end(), begin,
                [](const ReadExpression& found, std::size_t value) { return found.tokens.begin < value; });
            if (at == all.begin() || std::prev(at)->tokens.end != begin - 1) {
                break;
            }
            dated.begin = std::prev(at)->tokens.begin;
        }
        return dated;
    }
    // The expression that "and" or a comma joins to what ends at `end`.
    const ReadExpression* expressionNear(std::size_t end) const {
        if (end + 1 >= m_sentence.end || !(is(end, m_kinds.coordinator) || token(end).isPunct(','))) {
            return nullptr;
        }
        const auto& all = m_read.expressions;
        const auto at =
            std::lower_bound(all.begin(), all.end(), end, [](const ReadExpression& found, std::size_t value) {
                return found.tokens.begin < value;
            });
        return at != all.end() && at->tokens.begin == end + 1 && at->tokens.end < m_sentence.end &&
                       !at->time.when.empty()
                   ? &*at
                   : nullptr;
    }

    std::string clauseTitle(std::size_t index, TokenRange dated) const {
        const Clause& clause = m_clauses[index];
        const TokenRange dropped = droppedWith(dated, clause);
        const std::size_t participle = dropped.size() == 0 ? 0 : participleBefore(clause, dropped);
        if (participle != 0 && clause.hasVerb()) {
            std::size_t noun = participle;
            while (noun > clause.tokens.begin && token(noun - 1).kind == TokenKind::Punct) {
                --noun;
            }
            const bool isSubject = dropped.end <= clause.verb.begin && clause.subject.size() > 0;
            const TokenRange subject =
                isSubject ? clause.subject : TokenRange{phraseStart(noun, clause.verb.end), noun};
            return m_titles.of(subject, m_attribution.nameOf(m_subjects[index]), {participle, dropped.end},
                               dropped);
        }
        if (!clause.hasVerb()) {
            return m_titles.of({}, {}, clause.tokens, dropped);
        }
        if (clause.subject.begin >= clause.verb.end && clause.subject.size() > 0) { // “…,” said Elena Markov
            return m_titles.of(clause.subject, m_attribution.nameOf(m_subjects[index]), clause.verb, {});
        }
        std::size_t end = clause.tokens.end;
        if (index + 1 < m_clauses.size() && !m_clauses[index + 1].isQuoted &&
            (m_clauses[index + 1].reporter == index || is(m_clauses[index + 1].tokens.begin, m_kinds.that))) {
            // "Sheinbaum confirmed that Trump had urged her …": a report needs what was said.
            end = m_clauses[index + 1].tokens.end;
        } else if (end < m_sentence.end && (is(end, m_kinds.afterWord) || is(end, m_kinds.beforeWord))) {
            end = expressionStart(end); // "…, a week | after a fire": the offset belongs to what follows
        }
        for (std::size_t at = clause.verb.end; at < end; ++at) {
            if (is(at, m_kinds.according)) { // the source is told elsewhere
                end = at;
            }
        }
        const Participant& subject = m_subjects[index];
        return m_titles.of(clause.subject, m_attribution.nameOf(subject), {clause.verb.begin, end}, dropped);
    }
    // Where the expression that ends at `end` starts, or `end`.
    std::size_t expressionStart(std::size_t end) const {
        const auto& all = m_read.expressions;
        const auto at =
            std::lower_bound(all.begin(), all.end(), end, [](const ReadExpression& found, std::size_t value) {
                return found.tokens.begin < value;
            });
        return at != all.begin() && std::prev(at)->tokens.end == end && std::prev(at)->time.type == "DURATION"
                   ? std::prev(at)->tokens.begin
                   : end;
    }
    std::string nounTitle(TokenRange noun, const DatedSpan& span, std::size_t clause) const {
        std::string name;
        TokenRange range = noun;
        if (is(range.begin, m_kinds.determiner) || is(range.begin, m_kinds.dangling)) {
            const bool owned =
                is(range.begin, m_kinds.he) || is(range.begin, m_kinds.she) || is(range.begin, m_kinds.they);
            ++range.begin;
            name = owned ? m_attribution.nameOf(m_subjects[clause]) : std::string();
        }
        const bool contains = span.tokens.begin >= range.begin && span.tokens.end < range.end;
        return m_titles.of({}, name, range, contains ? span.tokens : TokenRange{});
    }

    // What the next sentences may go on from.
    void carry(const DatedSpan& span, const Clause& clause) {
        const Grain grain = grainOf(span);
        const auto& placement = m_read.expressions[span.expression].time.placement;
        if (grain > Grain::Week || (m_published && placement->first > *m_published) || clause.isReported ||
            clause.tense == Tense::Future || clause.tense == Tense::Modal || span.isRange) {
            return;
        }
        Carried carried;
        carried.when = grain <= Grain::Day
                           ? edtfDay(m_read.expressions[span.expression].time.placement->first)
                           : span.when;
        carried.phrase = std::string(m_read.slice(span.tokens));
        carried.position = m_text.toPosition(m_read.span(span.tokens));
        carried.sentence = m_sentenceIndex;
        carried.day = placement->first;
        carried.isSet = true;
        (clause.isReport ? m_statement : m_event) = carried;
        const time::DayNumber day = m_read.expressions[span.expression].time.placement->first;
        if (!m_story.isSet && m_told < kLeadSentences + 1 && grain <= Grain::Day && m_published &&
            day <= *m_published && day + kNewsDays > *m_published) {
            m_story = carried;
        }
    }
    void dateAs(const Carried& carried, model::DateReading& reading, std::string_view why) const {
        if (auto parsed = time::Edtf::parse(carried.when)) {
            reading.when = *std::move(parsed);
        }
        reading.anchor =
            carried.isSet
                ? model::Anchor{model::Anchor::Kind::Text, carried.when, carried.phrase, carried.position}
                : model::Anchor{model::Anchor::Kind::Publication, carried.when, {}, std::nullopt};
        reading.steps.push_back(
            {"no date of its own", fmt::format("no date in source; {} → {}", why, carried.when)});
        reading.confidence = 0.35;
        addOpenAlternative(reading);
    }

    bool startsExpression(TokenRange range) const {
        const auto& all = m_read.expressions;
        const auto at = std::lower_bound(
            all.begin(), all.end(), range.begin,
            [](const ReadExpression& found, std::size_t begin) { return found.tokens.begin < begin; });
        return at != all.end() && range.contains(at->tokens.begin);
    }

    // One candidate for a sentence whose main clause tells something without saying when. Where another
    // clause is dated, only a main clause that reports is told apart from it.
    void addUndated(const std::vector<DatedSpan>& spans, bool hasDated) {
        std::size_t index = m_clauses.size();
        for (std::size_t k = 0; k < m_clauses.size() && index == m_clauses.size(); ++k) {
            const Clause& clause = m_clauses[k];
            const bool goesOn = clause.tense == Tense::Present && clause.verb.size() > 1 &&
                                m_kinds.endsLikeProgressive(token(clause.verb.end - 1),
                                                            m_read.slice(token(clause.verb.end - 1)));
            const bool tells = clause.tense == Tense::Past || clause.tense == Tense::Perfect ||
                               clause.tense == Tense::Future || goesOn ||
                               (clause.tense == Tense::Present && clause.isReport);
            if (clause.tense == Tense::Future &&
                (clause.subject.size() == 0 || startsExpression(clause.subject))) {
                continue; // "the next ten days will decide it" is nobody's plan
            }
            if (tells && !clause.isQuoted && !clause.isReported && (!clause.isState || clause.isReport)) {
                index = k;
            }
        }
        if (index == m_clauses.size()) {
            return;
        }
        if (hasDated) {
            const TokenRange main = m_clauses[index].tokens;
            const bool isDated = std::any_of(spans.begin(), spans.end(), [main](const DatedSpan& span) {
                return main.contains(span.tokens.begin) && !span.isOffset;
            });
            if (isDated) {
                return;
            }
        }
        const Clause& clause = m_clauses[index];
        model::Candidate candidate;
        candidate.quote = quote();
        candidate.isReported = false;
        dateUndated(clause, candidate.date);
        candidate.title = clauseTitle(index, {});
        push(std::move(candidate), index, clause.tokens);
    }
    void dateUndated(const Clause& clause, model::DateReading& reading) const {
        const bool isLead = m_told < kLeadSentences;
        const bool isPerfect = clause.tense == Tense::Perfect && !clause.isReport;
        const Carried& carried = clause.isReport && m_statement.isSet ? m_statement
                                 : m_event.isSet                      ? m_event
                                                                      : m_statement;
        const bool isElsewhere = hasLooseOffset(); // "three weeks after it": some other day
        const bool isNear =
            !isElsewhere && carried.isSet && m_sentenceIndex - carried.sentence <= kCarriedSentences;
        const bool isStory = !isElsewhere && (clause.isReport || m_told < kStorySentences);
        if (clause.tense == Tense::Future) {
            dateAhead(reading);
            return;
        }
        if (!isPerfect && isNear) {
            dateAs(carried, reading, fmt::format("the text goes on from “{}”", carried.phrase));
            reading.confidence = 0.4;
        } else if (m_story.isSet && isStory && (!isPerfect || isLead)) {
            dateAs(m_story, reading, fmt::format("the story is that of “{}”", m_story.phrase));
        } else if (m_published && !isElsewhere && (isLead || (!isPerfect && (clause.isReport || isStory)))) {
            Carried day;
            day.when = edtfDay(*m_published);
            dateAs(day, reading,
                   isLead ? "the first sentences tell the news of the day of publication"
                          : "told without a date, it is taken as new");
        } else if (m_published) {
            const std::string day = edtfDay(*m_published);
            if (auto open = time::Edtf::parse("../" + day)) {
                reading.when = *std::move(open);
            }
            reading.anchor = model::Anchor{model::Anchor::Kind::Publication, day, {}, std::nullopt};
            reading.steps.push_back({"no date of its own", "no date in source; not later than publication"});
            reading.confidence = 0.6;
        } else {
            reading.steps.push_back({"no date of its own", "no date in source"});
            reading.confidence = 0.2;
        }
    }
    bool hasLooseOffset() const {
        const auto& all = m_read.expressions;
        auto at = std::lower_bound(
            all.begin(), all.end(), m_sentenceIndex,
            [](const ReadExpression& found, std::size_t index) { return found.sentence < index; });
        for (; at != all.end() && at->sentence == m_sentenceIndex; ++at) {
            const std::size_t next = at->tokens.end;
            if (at->time.type == "DURATION" &&
                (is(next, m_kinds.afterWord) || is(next, m_kinds.beforeWord))) {
                return true;
            }
        }
        return false;
    }
    void dateAhead(model::DateReading& reading) const {
        if (m_published) {
            const std::string day = edtfDay(*m_published);
            if (auto open = time::Edtf::parse(day + "/..")) {
                reading.when = *std::move(open);
            }
            reading.anchor = model::Anchor{model::Anchor::Kind::Publication, day, {}, std::nullopt};
        }
        reading.steps.push_back({"no date of its own", "no date in source; still ahead at publication"});
        reading.confidence = 0.3;
    }
    void addOpenAlternative(model::DateReading& reading) const {
        if (m_published) {
            if (auto open = time::Edtf::parse("../" + edtfDay(*m_published))) {
                reading.alternatives.push_back(*std::move(open));
            }
        }
    }

    void push(model::Candidate candidate, std::size_t clauseIndex, TokenRange told) {
        const Clause& clause = m_clauses[clauseIndex];
        const bool isSpeech = clause.isReport && !clause.isReported;
        const Participant speaker =
            isSpeech ? Participant{}
                     : m_attribution.speakerOf(m_sentence, m_clauses, m_subjects, clauseIndex);
        if (speaker.isKnown()) {
            candidate.saidBy = m_attribution.nameOf(speaker);
            candidate.isReported = true;
        }
        giveActors(candidate, clauseIndex, told);
        if (!candidate.title.empty()) {
            m_found.push_back(std::move(candidate));
            m_starts.push_back(told.begin);
        }
    }
    // The candidates of a sentence stand as their clauses do.
    void inOrder(std::size_t from) {
        std::vector<std::size_t> order(m_found.size() - from);
        for (std::size_t k = 0; k < order.size(); ++k) {
            order[k] = k;
        }
        std::stable_sort(order.begin(), order.end(),
                         [this](std::size_t a, std::size_t b) { return m_starts[a] < m_starts[b]; });
        std::vector<model::Candidate> sorted;
        sorted.reserve(order.size());
        for (const std::size_t k : order) {
            sorted.push_back(std::move(m_found[from + k]));
        }
        std::move(sorted.begin(), sorted.end(), m_found.begin() + static_cast<std::ptrdiff_t>(from));
        m_starts.clear();
    }
    void giveActors(model::Candidate& candidate, std::size_t clauseIndex, TokenRange told) const {
        std::vector<ActorIndex> order;
        const auto add = [&order](ActorIndex actor) {
            if (std::find(order.begin(), order.end(), actor) == order.end()) {
                order.push_back(actor);
            }
        };
        const bool isClause =
            told == m_clauses[clauseIndex].tokens || told.end == m_clauses[clauseIndex].tokens.end;
        if (isClause && m_subjects[clauseIndex].actor) {
            add(*m_subjects[clauseIndex].actor);
        }
        for (const bool places : {false, true}) {
            for (const TokenRange range : {told, m_sentence}) {
                for (const Mention& mention : m_actors.in(range)) {
                    const bool isPlace = m_actors[mention.actor].kind == ActorKind::Place;
                    if (isPlace == places && order.size() < kActorsPerEvent) {
                        add(mention.actor);
                    }
                }
            }
        }
        for (const ActorIndex actor : order) {
            candidate.actors.push_back(m_actors[actor].name);
        }
        const std::string& role = m_subjects[clauseIndex].role;
        if (isClause && !m_subjects[clauseIndex].actor && isSomebody(role)) {
            candidate.actors.insert(candidate.actors.begin(), role);
        }
    }
    // "officials", "the ministry": nobody by name, but somebody.
    bool isSomebody(const std::string& role) const {
        const WordId word = m_kinds.language().lexicon().find(role.substr(role.rfind(' ') + 1));
        const auto names = [&](const WordKinds::Kind& kind) {
            return word != 0 && kind.klass &&
                   m_kinds.language().lexicon().classes(word, false).test(*kind.klass);
        };
        return names(m_kinds.roleNoun) || names(m_kinds.organisationNoun);
    }

    const Utf8Text& m_text;
    const ReadText& m_read;
    WordKinds m_kinds;
    std::optional<time::DayNumber> m_published;
    Actors m_actors;
    Attribution m_attribution;
    Titles m_titles;
    std::vector<model::Candidate> m_found;
    std::vector<std::size_t> m_starts; ///< of this sentence's candidates: the first token told
    std::size_t m_sentenceIndex = 0;
    std::size_t m_told = 0; ///< sentences that may tell something, so far
    TokenRange m_sentence;  ///< without its dateline
    TokenRange m_whole;
    std::vector<Clause> m_clauses;
    std::vector<Participant> m_subjects;
    Carried m_statement;
    Carried m_event;
    Carried m_story; ///< the day of the first sentences' news
    TokenRange m_headline;
};

} // namespace

std::vector<model::Candidate> findEvents(const Utf8Text& text, const ReadText& read, const Language& language,
                                         std::optional<time::DayNumber> published, std::stop_token stop) {
    return Finder(text, read, language, published).run(stop);
}

} // namespace dateline::extract
