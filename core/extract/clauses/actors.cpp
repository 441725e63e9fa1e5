// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/clauses/actors.h"

#include "core/extract/temporal/datelines.h"

#include <algorithm>

namespace dateline::extract {
namespace {

constexpr std::size_t kLongestName = 8;  // tokens
constexpr std::size_t kBlockTokens = 64; // tokens whose mentions are found in one step

std::string_view lastWordOf(std::string_view name) {
    const std::size_t space = name.rfind(' ');
    return space == std::string_view::npos ? name : name.substr(space + 1);
}
std::string_view firstWordOf(std::string_view name) {
    return name.substr(0, name.find(' '));
}

// In capitals throughout: "LONDON".
bool isShouted(std::string_view name) {
    return std::none_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// Finds names from left to right in one sentence.
class NameFinder {
public:
    NameFinder(const ReadText& text, std::span<const SmallTokenRange> dates, const WordKinds& kinds)
        : m_text(text)
        , m_dates(dates)
        , m_kinds(kinds) {}

    bool isNameWord(std::size_t at, TokenRange sentence) const {
        if (at >= sentence.end || isInExpression(at)) {
            return false;
        }
        const Token& token = m_text.tokens[at];
        return token.kind == TokenKind::Word && token.has(Token::Capital) && !m_kinds.is(token, m_kinds.iWe);
    }
    bool isInExpression(std::size_t at) const {
        while (m_next < m_dates.size() && m_dates[m_next].end <= at) {
            ++m_next;
        }
        return m_next < m_dates.size() && m_dates[m_next].contains(at);
    }
    // The dot of "George W. Bush".
    bool isInitialAt(std::size_t at, std::size_t begin, TokenRange sentence) const {
        return m_text.tokens[at].isPunct('.') && at - begin >= 1 && isInitial(at - 1) &&
               isNameWord(at + 1, sentence);
    }
    // The small word of "Bank of England", "Charles de Gaulle".
    bool isLinkAt(std::size_t at, TokenRange sentence) const {
        if (!isNameWord(at + 1, sentence) || m_kinds.is(m_text.tokens[at + 1], m_kinds.place)) {
            return false;
        }
        if (m_kinds.is(m_text.tokens[at], m_kinds.lowerLink)) {
            return !isOwner(at + 1, sentence); // "Hal Brandt of Brandt's Hardware"
        }
        // "the Securities and Exchange Commission"
        return m_kinds.is(m_text.tokens[at], m_kinds.nameAnd) && isNameWord(at + 2, sentence) &&
               m_kinds.is(m_text.tokens[at + 2], m_kinds.organisationNoun);
    }
    bool isOwner(std::size_t at, TokenRange sentence) const {
        return at + 2 < sentence.end && m_text.tokens[at + 1].isPunct('\'') &&
               m_kinds.is(m_text.tokens[at + 2], m_kinds.possessive);
    }

    // "Shares of Trellis" opens a sentence; "Bank of England" is a name.
    bool isPhrase(std::size_t begin, std::size_t end, TokenRange sentence) const {
        const bool opens = begin == sentence.begin && end == begin + 1;
        const Token& first = m_text.tokens[begin];
        return opens && !m_kinds.is(first, m_kinds.organisationNoun) &&
               !m_kinds.is(first, m_kinds.placeNoun) && !m_kinds.is(first, m_kinds.personTitle) &&
               !m_kinds.is(first, m_kinds.maleName) && !m_kinds.is(first, m_kinds.femaleName);
    }
    // "Nivelle Offensive", "Siege of Yorktown", "Operation Dawn": what happened, and nobody.
    bool isNamedEvent(TokenRange name) const {
        return m_kinds.is(m_text.tokens[name.end - 1], m_kinds.namedEvent) ||
               m_kinds.is(m_text.tokens[name.begin], m_kinds.operation) ||
               (name.size() > 1 && m_kinds.is(m_text.tokens[name.begin], m_kinds.namedEvent) &&
                m_kinds.is(m_text.tokens[name.begin + 1], m_kinds.ofLink));
    }
    // "1.5 nm S of Marlow Quay", "NE of Lindal"
    bool isBearing(std::size_t at, TokenRange sentence) const {
        const std::string_view word = m_text.slice(m_text.tokens[at]);
        return word.size() <= 3 && word.find_first_not_of("NESW") == std::string_view::npos &&
               at + 1 < sentence.end && m_kinds.is(m_text.tokens[at + 1], m_kinds.ofLink);
    }
    // The small word of "Hay-on-Wye".
    bool isHyphenedAt(std::size_t at, TokenRange sentence) const {
        return at + 3 < sentence.end && m_text.tokens[at].isPunct('-') &&
               !m_text.tokens[at].has(Token::SpaceBefore) && m_text.tokens[at + 1].kind == TokenKind::Word &&
               !m_text.tokens[at + 1].has(Token::SpaceBefore) && !m_text.tokens[at + 1].has(Token::Capital) &&
               (m_kinds.is(m_text.tokens[at + 1], m_kinds.preposition) ||
                m_kinds.is(m_text.tokens[at + 1], m_kinds.lowerLink)) &&
               m_text.tokens[at + 2].isPunct('-') && isNameWord(at + 3, sentence) &&
               !m_text.tokens[at + 3].has(Token::SpaceBefore);
    }

    // The mark of "Ellery-Jones"; not of "US-China talks".
    bool isDoubleAt(std::size_t at, TokenRange sentence) const {
        return m_text.tokens[at].isPunct('-') && !m_text.tokens[at].has(Token::SpaceBefore) &&
               isNameWord(at + 1, sentence) && !m_text.tokens[at + 1].has(Token::SpaceBefore) &&
               !isPlaceWord(at - 1) && !isPlaceWord(at + 1);
    }
    bool isPlaceWord(std::size_t at) const {
        return m_kinds.is(m_text.tokens[at], m_kinds.place) ||
               m_kinds.is(m_text.tokens[at], m_kinds.nationality) ||
               m_text.tokens[at].has(Token::AllCapitals);
    }

    // The end of the run of capitals that starts at `begin`.
    std::size_t runEnd(std::size_t begin, TokenRange sentence) const {
        std::size_t end = begin + 1;
        while (end < sentence.end && end - begin < kLongestName) {
            const Token& token = m_text.tokens[end];
            if (isNameWord(end, sentence) && token.has(Token::SpaceBefore) &&
                !token.has(Token::BlankBefore)) {
                ++end;
            } else if (isInitialAt(end, begin, sentence) ||
                       (isLinkAt(end, sentence) && !isPhrase(begin, end, sentence)) ||
                       isDoubleAt(end, sentence)) {
                end += 2;
            } else if (isHyphenedAt(end, sentence)) {
                end += 4;
            } else {
                break;
            }
        }
        return end;
    }
    bool isInitial(std::size_t at) const {
        const Token& token = m_text.tokens[at];
        return token.kind == TokenKind::Word && token.end - token.begin == 1;
    }

private:
    const ReadText& m_text;
    std::span<const SmallTokenRange> m_dates;
    const WordKinds& m_kinds;
    mutable std::size_t m_next = 0; // tokens are asked about mostly in order
};

} // namespace

Gender Actors::genderOfName(const Token& first, const WordKinds& kinds) {
    const bool isFemale = kinds.is(first, kinds.femaleName);
    const bool isMale = kinds.is(first, kinds.maleName);
    return isFemale == isMale ? Gender::Unknown : isFemale ? Gender::Female : Gender::Male; // "Kim" is both
}

// "Mrs Clough", "Kim Tran, 34,", "Kim Tran, who".
void Actors::readPerson(const ReadText& text, TokenRange sentence, const WordKinds& kinds, RawName& name) {
    const std::size_t begin = name.begin;
    const std::size_t end = name.end;
    for (std::size_t at = begin; at-- > sentence.begin && begin - at < 3;) {
        const bool isFemale = kinds.is(text.tokens[at], kinds.femaleTitle);
        if (isFemale || kinds.is(text.tokens[at], kinds.maleTitle)) {
            name.gender = isFemale ? Gender::Female : Gender::Male;
            name.kind = ActorKind::Person;
            break;
        }
        if (text.tokens[at].kind != TokenKind::Word) {
            break;
        }
    }
    std::size_t behind = end;
    behind += behind < sentence.end && text.tokens[behind].isPunct(',') ? 1 : 0;
    if (behind >= sentence.end) {
        return;
    }
    const Token& next = text.tokens[behind];
    const bool isAge = behind > end && next.kind == TokenKind::Integer && next.digits == 2 &&
                       behind + 1 < sentence.end && text.tokens[behind + 1].isPunct(',');
    name.isLikePerson = isAge || (kinds.is(next, kinds.relative) && text.slice(next) == "who");
}

std::vector<Actors::RawName> Actors::collect(const ReadText& text, std::span<const SmallTokenRange> dates,
                                             const WordKinds& kinds) const {
    std::vector<RawName> names;
    const NameFinder finder(text, dates, kinds);
    for (std::size_t index = 0; index < text.sentences.size(); ++index) {
        const TokenRange sentence = text.sentences[index];
        const std::size_t head = text.tokens[sentence.begin].entryHead;
        const std::size_t story = head > 0 ? sentence.begin + head : afterDateline(text, sentence, kinds);
        const bool isOutlet = isOutletAndDay(text, index, kinds);
        for (std::size_t at = sentence.begin; at < sentence.end;) {
            if (!finder.isNameWord(at, sentence)) {
                ++at;
                continue;
            }
            const bool opensSentence = at == sentence.begin || at == story ||
                                       (at == sentence.begin + 1 && text.tokens[sentence.begin].isPunct('"'));
            const bool afterQuote = at > sentence.begin && text.tokens[at - 1].isPunct('"');
            const bool isFirstName = kinds.is(text.tokens[at], kinds.modal) &&
                                     finder.isNameWord(at + 1, sentence) &&
                                     !kinds.is(text.tokens[at + 1], kinds.subjectPronoun); // "May Whitcomb"
            if ((opensSentence || afterQuote) && kinds.is(text.tokens[at], kinds.notAName) && !isFirstName) {
                ++at;
                continue;
            }
            if (finder.isBearing(at, sentence)) {
                ++at;
                continue;
            }
            std::size_t end = finder.runEnd(at, sentence);
            const bool isDescribed = opensSentence && end == at + 1 && end + 1 < sentence.end &&
                                     kinds.is(text.tokens[end], kinds.organisationNoun) &&
                                     finder.isNameWord(end + 1, sentence);
            if (isDescribed) { // "Oil company Highlands Energy"
                at = end + 1;
                continue;
            }
            RawName name;
            std::size_t begin = at;
            at = end;
            // "US President", "Dr.", "Mexico's President": what comes before the name itself.
            std::size_t title = end;
            for (std::size_t k = begin; k + 1 < end; ++k) {
                if (kinds.is(text.tokens[k], kinds.personTitle) ||
                    kinds.is(text.tokens[k], kinds.titleAbbreviation)) {
                    title = k;
                } else if (title != end) {
                    break;
                }
            }
            if (title != end) {
                begin = title + 1;
                while (begin + 2 < end && text.tokens[begin].isPunct('-')) { // "Commander-in-Chief"
                    begin += 2;
                }
                if (begin + 1 < end &&
                    kinds.is(text.tokens[begin], kinds.lowerLink)) { // "Secretary of State"
                    begin = std::min(begin + 2, end - 1);
                }
                name.kind = ActorKind::Person;
            } else if (begin > sentence.begin && kinds.is(text.tokens[begin - 1], kinds.personTitle)) {
                name.kind = ActorKind::Person;
            }
            // A title or nationality alone names nobody; nor does an article inside ("The").
            while (begin < end && kinds.is(text.tokens[begin], kinds.notAName) && !isFirstName &&
                   !finder.isInitial(begin) && end - begin > 1) {
                ++begin;
            }
            if (end - begin == 1 && (kinds.is(text.tokens[begin], kinds.personTitle) ||
                                     kinds.is(text.tokens[begin], kinds.placeNoun) ||
                                     kinds.is(text.tokens[begin], kinds.notAName))) {
                continue;
            }
            if (end < sentence.end && text.tokens[end].kind == TokenKind::Word &&
                kinds.is(text.tokens[end], kinds.organisationNoun)) { // "the Trump administration"
                ++end;
                at = end;
                name.kind = ActorKind::Organisation;
            } else if (end - begin == 1 && kinds.is(text.tokens[begin], kinds.nationality)) {
                continue;
            }
            if (name.kind == ActorKind::Person || kinds.is(text.tokens[begin], kinds.femaleName) ||
                kinds.is(text.tokens[begin], kinds.maleName)) { // "Ilya Torvald of Karvia"; but "Joan of Arc"
                for (std::size_t k = begin + 2; k < end; ++k) {
                    if (kinds.is(text.tokens[k], kinds.ofLink)) {
                        end = k;
                        at = k;
                    }
                }
            }
            if (name.kind != ActorKind::Person && finder.isNamedEvent({begin, end})) {
                continue;
            }
            name.begin = static_cast<std::uint32_t>(begin);
            name.end = static_cast<std::uint32_t>(end);
            name.text = text.slice(TokenRange{begin, end});
            if (name.text.find('\n') != std::string_view::npos) {
                continue;
            }
            const Token& first = text.tokens[begin];
            if (end - begin > 1 && name.kind != ActorKind::Organisation) {
                name.gender = genderOfName(first, kinds);
                name.kind = name.gender != Gender::Unknown ? ActorKind::Person : name.kind;
            }
            if (name.kind == ActorKind::Unknown) {
                const WordId whole = kinds.language().lexicon().find(name.text);
                const bool isPlace = whole != 0 && kinds.place.klass &&
                                     kinds.language().lexicon().classes(whole, true).test(*kinds.place.klass);
                const bool lastIsOrganisation = kinds.is(text.tokens[end - 1], kinds.organisationNoun);
                const bool isStreet = end - begin > 1 && (kinds.is(text.tokens[end - 1], kinds.placeNoun) ||
                                                          kinds.is(first, kinds.placeLead));
                name.kind = isPlace || isStreet  ? ActorKind::Place
                            : lastIsOrganisation ? ActorKind::Organisation
                                                 : ActorKind::Unknown;
            }
            readPerson(text, sentence, kinds, name);
            name.isDoubtful = opensSentence && end - begin == 1 && name.kind == ActorKind::Unknown &&
                              !first.has(Token::AllCapitals);
            name.isAcronym = end - begin == 1 && first.has(Token::AllCapitals) && begin > sentence.begin &&
                             text.tokens[begin - 1].isPunct('(');
            name.isPossessive = end + 1 < sentence.end && text.tokens[end].isPunct('\'') &&
                                kinds.is(text.tokens[end + 1], kinds.possessive);
            const bool hasSuffix = end > begin + 2 && kinds.is(text.tokens[end - 1], kinds.companySuffix);
            name.shortLength = hasSuffix ? text.tokens[end - 2].end - text.tokens[begin].begin : 0;
            name.isOutlet = isOutlet;
            names.push_back(name);
        }
    }
    return names;
}

std::optional<ActorIndex> Actors::known(const RawName& name) const {
    const auto exact = m_byName.find(lowered(name.text));
    if (exact != m_byName.end()) {
        return exact->second;
    }
    if (name.kind == ActorKind::Organisation) {
        return std::nullopt;
    }
    const auto same = m_byLastWord.find(lowered(lastWordOf(name.text)));
    if (same == m_byLastWord.end()) {
        const auto first = m_byFirstWord.find(lowered(name.text)); // "Kelso" for "Kelso Rail"
        return first != m_byFirstWord.end() && name.kind != ActorKind::Place ? std::optional(first->second)
                                                                             : std::nullopt;
    }
    const std::string& full = m_actors[same->second].name;
    const bool isSurname = name.text.find(' ') == std::string_view::npos;
    return isSurname || lowered(firstWordOf(full)) == lowered(firstWordOf(name.text))
               ? std::optional(same->second)
               : std::nullopt;
}

ActorIndex Actors::add(const RawName& name) {
    m_actors.push_back({std::string(name.text), name.kind, name.gender, 0});
    const ActorIndex index = m_actors.size() - 1;
    m_byName.emplace(lowered(name.text), index);
    if (name.kind != ActorKind::Organisation && name.kind != ActorKind::Place &&
        name.text.find(' ') != std::string_view::npos) {
        if (name.shortLength > 0) { // "Brightway Surfacing" for "Brightway Surfacing Ltd"
            m_byName.emplace(lowered(name.text.substr(0, name.shortLength)), index);
        }
        m_byLastWord.emplace(lowered(lastWordOf(name.text)), index);
        m_byFirstWord.emplace(lowered(firstWordOf(name.text)), index);
    }
    return index;
}

void Actors::merge(const std::vector<RawName>& names) {
    for (const RawName& name : names) { // longer forms first: a surname may come before its full form
        if (name.text.find(' ') != std::string_view::npos && !known(name)) {
            add(name);
        }
    }
    for (const RawName& name : names) {
        if (!name.isDoubtful && !known(name)) {
            add(name);
        }
    }
    // "US Northern Command (USNORTHCOM)": the letters stand for the name before them.
    for (std::size_t k = 1; k < names.size(); ++k) {
        const bool isAcronym = names[k].text.find(' ') == std::string_view::npos && names[k].isAcronym;
        const auto full = known(names[k - 1]);
        if (isAcronym && full && names[k - 1].end + 1 == names[k].begin) {
            m_byName[lowered(names[k].text)] = *full;
        }
    }
    std::optional<ActorIndex> outlet; // the paper takes no part in what it tells
    for (const RawName& name : names) {
        outlet = name.isOutlet && !outlet ? known(name) : outlet;
    }
    for (const RawName& name : names) {
        const auto actor = known(name);
        if (!actor || actor == outlet) {
            continue; // a word that is capital only because a sentence starts there
        }
        Actor& merged = m_actors[*actor];
        ++merged.mentions;
        if (merged.name != name.text && isShouted(merged.name) &&
            lowered(merged.name) == lowered(name.text)) {
            merged.name = std::string(name.text); // "LONDON" of the dateline
        }
        // "Adrian Lowe … Lowe": called by the last word alone, a person.
        const bool isSurname = name.text.find(' ') == std::string_view::npos && name.text != merged.name &&
                               lowered(lastWordOf(merged.name)) == lowered(name.text);
        if (isSurname && merged.kind == ActorKind::Unknown && name.kind == ActorKind::Unknown &&
            !name.isAcronym) {
            merged.kind = ActorKind::Person;
        }
        merged.kind = merged.kind == ActorKind::Unknown ? name.kind : merged.kind;
        merged.gender = merged.gender == Gender::Unknown ? name.gender : merged.gender;
        merged.isLikePerson = merged.isLikePerson || name.isLikePerson;
        m_mentions.push_back({name.begin, name.end, static_cast<std::uint32_t>(*actor), name.isPossessive});
    }
}

void Actors::index(std::size_t tokens) {
    m_blocks.reserve(tokens / kBlockTokens + 2);
    std::uint32_t mention = 0;
    for (std::size_t block = 0; block * kBlockTokens <= tokens; ++block) {
        while (mention < m_mentions.size() && m_mentions[mention].begin < block * kBlockTokens) {
            ++mention;
        }
        m_blocks.push_back(mention);
    }
}

Actors::Actors(const ReadText& text, std::span<const SmallTokenRange> dates, const WordKinds& kinds) {
    merge(collect(text, dates, kinds));
    index(text.tokens.size());
}

std::span<const Mention> Actors::in(TokenRange range) const {
    if (range.begin >= range.end || range.begin / kBlockTokens >= m_blocks.size()) {
        return {};
    }
    std::size_t first = m_blocks[range.begin / kBlockTokens];
    while (first < m_mentions.size() && m_mentions[first].begin < range.begin) {
        ++first;
    }
    std::size_t last = first;
    while (last < m_mentions.size() && m_mentions[last].begin < range.end) {
        ++last;
    }
    return std::span<const Mention>(m_mentions).subspan(first, last - first);
}

} // namespace dateline::extract
