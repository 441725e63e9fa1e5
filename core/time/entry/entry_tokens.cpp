// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/entry/entry_tokens.h"

#include "core/time/edtf/edtf_cursor.h"

namespace dateline::time {
namespace {

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Signs beyond ASCII that people and word processors write, and what they mean here.
struct Spelling {
    std::string_view written;
    std::string_view meant;
    bool isDash = false;
};
constexpr Spelling kSpellings[] = {
    {"\u2013", "-", true},  {"\u2014", "-", true},  {"\u2012", "-", true},  {"\u2212", "-", false},
    {"\u2010", "-", false}, {"\u2019", "'", false}, {"\u2018", "'", false}, {"\u2026", "..", false},
    {"\u00A0", " ", false}, {"\u2009", " ", false}, {"\u202F", " ", false}, {"\u2248", "~", false},
};

/// The text in ASCII, each byte with the code point it stands for.
struct Plain {
    std::string text;
    std::vector<std::size_t> at;
    std::vector<bool> isDash;
};

std::optional<Plain> plainText(std::string_view typed, std::size_t& fault) {
    Plain plain;
    std::size_t codePoint = 0;
    for (std::size_t i = 0; i < typed.size(); ++codePoint) {
        if (static_cast<unsigned char>(typed[i]) < 0x80) {
            plain.text += typed[i] == '\t' ? ' ' : typed[i];
            plain.at.push_back(codePoint);
            plain.isDash.push_back(false);
            ++i;
            continue;
        }
        bool isKnown = false;
        for (const Spelling& spelling : kSpellings) {
            if (typed.substr(i, spelling.written.size()) == spelling.written) {
                plain.text += spelling.meant;
                plain.at.resize(plain.text.size(), codePoint);
                plain.isDash.resize(plain.text.size(), spelling.isDash);
                i += spelling.written.size();
                isKnown = true;
                break;
            }
        }
        if (!isKnown) {
            fault = codePoint;
            return {};
        }
    }
    return plain;
}

} // namespace

std::optional<std::vector<EntryToken>> tokenizeEntry(std::string_view typed, std::size_t& fault) {
    const auto plain = plainText(typed, fault);
    if (!plain) {
        return {};
    }
    const std::string& text = plain->text;
    std::vector<EntryToken> tokens;
    bool isJoined = false;
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i];
        if (c == ' ') {
            isJoined = false;
            ++i;
            continue;
        }
        EntryToken token;
        token.at = plain->at[i];
        token.isJoined = isJoined;
        token.isDash = plain->isDash[i];
        if (isDigit(c)) {
            token.kind = EntryToken::Kind::Number;
            for (; i < text.size() && isDigit(text[i]); ++i) {
                token.text += text[i];
                token.value = token.text.size() <= 12 ? token.value * 10 + (text[i] - '0') : token.value;
            }
        } else if (isLetter(c)) {
            token.kind = EntryToken::Kind::Word;
            // Dots belong to abbreviations (b.c., jan.), apostrophes within a word to it (year's).
            while (i < text.size() && (isLetter(text[i]) || text[i] == '.' ||
                                       (text[i] == '\'' && i + 1 < text.size() && isLetter(text[i + 1])))) {
                if (text[i] != '.') {
                    token.text += lower(text[i]);
                }
                ++i;
            }
        } else if (c > ' ' && c < '\x7f') {
            token.text = std::string(1, c);
            ++i;
        } else {
            fault = plain->at[i];
            return {};
        }
        tokens.push_back(std::move(token));
        isJoined = true;
    }
    return tokens;
}

} // namespace dateline::time
