// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/search_query.h"

#include "core/time/entry/date_entry.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace dateline::model {
namespace {

using Field = SearchQuery::Field;
using Side = SearchQuery::Side;
using State = SearchQuery::State;

struct NamedField {
    std::string_view name;
    Field field;
    std::string_view missing; ///< what to type after it
};
constexpr std::array<NamedField, 4> kFields = {
    NamedField{"actor", Field::Actor, "a name, as in actor:ruiz"},
    NamedField{"source", Field::Source, "a title or an outlet, as in source:gazette"},
    NamedField{"tag", Field::Tag, "a tag, as in tag:court"},
    NamedField{"by", Field::SaidBy, "who says it, as in by:ruiz"}};
constexpr std::array<std::pair<std::string_view, Side>, 3> kSides = {
    {{"before", Side::Before}, {"after", Side::After}, {"in", Side::In}}};
constexpr std::array<std::pair<std::string_view, State>, 4> kStates = {{{"conflict", State::Conflict},
                                                                        {"unverified", State::Unverified},
                                                                        {"undated", State::Undated},
                                                                        {"approximate", State::Approximate}}};

bool isSpace(char byte) {
    return byte == ' ' || (byte >= '\t' && byte <= '\r') || byte == '\0';
}

bool isLetter(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

// Only these can be part of a word; a term without any finds nothing.
bool hasWordCharacter(std::string_view words) {
    return std::any_of(words.begin(), words.end(), [](char byte) {
        return static_cast<unsigned char>(byte) >= 0x80 || (byte >= '0' && byte <= '9') || isLetter(byte);
    });
}

std::string inLowerCase(std::string_view ascii) {
    std::string lower(ascii);
    for (char& letter : lower) {
        letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + ('a' - 'A')) : letter;
    }
    return lower;
}

template<typename Value, std::size_t Size>
std::optional<Value> named(const std::array<std::pair<std::string_view, Value>, Size>& table,
                           std::string_view name) {
    const auto at =
        std::find_if(table.begin(), table.end(), [&](const auto& entry) { return entry.first == name; });
    return at == table.end() ? std::nullopt : std::optional(at->second);
}

/// What stands before a colon, if the text at `at` begins like a filter: letters, a colon, and no "//" after.
std::optional<std::string_view> filterNameAt(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && isLetter(text[end])) {
        ++end;
    }
    const bool isAddress = text.substr(std::min(end, text.size())).substr(0, 3) == "://";
    if (end == at || end >= text.size() || text[end] != ':' || isAddress) {
        return std::nullopt;
    }
    return text.substr(at, end - at);
}

bool isFilter(std::string_view name) {
    const bool isField = std::any_of(kFields.begin(), kFields.end(),
                                     [&](const NamedField& field) { return field.name == name; });
    return isField || named(kSides, name) || name == "is";
}

class Reader {
public:
    explicit Reader(std::string_view text)
        : m_text(text) {}

    Result<SearchQuery> read() {
        while (m_at < m_text.size()) {
            if (isSpace(m_text[m_at])) {
                ++m_at;
                continue;
            }
            const bool isExcluded = m_text[m_at] == '-' && m_at + 1 < m_text.size() &&
                                    !isSpace(m_text[m_at + 1]) && m_text[m_at + 1] != '-';
            m_at += isExcluded ? 1 : 0;
            if (const auto name = filterNameAt(m_text, m_at); name && isMeant(*name)) {
                m_at += name->size() + 1;
                if (auto read = readFilter(*name, isExcluded); !read) {
                    return unexpected(read.error());
                }
                continue;
            }
            SearchQuery::Term term = readValue();
            term.isExcluded = isExcluded;
            if (hasWordCharacter(term.words)) {
                m_query.terms.push_back(std::move(term));
            }
        }
        return m_query;
    }

private:
    /// "Warning: fire" has no filter in it; "warning:fire" seems to be meant as one.
    bool isMeant(std::string_view name) const {
        const std::size_t after = m_at + name.size() + 1;
        return isFilter(inLowerCase(name)) || (after < m_text.size() && !isSpace(m_text[after]));
    }

    /// Words in marks, or up to the next space. A mark that is never closed reaches to the end, and its last
    /// word may go on: it is still being typed.
    SearchQuery::Term readValue() {
        SearchQuery::Term term;
        std::string_view words;
        if (m_at < m_text.size() && m_text[m_at] == '"') {
            const std::size_t end = std::min(m_text.find('"', m_at + 1), m_text.size());
            words = m_text.substr(m_at + 1, end - m_at - 1);
            term.isWhole = end < m_text.size();
            m_at = std::min(end + 1, m_text.size());
        } else {
            const std::size_t begin = m_at;
            while (m_at < m_text.size() && !isSpace(m_text[m_at]) && m_text[m_at] != '"') {
                ++m_at;
            }
            words = m_text.substr(begin, m_at - begin);
        }
        term.words = std::string(words);
        std::replace(term.words.begin(), term.words.end(), '\0', ' ');
        return term;
    }

    Result<void> readFilter(std::string_view written, bool isExcluded) {
        const std::string name = inLowerCase(written);
        SearchQuery::Term value = readValue();
        value.isExcluded = isExcluded;
        for (const NamedField& field : kFields) {
            if (field.name == name) {
                if (!hasWordCharacter(value.words)) {
                    return unexpected(ErrorCode::Invalid,
                                      fmt::format("after {}: comes {}", name, field.missing));
                }
                m_query.names.push_back({field.field, std::move(value)});
                return {};
            }
        }
        if (const auto side = named(kSides, name)) {
            return readDate(name, *side, value);
        }
        if (name == "is") {
            const auto state = named(kStates, inLowerCase(value.words));
            if (!state) {
                return unexpected(
                    ErrorCode::Invalid,
                    value.words.empty()
                        ? std::string("after is: comes conflict, unverified, undated or approximate")
                        : fmt::format("nothing is known as “is:{}”; there are is:conflict, "
                                      "is:unverified, is:undated and is:approximate",
                                      value.words));
            }
            m_query.known.push_back({*state, isExcluded});
            return {};
        }
        return unexpected(
            ErrorCode::Invalid,
            fmt::format("there is no filter “{}:”; there are {}. To search for these words, put "
                        "them in quotation marks",
                        written, searchFilters()));
    }

    Result<void> readDate(std::string_view name, Side side, const SearchQuery::Term& value) {
        if (value.words.empty()) {
            return unexpected(ErrorCode::Invalid,
                              fmt::format("after {0}: comes a date, as in {0}:2025-03", name));
        }
        const auto entry = time::readDateEntry(value.words);
        if (!entry) {
            return unexpected(
                ErrorCode::Invalid,
                fmt::format("“{0}:{1}” has no date that can be read; write one as in {0}:2025-03 or "
                            "{0}:\"3 May 2025\"",
                            name, value.words));
        }
        if (entry->isAmbiguous()) {
            return unexpected(ErrorCode::Invalid,
                              fmt::format("“{0}:{1}” can be {2} ({0}:{3}) or {4} ({0}:{5})", name,
                                          value.words, entry->choices[0].words, entry->choices[0].date.text(),
                                          entry->choices[1].words, entry->choices[1].date.text()));
        }
        m_query.dates.push_back({side, entry->choices.front().date, value.isExcluded});
        return {};
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    SearchQuery m_query;
};

} // namespace

Result<SearchQuery> SearchQuery::parse(std::string_view text) {
    return Reader(text).read();
}

std::string_view searchFilters() {
    return "actor:, source:, tag:, by:, before:, after:, in: and is:";
}

} // namespace dateline::model
