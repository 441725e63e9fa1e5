// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/titles/title_words.h"

#include "core/base/utf8_text.h"

#include <algorithm>

namespace dateline::extract {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);
constexpr std::size_t kLongestPhrase = 7; // tokens that may go between verb and infinitive
constexpr std::size_t kMostTokens = 80;
constexpr std::size_t kMostBytes = 1500;
constexpr std::size_t kShortestTitle = 12; // code points: less says nothing
// How well a title ends before a word; see borderAt().
constexpr int kNoBorder = 0;
constexpr int kLastResort = 1;
constexpr int kBorderWorth = 8; // code points that a better border may cost

} // namespace

void TitleWords::addSubject(TokenRange range) {
    add(range);
    m_tail = m_tokens.size();
}

void TitleWords::addTail(TokenRange range) {
    add(range);
}

// Without marks at its ends and what stands in parentheses. A comma where words were left out stays.
void TitleWords::add(TokenRange range) {
    const bool isTail = m_tail > 0 && range.begin < range.end && m_words.token(range.begin).isPunct(',');
    while (m_tokens.size() == m_tail && !isTail && range.begin < range.end && m_words.isMark(range.begin) &&
           !m_words.token(range.begin).isPunct('$')) {
        ++range.begin;
    }
    while (range.begin < range.end && m_words.isMark(range.end - 1) &&
           !m_words.token(range.end - 1).isPunct('%')) {
        --range.end;
    }
    std::size_t depth = 0;
    const std::size_t from = range.begin < range.end ? m_words.token(range.begin).begin : 0;
    for (std::size_t at = range.begin; at < range.end && m_tokens.size() < kMostTokens; ++at) {
        if (m_words.token(at).end - from > kMostBytes && at > range.begin) {
            break; // a sentence may have thousands of words, a title has few
        }
        depth += m_words.token(at).isPunct('(') ? 1 : 0;
        if (depth == 0) {
            m_tokens.push_back(at);
        }
        depth -= depth > 0 && m_words.token(at).isPunct(')') ? 1 : 0;
    }
}

std::string_view TitleWords::wordAt(std::size_t index) const {
    const auto name = std::find_if(m_names.begin(), m_names.end(),
                                   [&](const auto& pair) { return pair.first == m_tokens[index]; });
    return name != m_names.end() ? std::string_view(name->second)
                                 : m_words.text().slice(m_words.token(m_tokens[index]));
}

// A space stands before it: as in the text, and where words were left out.
bool TitleWords::hasSpaceAt(std::size_t index) const {
    const Token& token = m_words.token(m_tokens[index]);
    if (index == 0) {
        return !m_lead.empty() && token.kind != TokenKind::Punct;
    }
    return m_tokens[index] == m_tokens[index - 1] + 1
               ? token.has(Token::SpaceBefore)
               : token.kind != TokenKind::Punct || token.isPunct('"') || token.isPunct('$') ||
                     token.isPunct('\'');
}

std::string TitleWords::text() const {
    std::string out = m_lead;
    for (std::size_t k = 0; k < m_tokens.size(); ++k) {
        out += hasSpaceAt(k) ? " " : "";
        out += wordAt(k);
    }
    return out;
}

std::size_t TitleWords::length() const {
    std::size_t length = countCodePoints(m_lead);
    for (std::size_t k = 0; k < m_tokens.size(); ++k) {
        length += countCodePoints(wordAt(k)) + (hasSpaceAt(k) ? 1 : 0);
    }
    return length;
}

const ReadExpression* TitleWords::expressionAt(std::size_t token) const {
    const auto& all = m_words.text().expressions;
    const auto at =
        std::upper_bound(all.begin(), all.end(), token, [](std::size_t value, const ReadExpression& found) {
            return value < found.tokens.begin;
        });
    return at != all.begin() && std::prev(at)->tokens.contains(token) ? &*std::prev(at) : nullptr;
}

