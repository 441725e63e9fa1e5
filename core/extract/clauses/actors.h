// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/temporal/temporal_reader.h"
#include "core/extract/temporal/word_kinds.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace dateline::extract {

using ActorIndex = std::size_t;

enum class ActorKind : std::uint8_t { Unknown, Person, Organisation, Place };
enum class Gender : std::uint8_t { Unknown, Female, Male };

/// Somebody or something with a name, in the fullest form the text gives ("Donald Trump" for "President
/// Trump" and "Trump").
struct Actor {
    std::string name;
    ActorKind kind = ActorKind::Unknown;
    Gender gender = Gender::Unknown;
    std::size_t mentions = 0;
    bool isLikePerson = false; ///< an age or "who" follows the name: "Kim Tran, who"
};

/// A name where it stands, titles before it left out. Small: a long text has one for every few words.
struct Mention {
    std::uint32_t begin = 0; ///< token
    std::uint32_t end = 0;
    std::uint32_t actor = 0;   ///< ActorIndex
    bool isPossessive = false; ///< followed by 's
};

/// The names of a text, merged over their variants.
class Actors {
public:
    /// `dates`: the tokens of all temporal expressions of the text, in order.
    Actors(const ReadText& text, std::span<const SmallTokenRange> dates, const WordKinds& kinds);

    const std::vector<Actor>& all() const { return m_actors; }
    const Actor& operator[](ActorIndex index) const { return m_actors[index]; }
    /// Mentions that start in the range, in order.
    std::span<const Mention> in(TokenRange range) const;
    const std::vector<Mention>& mentions() const { return m_mentions; }

private:
    struct RawName {
        std::uint32_t begin = 0; ///< token
        std::uint32_t end = 0;
        std::string_view text; ///< of the text itself
        ActorKind kind = ActorKind::Unknown;
        Gender gender = Gender::Unknown;
        bool isDoubtful = false; ///< one word at a sentence's start
        bool isPossessive = false;
        bool isAcronym = false; ///< capitals in parentheses
        bool isLikePerson = false;
        std::uint32_t shortLength = 0; ///< bytes without "Ltd"; 0: it has none
        bool isOutlet = false;         ///< of the line that says where and when the text appeared
    };
    static Gender genderOfName(const Token& first, const WordKinds& kinds);
    static void readPerson(const ReadText& text, TokenRange sentence, const WordKinds& kinds, RawName& name);
    std::vector<RawName> collect(const ReadText& text, std::span<const SmallTokenRange> dates,
                                 const WordKinds& kinds) const;
    void merge(const std::vector<RawName>& names);
    void index(std::size_t tokens);
    std::optional<ActorIndex> known(const RawName& name) const;
    ActorIndex add(const RawName& name);

    std::vector<Actor> m_actors;
    std::vector<Mention> m_mentions;
    std::vector<std::uint32_t> m_blocks; ///< mentions that start before each block of tokens
    std::unordered_map<std::string, ActorIndex> m_byName;
    std::unordered_map<std::string, ActorIndex> m_byLastWord;
    std::unordered_map<std::string, ActorIndex> m_byFirstWord;
};

} // namespace dateline::extract
