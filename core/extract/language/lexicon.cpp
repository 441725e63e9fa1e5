// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/language/lexicon.h"

#include <array>

namespace dateline::extract {
namespace {

constexpr std::size_t kMaxWordBytes = 64; // longer words are in no file

std::uint64_t hashOf(std::string_view bytes) {
    std::uint64_t hash = 1469598103934665603ULL; // FNV-1a
    for (const char byte : bytes) {
        hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
    }
    return hash ^ (hash >> 29U);
}

} // namespace

std::size_t lowerInto(std::string_view in, char* out) {
    std::size_t length = 0;
    for (std::size_t at = 0; at < in.size(); ++at) {
        const char byte = in[at];
        if (byte >= 'A' && byte <= 'Z') {
            out[length++] = static_cast<char>(byte + ('a' - 'A'));
        } else if (byte == '\xE2' && in.compare(at, 3, "\xE2\x80\x99") == 0) {
            out[length++] = '\'';
            at += 2;
        } else if (byte == '\xC3' && at + 1 < in.size() && static_cast<unsigned char>(in[at + 1]) <= 0x9E) {
            out[length++] = byte; // À..Þ, 32 code points below à..þ
            out[length++] = static_cast<char>(in[++at] + 0x20);
        } else {
            out[length++] = byte;
        }
    }
    return length;
}

std::string lowered(std::string_view in) {
    std::string out(in.size(), '\0');
    out.resize(lowerInto(in, out.data()));
    return out;
}

Lexicon::Lexicon()
    : m_entries(1)
    , m_slots(1024, 0) {}

std::size_t Lexicon::slotFor(std::string_view lower) const {
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = hashOf(lower) & mask;
    while (m_slots[slot] != 0 && m_entries[m_slots[slot]].text != lower) {
        slot = (slot + 1) & mask;
    }
    return slot;
}

void Lexicon::grow() {
    m_slots.assign(m_slots.size() * 2, 0);
    for (WordId id = 1; id < m_entries.size(); ++id) {
        m_slots[slotFor(m_entries[id].text)] = id;
    }
}

WordId Lexicon::add(std::string_view word) {
    const std::string lower = lowered(word);
    const std::size_t slot = slotFor(lower);
    if (m_slots[slot] != 0) {
        return m_slots[slot];
    }
    const auto id = static_cast<WordId>(m_entries.size());
    m_slots[slot] = id;
    m_entries.push_back({lower, {}, {}, {}});
    m_longest = std::max(m_longest, lower.size());
    if (m_entries.size() * 3 > m_slots.size()) {
        grow();
    }
    return id;
}

void Lexicon::addToClass(WordId word, ClassId klass, WordValue value, bool needsCapital) {
    Entry& entry = m_entries[word];
    entry.capital.set(klass);
    if (!needsCapital) {
        entry.any.set(klass);
    }
    for (auto& [known, knownValue] : entry.values) {
        if (known == klass) {
            knownValue = std::move(value);
            return;
        }
    }
    entry.values.emplace_back(klass, std::move(value));
}

WordId Lexicon::find(std::string_view word) const {
    if (word.size() > kMaxWordBytes || word.empty()) {
        return 0;
    }
    std::array<char, kMaxWordBytes> lower; // NOLINT(cppcoreguidelines-pro-type-member-init): filled below
    const std::size_t length = lowerInto(word, lower.data());
    return length > m_longest ? 0 : m_slots[slotFor({lower.data(), length})];
}

const WordValue* Lexicon::value(WordId word, ClassId klass) const {
    for (const auto& [known, value] : m_entries[word].values) {
        if (known == klass) {
            return &value;
        }
    }
    return nullptr;
}

} // namespace dateline::extract
