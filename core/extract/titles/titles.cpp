// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/titles/titles.h"

#include "core/base/trimmed.h"
#include "core/base/utf8_text.h"

#include <algorithm>

namespace dateline::extract {
namespace {

constexpr std::string_view kEdgeMarks = " \t\r\n,;:-("; // a title neither begins nor ends with
constexpr std::size_t kShortestQuote = 20;              // code points

// A quotation mark that has lost its partner goes.
void balanceQuotes(std::string& title) {
    const auto count = [&title](std::string_view mark) {
        std::size_t found = 0;
        for (std::size_t at = title.find(mark); at != std::string::npos;
             at = title.find(mark, at + mark.size())) {
            ++found;
        }
        return found;
    };
    const auto dropLast = [&title](std::string_view mark) {
        const std::size_t at = title.rfind(mark);
        title.erase(at, mark.size());
    };
    if (count("\"") % 2 == 1) {
        dropLast("\"");
    }
    if (count("\xE2\x80\x9C") > count("\xE2\x80\x9D")) {
        dropLast("\xE2\x80\x9C");
    } else if (count("\xE2\x80\x9D") > count("\xE2\x80\x9C")) {
        dropLast("\xE2\x80\x9D");
    }
}

std::string onOneLine(std::string_view text) {
    std::string out;
    bool space = false;
    for (const char c : text) {
        if (static_cast<unsigned char>(c) <= ' ' || c == '\x7F') {
            space = !out.empty();
            continue;
        }
        if (space) {
            out += ' ';
            space = false;
        }
        out += c;
    }
    return out;
}

} // namespace

// The date is shown beside the title: it goes, with its preposition and with "as early as". Of "took over in
// 2016" only "in" goes.
std::size_t Titles::leadOf(TokenRange dropped, std::size_t limit) const {
    std::size_t begin = dropped.begin;
    if (dropped.size() == 0) {
        return begin;
    }
    const auto is = [&](std::size_t at, const WordKinds::Kind& kind) {
        return m_kinds.is(m_text.tokens[at], kind);
    };
    if (begin > limit && is(begin - 1, m_kinds.timePreposition)) {
        --begin;
        if (begin > limit + 1 && is(begin - 1, m_kinds.coordinator) &&
            is(begin - 2, m_kinds.timePreposition)) { // "on or before"
            begin -= 2;
        }
    }
    const std::size_t leads = begin;
    while (begin > limit && is(begin - 1, m_kinds.dateLead) &&
           !(begin > limit + 1 && is(begin - 2, m_kinds.unit1))) { // "began a week late on 14 April"
        --begin;
    }
    return begin < leads && begin > limit && is(begin - 1, m_kinds.timePreposition) ? begin - 1 : begin;
}

// "is set for Monday, at the library": the comma goes with the date that asked for it.
std::size_t Titles::behindDropped(TokenRange dropped, TokenRange tail) const {
    const std::size_t at = dropped.end;
    const bool isLoose = at + 1 < tail.end && m_text.tokens[at].isPunct(',') && dropped.begin > tail.begin &&
                         !m_text.tokens[dropped.begin - 1].isPunct(',') &&
                         m_kinds.is(m_text.tokens[at + 1], m_kinds.preposition) &&
                         !m_kinds.is(m_text.tokens[at + 1], m_kinds.moveWord) &&
                         !m_kinds.is(m_text.tokens[at + 1], m_kinds.afterWord) &&
                         !m_kinds.is(m_text.tokens[at + 1], m_kinds.beforeWord);
    return isLoose ? at + 1 : at;
}

std::string Titles::of(const TitleParts& parts) const {
    const SentenceWords words(m_text, {0, m_text.tokens.size()}, m_kinds);
    TitleWords title(words, parts.names);
    const TokenRange subject = parts.subject;
    const std::string& name = parts.name;
    const bool hasSubject = subject.begin < subject.end;
    const bool isPronoun =
        hasSubject && subject.size() == 1 && m_kinds.is(m_text.tokens[subject.begin], m_kinds.dangling);
    if (hasSubject && !isPronoun) {
        const Token& first = m_text.tokens[subject.begin];
        const bool possessive =
            m_kinds.is(first, m_kinds.dangling) && !m_kinds.is(first, m_kinds.subjectPronoun);
        if (possessive && subject.size() > 1 && parts.isActor) {
            title.setLead(name); // "His lawyer, Tom March,"
        } else {
            const bool isSpelled = std::any_of(parts.names.begin(), parts.names.end(),
                                               [&](const auto& pair) { return pair.first == subject.begin; });
            title.addSubject(possessive && !isSpelled ? TokenRange{subject.begin + 1, subject.end} : subject);
        }
    } else if (!name.empty()) {
        title.setLead(name);
    }
    TokenRange tail = parts.tail;
    TokenRange dropped = parts.dropped;
    dropped.begin = leadOf(dropped, tail.begin);
    const bool hasComma =
        hasSubject && !isPronoun && tail.begin == subject.end + 1 && m_text.tokens[subject.end].isPunct(',');
    const bool isBare = dropped.size() > 0 && dropped.begin <= tail.begin + 2 && dropped.end == tail.end &&
                        !m_kinds.is(m_text.tokens[tail.begin], m_kinds.determiner);
    if (hasComma && !isBare &&
        !parts.isClause) { // but "Schools closed", said of "Schools, closed since mid-November, …"
        --tail.begin;      // "The deal, reached after 14 hours of talks, takes effect"
    }
    const TokenRange skipped = parts.skipped;
    if (skipped.size() > 0 && skipped.begin >= tail.begin && skipped.end <= tail.end) {
        title.addTail({tail.begin, skipped.begin});
        tail.begin = skipped.end;
    }
    const bool isBetween = dropped.begin > tail.begin + 1 && dropped.end < tail.end &&
                           m_text.tokens[dropped.begin - 1].isPunct(',') &&
                           m_text.tokens[dropped.end].isPunct(',') &&
                           m_kinds.is(m_text.tokens[dropped.begin - 2], m_kinds.coordinator);
    if (isBetween) { // "vapour and[, last month,] traces"
        --dropped.begin;
        ++dropped.end;
    }
    if (dropped.begin < dropped.end && dropped.begin >= tail.begin && dropped.end <= tail.end) {
        title.addTail({tail.begin, dropped.begin});
        title.addTail({behindDropped(dropped, tail), tail.end});
    } else {
        title.addTail(tail);
    }
    title.trimEnd(false);
    title.shorten(kLongestTitle, parts.isActor ? name : std::string(), parts.reach);
    return finished(title.text());
}

std::string Titles::quoted(const std::string& speaker, TokenRange words) const {
    const SentenceWords all(m_text, {0, m_text.tokens.size()}, m_kinds);
    const SpelledNames none;
    TitleWords quote(all, none);
    quote.addTail(words);
    const std::size_t marks = 4; // ": “" and "”"
    const std::size_t used = countCodePoints(speaker) + marks;
    if (quote.isEmpty() || used + kShortestQuote > kLongestTitle) {
        return {};
    }
    quote.shorten(kLongestTitle - used, {}, 0);
    std::string shown = quote.text();
    if (countCodePoints(shown) > kLongestTitle - used) {
        return {};
    }
    balanceQuotes(shown);
    return finished(speaker + ": \u201C" + shown + "\u201D");
}

std::string Titles::finished(std::string title) {
    title = onOneLine(title);
    if (countCodePoints(title) > kLongestTitle) { // one long word
        title = std::string(firstCodePoints(title, kLongestTitle));
        const std::size_t space = title.rfind(' ');
        title = space != std::string::npos && space > 0 ? title.substr(0, space) : title;
    }
    title = std::string(trimmed(title, kEdgeMarks));
    balanceQuotes(title);
    const bool isBrand = title.size() > 1 && title[1] >= 'A' && title[1] <= 'Z'; // "iPhone"
    if (!title.empty() && title[0] >= 'a' && title[0] <= 'z' && !isBrand) {
        title[0] = static_cast<char>(title[0] - 'a' + 'A');
    }
    return title;
}

namespace {

bool hasWords(const ReadText& text, TokenRange sentence) {
    return std::any_of(text.tokens.begin() + static_cast<std::ptrdiff_t>(sentence.begin),
                       text.tokens.begin() + static_cast<std::ptrdiff_t>(sentence.end),
                       [](const Token& token) { return token.kind == TokenKind::Word; });
}

// "Harrow Bay Courier", on a line of its own: the paper's name and nothing else.
bool isMasthead(const ReadText& text, TokenRange sentence, const WordKinds& kinds) {
    constexpr std::size_t kLongest = 6;
    bool isPaper = false;
    for (std::size_t at = sentence.begin; at < sentence.end; ++at) {
        const Token& token = text.tokens[at];
        if (token.kind != TokenKind::Word || !(token.has(Token::Capital) || kinds.is(token, kinds.ofLink))) {
            return false;
        }
        isPaper = isPaper || kinds.is(token, kinds.newspaper);
    }
    return isPaper && sentence.size() <= kLongest;
}

bool isOnlyDate(const ReadText& text, TokenRange sentence) {
    return std::any_of(text.expressions.begin(), text.expressions.end(), [&](const ReadExpression& found) {
        return found.tokens.begin == sentence.begin && found.tokens.end + 1 >= sentence.end &&
               found.tokens.end <= sentence.end;
    });
}

} // namespace

std::string Titles::proposed(const ReadText& text, const WordKinds& kinds) {
    bool isBelowMasthead = false;
    for (const TokenRange sentence : text.sentences) {
        if (!hasWords(text, sentence) || (isBelowMasthead && isOnlyDate(text, sentence))) {
            continue;
        }
        if (sentence.begin == 0 && text.sentences.size() > 2 && isMasthead(text, sentence, kinds)) {
            isBelowMasthead = true; // the headline stands below it
            continue;
        }
        const std::string line = onOneLine(text.slice(sentence));
        if (countCodePoints(line) <= kLongestTitle) {
            return std::string(trimmed(line, kEdgeMarks));
        }
        const std::string_view cut = firstCodePoints(line, kLongestTitle);
        return std::string(trimmed(cut.substr(0, std::min(cut.rfind(' '), cut.size())), kEdgeMarks));
    }
    return {};
}

} // namespace dateline::extract
