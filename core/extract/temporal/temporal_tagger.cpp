// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/temporal/temporal_tagger.h"

#include <algorithm>

namespace dateline::extract {
namespace {

constexpr std::size_t kWithReach = 40; // tokens; a sentence may be a whole book

void setShape(ClassMask& mask, ShapeClass shape) {
    mask.set(static_cast<std::size_t>(shape));
}

} // namespace

TemporalTagger::TemporalTagger(const Language& language, std::string_view text, std::span<const Token> tokens)
    : m_language(language)
    , m_text(text)
    , m_tokens(tokens)
    , m_numbers(numberClassesOf(language)) {}

ClassMask TemporalTagger::shapeOf(const Token& token) const {
    ClassMask mask;
    switch (token.kind) {
    case TokenKind::Integer:
        setShape(mask, ShapeClass::Int);
        if (token.digits <= 2 && token.value >= 1 && token.value <= 31) {
            setShape(mask, ShapeClass::Day);
        }
        if (token.digits == 4 && token.value >= 1000 && token.value < 3000) {
            setShape(mask, ShapeClass::Year);
            if (token.value >= 1900 && token.value < 2100) {
                setShape(mask, ShapeClass::ModernYear);
            }
        }
        if (token.digits == 2) {
            setShape(mask, ShapeClass::TwoDigits);
            if (token.value > 31) {
                setShape(mask, ShapeClass::NoDay);
            }
        }
        if (token.digits == 3 && token.value >= 100) {
            setShape(mask, ShapeClass::EarlyYear);
        }
        if (token.digits <= 2 && token.value <= 24) {
            setShape(mask, ShapeClass::HourNumber);
        }
        break;
    case TokenKind::Ordinal:
        if (token.value >= 1 && token.value <= 31) {
            setShape(mask, ShapeClass::DayOrdinal);
        }
        break;
    case TokenKind::Clock:
        setShape(mask, token.digits > 2 ? ShapeClass::Stopwatch : ShapeClass::Clock);
        break;
    case TokenKind::IsoDate:
        setShape(mask, ShapeClass::IsoDate);
        break;
    case TokenKind::SlashDate:
        setShape(mask, ShapeClass::SlashDate);
        break;
    case TokenKind::Plural:
        if (token.value % 10 == 0 && (token.digits == 2 || (token.digits == 4 && token.value >= 1000))) {
            setShape(mask, ShapeClass::Decade);
        } else if (token.value % 10 == 0 && token.digits == 3) {
            setShape(mask, ShapeClass::ShortDecade);
        }
        break;
    case TokenKind::Word:
        setShape(mask, token.has(Token::Capital) ? ShapeClass::Capital : ShapeClass::Lower);
        break;
    default:
        break;
    }
    return mask;
}

Capture TemporalTagger::captured(const Token& token, ClassId klass) const {
    if (klass < kShapeClasses) {
        return {true, static_cast<double>(token.value), m_text.substr(token.begin, token.end - token.begin)};
    }
    const WordValue* value = m_language.lexicon().value(token.word, klass);
    return value != nullptr ? Capture{true, value->number, value->text} : Capture{};
}

void TemporalTagger::tag(TokenRange sentence, bool narrative, std::vector<TaggedExpression>& out) {
    m_sentence = sentence;
    m_narrative = narrative;
    m_found = &out;
    m_foundFrom = out.size();
    const PatternTrie& trie = m_language.trie();
    std::size_t at = sentence.begin;
    while (at < sentence.end) {
        const Token& token = m_tokens[at];
        if (!token.isNumber() && token.kind != TokenKind::Clock && token.kind != TokenKind::IsoDate &&
            token.kind != TokenKind::SlashDate && !(token.word != 0 && trie.canStart(token.word))) {
            ++at;
            continue;
        }
        m_begin = at;
        m_best = Best();
        m_captures = Captures();
        walk(0, at, 0);
        if (m_best.rule == nullptr) {
            ++at;
            continue;
        }
        Frame frame = frameOf(m_best);
        if (!frame.is(Field::Type, "NONE")) {
            out.push_back({{at, m_best.spanEnd}, m_best.rule, frame});
        }
        at = std::max(at + 1, m_best.spanEnd);
    }
}

void TemporalTagger::walk(PatternTrie::NodeId id, std::size_t at, std::size_t spanEnd) {
    const PatternTrie::Node& node = m_language.trie().node(id);
    for (const std::uint32_t rule : node.accepts) {
        consider(rule, at, spanEnd);
    }
    const auto follow = [&](const TrieEdge& edge, const Capture& capture, std::size_t next, std::size_t end) {
        if (edge.variable < 0) {
            walk(edge.child, next, end);
            return;
        }
        Capture& slot = m_captures[static_cast<std::size_t>(edge.variable)];
        const Capture saved = slot;
        if (edge.constant >= 0) {
            const WordValue& value = m_language.trie().constant(edge.constant);
            slot = {true, value.number, value.text};
        } else {
            slot = capture;
        }
        walk(edge.child, next, end);
        slot = saved;
    };
    const auto wordsEnd = node.edges.begin() + static_cast<std::ptrdiff_t>(node.wordEdges);
    const bool hasToken = at < m_sentence.end;
    if (hasToken && m_tokens[at].word != 0 && node.wordEdges > 0) {
        const WordId word = m_tokens[at].word;
        auto edge = std::lower_bound(node.edges.begin(), wordsEnd, word,
                                     [](const TrieEdge& e, WordId id2) { return e.key < id2; });
        for (; edge != wordsEnd && edge->key == word; ++edge) {
            follow(*edge, {}, at + 1, spanEnd);
        }
    }
    if (node.wordEdges == node.edges.size()) {
        return;
    }
    ClassMask classes;
    if (hasToken) {
        classes = shapeOf(m_tokens[at]);
        if (m_tokens[at].word != 0) {
            classes |= m_language.lexicon().classes(m_tokens[at].word, m_tokens[at].has(Token::Capital));
        }
    }
    for (auto edge = wordsEnd; edge != node.edges.end(); ++edge) {
        if (edge->kind == TrieEdge::Kind::SpanEnd) {
            follow(*edge, {}, at, at);
            continue;
        }
        if (!hasToken) {
            continue;
        }
        switch (edge->kind) {
        case TrieEdge::Kind::Class:
            if (classes.test(edge->key)) {
                follow(*edge, captured(m_tokens[at], static_cast<ClassId>(edge->key)), at + 1, spanEnd);
            }
            break;
        case TrieEdge::Kind::Number:
            if (m_tokens[at].kind == TokenKind::Integer && m_tokens[at].value == edge->key) {
                follow(*edge, {true, static_cast<double>(edge->key), {}}, at + 1, spanEnd);
            }
            break;
        case TrieEdge::Kind::Quantity:
        case TrieEdge::Kind::Rank:
        case TrieEdge::Kind::YearInWords: {
            const auto inSentence = m_tokens.subspan(0, m_sentence.end);
            const auto read = edge->kind == TrieEdge::Kind::Quantity ? quantityAt
                              : edge->kind == TrieEdge::Kind::Rank   ? rankAt
                                                                     : yearInWordsAt;
            const auto number = read(inSentence, at, m_language.lexicon(), m_numbers);
            if (number) {
                follow(*edge, {true, number->value, {}}, number->end, spanEnd);
            }
            break;
        }
        default:
            break;
        }
    }
}

void TemporalTagger::consider(std::uint32_t rule, std::size_t at, std::size_t spanEnd) {
    const std::size_t end = spanEnd != 0 ? spanEnd : at;
    const TemporalRule& candidate = m_language.rules()[rule];
    if (m_best.rule != nullptr) {
        const bool longer = end != m_best.spanEnd ? end > m_best.spanEnd : at > m_best.matchEnd;
        const bool same = end == m_best.spanEnd && at == m_best.matchEnd && &candidate < m_best.rule;
        if (!longer && !same) {
            return;
        }
    }
    if (isAllowed(candidate, end)) {
        m_best = {&candidate, end, at, m_captures};
    }
}

bool TemporalTagger::holds(const NeighbourCondition& condition, std::size_t at, bool isBorder) const {
    if (isBorder) {
        return (condition.specials & NeighbourCondition::Border) != 0;
    }
    const Token& token = m_tokens[at];
    if (std::find(condition.words.begin(), condition.words.end(), token.word) != condition.words.end() &&
        token.word != 0) {
        return true;
    }
    if (condition.classes.any()) {
        ClassMask classes = shapeOf(token);
        if (token.word != 0) {
            classes |= m_language.lexicon().classes(token.word, token.has(Token::Capital));
        }
        if ((classes & condition.classes).any()) {
            return true;
        }
    }
    if (condition.specials == 0) {
        return false;
    }
    const auto asks = [&](NeighbourCondition::Special special) {
        return (condition.specials & special) != 0;
    };
    const bool isWord = token.kind == TokenKind::Word;
    const bool isLower = isWord && !token.has(Token::Capital);
    return (asks(NeighbourCondition::Number) && token.isNumber()) ||
           (asks(NeighbourCondition::Capital) && isWord && token.has(Token::Capital)) ||
           (asks(NeighbourCondition::Lower) && isLower) ||
           (asks(NeighbourCondition::Plural) && isLower && token.end - token.begin > 3 &&
            m_text[token.end - 1] == 's' && m_text[token.end - 2] != 's') ||
           (asks(NeighbourCondition::Currency) && token.isPunct('$')) ||
           (asks(NeighbourCondition::Percent) && token.isPunct('%'));
}

bool TemporalTagger::isAllowed(const TemporalRule& rule, std::size_t spanEnd) const {
    if (rule.narrativeOnly && !m_narrative) {
        return false;
    }
    const bool atStart = m_begin == m_sentence.begin;
    const bool atEnd = spanEnd >= m_sentence.end;
    if ((!rule.before.isEmpty() && !holds(rule.before, atStart ? 0 : m_begin - 1, atStart)) ||
        (!rule.after.isEmpty() && !holds(rule.after, spanEnd, atEnd)) ||
        (!rule.notBefore.isEmpty() && holds(rule.notBefore, atStart ? 0 : m_begin - 1, atStart)) ||
        (!rule.notAfter.isEmpty() && holds(rule.notAfter, spanEnd, atEnd))) {
        return false;
    }
    if (!rule.notWith.isEmpty()) {
        const std::size_t from =
            m_begin > m_sentence.begin + kWithReach ? m_begin - kWithReach : m_sentence.begin;
        const std::size_t to = std::min(m_sentence.end, spanEnd + kWithReach);
        for (std::size_t at = from; at < to; ++at) {
            if (holds(rule.notWith, at, false)) {
                return false;
            }
        }
    }
    if (rule.follows.empty()) {
        return true;
    }
    if (m_found->size() == m_foundFrom || m_begin == m_sentence.begin) {
        return false;
    }
    const TaggedExpression& previous = m_found->back();
    return previous.tokens.end + 1 == m_begin && rule.follows == grainOf(previous.frame);
}

std::string_view TemporalTagger::grainOf(const Frame& frame) {
    if (frame.has(Field::Day)) {
        return "day";
    }
    if (frame.has(Field::Clock) || frame.has(Field::Hour)) {
        return "time";
    }
    if (frame.has(Field::Count)) {
        return "count";
    }
    if (frame.has(Field::Month) || frame.has(Field::Season)) {
        return "month";
    }
    return frame.has(Field::Year)      ? "year"
           : frame.has(Field::Decade)  ? "decade"
           : frame.has(Field::Weekday) ? "weekday"
                                       : "";
}

Frame TemporalTagger::frameOf(const Best& best) const {
    Frame frame;
    for (const Assignment& assignment : best.rule->assignments) {
        FieldValue& value = frame[assignment.field];
        if (!assignment.variable) {
            value = {true, assignment.number, assignment.text};
            continue;
        }
        const Capture& capture = best.captures[*assignment.variable];
        if (capture.isSet) {
            value = {true, assignment.negated ? -capture.number : capture.number, capture.text};
        }
    }
    return frame;
}

} // namespace dateline::extract
