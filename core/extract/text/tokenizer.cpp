// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/text/tokenizer.h"

#include <algorithm>
#include <array>

namespace dateline::extract {
namespace {

constexpr std::uint32_t kMaxValue = 999'999'999;
constexpr std::size_t kMaxAbbreviation = 16; // bytes of the longest word whose full stop is looked at

enum class Byte : std::uint8_t { Space, Break, Letter, Upper, Digit, Mark, High };

constexpr std::array<Byte, 256> makeByteTable() {
    std::array<Byte, 256> table{};
    for (std::size_t code = 0; code < 256; ++code) {
        const char c = static_cast<char>(code);
        Byte kind = Byte::Mark;
        if (code >= 0x80) {
            kind = Byte::High;
        } else if (c == '\n') {
            kind = Byte::Break;
        } else if (code <= 0x20 || code == 0x7F) {
            kind = Byte::Space;
        } else if (c >= 'a' && c <= 'z') {
            kind = Byte::Letter;
        } else if (c >= 'A' && c <= 'Z') {
            kind = Byte::Upper;
        } else if (c >= '0' && c <= '9') {
            kind = Byte::Digit;
        }
        table[code] = kind;
    }
    return table;
}
constexpr auto kBytes = makeByteTable();

class Scanner {
public:
    Scanner(std::string_view text, const Lexicon& lexicon)
        : m_text(text.substr(0, UINT32_MAX))
        , m_lexicon(lexicon) {
        m_tokens.reserve(m_text.size() / 4 + 16); // growing would copy, what is not used is never touched
    }

    std::vector<Token> run() {
        while (m_at < m_text.size()) {
            scanOne();
        }
        return std::move(m_tokens);
    }

private:
    Byte kindAt(std::size_t at) const {
        return at < m_text.size() ? kBytes[static_cast<unsigned char>(m_text[at])] : Byte::Space;
    }
    char byteAt(std::size_t at) const { return at < m_text.size() ? m_text[at] : '\0'; }
    bool isDigit(std::size_t at) const { return kindAt(at) == Byte::Digit; }
    bool isAsciiLetter(std::size_t at) const {
        return kindAt(at) == Byte::Letter || kindAt(at) == Byte::Upper;
    }

    // Marks and spaces outside ASCII that are no letters: Latin-1 signs, general punctuation, CJK marks.
    std::size_t highMarkLength(std::size_t at) const {
        const auto lead = static_cast<unsigned char>(byteAt(at));
        const auto next = static_cast<unsigned char>(byteAt(at + 1));
        if (lead == 0xC2) {
            return 2;
        }
        if ((lead == 0xE2 && next <= 0xBF) || (lead == 0xE3 && next == 0x80) ||
            (lead == 0xEF && next == 0xBB)) {
            return 3;
        }
        return lead == 0xF0 && next == 0x9F ? 4 : 0; // emoji and pictographs
    }
    bool isHighSpace(std::size_t at) const {
        const std::string_view three = m_text.substr(at, 3);
        return m_text.compare(at, 2, "\xC2\xA0") == 0 || three == "\xE3\x80\x80" || three == "\xEF\xBB\xBF" ||
               (three.size() == 3 && three[0] == '\xE2' && three[1] == '\x80' &&
                (static_cast<unsigned char>(three[2]) <= 0x8F || three[2] == '\xA8' || three[2] == '\xA9' ||
                 three[2] == '\xAF' || (three[2] >= '\xAA' && three[2] <= '\xAE')));
    }
    static char standInFor(std::string_view mark) {
        if (mark == "\xE2\x80\x98" || mark == "\xE2\x80\x99") {
            return '\'';
        }
        if (mark == "\xE2\x80\x9C" || mark == "\xE2\x80\x9D" || mark == "\xC2\xAB" || mark == "\xC2\xBB") {
            return '"';
        }
        if (mark == "\xE2\x80\x90" || mark == "\xE2\x80\x91" || mark == "\xE2\x80\x93" ||
            mark == "\xE2\x80\x94" || mark == "\xE2\x88\x92") {
            return '-';
        }
        if (mark == "\xE3\x80\x82") {
            return '.';
        }
        return mark == "\xC2\xA3" || mark == "\xE2\x82\xAC" || mark == "\xC2\xA5" ? '$' : '\0';
    }

