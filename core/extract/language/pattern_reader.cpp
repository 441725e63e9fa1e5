// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/language/pattern_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

namespace dateline::extract {
namespace {

using Frontier = std::vector<PatternTrie::NodeId>;

bool isName(std::string_view atom) {
    return !atom.empty() && atom.front() >= 'A' && atom.front() <= 'Z';
}

class Builder {
public:
    Builder(std::string_view pattern, PatternVocabulary& vocabulary, PatternTrie& trie)
        : m_rest(pattern)
        , m_vocabulary(vocabulary)
        , m_trie(trie) {}

    Result<Frontier> sequence(Frontier from) {
        for (;;) {
            const std::string_view next = peek();
            if (next.empty() || next == ")" || next == "|") {
                return from;
            }
            auto after = item(from);
            if (!after) {
                return after;
            }
            if (peek() == "?") {
                take();
                append(*after, from);
                removeRepeated(*after);
            }
            from = std::move(*after);
        }
    }
    std::string_view peek() {
        while (!m_rest.empty() && m_rest.front() == ' ') {
            m_rest.remove_prefix(1);
        }
        if (m_rest.empty()) {
            return {};
        }
        const std::string_view marks = "()|?/";
        if (marks.find(m_rest.front()) != std::string_view::npos) {
            return m_rest.substr(0, 1);
        }
        return m_rest.substr(0, std::min(m_rest.find_first_of(" ()|?/"), m_rest.size()));
    }

private:
    std::string_view take() {
        const std::string_view token = peek();
        m_rest.remove_prefix(token.size());
        return token;
    }
    static void append(Frontier& into, const Frontier& from) {
        into.insert(into.end(), from.begin(), from.end());
    }
    // Keeps the first of each. A frontier may hold thousands: comparing each with each took half of the time
    // that rules need to load.
    void removeRepeated(Frontier& frontier) {
        const std::uint32_t round = ++m_vocabulary.round;
        auto& seen = m_vocabulary.seen;
        if (seen.size() < m_trie.size()) {
            seen.resize(m_trie.size() * 2, 0);
        }
        const auto isRepeated = [&](PatternTrie::NodeId node) {
            return std::exchange(seen[node], round) == round;
        };
        frontier.erase(std::remove_if(frontier.begin(), frontier.end(), isRepeated), frontier.end());
    }
    // Nodes of a trie share no child, so none is there twice.
    Frontier stepAll(const Frontier& from, const TrieEdge& edge) {
        Frontier to;
        to.reserve(from.size());
        for (const auto node : from) {
            to.push_back(m_trie.step(node, edge));
        }
        return to;
    }

    Result<Frontier> item(const Frontier& from) {
        const std::string_view token = take();
        if (token == "/") {
            TrieEdge edge;
            edge.kind = TrieEdge::Kind::SpanEnd;
            return stepAll(from, edge);
        }
        if (token == "?") {
            return unexpected(ErrorCode::Invalid, "a ? follows nothing");
        }
        if (token != "(") {
            return atom(token, from);
        }
        Frontier to;
        for (;;) {
            auto branch = sequence(from);
            if (!branch) {
                return branch;
            }
            append(to, *branch);
            const std::string_view mark = take();
            if (mark == ")") {
                removeRepeated(to);
                return to;
            }
            if (mark != "|") {
                return unexpected(ErrorCode::Invalid, "a ( is not closed");
            }
        }
    }

    Result<std::int8_t> variable(std::string_view name) {
        auto& known = m_vocabulary.variables;
        const auto found = known.find(name);
        if (found != known.end()) {
            return static_cast<std::int8_t>(found->second);
        }
        if (known.size() == kMaxVariables) {
            return unexpected(ErrorCode::Invalid, fmt::format("more than {} variables", kMaxVariables));
        }
        const auto index = static_cast<std::uint8_t>(known.size());
        known.emplace(name, index);
        return static_cast<std::int8_t>(index);
    }

    Result<Frontier> atom(std::string_view token, const Frontier& from) {
        TrieEdge edge;
        if (token.front() >= '0' && token.front() <= '9') {
            edge.kind = TrieEdge::Kind::Number;
            std::from_chars(token.data(), token.data() + token.size(), edge.key);
            return stepAll(from, edge);
        }
        if (!isName(token)) {
            Frontier at = from;
            for (const WordId word : m_vocabulary.literal(token)) {
                edge.key = word;
                at = stepAll(at, edge);
            }
            return at;
        }
        const std::size_t colon = token.find(':');
        const std::string_view name = token.substr(0, colon);
        if (colon != std::string_view::npos) {
            auto index = variable(token.substr(colon + 1));
            if (!index) {
                return unexpected(index.error());
            }
            edge.variable = *index;
        }
        if (name == "NUM" || name == "ORD" || name == "YEARWORDS") {
            edge.kind = name == "NUM"   ? TrieEdge::Kind::Quantity
                        : name == "ORD" ? TrieEdge::Kind::Rank
                                        : TrieEdge::Kind::YearInWords;
            return stepAll(from, edge);
        }
        const auto klass = m_vocabulary.classes->find(name);
        if (klass == m_vocabulary.classes->end()) {
            return unexpected(ErrorCode::Invalid, fmt::format("no class is called {}", name));
        }
        edge.kind = TrieEdge::Kind::Class;
        edge.key = klass->second;
        Frontier to = stepAll(from, edge);
        for (const Phrase& phrase : m_vocabulary.phrases[klass->second]) {
            Frontier at = from;
            for (std::size_t k = 0; k < phrase.words.size(); ++k) {
                TrieEdge word;
                word.key = phrase.words[k];
                if (k + 1 == phrase.words.size() && edge.variable >= 0) {
                    word.variable = edge.variable;
                    word.constant = m_trie.addConstant(phrase.value);
                }
                at = stepAll(at, word);
            }
            append(to, at);
        }
        removeRepeated(to);
        return to;
    }

    std::string_view m_rest;
    PatternVocabulary& m_vocabulary;
    PatternTrie& m_trie;
};

} // namespace

std::vector<WordId> PatternVocabulary::literal(std::string_view text) const {
    std::vector<WordId> words;
    if (text.size() > 1 && text.front() == '\'') {
        words.push_back(lexicon->add("'"));
        text.remove_prefix(1);
    }
    words.push_back(lexicon->add(text));
    return words;
}

Result<void> addPattern(std::string_view pattern, std::uint32_t rule, PatternVocabulary& vocabulary,
                        PatternTrie& trie) {
    Builder builder(pattern, vocabulary, trie);
    auto ends = builder.sequence({0});
    if (!ends) {
        return unexpected(ends.error());
    }
    if (!builder.peek().empty()) {
        return unexpected(ErrorCode::Invalid, fmt::format("unexpected {}", builder.peek()));
    }
    for (const auto end : *ends) {
        if (end == 0) {
            return unexpected(ErrorCode::Invalid, "the pattern matches nothing at all");
        }
        trie.accept(end, rule);
    }
    return {};
}

} // namespace dateline::extract
