// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/json_object.h"

#include <fmt/format.h>

namespace dateline::exchange {

JsonObject::JsonObject(const JsonNode& node, FirstFailure& failure)
    : m_members(node.as<JsonNode::Members>())
    , m_offset(node.offset)
    , m_failure(failure) {
    static const JsonNode::Members kNone;
    if (m_members == nullptr) {
        fail("is not what it should be: an object in braces");
        m_members = &kNone;
    }
    m_isAsked.resize(m_members->size());
}

const JsonNode* JsonObject::find(std::string_view name) {
    const JsonNode* found = nullptr;
    for (std::size_t i = 0; i < m_members->size(); ++i) {
        const auto& [known, value] = (*m_members)[i];
        if (known != name) {
            continue;
        }
        m_isAsked[i] = true;
        if (found != nullptr) {
            m_failure.set(value.offset, fmt::format("“{}” is here for the second time", name));
        }
        found = &value;
    }
    return found;
}

const JsonNode* JsonObject::require(std::string_view name) {
    const JsonNode* const found = find(name);
    if (found == nullptr) {
        fail(fmt::format("“{}” is missing here", name));
    }
    return found;
}

std::string JsonObject::text(std::string_view name) {
    require(name);
    return textOrEmpty(name);
}

std::string JsonObject::textOrEmpty(std::string_view name) {
    return optionalText(name).value_or("");
}

std::optional<std::string> JsonObject::optionalText(std::string_view name) {
    const JsonNode* const found = find(name);
    if (found == nullptr) {
        return std::nullopt;
    }
    const auto* const value = found->as<std::string>();
    if (value == nullptr) {
        m_failure.set(found->offset, fmt::format("“{}” must be a text in quotation marks", name));
        return std::nullopt;
    }
    return *value;
}

std::optional<time::Edtf> JsonObject::date(std::string_view name) {
    const JsonNode* const found = find(name);
    const auto value = optionalText(name);
    if (!value) {
        return std::nullopt;
    }
    auto date = time::Edtf::parse(*value);
    if (!date) {
        m_failure.set(found->offset,
                      fmt::format("“{}” is no date: “{}” ({})", name, *value, date.error().message));
        return std::nullopt;
    }
    return *date;
}

std::int64_t JsonObject::id(std::string_view name) {
    return number(name, 1);
}

std::int64_t JsonObject::number(std::string_view name, std::int64_t least) {
    const JsonNode* const found = require(name);
    const auto value = optionalNumber(name);
    if (found != nullptr && value && *value < least) {
        m_failure.set(found->offset, fmt::format("“{}” must be at least {}", name, least));
    }
    return value.value_or(least);
}

std::optional<std::int64_t> JsonObject::optionalNumber(std::string_view name) {
    const JsonNode* const found = find(name);
    if (found == nullptr) {
        return std::nullopt;
    }
    const auto* const value = found->as<std::int64_t>();
    if (value == nullptr) {
        m_failure.set(found->offset, fmt::format("“{}” must be a whole number", name));
        return std::nullopt;
    }
    return *value;
}

double JsonObject::fraction(std::string_view name) {
    const JsonNode* const found = require(name);
    if (found == nullptr) {
        return 0;
    }
    const auto* const whole = found->as<std::int64_t>();
    const auto* const real = found->as<double>();
    const double value = whole != nullptr ? static_cast<double>(*whole) : real != nullptr ? *real : -1;
    if (!(value >= 0 && value <= 1)) {
        m_failure.set(found->offset, fmt::format("“{}” must be a number from 0 to 1", name));
        return 0;
    }
    return value;
}

bool JsonObject::flag(std::string_view name) {
    const JsonNode* const found = find(name);
    const bool* const value = found == nullptr ? nullptr : found->as<bool>();
    if (found != nullptr && value == nullptr) {
        m_failure.set(found->offset, fmt::format("“{}” must be true or false", name));
    }
    return value != nullptr && *value;
}

const JsonNode::List& JsonObject::list(std::string_view name) {
    static const JsonNode::List kNone;
    const JsonNode* const found = find(name);
    const auto* const items = found == nullptr ? &kNone : found->as<JsonNode::List>();
    if (items == nullptr) {
        m_failure.set(found->offset, fmt::format("“{}” must be a list in brackets", name));
        return kNone;
    }
    return *items;
}

std::vector<std::string> JsonObject::texts(std::string_view name) {
    std::vector<std::string> all;
    for (const JsonNode& item : list(name)) {
        const auto* const value = item.as<std::string>();
        if (value == nullptr) {
            m_failure.set(item.offset, fmt::format("“{}” must hold texts in quotation marks", name));
            return all;
        }
        all.push_back(*value);
    }
    return all;
}

void JsonObject::checkNothingElse() {
    for (std::size_t i = 0; i < m_members->size(); ++i) {
        if (!m_isAsked[i]) {
            m_failure.set(
                (*m_members)[i].value.offset,
                fmt::format("“{}” is nothing this version knows; it would be lost", (*m_members)[i].name));
        }
    }
}

} // namespace dateline::exchange