    void push(std::size_t end, TokenKind kind, std::uint32_t value = 0, std::size_t digits = 0) {
        Token token;
        token.begin = static_cast<std::uint32_t>(m_at);
        token.end = static_cast<std::uint32_t>(end);
        token.kind = kind;
        token.value = value;
        token.digits = static_cast<std::uint8_t>(std::min<std::size_t>(digits, 255));
        token.flags = m_pending;
        m_pending = 0;
        m_breaks = 0;
        m_tokens.push_back(token);
        m_at = end;
    }

    void scanOne() {
        switch (kindAt(m_at)) {
        case Byte::Break:
            ++m_breaks;
            m_pending |= Token::SpaceBefore | Token::LineBefore;
            if (m_breaks > 1) {
                m_pending |= Token::BlankBefore;
            }
            ++m_at;
            return;
        case Byte::Space:
            m_pending |= Token::SpaceBefore;
            ++m_at;
            return;
        case Byte::Digit:
            scanNumber();
            return;
        case Byte::Mark:
            push(m_at + 1, TokenKind::Punct, static_cast<unsigned char>(m_text[m_at]));
            m_tokens.back().word = m_lexicon.find(m_text.substr(m_at - 1, 1));
            return;
        case Byte::High:
            if (isHighSpace(m_at)) {
                m_pending |= Token::SpaceBefore;
                m_at += highMarkLength(m_at);
                return;
            }
            if (const std::size_t length = highMarkLength(m_at); length > 0) {
                const char standIn = standInFor(m_text.substr(m_at, length));
                push(std::min(m_at + length, m_text.size()), TokenKind::Punct,
                     static_cast<unsigned char>(standIn));
                m_tokens.back().word = standIn != '\0' ? m_lexicon.find({&standIn, 1}) : 0;
                return;
            }
            scanWord();
            return;
        case Byte::Letter:
        case Byte::Upper:
            scanWord();
            return;
        }
    }

    // Letters and digits from `at` on.
    std::size_t endOfLetters(std::size_t at, bool& digits, bool& lower) const {
        for (; at < m_text.size(); ++at) {
            const Byte kind = kindAt(at);
            if (kind == Byte::Letter) {
                lower = true;
            } else if (kind == Byte::Digit) {
                digits = true;
            } else if (kind == Byte::High) {
                if ((static_cast<unsigned char>(m_text[at]) & 0xC0U) != 0x80U && highMarkLength(at) > 0) {
                    break;
                }
                lower = true;
            } else if (kind != Byte::Upper) {
                break;
            }
        }
        return at;
    }
    std::size_t apostropheAt(std::size_t at) const {
        return byteAt(at) == '\'' ? 1 : m_text.compare(at, 3, "\xE2\x80\x99") == 0 ? 3 : 0;
    }

