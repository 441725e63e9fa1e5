// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/event_extractor.h"

#include "core/base/trimmed.h"
#include "core/extract/clauses/actors.h"
#include "core/extract/clauses/attribution.h"
#include "core/extract/clauses/event_sentence.h"
#include "core/extract/events/event_actors.h"
#include "core/extract/events/open_spans.h"
#include "core/extract/events/span_role.h"
#include "core/extract/events/story_dates.h"
#include "core/extract/events/telling_clause.h"
#include "core/extract/readings.h"
#include "core/extract/titles/event_titles.h"

#include <fmt/format.h>

#include <algorithm>

namespace dateline::extract {
namespace {

class EventFinder {
public:
    EventFinder(const Utf8Text& text, ReadText& read, PackedExpressions& packed, const Language& language,
                std::optional<time::DayNumber> published, ExtractionSink& sink)
        : m_text(text)
        , m_read(read)
        , m_packed(packed)
        , m_published(published)
        , m_sink(sink)
        , m_kinds(language)
        , m_actors(read, packed.ranges(), m_kinds)
        , m_attribution(read, m_actors, m_kinds)
        , m_at(read, m_kinds)
        , m_titles(m_at, m_attribution)
        , m_dates(text, m_at, published) {}

    void run(const std::stop_token& stop) {
        for (std::size_t k = 0; k < m_read.sentences.size() && !stop.stop_requested(); ++k) {
            m_read.expressions.clear();
            m_packed.takeOut(k, m_read.expressions);
            m_at.start(k, m_attribution);
            if (!m_at.tellsNothing()) {
                tellSentence();
            } else if (k == 0 && m_at.isHeadline()) {
                m_headline = m_at.range();
                m_headlineTitle = m_titles.of(m_headline);
            }
            passOn();
        }
    }

private:
    void tellSentence() {
        std::size_t first = 0;
        const std::size_t end = m_read.expressions.size();
        const TokenRange range = m_at.entryWords().size() > 0 ? m_at.whole() : m_at.range();
        while (first < end && m_read.expressions[first].tokens.begin < range.begin) {
            ++first; // the dateline's own
        }
        m_spans = datedSpansOf(m_read, range, first, end, m_kinds);
        m_whenClause = Clause::kNoClause;
        const bool isEntry = addEntry();
        for (const DatedSpan& span : m_spans) {
            if (!isEntry || span.tokens.begin >= m_at.entryWords().begin) {
                addDated(span);
            }
        }
        if (!m_read.isNarrative && !isEntry) {
            addUndated(!m_found.empty());
        }
        inOrder();
        m_dates.sentenceTold();
        if (m_headline.size() > 0) {
            addHeadline();
            m_headline = {};
        }
    }

    void passOn() {
        for (model::Candidate& candidate : m_found) {
            m_sink.take(std::move(candidate));
        }
        m_found.clear();
        for (ReadExpression& found : m_read.expressions) {
            const ByteSpan span = m_read.span(found.tokens);
            m_sink.take(timexOf(m_text, span, std::move(found)));
        }
    }

