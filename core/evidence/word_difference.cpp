// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/word_difference.h"

#include "core/base/trimmed.h"
#include "core/base/utf8_text.h"
#include "core/evidence/word_index.h"

#include <algorithm>
#include <cstdint>

namespace dateline::evidence {
namespace {

using Kind = DifferenceRun::Kind;
using Tokens = std::vector<std::string_view>;
constexpr std::size_t kLongest = 2000;

// Words, runs of spaces, and signs one by one.
Tokens tokensOf(std::string_view text) {
    Tokens tokens;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at++;
        const bool isWord = isWordByte(text, begin);
        const bool isGap = isSpace(text[begin]);
        while (at < text.size() && (isWord  ? isWordByte(text, at)
                                    : isGap ? isSpace(text[at])
                                            : !isUtf8Start(text[at]))) {
            ++at;
        }
        tokens.push_back(text.substr(begin, at - begin));
    }
    return tokens;
}

/// Gathers tokens into runs: between two kept runs at most one removed and one added.
class Runs {
public:
    void keep(std::string_view token) {
        // A space between two changed words belongs to the change: it keeps nothing a reader would see.
        if (isSpace(token.front()) && (!m_removed.empty() || !m_added.empty())) {
            m_gap += token;
            return;
        }
        flush();
        m_kept += token;
    }
    void remove(std::string_view token) { change(m_removed, token); }
    void add(std::string_view token) { change(m_added, token); }
    std::vector<DifferenceRun> take() {
        flush();
        flushKept();
        return std::move(m_runs);
    }

private:
    void change(std::string& run, std::string_view token) {
        flushKept();
        if (!m_gap.empty()) {
            m_removed += m_gap;
            m_added += m_gap;
            m_gap.clear();
        }
        run += token;
    }
    void flush() {
        put(Kind::Removed, m_removed);
        put(Kind::Added, m_added);
        m_kept += m_gap;
        m_gap.clear();
    }
    void flushKept() { put(Kind::Kept, m_kept); }
    void put(Kind kind, std::string& text) {
        if (!text.empty()) {
            m_runs.push_back({kind, std::move(text)});
            text.clear();
        }
    }

    std::vector<DifferenceRun> m_runs;
    std::string m_kept;
    std::string m_removed;
    std::string m_added;
    std::string m_gap;
};

void gather(const Tokens& before, const Tokens& after, Runs& runs) {
    // lengths[i * width + j]: of the longest common subsequence of what follows i and j.
    const std::size_t width = after.size() + 1;
    std::vector<std::uint16_t> lengths((before.size() + 1) * width, 0);
    for (std::size_t i = before.size(); i-- > 0;) {
        for (std::size_t j = after.size(); j-- > 0;) {
            const std::size_t at = i * width + j;
            lengths[at] = before[i] == after[j] ? static_cast<std::uint16_t>(lengths[at + width + 1] + 1)
                                                : std::max(lengths[at + width], lengths[at + 1]);
        }
    }
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < before.size() || j < after.size()) {
        if (i < before.size() && j < after.size() && before[i] == after[j]) {
            runs.keep(before[i]);
            ++i;
            ++j;
        } else if (j == after.size() ||
                   (i < before.size() && lengths[(i + 1) * width + j] >= lengths[i * width + j + 1])) {
            runs.remove(before[i++]);
        } else {
            runs.add(after[j++]);
        }
    }
}

} // namespace

std::vector<DifferenceRun> wordDifference(std::string_view before, std::string_view after) {
    Tokens from = tokensOf(before);
    Tokens to = tokensOf(after);
    const auto shorter = static_cast<std::ptrdiff_t>(std::min(from.size(), to.size()));
    const auto start = std::mismatch(from.begin(), from.begin() + shorter, to.begin()).first - from.begin();
    const auto end =
        std::mismatch(from.rbegin(), from.rbegin() + (shorter - start), to.rbegin()).first - from.rbegin();
    const Tokens fromMiddle(from.begin() + start, from.end() - end);
    const Tokens toMiddle(to.begin() + start, to.end() - end);
    Runs runs;
    std::for_each(from.begin(), from.begin() + start, [&](std::string_view token) { runs.keep(token); });
    if (fromMiddle.size() <= kLongest && toMiddle.size() <= kLongest) {
        gather(fromMiddle, toMiddle, runs);
    } else {
        std::for_each(fromMiddle.begin(), fromMiddle.end(),
                      [&](std::string_view token) { runs.remove(token); });
        std::for_each(toMiddle.begin(), toMiddle.end(), [&](std::string_view token) { runs.add(token); });
    }
    std::for_each(from.end() - end, from.end(), [&](std::string_view token) { runs.keep(token); });
    return runs.take();
}

std::string inOneLine(const std::vector<DifferenceRun>& difference) {
    std::string line;
    bool wasRemoved = false;
    for (const DifferenceRun& run : difference) {
        switch (run.kind) {
        case Kind::Kept:
            line += run.text;
            break;
        case Kind::Removed:
            line += "[-" + run.text + "-]";
            break;
        case Kind::Added:
            line += (wasRemoved ? " {+" : "{+") + run.text + "+}";
            break;
        }
        wasRemoved = run.kind == Kind::Removed;
    }
    std::replace_if(
        line.begin(), line.end(), [](char byte) { return byte == '\n' || byte == '\r'; }, ' ');
    return line;
}

} // namespace dateline::evidence