    void scanWord() {
        bool digits = false;
        bool lower = false;
        std::size_t end = endOfLetters(m_at, digits, lower);
        if (end == m_at + 1 && byteAt(end) == '.' && isAsciiLetter(end + 1) && !isAsciiLetter(end + 2) &&
            !isDigit(end + 2)) {
            scanDotted();
            return;
        }
        const std::size_t mark = apostropheAt(end);
        if (mark > 0 && isAsciiLetter(end + mark)) {
            bool ignored = false;
            const std::size_t tail = endOfLetters(end + mark, ignored, ignored);
            const std::string_view after = m_text.substr(end + mark, tail - end - mark);
            if (after != "s" && after != "S") { // "o'clock", "don't"; but "week" and "'s"
                end = tail;
            }
        }
        pushWord(end, digits ? TokenKind::Alnum : TokenKind::Word, !lower);
    }
    // "a.m.", "U.S.", "J.F.K."
    void scanDotted() {
        std::size_t end = m_at;
        while (isAsciiLetter(end) && byteAt(end + 1) == '.') {
            end += 2;
        }
        if (isAsciiLetter(end) && !isAsciiLetter(end + 1) &&
            !isDigit(end + 1)) { // "B.C" without its last stop
            ++end;
        }
        pushWord(end, TokenKind::Word, true);
        m_tokens.back().flags |= Token::Abbreviation;
    }
    void pushWord(std::size_t end, TokenKind kind, bool allUpper) {
        const std::size_t begin = m_at;
        const auto first = static_cast<unsigned char>(m_text[begin]);
        const bool capital = kindAt(begin) == Byte::Upper ||
                             (first == 0xC3 && static_cast<unsigned char>(byteAt(begin + 1)) <= 0x9E);
        const std::size_t length = end - begin;
        bool stop = false;
        WordId word = 0;
        if (byteAt(end) == '.' && length <= kMaxAbbreviation && kind == TokenKind::Word) {
            word = m_lexicon.find(m_text.substr(begin, length + 1));
            // "sat." the verb at a sentence's end is no Saturday: an abbreviation of a name needs its
            // capital.
            stop = word != 0 && (capital || m_lexicon.classes(word, false).any());
        }
        push(end + (stop ? 1 : 0), kind);
        Token& token = m_tokens.back();
        token.word = stop ? word : m_lexicon.find(m_text.substr(begin, length));
        const auto setIf = [&token](bool condition, Token::Flag flag) {
            token.flags |= condition ? static_cast<std::uint8_t>(flag) : std::uint8_t{0};
        };
        setIf(capital, Token::Capital);
        setIf(capital && allUpper && length > 1, Token::AllCapitals);
        setIf(stop, Token::Abbreviation);
    }

    // Reads digits from `at`; adds them to a saturating value.
    std::size_t readDigits(std::size_t at, std::uint32_t& value) const {
        std::uint64_t sum = 0;
        for (; isDigit(at); ++at) {
            sum = std::min<std::uint64_t>(sum * 10 + static_cast<std::uint64_t>(m_text[at] - '0'), kMaxValue);
        }
        value = static_cast<std::uint32_t>(sum);
        return at;
    }
    std::size_t countDigits(std::size_t at, std::size_t limit) const {
        std::size_t count = 0;
        while (count < limit && isDigit(at + count)) {
            ++count;
        }
        return count;
    }

    void scanNumber() {
        std::uint32_t value = 0;
        const std::size_t end = readDigits(m_at, value);
        const std::size_t digits = end - m_at;
        if (scanDateInDigits(end, digits) || scanClock(end, digits, value) ||
            scanGrouped(end, digits, value) || scanSuffixed(end, digits, value)) {
            return;
        }
        push(end, TokenKind::Integer, value, digits);
    }