// Newspapers do the same: "Former treasurer of …".
std::size_t TitleWords::dropArticle() {
    const bool isArticle = m_lead.empty() && m_tokens.size() > 1 && m_tail > 0 &&
                           m_words.is(m_tokens.front(), m_words.kinds().article);
    if (!isArticle) {
        return kNone;
    }
    const std::size_t article = m_tokens.front();
    m_tokens.erase(m_tokens.begin());
    --m_tail;
    return article;
}

// Dates other than the event's own, with what leads to them: "had urged her [last month] during a call".
void TitleWords::dropDates() {
    const WordKinds& kinds = m_words.kinds();
    for (std::size_t k = m_tail; k < m_tokens.size(); ++k) {
        const ReadExpression* found = expressionAt(m_tokens[k]);
        if (found == nullptr || found->tokens.begin != m_tokens[k] || !found->time.placement) {
            continue;
        }
        std::size_t end = k;
        while (end < m_tokens.size() && found->tokens.contains(m_tokens[end])) {
            ++end;
        }
        const bool describes =
            end < m_tokens.size() && m_tokens[end] == m_tokens[end - 1] + 1 &&
            m_words.isWord(m_tokens[end]) && !m_words.is(m_tokens[end], kinds.preposition) &&
            !m_words.is(m_tokens[end], kinds.clauseMark) && !m_words.is(m_tokens[end], kinds.that) &&
            !m_words.is(m_tokens[end], kinds.determiner) && !m_words.isAdverb(m_tokens[end]);
        const bool isOwned = end < m_tokens.size() && m_words.token(m_tokens[end]).isPunct('\'');
        std::size_t begin = k;
        if (begin > m_tail && m_words.is(m_tokens[begin - 1], kinds.timePreposition)) {
            --begin;
        }
        const bool isContrast = begin > m_tail + 1 && m_words.is(m_tokens[begin - 1], kinds.negation) &&
                                m_words.token(m_tokens[begin - 2]).isPunct(',');
        begin -= isContrast ? 2 : 0; // "in January[, not last autumn as had been said]"
        const bool isAs = isContrast && m_words.is(m_tokens[end - 1] + 1, kinds.asWord);
        while (isAs && end < m_tokens.size() && !m_words.isMark(m_tokens[end])) {
            ++end;
        }
        const bool isObject = begin > m_tail && (m_words.is(m_tokens[begin - 1], kinds.preposition) ||
                                                 m_words.is(m_tokens[begin - 1], kinds.determiner) ||
                                                 m_words.is(m_tokens[begin - 1], kinds.coordinator));
        if (describes || isOwned || isObject || begin == m_tail) {
            continue;
        }
        m_tokens.erase(m_tokens.begin() + static_cast<std::ptrdiff_t>(begin),
                       m_tokens.begin() + static_cast<std::ptrdiff_t>(end));
        k = begin == 0 ? 0 : begin - 1;
    }
}

// "confirmed [that] Trump had urged her"
void TitleWords::dropThat() {
    for (std::size_t k = m_tail + 1; k < m_tokens.size(); ++k) {
        if (m_words.is(m_tokens[k], m_words.kinds().that) &&
            m_words.is(m_tokens[k - 1], m_words.kinds().reportVerb)) {
            m_tokens.erase(m_tokens.begin() + static_cast<std::ptrdiff_t>(k));
            return;
        }
    }
}

