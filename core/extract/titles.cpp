// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/titles.h"

#include "core/base/utf8_text.h"

#include <algorithm>

namespace dateline::extract {
namespace {

std::string_view trimmed(std::string_view text) {
    const std::string_view marks = " \t\r\n,;:-(";
    const std::size_t begin = text.find_first_not_of(marks);
    if (begin == std::string_view::npos) {
        return {};
    }
    return text.substr(begin, text.find_last_not_of(" \t\r\n,;:-(") - begin + 1);
}

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

void Titles::append(std::string& title, TokenRange range) const {
    // The stop of the sentence and quotation marks that have lost their partner stay behind.
    while (range.begin < range.end && m_text.tokens[range.begin].kind == TokenKind::Punct) {
        ++range.begin;
    }
    while (range.begin < range.end && m_text.tokens[range.end - 1].kind == TokenKind::Punct) {
        --range.end;
    }
    if (range.begin >= range.end) {
        return;
    }
    // What stands in parentheses is left out.
    std::size_t from = range.begin;
    for (std::size_t at = range.begin; at <= range.end; ++at) {
        const bool opens = at < range.end && m_text.tokens[at].isPunct('(');
        if (at < range.end && !opens) {
            continue;
        }
        if (from < at) {
            title += title.empty() ? "" : " ";
            title += onOneLine(m_text.slice(TokenRange{from, at}));
        }
        while (opens && at < range.end && !m_text.tokens[at].isPunct(')')) {
            ++at;
        }
        from = at + 1;
    }
}

// At most 80 code points, cut before a preposition, a conjunction or a comma where there is one in the second
// half.
std::string Titles::shortened(const std::string& title) const {
    if (countCodePoints(title) <= kLongestTitle) {
        return std::string(trimmed(title));
    }
    const std::string_view cut = firstCodePoints(title, kLongestTitle + 1);
    const Lexicon& lexicon = m_kinds.language().lexicon();
    const auto isBreaker = [&](std::string_view word) {
        const WordId id = lexicon.find(word);
        if (id == 0) {
            return false;
        }
        const ClassMask& classes = lexicon.classes(id, false);
        const auto in = [&](const WordKinds::Kind& kind) { return kind.klass && classes.test(*kind.klass); };
        return in(m_kinds.preposition) || in(m_kinds.clauseMark) || in(m_kinds.determiner);
    };
    std::size_t best = 0;
    std::size_t comma = 0;
    std::size_t lastSpace = 0;
    for (std::size_t at = 0; at < cut.size(); ++at) {
        if (cut[at] != ' ') {
            continue;
        }
        lastSpace = at;
        const std::string_view all = title;
        const std::size_t end = std::min(all.find(' ', at + 1), all.size());
        const bool afterComma = cut[at - 1] == ',' || cut[at - 1] == ';';
        if (at * 2 < cut.size()) {
            continue;
        }
        if (afterComma) {
            comma = at;
        } else if (isBreaker(all.substr(at + 1, end - at - 1))) {
            best = at;
        }
    }
    best = comma != 0 ? comma : best;
    std::string_view kept = cut.substr(0, best != 0 ? best : lastSpace != 0 ? lastSpace : kLongestTitle);
    if (best == 0 && lastSpace == 0) {
        kept = firstCodePoints(title, kLongestTitle);
    }
    // No "to", "of the" or "that" at the end.
    for (;;) {
        kept = trimmed(kept);
        const std::size_t space = kept.rfind(' ');
        if (space == std::string_view::npos || !isBreaker(kept.substr(space + 1))) {
            break;
        }
        kept = kept.substr(0, space);
    }
    return std::string(kept);
}

bool Titles::endsIn(std::string_view last, const WordKinds::Kind& kind) const {
    const WordId id = m_kinds.language().lexicon().find(last);
    return id != 0 && kind.klass && m_kinds.language().lexicon().classes(id, false).test(*kind.klass);
}

// "broke out shortly", "a second team later": an adverb of time that has lost its date, but not "a year
// later"; "destroyed 41", "in the spring of": what has lost its noun to the limit.
std::string Titles::withoutTail(std::string_view title, bool wasCut) const {
    for (;;) {
        const std::size_t space = title.rfind(' ');
        if (space == std::string_view::npos || space < 8) {
            return std::string(title);
        }
        const std::string_view last = title.substr(space + 1);
        const std::string_view rest = title.substr(0, space);
        const bool isNumber = wasCut && last.find_first_not_of("0123456789,.") == std::string_view::npos;
        const bool isOpen = wasCut && (endsIn(last, m_kinds.preposition) ||
                                       endsIn(last, m_kinds.determiner) || endsIn(last, m_kinds.clauseMark));
        const bool isAdverb =
            endsIn(last, m_kinds.titleTail) && !endsIn(rest.substr(rest.rfind(' ') + 1), m_kinds.unit1);
        if (!isNumber && !isOpen && !isAdverb) {
            return std::string(title);
        }
        title = trimmed(rest);
    }
}

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
    while (begin > limit && is(begin - 1, m_kinds.dateLead)) {
        --begin;
    }
    return begin < leads && begin > limit && is(begin - 1, m_kinds.timePreposition) ? begin - 1 : begin;
}

std::string Titles::of(TokenRange subject, const std::string& name, TokenRange tail,
                       TokenRange dropped) const {
    std::string title;
    const bool hasSubject = subject.begin < subject.end;
    const bool isPronoun =
        hasSubject && subject.size() == 1 && m_kinds.is(m_text.tokens[subject.begin], m_kinds.dangling);
    if (hasSubject && !isPronoun) {
        const Token& first = m_text.tokens[subject.begin];
        const bool possessive =
            m_kinds.is(first, m_kinds.dangling) && !m_kinds.is(first, m_kinds.subjectPronoun);
        if (possessive && subject.size() > 1 && !name.empty() && name.find(' ') != std::string::npos) {
            title = name; // "His lawyer, Tom March,"
        } else {
            append(title, possessive ? TokenRange{subject.begin + 1, subject.end} : subject);
        }
    } else if (!name.empty()) {
        title = name;
    }
    dropped.begin = leadOf(dropped, tail.begin);
    if (dropped.begin < dropped.end && dropped.begin >= tail.begin && dropped.end <= tail.end) {
        append(title, {tail.begin, dropped.begin});
        append(title, {dropped.end, tail.end});
    } else {
        append(title, tail);
    }
    const bool isLong = countCodePoints(title) > kLongestTitle;
    std::string shown = withoutTail(shortened(title), isLong);
    balanceQuotes(shown);
    if (!shown.empty() && shown[0] >= 'a' && shown[0] <= 'z') {
        shown[0] = static_cast<char>(shown[0] - 'a' + 'A');
    }
    return shown;
}

std::string Titles::proposed(const ReadText& text) {
    for (const TokenRange sentence : text.sentences) {
        const bool hasWords = std::any_of(text.tokens.begin() + static_cast<std::ptrdiff_t>(sentence.begin),
                                          text.tokens.begin() + static_cast<std::ptrdiff_t>(sentence.end),
                                          [](const Token& token) { return token.kind == TokenKind::Word; });
        if (hasWords) {
            const std::string line = onOneLine(text.slice(sentence));
            if (countCodePoints(line) <= kLongestTitle) {
                return std::string(trimmed(line));
            }
            const std::string_view cut = firstCodePoints(line, kLongestTitle);
            return std::string(trimmed(cut.substr(0, std::min(cut.rfind(' '), cut.size()))));
        }
    }
    return {};
}

} // namespace dateline::extract
