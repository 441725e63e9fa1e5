// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/located_json.h"
#include "core/time/edtf/edtf.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::exchange {

/// What goes wrong first; everything after it is noise.
class FirstFailure {
public:
    void set(std::size_t offset, std::string message) {
        if (!m_failure) {
            m_failure = JsonFailure{offset, std::move(message)};
        }
    }
    const std::optional<JsonFailure>& failure() const { return m_failure; }

private:
    std::optional<JsonFailure> m_failure;
};

/// The members of an object, asked for by name. What is missing, of another kind or never asked for is told
/// to the FirstFailure, and something empty is given instead.
class JsonObject {
public:
    JsonObject(const JsonNode& node, FirstFailure& failure);

    std::size_t offset() const { return m_offset; }
    void fail(std::string message) const { m_failure.set(m_offset, std::move(message)); }
    FirstFailure& failure() const { return m_failure; }

    const JsonNode* find(std::string_view name); ///< null: not there
    const JsonNode* require(std::string_view name);

    std::string text(std::string_view name); ///< must be there
    std::string textOrEmpty(std::string_view name);
    std::optional<std::string> optionalText(std::string_view name);
    std::optional<time::Edtf> date(std::string_view name);
    std::int64_t id(std::string_view name); ///< must be there; greater than 0
    std::int64_t number(std::string_view name, std::int64_t least = 0);
    std::optional<std::int64_t> optionalNumber(std::string_view name);
    double fraction(std::string_view name);            ///< must be there; 0..1
    bool flag(std::string_view name);                  ///< absent: false
    const JsonNode::List& list(std::string_view name); ///< absent: empty
    std::vector<std::string> texts(std::string_view name);
    /// To be called when all has been asked for.
    void checkNothingElse();

private:
    const JsonNode::Members* m_members = nullptr;
    std::size_t m_offset;
    FirstFailure& m_failure;
    std::vector<bool> m_isAsked;
};

} // namespace dateline::exchange
