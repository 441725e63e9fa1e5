// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/entry/entry_phrase.h"

#include "core/time/arithmetic/period.h"
#include "core/time/entry/entry_cursor.h"
#include "core/time/entry/entry_single.h"
#include "core/time/wording/date_wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace dateline::time {
namespace {

/// In a range such a number is a day, never a year.
bool isShortNumber(EntryTokens tokens) {
    return tokens.size() == 1 && tokens[0].isNumber() && tokens[0].digits() <= 2;
}

/// What one end of a range lacks, the other gives. False if the two do not go together: a bare number is a
/// day where the other end has a month, else a year.
bool completeRange(EntryDate& from, EntryDate& to) {
    if (!from.fixed.empty() || !to.fixed.empty()) {
        return true;
    }
    if (!from.year) {
        from.year = to.year;
    }
    if (!to.year) {
        to.year = from.year;
    }
    if (from.day && !from.month) {
        from.month = to.month;
    }
    if (to.day && !to.month) {
        to.month = from.month;
    }
    return (!from.day || from.month) && (!to.day || to.month);
}

} // namespace

/// Adds the EDTF as a choice unless it is there; a fault is kept for the message.
bool EntryReader::add(const std::string& edtf, const std::string& note) {
    const auto date = Edtf::parse(edtf);
    if (!date) {
        // The parser's place is one in the EDTF we wrote; only its reason helps.
        if (m_problem.empty()) {
            m_problem = date.error().message.substr(0, date.error().message.rfind(", character")) + ".";
            m_problem[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(m_problem[0])));
        }
        return false;
    }
    const auto isSame = [&](const DateChoice& choice) { return choice.date == *date; };
    if (std::none_of(m_choices.begin(), m_choices.end(), isSame)) {
        const std::string words = inWords(*date, WordForm::Long);
        m_choices.push_back({*date, note.empty() ? words : fmt::format("{}, {}", note, words)});
    }
    return true;
}

/// "c.", "about", "perhaps", "?" and the like, before or after.
Qualifier EntryReader::takeQualifiers(EntryTokens& tokens) const {
    Qualifier qualifier = Qualifier::None;
    for (bool isMore = true; isMore && !tokens.empty();) {
        EntryCursor in(tokens);
        isMore = true;
        if (in.takeAnyWord({"c", "ca", "circa", "about", "around", "approx", "approximately", "roughly"}) ||
            in.takeSign('~')) {
            qualifier |= Qualifier::Approximate;
        } else if (in.takeAnyWord({"perhaps", "possibly", "probably", "maybe"})) {
            qualifier |= Qualifier::Uncertain;
        } else {
            isMore = false;
        }
        tokens = in.rest();
    }
    while (!tokens.empty()) {
        const EntryToken& last = tokens.back();
        if (last.isSign('?')) {
            qualifier |= Qualifier::Uncertain;
        } else if (last.isSign('~')) {
            qualifier |= Qualifier::Approximate;
        } else {
            break;
        }
        tokens = tokens.first(tokens.size() - 1);
    }
    return qualifier;
}

Frame EntryReader::takeFrame(EntryTokens& tokens) const {
    EntryCursor in(tokens);
    Frame frame = Frame::None;
    if (in.takeAnyWord({"before"})) {
        frame = Frame::Before;
    } else if (in.takeWord("after")) {
        frame = Frame::After;
    } else if (in.takeAnyWord({"until", "till", "to"})) {
        frame = Frame::Until;
    } else if (in.takeAnyWord({"since", "from"})) {
        frame = Frame::Since;
    } else if (in.takeWord("by")) {
        frame = Frame::OrEarlier;
    }
    tokens = in.rest();
    if (tokens.size() < 2) {
        return frame;
    }
    const EntryToken& last = tokens.back();
    const EntryToken& nextToLast = tokens[tokens.size() - 2];
    if (frame == Frame::Since && (last.isWord("on") || last.isWord("onwards") || last.isWord("onward"))) {
        tokens = tokens.first(tokens.size() - 1);
    } else if (frame == Frame::None && tokens.size() > 2 && nextToLast.isWord("or") &&
               (last.isWord("earlier") || last.isWord("before"))) {
        frame = Frame::OrEarlier;
        tokens = tokens.first(tokens.size() - 2);
    } else if (frame == Frame::None && tokens.size() > 2 && nextToLast.isWord("or") &&
               (last.isWord("later") || last.isWord("after"))) {
        frame = Frame::OrLater;
        tokens = tokens.first(tokens.size() - 2);
    }
    return frame;
}

