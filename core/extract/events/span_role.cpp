// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/events/span_role.h"

#include <algorithm>

namespace dateline::extract {
namespace {

constexpr std::size_t kComparedTokens = 12; // tokens from "compared with" to the date
constexpr std::size_t kRecordReach = 8;

class Role {
public:
    Role(const EventSentence& at, const DatedSpan& span, const Clause& clause)
        : m_at(at)
        , m_kinds(at.kinds())
        , m_span(span)
        , m_clause(clause)
        , m_found(at.text().expressions[span.expression]) {}

    // Right behind a number, or a number of percent from which something moved.
    bool isComparison() const {
        const std::size_t first = m_at.range().begin;
        std::size_t at = m_span.tokens.begin;
        bool isFrom = false;
        while (at > first && m_at.is(at - 1, m_kinds.timePreposition)) {
            --at;
            isFrom = isFrom || m_at.is(at, m_kinds.rangeFrom);
            if (m_at.is(at, m_kinds.agent)) {
                return false; // "had reached fewer than 20,000 by Sunday"
            }
        }
        if (at > first && m_at.is(at - 1, m_kinds.compared)) {
            --at;
            isFrom = true;
        }
        for (std::size_t k = at; k-- > first && at - k < kComparedTokens;) {
            if (m_at.is(k, m_kinds.comparedWith)) {
                return true; // "compared with $342 million in the same period of 2017"
            }
            if (m_clause.verb.contains(k)) {
                break;
            }
        }
        if (at == first) {
            return false;
        }
        const bool isNumber = m_at.token(at - 1).isNumber() || m_at.token(at - 1).isPunct('%') ||
                              m_at.is(at - 1, m_kinds.scale);
        if (isFrom && (isNumber || m_at.is(at - 1, m_kinds.percentWord))) {
            return m_found.time.anchor.has_value(); // "fell 38 percent from a year earlier"
        }
        if (!isNumber || !m_found.time.anchor || m_at.is(m_span.tokens.begin, m_kinds.that)) {
            return false; // "and a further 1.8 million that August"
        }
        std::size_t figure = at - 1; // "down from 97 a month ago"
        while (figure > first && (m_at.token(figure - 1).isNumber() || m_at.token(figure - 1).isPunct('$') ||
                                  m_at.is(figure - 1, m_kinds.scale))) {
            --figure;
        }
        return m_found.time.anchor->kind == model::Anchor::Kind::Text ||
               (figure > first && m_at.is(figure - 1, m_kinds.compared));
    }
    // "the first champion since 2012"; in the simple past "since" tells nothing else.
    bool isRecord() const {
        if (!m_span.isSince) {
            return false;
        }
        if (m_clause.tense == Tense::Past && m_clause.hasVerb() && m_clause.verb.end <= m_span.tokens.begin &&
            !hasParticipleBehindVerb()) {
            return true;
        }
        const std::size_t first = m_at.range().begin;
        for (std::size_t k = m_span.tokens.begin - 1;
             k-- > first && m_span.tokens.begin - k < kRecordReach;) {
            const bool isCount = k > first && m_at.is(k, m_kinds.countWord) &&
                                 m_at.is(k - 1, m_kinds.timePreposition); // "at least 14 since 2020"
            if (m_at.is(k, m_kinds.record) && !isCount) {
                return true;
            }
        }
        return false;
    }
    // "for the fourth time this year"
    bool isOfCount() const {
        std::size_t at = m_span.tokens.begin;
        at -= at > m_at.range().begin && m_at.is(at - 1, m_kinds.since) ? 1 : 0;
        return at >= m_at.range().begin + 2 && m_at.is(at - 1, m_kinds.moment) &&
               (m_at.is(at - 2, m_kinds.rank) || m_at.token(at - 2).kind == TokenKind::Ordinal);
    }
    bool isPeriodEnd() const {
        const std::size_t at = m_span.tokens.begin;
        return at >= m_at.range().begin + 2 && m_at.is(at - 1, m_kinds.periodEnd) &&
               m_at.expressionStart(at - 1) != at - 1;
    }
    bool isProperty() const {
        std::size_t at = m_span.tokens.begin;
        const std::size_t first = m_at.range().begin;
        while (at > first && m_at.is(at - 1, m_kinds.timePreposition)) {
            --at;
        }
        return at >= first + 2 && m_at.is(at - 1, m_kinds.due) && !m_at.is(at - 2, m_kinds.be) &&
               !m_clause.verb.contains(at - 1);
    }
    // "will report fourth-quarter results on Feb. 6"
    bool isAdjective(std::span<const DatedSpan> spans) const {
        const bool coarse = m_at.grainOf(m_span) == Grain::Quarter || m_at.grainOf(m_span) == Grain::Year;
        const std::size_t next = m_span.tokens.end;
        const bool describes = coarse && m_span.tokens.begin > m_at.range().begin &&
                               !m_at.is(m_span.tokens.begin - 1, m_kinds.timePreposition) &&
                               m_clause.hasVerb() && m_span.tokens.begin >= m_clause.verb.end &&
                               m_at.isPlainWord(next) && !m_at.token(next).has(Token::Capital);
        return describes && std::any_of(spans.begin(), spans.end(), [this](const DatedSpan& other) {
                   return m_clause.tokens.contains(other.tokens.begin) &&
                          other.tokens.begin != m_span.tokens.begin && m_at.grainOf(other) <= Grain::Month;
               });
    }
    // "open daily from 6 a.m."
    bool returns() const {
        if (m_found.time.type != "TIME" || !m_found.time.anchor) {
            return false;
        }
        return m_at.hasExpression("SET");
    }
    // "Ramadan begins next week", "The eighteenth century was kinder"
    bool isSubject(std::span<const DatedSpan> spans) const {
        if (!(m_clause.subject == m_span.tokens) || !m_clause.hasVerb()) {
            return false;
        }
        return m_clause.isState || std::any_of(spans.begin(), spans.end(), [this](const DatedSpan& other) {
                   return m_clause.tokens.contains(other.tokens.begin) &&
                          other.tokens.begin >= m_clause.verb.end;
               });
    }
    // "the worst floods of recent decades"
    bool isStretchOfNoun() const {
        return m_found.time.isStretch && m_span.tokens.begin > m_at.range().begin &&
               m_at.text().slice(m_at.token(m_span.tokens.begin - 1)) == "of";
    }

private:
    bool hasParticipleBehindVerb() const { // "Schools, closed since …, reopened"
        const std::size_t at = m_span.tokens.begin;
        return at >= m_clause.verb.end + 2 &&
               m_kinds.endsLikePast(m_at.token(at - 2), m_at.text().slice(m_at.token(at - 2)));
    }

    const EventSentence& m_at;
    const WordKinds& m_kinds;
    const DatedSpan& m_span;
    const Clause& m_clause;
    const ReadExpression& m_found;
};

} // namespace

bool isOnlyReference(const EventSentence& at, const DatedSpan& span, const Clause& clause,
                     std::span<const DatedSpan> spans) {
    const Role role(at, span, clause);
    return role.isComparison() || role.isRecord() || role.isPeriodEnd() || role.isOfCount() ||
           role.isProperty() || role.isAdjective(spans) || role.isSubject(spans) || role.returns() ||
           role.isStretchOfNoun();
}

} // namespace dateline::extract