    bool scanDateInDigits(std::size_t end, std::size_t digits) {
        const char mark = byteAt(end);
        if ((mark != '-' && mark != '/' && mark != '.') || digits > 4) {
            return false;
        }
        const std::size_t second = countDigits(end + 1, 3);
        const std::size_t secondEnd = end + 1 + second;
        if (second == 0 || second > 2 || byteAt(secondEnd) != mark) {
            return false;
        }
        const std::size_t third = countDigits(secondEnd + 1, 5);
        std::size_t last = secondEnd + 1 + third;
        if (digits == 4 && third >= 1 && third <= 2 && !isAsciiLetter(last)) {
            push(last, TokenKind::IsoDate);
            return true;
        }
        if (digits == 4 && third == 2 && byteAt(last) == 'T' && isDigit(last + 1)) {
            push(last, TokenKind::IsoDate);
            ++m_at; // "2024-03-12T05:52": the T stands for a space
            return true;
        }
        if (digits <= 2 && (third == 4 || (third == 2 && mark != '.')) && !isAsciiLetter(last)) {
            push(last, TokenKind::SlashDate);
            return true;
        }
        return false;
    }
    bool scanClock(std::size_t end, std::size_t digits, std::uint32_t hours) {
        const char mark = byteAt(end);
        if (digits > 2 || (mark != ':' && mark != '.') || countDigits(end + 1, 3) != 2 || hours > 24) {
            return false;
        }
        std::uint32_t minutes = 0;
        std::size_t last = readDigits(end + 1, minutes);
        if (minutes > 59) {
            return false;
        }
        std::uint32_t seconds = 0;
        if (mark == '.') { // "8.30 p.m.": only before its half of the day
            const std::size_t word = last + (byteAt(last) == ' ' ? 1 : 0);
            const auto letter = [this](std::size_t at) { return static_cast<char>(byteAt(at) | 0x20); };
            const std::size_t m = word + (byteAt(word + 1) == '.' ? 2 : 1); // "am", "a.m."
            if ((letter(word) != 'a' && letter(word) != 'p') || letter(m) != 'm' || isAsciiLetter(m + 1) ||
                hours > 12 || hours == 0) {
                return false;
            }
        } else if (byteAt(last) == ':' && countDigits(last + 1, 3) == 2) {
            last = readDigits(last + 1, seconds);
            digits += 4; // told from a clock by its digits
        }
        push(last, TokenKind::Clock, hours * 3600 + minutes * 60 + seconds, digits);
        return true;
    }
    bool scanGrouped(std::size_t end, std::size_t digits, std::uint32_t value) {
        if (byteAt(end) == ',' && digits <= 3 && countDigits(end + 1, 4) == 3) {
            std::size_t last = end;
            std::uint64_t sum = value;
            while (byteAt(last) == ',' && countDigits(last + 1, 4) == 3) {
                std::uint32_t group = 0;
                last = readDigits(last + 1, group);
                sum = std::min<std::uint64_t>(sum * 1000 + group, kMaxValue);
            }
            push(last, TokenKind::Grouped, static_cast<std::uint32_t>(sum), 9);
            return true;
        }
        if (byteAt(end) == '.' && isDigit(end + 1)) {
            const auto tenths = static_cast<std::uint32_t>(m_text[end + 1] - '0');
            std::uint32_t ignored = 0;
            const std::size_t last = readDigits(end + 1, ignored);
            push(last, TokenKind::Decimal, std::min<std::uint32_t>(value, kMaxValue / 10) * 10 + tenths,
                 digits);
            return true;
        }
        return false;
    }
    // "3rd", "1990s", "7pm" (two tokens), "3G".
    bool scanSuffixed(std::size_t end, std::size_t digits, std::uint32_t value) {
        const bool apostrophe = apostropheAt(end) > 0 && byteAt(end + apostropheAt(end)) == 's';
        if (apostrophe && digits >= 2 && (digits == 4 || value % 10 == 0) && value % 10 == 0 &&
            !isAsciiLetter(end + apostropheAt(end) + 1)) { // "1990's"
            push(end + apostropheAt(end) + 1, TokenKind::Plural, value, digits);
            return true;
        }
        if (!isAsciiLetter(end)) {
            return false;
        }
        bool mixed = false;
        bool lower = false;
        const std::size_t last = endOfLetters(end, mixed, lower);
        std::string suffix = lowered(m_text.substr(end, std::min<std::size_t>(last - end, 4)));
        if (suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th") {
            push(last, TokenKind::Ordinal, value, digits);
            return true;
        }
        if (suffix == "s" && digits >= 2) {
            push(last, TokenKind::Plural, value, digits);
            return true;
        }
        const bool half = (suffix[0] == 'a' || suffix[0] == 'p') &&
                          (suffix == "am" || suffix == "pm" || (suffix.size() == 1 && byteAt(last) == '.'));
        if (half && digits <= 2) {
            push(end, TokenKind::Integer, value, digits);
            return true;
        }
        push(last, TokenKind::Alnum, 0, digits);
        return true;
    }

    std::string_view m_text;
    const Lexicon& m_lexicon;
    std::vector<Token> m_tokens;
    std::size_t m_at = 0;
    unsigned m_breaks = 0;
    std::uint8_t m_pending = 0;
};

} // namespace

std::vector<Token> tokenize(std::string_view text, const Lexicon& lexicon) {
    return Scanner(text, lexicon).run();
}

} // namespace dateline::extract
