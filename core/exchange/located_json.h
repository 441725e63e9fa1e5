// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace dateline::exchange {

struct JsonMember;

/// A JSON value that knows where it stands, so that a message about it can say so.
struct JsonNode {
    using List = std::vector<JsonNode>;
    using Members = std::vector<JsonMember>; ///< as they came

    std::variant<std::monostate, bool, std::int64_t, double, std::string, List, Members> value;
    std::size_t offset = 0; ///< of a byte on its first line

    template<typename Value>
    const Value* as() const {
        return std::get_if<Value>(&value);
    }
};

/// Of an object. A pair would do, but clang 14 wants to know all of it before JsonNode is whole.
struct JsonMember {
    std::string name;
    JsonNode value;
};

/// Something wrong in a JSON text.
struct JsonFailure {
    std::size_t offset = 0;
    std::string message;
};

/// Reads a text that is one object, and gives its members one by one; of a member that is a list, its items
/// one by one: a text of any length is read without holding it twice. What `take` returns ends the reading.
/// No more than 32 levels.
using TakeItem = std::function<std::optional<JsonFailure>(const std::string& member, const JsonNode& item)>;
std::optional<JsonFailure> readJsonItems(std::string_view bytes, const TakeItem& take);

/// "line 12, column 5: …", counted from 1, columns in characters. The error's offset is the character's.
Error errorAt(std::string_view bytes, const JsonFailure& failure, const std::string& file);

} // namespace dateline::exchange