// "had urged her [during a call] to accept"
void TitleWords::dropPhraseBeforeInfinitive() {
    const WordKinds& kinds = m_words.kinds();
    for (std::size_t k = m_tail + 1; k < m_tokens.size(); ++k) {
        const bool isReceiver =
            m_words.is(m_tokens[k], kinds.infinitive) && k + 1 < m_tokens.size() &&
            m_words.token(m_tokens[k + 1]).has(Token::Capital); // "suggest [to Mexico's …] to"
        const bool isCount = k + 1 < m_tokens.size() && m_words.is(m_tokens[k + 1], kinds.countWord);
        if ((!m_words.is(m_tokens[k], kinds.aside) || isCount) && !isReceiver) { // not "at least fourteen"
            continue;
        }
        std::size_t end = k + 1;
        while (end < m_tokens.size() && end - k <= kLongestPhrase && m_tokens[end] == m_tokens[end - 1] + 1 &&
               (!m_words.isMark(m_tokens[end]) ||
                (isReceiver && m_words.token(m_tokens[end]).isPunct('\''))) && // "to Mexico’s President"
               !m_words.is(m_tokens[end], kinds.clauseMark) &&
               !m_words.is(m_tokens[end], kinds.infinitive)) {
            ++end;
        }
        const bool isParticle = end == k + 1; // "went on to say"
        if (end < m_tokens.size() && m_words.is(m_tokens[end], kinds.infinitive) && !isParticle) {
            m_tokens.erase(m_tokens.begin() + static_cast<std::ptrdiff_t>(k),
                           m_tokens.begin() + static_cast<std::ptrdiff_t>(end));
            return;
        }
    }
}

// "Health officials [in the province of Tessaly] confirmed …", where that is all it takes.
void TitleWords::dropPlaces(std::size_t limit) {
    const std::size_t aside = subjectAside();
    if (aside == 0) {
        return;
    }
    TitleWords shorter = *this;
    shorter.endSubjectAt(aside);
    if (shorter.fits(limit)) {
        m_tokens = std::move(shorter.m_tokens);
        m_tail = aside;
    }
}

// Where what hangs on the subject begins; 0: nothing does.
std::size_t TitleWords::subjectAside() const {
    for (std::size_t k = 1; k < m_tail; ++k) {
        if (m_words.is(m_tokens[k], m_words.kinds().subjectAside)) {
            return k;
        }
    }
    return 0;
}

void TitleWords::endSubjectAt(std::size_t index) {
    m_tokens.erase(m_tokens.begin() + static_cast<std::ptrdiff_t>(index),
                   m_tokens.begin() + static_cast<std::ptrdiff_t>(m_tail));
    m_tail = index;
}

// Before m_tokens[index]: 0 no title ends here.
int TitleWords::borderAt(std::size_t index) const {
    const WordKinds& kinds = m_words.kinds();
    const std::size_t next = m_tokens[index];
    const std::size_t last = m_tokens[index - 1];
    const ReadExpression* found = expressionAt(next);
    if (isOpen(index - 1) || (found != nullptr && found->tokens.contains(last))) {
        return kNoBorder;
    }
    const Token& mark = m_words.token(next);
    if (mark.isPunct(',') || mark.isPunct(';') || mark.isPunct(':')) {
        return 7;
    }
    if (mark.isPunct('-')) {
        return mark.has(Token::SpaceBefore) ? 7 : kNoBorder;
    }
    if (m_words.isMark(next)) {
        return mark.isPunct('"') ? 3 : kNoBorder;
    }
    const bool isInName = mark.has(Token::Capital) && m_words.token(last).has(Token::Capital);
    if (isInName && next == last + 1) {
        return kNoBorder;
    }
    const bool isInfinitive = index > 1 && m_words.is(m_tokens[index - 2], kinds.infinitive);
    const bool isBehindVerb = m_words.isPastForm(last) || m_words.isIng(last) || isInfinitive;
    int worth = kLastResort;
    if (m_words.is(next, kinds.coordinator)) {
        worth = 5;
    } else if (m_words.is(next, kinds.ofLink)) {
        worth = 2;
    } else if (!m_words.is(next, kinds.infinitive) && // "to" is a preposition as well
               (m_words.is(next, kinds.preposition) || m_words.is(next, kinds.clauseMark))) {
        worth = 6;
    } else if (!m_words.is(next, kinds.infinitive) && m_words.isIng(next)) {
        worth = 4;
    } else if (m_words.is(next, kinds.infinitive) || m_words.is(next, kinds.that) ||
               m_words.isParticiple(next)) {
        worth = 3;
    }
    return isBehindVerb ? std::max(worth - 3, 1) : worth;
}