/// "1985-89", "1985/86": years, the second cut short.
bool EntryReader::readShortRange(EntryTokens tokens, Qualifier qualifier) {
    if (tokens.size() != 3 || tokens[0].digits() != 4 || tokens[2].digits() != 2 ||
        !(tokens[1].isSign('-') || tokens[1].isSign('/'))) {
        return false;
    }
    const std::int64_t last = tokens[0].value / 100 * 100 + tokens[2].value;
    const bool isRange =
        last > tokens[0].value && add(fmt::format("{}/{:04}", marked(tokens[0].text, qualifier), last) +
                                      marked("0", qualifier).substr(1));
    const int month = static_cast<int>(tokens[2].value);
    if (isRange && tokens[1].isSign('/') && month >= 1 && month <= 12) {
        add(marked(edtfMonthText(tokens[0].value, month), qualifier)); // 2010/11 can be November
    }
    return isRange;
}

/// Both ends read; what one lacks, the other gives: "3 – 5 May 2025", "Feb to May 2025", "May 3–5, 2025".
void EntryReader::joinRange(EntryTokens left, EntryTokens right, Qualifier qualifier, bool isBetween) {
    const Qualifier first = takeQualifiers(left) | qualifier;
    const Qualifier last = takeQualifiers(right) | qualifier;
    for (const EntryDate& to : readSingle(right, m_context, m_problem)) {
        for (const EntryDate& from : readSingle(left, m_context, m_problem)) {
            EntryDate start = from;
            EntryDate end = to;
            if (left.size() == 1 && left[0].isNumber() && to.year && *to.year < 100 && right.size() > 1) {
                const std::int64_t number = left[0].value; // "44–43 BC", "20–79 AD"
                start = {{}, {}, *to.year <= 0 ? 1 - number : number, {}, {}, {}};
            } else if ((isShortNumber(left) && !from.day) || (isShortNumber(right) && !to.day) ||
                       !completeRange(start, end)) {
                continue;
            }
            const std::string startText = endOf(marked(start.edtf(), first), true);
            const std::string endText = endOf(marked(end.edtf(), last), false);
            if (!startText.empty() && !endText.empty()) {
                add(isBetween ? fmt::format("[{}..{}]", startText, endText)
                              : fmt::format("{}/{}", startText, endText));
            }
        }
    }
}

bool EntryReader::readRange(EntryTokens tokens, Qualifier qualifier) {
    EntryCursor in(tokens);
    const bool isBetween = in.takeWord("between");
    if (!isBetween) {
        in.takeWord("from");
    }
    tokens = in.rest();
    for (std::size_t i = 1; i + 1 < tokens.size() && m_choices.empty(); ++i) {
        const EntryToken& token = tokens[i];
        const bool isSeparator = isBetween ? token.isWord("and") || token.isSign('-')
                                           : token.isSign('-') || token.isSign('/') || token.isWord("to") ||
                                                 token.isWord("until") || token.isWord("till") ||
                                                 token.isWord("through");
        if (isSeparator) {
            joinRange(tokens.first(i), tokens.subspan(i + 1), qualifier, isBetween);
        }
    }
    return !m_choices.empty();
}

bool EntryReader::read() {
    EntryTokens tokens = m_tokens;
    if (readShortRange(tokens, Qualifier::None)) {
        return true;
    }
    const Qualifier outer = takeQualifiers(tokens);
    if (readShortRange(tokens, outer)) {
        return true;
    }
    EntryTokens inner = tokens;
    const Frame frame = takeFrame(inner);
    const Qualifier qualifier = outer | takeQualifiers(inner);
    for (const EntryDate& reading : readSingle(inner, m_context, m_problem)) {
        const std::string edtf = reading.edtf();
        if (qualifier != Qualifier::None && !reading.time.empty()) {
            m_problem = "A time of day is as it is: leave out the c. or the ?.";
        } else if (frame != Frame::None && !reading.year && reading.fixed.empty()) {
            m_problem = "Before or after which year?";
        } else if (!edtf.empty()) {
            // The reading itself must be valid, whatever frame is put around it.
            const std::string whole = marked(edtf, qualifier);
            add(frame == Frame::None || !Edtf::parse(whole) ? whole : framed(whole, frame), reading.note);
        }
    }
    return !m_choices.empty() || !m_problem.empty() || readRange(tokens, outer);
}

} // namespace dateline::time
