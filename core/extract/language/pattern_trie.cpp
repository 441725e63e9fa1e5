// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/language/pattern_trie.h"

#include <algorithm>

namespace dateline::extract {

PatternTrie::PatternTrie()
    : m_nodes(1) {}

PatternTrie::NodeId PatternTrie::step(NodeId from, TrieEdge edge) {
    for (const TrieEdge& known : m_nodes[from].edges) {
        if (known.kind == edge.kind && known.key == edge.key && known.variable == edge.variable &&
            known.constant == edge.constant) {
            return known.child;
        }
    }
    edge.child = static_cast<std::uint32_t>(m_nodes.size());
    m_nodes[from].edges.push_back(edge);
    m_nodes.emplace_back();
    return edge.child;
}

void PatternTrie::accept(NodeId at, std::uint32_t rule) {
    auto& accepts = m_nodes[at].accepts;
    if (std::find(accepts.begin(), accepts.end(), rule) == accepts.end()) {
        accepts.push_back(rule);
    }
}

std::int32_t PatternTrie::addConstant(WordValue value) {
    m_constants.push_back(std::move(value));
    return static_cast<std::int32_t>(m_constants.size() - 1);
}

void PatternTrie::finish(const Lexicon& lexicon, const ClassMask& numbers) {
    for (Node& node : m_nodes) {
        if (node.edges.size() > 1) { // most have one
            std::stable_sort(node.edges.begin(), node.edges.end(), [](const TrieEdge& a, const TrieEdge& b) {
                const bool aWord = a.kind == TrieEdge::Kind::Word;
                const bool bWord = b.kind == TrieEdge::Kind::Word;
                return aWord != bWord ? aWord : aWord && a.key < b.key;
            });
        }
        node.wordEdges = static_cast<std::size_t>(
            std::count_if(node.edges.begin(), node.edges.end(),
                          [](const TrieEdge& edge) { return edge.kind == TrieEdge::Kind::Word; }));
        std::sort(node.accepts.begin(), node.accepts.end());
    }
    ClassMask starting;
    m_canStart.assign(lexicon.size(), false);
    for (const TrieEdge& edge : m_nodes[0].edges) {
        if (edge.kind == TrieEdge::Kind::Word) {
            m_canStart[edge.key] = true;
        } else if (edge.kind == TrieEdge::Kind::Class) {
            starting.set(edge.key);
        } else {
            starting |= numbers;
        }
    }
    for (WordId word = 1; word < lexicon.size(); ++word) {
        if ((lexicon.classes(word, true) & starting).any()) {
            m_canStart[word] = true;
        }
    }
}

} // namespace dateline::extract