// A word that asks for another: "of", "the", "his", "would", "said".
bool TitleWords::isOpen(std::size_t index) const {
    const WordKinds& kinds = m_words.kinds();
    const std::size_t at = m_tokens[index];
    const Token& token = m_words.token(at);
    if (token.isNumber()) {
        return index + 1 < m_tokens.size() && m_words.isWord(m_tokens[index + 1]) &&
               !m_words.is(m_tokens[index + 1], kinds.preposition);
    }
    if (m_words.isMark(at)) {
        return !token.isPunct('"') && !token.isPunct('%') && !token.isPunct('\'');
    }
    const bool isObject = m_words.is(at, kinds.objectPronoun);
    return (m_words.is(at, kinds.preposition) && !m_words.is(at, kinds.particle)) ||
           (m_words.is(at, kinds.determiner) && !isObject) || m_words.is(at, kinds.coordinator) ||
           m_words.is(at, kinds.clauseMark) || m_words.is(at, kinds.that) || m_words.is(at, kinds.modal) ||
           m_words.is(at, kinds.be) || m_words.is(at, kinds.have) || m_words.is(at, kinds.infinitive) ||
           m_words.is(at, kinds.sayVerb) || m_words.is(at, kinds.subjectPronoun) ||
           m_words.is(at, kinds.possessive) || m_words.is(at, kinds.negation);
}

bool TitleWords::cut(std::size_t limit, std::size_t reach) {
    // The longest part that fits, and the best border within it.
    std::size_t best = 0;
    int bestWorth = 0;
    std::size_t last = 0;
    std::size_t length = countCodePoints(m_lead);
    const std::size_t least = std::max<std::size_t>(m_tail + 2, 2);
    for (std::size_t end = 1; end < m_tokens.size(); ++end) {
        length += countCodePoints(wordAt(end - 1)) + (hasSpaceAt(end - 1) ? 1 : 0);
        if (length > limit) {
            break;
        }
        if (end < least || m_tokens[end - 1] < reach) {
            continue;
        }
        last = end;
        const int border = borderAt(end);
        const int worth = border * kBorderWorth + static_cast<int>(length);
        if (border > kLastResort && length >= kShortestTitle && worth >= bestWorth) {
            bestWorth = worth;
            best = end;
        }
    }
    const std::size_t kept = best != 0 ? best : last;
    if (kept != 0 || reach != 0) {
        m_tokens.resize(kept);
    }
    return best != 0;
}

// "Negotiators [from Karvia and the region of Osten] agreed to extend a truce": better than what ends in
// "extend".
void TitleWords::cutWhereItEnds(std::size_t limit, std::size_t reach) {
    const std::size_t aside = subjectAside();
    if (aside == 0) {
        cut(limit, reach);
        return;
    }
    TitleWords shorter = *this;
    if (cut(limit, reach)) {
        return;
    }
    shorter.endSubjectAt(aside);
    if (shorter.cut(limit, reach)) {
        m_tokens = std::move(shorter.m_tokens);
        m_tail = aside;
    }
}

void TitleWords::shorten(std::size_t limit, const std::string& name, std::size_t reach) {
    if (fits(limit)) {
        return;
    }
    const std::size_t article = dropArticle();
    if (!fits(limit) && m_lead.empty() && m_tail > 1 && !name.empty()) {
        TitleWords named = *this;
        named.m_tokens.erase(named.m_tokens.begin(),
                             named.m_tokens.begin() + static_cast<std::ptrdiff_t>(m_tail));
        named.m_lead = name;
        named.m_tail = 0;
        const std::string subject = text();
        if (subject.find(name) < named.length() && named.length() < length()) { // "US President Donald Trump"
            m_lead = name;
            m_tokens = std::move(named.m_tokens);
            m_tail = 0;
        }
    }
    if (!fits(limit)) {
        dropDates();
    }
    if (!fits(limit)) {
        dropPlaces(limit);
    }
    if (!fits(limit)) {
        dropThat();
    }
    if (!fits(limit)) {
        dropPhraseBeforeInfinitive();
    }
    if (!fits(limit) && m_tokens.size() > 2) {
        cutWhereItEnds(limit, reach);
        trimEnd(true);
        if (reach != 0 && (m_tokens.empty() || m_tokens.back() < reach)) {
            m_tokens.clear();
            m_lead.clear();
            return;
        }
    }
    if (article != kNone && m_lead.empty()) { // where there is room for it again
        TitleWords whole = *this;
        whole.m_tokens.insert(whole.m_tokens.begin(), article);
        if (whole.fits(limit)) {
            m_tokens = std::move(whole.m_tokens);
            ++m_tail;
        }
    }
}

