// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text_span.h"

#include <cstdint>

namespace dateline::extract {

/// Identity of a lower-cased word that some language file names; 0 is every other word.
using WordId = std::uint32_t;

enum class TokenKind : std::uint8_t {
    Word,      ///< letters, with inner apostrophes or the dots of "a.m."
    Alnum,     ///< letters and digits mixed, such as "A380" or "3G": never part of a date
    Integer,   ///< "7", "2013"
    Grouped,   ///< "1,984": a count, never a year
    Decimal,   ///< "2.5"; `value` holds tenths
    Ordinal,   ///< "3rd"
    Plural,    ///< "1990s", "90s"
    Clock,     ///< "18:00", "8:30:15"; `value` holds seconds of the day
    IsoDate,   ///< "2013-03-22"
    SlashDate, ///< "03/22/2013", "22.3.2013"
    Punct,     ///< one mark; `value` holds its ASCII stand-in or 0
};

/// A piece of text that is read as one. Bytes, not code points; 20 bytes small because a text has one for
/// every five or six bytes.
struct Token {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    WordId word = 0;
    std::uint32_t value = 0; ///< number tokens: their number, saturated at 999,999,999
    TokenKind kind = TokenKind::Word;
    std::uint8_t digits = 0;    ///< digits written, saturated
    std::uint8_t flags = 0;     ///< Flag bits
    std::uint8_t entryHead = 0; ///< see dated_entries.h; 0 for all but first tokens of entries

    enum Flag : std::uint8_t {
        SpaceBefore = 1,   ///< white space stands before it
        LineBefore = 2,    ///< … that holds a line break
        BlankBefore = 4,   ///< … that holds an empty line
        Capital = 8,       ///< starts with an upper-case letter
        AllCapitals = 16,  ///< two or more letters, all upper case
        Abbreviation = 32, ///< ends in a full stop that belongs to it
        SentenceStart = 64,
        ParagraphStart = 128,
    };
    bool has(Flag flag) const { return (flags & flag) != 0; }
    bool isNumber() const { return kind >= TokenKind::Integer && kind <= TokenKind::Plural; }
    bool isPunct(char mark) const {
        return kind == TokenKind::Punct &&
               value == static_cast<std::uint32_t>(static_cast<unsigned char>(mark));
    }
    ByteSpan span() const { return {begin, end}; }
};

/// Tokens [begin, end) of a text's token list.
struct TokenRange {
    std::size_t begin = 0;
    std::size_t end = 0;

    friend bool operator==(const TokenRange&, const TokenRange&) = default;
    std::size_t size() const { return end - begin; }
    bool contains(std::size_t token) const { return begin <= token && token < end; }
};

/// The same where a text has many: a text has fewer bytes than 32 bits count.
struct SmallTokenRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    bool contains(std::size_t token) const { return begin <= token && token < end; }
};

} // namespace dateline::extract