    // The headline tells what the lead tells, on its day.
    void addHeadline() {
        model::Candidate candidate;
        candidate.quote = model::cutQuote(m_text, m_at.text().span(m_headline));
        candidate.title = m_headlineTitle;
        if (m_dates.story().isSet) {
            m_dates.dateAs(m_dates.story(), candidate.date,
                           "the headline tells what the first sentences tell");
        } else if (m_published) {
            Carried day;
            day.when = edtfDay(*m_published);
            m_dates.dateAs(day, candidate.date, "a headline tells the news of the day of publication");
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

    // "2024-03-12 06:04  Lifeboat launched": the date is that of the words behind it, whatever they are.
    bool addEntry() {
        const TokenRange words = m_at.entryWords();
        if (words.size() == 0) {
            return false;
        }
        if (m_spans.empty() || m_spans.front().tokens.begin >= words.begin) {
            addUnreadableEntry(words);
            return true;
        }
        const DatedSpan& span = m_spans.front();
        const std::size_t clause = m_at.clauseOf(words.begin);
        model::Candidate candidate = begin(clause, span.when, m_at.text().expressions[span.expression]);
        candidate.date.steps.push_back({"entry", "the line begins with it"});
        candidate.title = m_titles.of({std::max(words.begin, span.tokens.end), words.end});
        m_dates.carry(span, m_at.clauses()[clause]);
        push(std::move(candidate), clause, words);
        return true;
    }

    // "31 June: Hearing held": of no day that there is, and not of that of the line before.
    void addUnreadableEntry(TokenRange words) {
        model::Candidate candidate;
        candidate.quote = model::cutQuote(m_text, m_at.text().span(m_at.whole()));
        const TokenRange head{m_at.whole().begin, words.begin};
        candidate.date.steps.push_back(
            {"entry",
             fmt::format("the line begins with “{}”, which is no date of any calendar; the text does "
                         "not say when it was",
                         trimmed(m_at.text().slice(head), " \t:|-*"))});
        candidate.date.confidence = 0.2;
        candidate.isReported = false;
        candidate.title = m_titles.of(words);
        push(std::move(candidate), m_at.clauseOf(words.begin), words);
    }

    void addDated(const DatedSpan& span) {
        std::size_t clauseIndex = m_at.clauseOf(span.isRange ? span.tokens.end - 1 : span.tokens.begin);
        const ReadExpression& found = m_at.text().expressions[span.expression];
        if (span.isOffset) {
            clauseIndex = m_at.clauseOf(span.tokens.end);
            const TokenRange what{span.tokens.end, m_at.clauses()[clauseIndex].tokens.end};
            const bool ownVerb = m_at.clauses()[clauseIndex].hasVerb() &&
                                 m_at.clauses()[clauseIndex].verb.begin >= span.tokens.end &&
                                 !isClosedOff(span.tokens.end, m_at.clauses()[clauseIndex].verb.begin);
            if (!ownVerb && !m_at.hasEventNoun({what.begin, std::min(what.end, what.begin + 4)})) {
                return;
            }
            model::Candidate candidate = begin(clauseIndex, span.when, found);
            candidate.date.steps = {{found.rule->name, span.step}};
            candidate.date.anchor.reset();
            candidate.date.confidence = 0.7;
            if (ownVerb) {
                candidate.title = m_titles.clauseTitle(clauseIndex, span.tokens);
            } else {
                candidate.title = m_titles.nounTitle(
                    {what.begin, std::min(m_at.nounTail(what.begin, what.end), what.end)}, span, clauseIndex);
            }
            if (!ownVerb && candidate.title.find(' ') == std::string::npos) {
                return; // "two months before the attack": of which one, the words do not say
            }
            push(std::move(candidate), clauseIndex, what);
            return;
        }
        if (m_at.isBeforeInsertion(clauseIndex, span.tokens)) {
            ++clauseIndex; // "In the same month, prosecutors say, Erdem registered a firm"
        }
        const Clause& clause = m_at.clauses()[clauseIndex];
        if (m_at.isInParentheses(span.tokens.begin) && !m_at.clauseHasVerbInside(span)) {
            return;
        }
        if (clause.hasVerb() && !m_at.isSameQuote(clause.verb.begin, span.tokens.begin)) {
            return; // he would not do it "today, tomorrow or in ten years": no more than words of his
        }
        const bool isOnlyDay = clause.isRelative && clause.verb.size() == 1 &&
                               m_at.is(clause.verb.begin, m_kinds.be) && clause.verb.end == span.tokens.begin;
        if (isOnlyDay) {
            return; // "the first day of spring, which is Friday"
        }
        if (found.time.isStretch && (clause.tense == Tense::None || clause.tense == Tense::Present)) {
            return;
        }
        if (isOnlyReference(m_at, span, clause, m_spans)) {
            addWhenClause(span, clauseIndex);
            return;
        }
        bool skip = false;
        const auto noun = m_at.datedNoun(span, clause, skip);
        if (skip) {
            return;
        }
        if (!noun && clause.tense == Tense::None && !m_at.hasEventNoun(m_at.range())) {
            return;
        }
        const bool isUntil = span.tokens.begin > m_at.range().begin &&
                             m_at.is(span.tokens.begin - 1, m_kinds.rangeTo); // "did not open until 2014"
        if (isUntil && span.tokens.begin > m_at.range().begin + 1 &&
            m_at.is(span.tokens.begin - 2, m_kinds.custody)) {
            return; // "was released on bail until mid-May": not released then
        }
        if (m_at.isDenied(span) || (!noun && !span.isSince && !isUntil && m_at.isDenied(clause))) {
            return; // "did not vote last autumn", "not in 2012 but in 2014"
        }
        model::Candidate candidate = begin(clauseIndex, span.when, found);
        if (span.isSince && !noun) {
            readSince(m_at, span, clause, candidate.date);
        }
        if (!span.step.empty()) {
            candidate.date.steps.push_back({"range", span.step});
        } else if (isUpTo(m_at, span, clause, found)) {
            openStart(*found.time.placement, candidate.date);
        }
        if (noun) {
            candidate.title = m_titles.nounTitle(*noun, span, clauseIndex);
            const bool isOnlyDate = noun->begin == span.tokens.begin; // "broke his leg in last year's final"
            if ((candidate.title.find(' ') == std::string::npos || isOnlyDate) && clause.hasVerb()) {
                if (m_at.isDenied(clause)) {
                    return; // "was not at the meeting on Monday"
                }
                candidate.title = m_titles.clauseTitle(clauseIndex, {}); // "Coup" says too little
            }
            push(std::move(candidate), clauseIndex, *noun);
            return;
        }
        candidate.title = m_titles.clauseTitle(clauseIndex, span.tokens);
        if (!found.time.isStretch) {
            m_dates.carry(span, clause);
        }
        push(std::move(candidate), clauseIndex, clause.tokens);
        addWhenClause(span, clauseIndex);
    }

    // "On Monday, a day before the walk-out, farmers blocked": the verb is not of what the comma closes off.
    bool isClosedOff(std::size_t from, std::size_t to) const {
        for (std::size_t at = from; at + 1 < to; ++at) {
            if (m_at.token(at).isPunct(',')) { // but "the body of his landlord, Karl Weiss, was found"
                return !m_at.is(at + 1, m_kinds.relative) && !m_at.token(to - 1).isPunct(',');
            }
        }
        return false;
    }

    // "…, the deadliest since February 1998, when a blast killed 31": the date is that of the clause, too.
    void addWhenClause(const DatedSpan& span, std::size_t clauseIndex) {
        std::size_t at = span.tokens.end;
        at += at < m_at.range().end && m_at.token(at).isPunct(',') ? 1 : 0;
        if (at >= m_at.range().end || !m_at.is(at, m_kinds.when)) {
            return;
        }
        const std::size_t told = m_at.clauseOf(at);
        const Clause& clause = m_at.clauses()[told];
        const bool tellsPast = clause.tense == Tense::Past || clause.tense == Tense::PastPerfect;
        const bool isDated = std::any_of(m_spans.begin(), m_spans.end(), [&](const DatedSpan& other) {
            return clause.tokens.contains(other.tokens.begin) && other.tokens.begin > at;
        });
        if (told == clauseIndex || !tellsPast || clause.isState || isDated) {
            return;
        }
        model::Candidate candidate = begin(told, span.when, m_at.text().expressions[span.expression]);
        candidate.date.steps.push_back({"when", "what “when” adds happened then"});
        candidate.title = m_titles.clauseTitle(told, {});
        m_whenClause = told;
        push(std::move(candidate), told, clause.tokens);
    }

    model::Candidate begin(std::size_t clause, const std::string& when, const ReadExpression& found) const {
        model::Candidate candidate;
        candidate.quote = model::cutQuote(m_text, m_at.text().span(m_at.whole()));
        candidate.date = readingOf(m_text, m_at.text(), found);
        if (when.empty()) {
            candidate.date.when.reset(); // it names a time, but nothing tells which: flagged, not guessed
        } else if (auto parsed = time::Edtf::parse(when)) {
            candidate.date.when = *std::move(parsed);
        }
        candidate.isReported = m_at.clauses()[clause].isReported;
        return candidate;
    }

    // "The case began when a colleague handed over a disc in 2008".
    const DatedSpan* whenSpanBehind(std::size_t index) const {
        if (index + 1 >= m_at.clauses().size() ||
            !m_at.is(m_at.clauses()[index + 1].tokens.begin, m_at.kinds().when)) {
            return nullptr;
        }
        const TokenRange next = m_at.clauses()[index + 1].tokens;
        const auto found = std::find_if(m_spans.begin(), m_spans.end(), [next](const DatedSpan& span) {
            return next.contains(span.tokens.begin) && !span.isOffset && !span.isSince;
        });
        return found != m_spans.end() ? &*found : nullptr;
    }

    // One candidate for a sentence whose main clause tells something without saying when. Where another
    // clause is dated, only a main clause that reports is told apart from it.
    void addUndated(bool hasDated) {
        const std::size_t index = tellingClauseOf(m_at);
        if (index == Clause::kNoClause) {
            return;
        }
        if (m_at.clauses()[index].isRelative) {
            return; // "sales that did not exist"
        }
        if (hasDated) {
            const bool isToldInQuote =
                std::any_of(m_spans.begin(), m_spans.end(), [this](const DatedSpan& span) {
                    return m_at.clauses()[m_at.clauseOf(span.tokens.begin)].isQuoted;
                });
            if (isToldInQuote && m_at.clauses()[index].isReport) {
                return; // “Two days later my badge stopped working,” she said
            }
            const TokenRange main = m_at.clauses()[index].tokens;
            const bool isDated = std::any_of(m_spans.begin(), m_spans.end(), [main](const DatedSpan& span) {
                return main.contains(span.tokens.begin) && !span.isOffset;
            });
            if (isDated || m_at.clauses()[index].isSubordinate || index == m_whenClause) {
                return;
            }
        }
        const Clause& clause = m_at.clauses()[index];
        model::Candidate candidate;
        candidate.quote = model::cutQuote(m_text, m_at.text().span(m_at.whole()));
        candidate.isReported = false;
        if (const DatedSpan* when = whenSpanBehind(index); when != nullptr) {
            candidate = begin(index, when->when, m_at.text().expressions[when->expression]);
            candidate.isReported = false;
            candidate.date.steps.push_back({"when", "it happened when the clause behind it did"});
        } else {
            m_dates.dateUndated(clause, candidate.date);
        }
        candidate.title = m_titles.clauseTitle(index, {});
        const bool saysNothing =
            m_at.is(clause.verb.end - 1, m_kinds.mereSpeech) &&
            candidate.title.ends_with(m_at.text().slice(m_at.token(clause.verb.end - 1)));
        if (saysNothing && !candidate.date.expression) {
            return; // "The insider said"
        }
        push(std::move(candidate), index, clause.tokens);
    }

    void push(model::Candidate candidate, std::size_t clauseIndex, TokenRange told) {
        const Clause& clause = m_at.clauses()[clauseIndex];
        const bool isSpeech = clause.isReport && !clause.isReported;
        const Participant speaker =
            isSpeech ? m_attribution.accordingTo(m_at.range())
                     : m_attribution.speakerOf(m_at.range(), m_at.clauses(), m_at.subjects(), clauseIndex);
        if (speaker.isKnown()) {
            candidate.saidBy = m_attribution.nameOf(speaker);
            candidate.isReported = true;
        }
        giveEventActors(m_at, m_actors, clauseIndex, told, candidate);
        const bool isOfSpeaker = clause.isQuoted && clause.subject.size() == 1 && speaker.isKnown() &&
                                 m_at.is(clause.subject.begin, m_kinds.iWe); // “I saw the dam,” she said
        if (isOfSpeaker) {
            auto& actors = candidate.actors;
            actors.erase(std::remove(actors.begin(), actors.end(), *candidate.saidBy), actors.end());
            actors.insert(actors.begin(), *candidate.saidBy);
        }
        if (!candidate.title.empty()) {
            m_found.push_back(std::move(candidate));
            m_starts.push_back(told.begin);
        }
    }

    // The candidates of a sentence stand as their clauses do.
    void inOrder() {
        std::vector<std::size_t> order(m_found.size());
        for (std::size_t k = 0; k < order.size(); ++k) {
            order[k] = k;
        }
        std::stable_sort(order.begin(), order.end(),
                         [this](std::size_t a, std::size_t b) { return m_starts[a] < m_starts[b]; });
        std::vector<model::Candidate> sorted;
        sorted.reserve(order.size());
        for (const std::size_t k : order) {
            sorted.push_back(std::move(m_found[k]));
        }
        m_found = std::move(sorted);
        m_starts.clear();
    }

    const Utf8Text& m_text;
    ReadText& m_read; ///< its expressions are those of the sentence at hand
    PackedExpressions& m_packed;
    std::optional<time::DayNumber> m_published;
    ExtractionSink& m_sink;
    WordKinds m_kinds;
    Actors m_actors;
    Attribution m_attribution;
    EventSentence m_at;
    EventTitles m_titles;
    StoryDates m_dates;
    std::vector<model::Candidate> m_found; ///< of this sentence
    std::vector<std::size_t> m_starts;     ///< of each: the first token told
    TokenRange m_headline;                 ///< until a sentence tells something
    std::string m_headlineTitle;
    std::vector<DatedSpan> m_spans;               ///< of this sentence
    std::size_t m_whenClause = Clause::kNoClause; ///< of this sentence: dated by the date before its "when"
};

} // namespace

void findEvents(const Utf8Text& text, ReadText& read, PackedExpressions& packed, const Language& language,
                std::optional<time::DayNumber> published, ExtractionSink& sink, const std::stop_token& stop) {
    EventFinder(text, read, packed, language, published, sink).run(stop);
}

} // namespace dateline::extract