bool TitleWords::isPlural(std::size_t at) const {
    return m_words.isWord(at) &&
           m_words.kinds().endsLikePresent(m_words.token(at), m_words.text().slice(m_words.token(at)));
}

// "was let in", "went on", "called them in", "opening up"; not "to its highest in [a month]".
bool TitleWords::isVerbLike(std::size_t at, std::size_t particle) const {
    const WordKinds& kinds = m_words.kinds();
    if (at + 1 != particle) {
        return true; // words were left out between
    }
    const bool isInfinitive =
        at > 0 && (m_words.is(at - 1, kinds.infinitive) || m_words.is(at - 1, kinds.modal));
    return m_words.isPastForm(at) || m_words.isParticiple(at) || m_words.isIng(at) || isInfinitive ||
           m_words.is(at, kinds.be) || m_words.is(at, kinds.objectPronoun) ||
           m_words.is(at, kinds.timetable) || m_words.is(at, kinds.particle);
}

// Cuts at the last comma if it is near.
bool TitleWords::cutAtComma() {
    constexpr std::size_t kNear = 7;
    for (std::size_t k = m_tokens.size();
         k-- > std::max<std::size_t>(m_tail + 2, 3) && m_tokens.size() - k <= kNear;) {
        if (m_words.token(m_tokens[k]).isPunct(',')) {
            m_tokens.resize(k);
            return true;
        }
    }
    return false;
}

void TitleWords::trimEnd(bool wasCut) {
    const WordKinds& kinds = m_words.kinds();
    while (m_tokens.size() > m_tail + 1 && m_tokens.size() > 2) {
        const std::size_t at = m_tokens.back();
        const std::size_t before = m_tokens[m_tokens.size() - 2];
        const bool isMark = m_words.isMark(at) && !m_words.token(at).isPunct('"') &&
                            !m_words.token(at).isPunct('%') && !m_words.token(at).isPunct('\'');
        const bool isAdverb = m_words.is(at, kinds.titleTail) && !m_words.is(before, kinds.unit1);
        const bool isBound = m_words.is(at, kinds.preposition) && !m_words.isInExpression(at) &&
                             !(m_words.is(at, kinds.particle) && isVerbLike(before, at) &&
                               !m_words.is(at + 1, kinds.condition));
        if (isBound && m_words.is(at + 1, kinds.relative) &&
            cutAtComma()) { // ", a month [in which it spent]"
            continue;
        }
        const bool isLost = m_words.is(at, kinds.article) || m_words.is(at, kinds.coordinator) ||
                            m_words.is(at, kinds.that) || m_words.is(at, kinds.infinitive) ||
                            m_words.is(at, kinds.negation); // "opened not [in 2012]"
        const bool isGoingOn = m_words.isIng(at) && !m_words.token(at).has(Token::Capital) &&
                               isPlural(before) && at == before + 1; // "documents showing [that …]"
        const bool isHalf = m_words.is(at, kinds.due) ||             // "due [to]", "along [with]"
                            (m_words.is(at, kinds.particle) && m_words.is(at + 1, kinds.withWord));
        const bool isCutOff = wasCut && (isOpen(m_tokens.size() - 1) || isGoingOn || isHalf);
        const bool isLoose = m_words.isAdverb(at) && m_words.is(before, kinds.coordinator); // "and again"
        if (!isMark && !isAdverb && !isBound && !isLost && !isCutOff && !isLoose) {
            return;
        }
        m_tokens.pop_back();
    }
}

} // namespace dateline::extract
