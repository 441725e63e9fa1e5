// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/located_json.h"

#include "core/base/utf8_text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <limits>

namespace dateline::exchange {
namespace {

constexpr std::size_t kDeepest = 32;

/// Walks over bytes and lets others know where it is.
class Walker {
public:
    // NOLINTBEGIN(readability-identifier-naming): the standard library's names
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;
    // NOLINTEND(readability-identifier-naming)

    Walker(const char* at, const char** shared)
        : m_at(at)
        , m_shared(shared) {}
    reference operator*() const { return *m_at; }
    Walker& operator++() {
        *m_shared = ++m_at;
        return *this;
    }
    Walker operator++(int) {
        Walker before = *this;
        ++*this;
        return before;
    }
    friend bool operator==(const Walker& a, const Walker& b) { return a.m_at == b.m_at; }
    friend bool operator!=(const Walker& a, const Walker& b) { return a.m_at != b.m_at; }

private:
    const char* m_at;
    const char** m_shared;
};

// What nlohmann says, without its number and its count of lines (ours is the same, and in our words).
std::string reasonIn(std::string_view what) {
    const std::size_t column = what.find("column ");
    const std::size_t begin = column == std::string_view::npos ? what.find("] ") : what.find(": ", column);
    return std::string(begin == std::string_view::npos ? what : what.substr(begin + 2));
}

/// The parser calls it for every value; the names are the parser's.
class Collector : public nlohmann::json_sax<nlohmann::json> {
public:
    Collector(const char* begin, const char* const& at, const TakeItem& take)
        : m_begin(begin)
        , m_at(at)
        , m_take(take) {}

    bool null() override { return put({}); }
    bool boolean(bool value) override { return put(value); }
    bool number_integer(number_integer_t value) override { return put(std::int64_t(value)); }
    bool number_unsigned(number_unsigned_t value) override {
        return value > std::uint64_t(std::numeric_limits<std::int64_t>::max())
                   ? put(static_cast<double>(value))
                   : put(static_cast<std::int64_t>(value));
    }
    bool number_float(number_float_t value, const string_t& /*spelling*/) override { return put(value); }
    bool string(string_t& value) override { return put(std::move(value)); }
    bool binary(binary_t& /*value*/) override { return false; } // not in JSON
    bool start_object(std::size_t /*count*/) override { return begin(JsonNode::Members()); }
    bool start_array(std::size_t /*count*/) override { return begin(JsonNode::List()); }
    bool key(string_t& name) override {
        if (m_open.size() == 1) {
            m_member = name;
        }
        m_keys.back() = std::move(name);
        return true;
    }
    bool end_object() override { return end(); }
    bool end_array() override { return end(); }
    bool parse_error(std::size_t /*position*/, const std::string& /*token*/,
                     const nlohmann::detail::exception& error) override {
        return fail({offset(), "is no JSON: " + reasonIn(error.what())});
    }

    const std::optional<JsonFailure>& failure() const { return m_failure; }

private:
    // The last byte read: on the line of the token even if it looked one byte ahead.
    std::size_t offset() const {
        return static_cast<std::size_t>(std::max<std::ptrdiff_t>(m_at - m_begin - 1, 0));
    }

    bool fail(JsonFailure failure) {
        m_failure = m_failure ? m_failure : std::move(failure);
        return false;
    }

    bool put(decltype(JsonNode::value) value) {
        if (m_open.empty()) {
            return fail({offset(), "is not what it should be: one object in braces"});
        }
        return add({std::move(value), offset()});
    }

    bool begin(decltype(JsonNode::value) value) {
        const bool isObject = std::holds_alternative<JsonNode::Members>(value);
        if (m_open.size() >= kDeepest) {
            return fail({offset(), fmt::format("is nested deeper than {} levels", kDeepest)});
        }
        if (m_open.empty() && !isObject) {
            return fail({offset(), "is not what it should be: one object in braces"});
        }
        m_open.push_back({std::move(value), offset()});
        m_keys.emplace_back();
        return true;
    }

    bool end() {
        JsonNode done = std::move(m_open.back());
        m_open.pop_back();
        m_keys.pop_back();
        if (m_open.empty() || (m_open.size() == 1 && done.as<JsonNode::List>() != nullptr)) {
            return true; // its items have been given
        }
        return add(std::move(done));
    }

    bool add(JsonNode node) {
        const bool isItem =
            m_open.size() == 1 || (m_open.size() == 2 && m_open[1].as<JsonNode::List>() != nullptr);
        if (isItem) {
            auto failure = m_take(m_member, node);
            return failure ? fail(std::move(*failure)) : true;
        }
        if (auto* const list = std::get_if<JsonNode::List>(&m_open.back().value)) {
            list->push_back(std::move(node));
        } else {
            std::get<JsonNode::Members>(m_open.back().value)
                .push_back({std::move(m_keys.back()), std::move(node)});
        }
        return true;
    }

    const char* m_begin;
    const char* const& m_at;
    const TakeItem& m_take;
    std::vector<JsonNode> m_open;
    std::vector<std::string> m_keys; ///< of each open object, the member that is being read
    std::string m_member;            ///< of the outermost object
    std::optional<JsonFailure> m_failure;
};

} // namespace

std::optional<JsonFailure> readJsonItems(std::string_view bytes, const TakeItem& take) {
    const char* at = bytes.data();
    Collector collector(bytes.data(), at, take);
    nlohmann::json::sax_parse(Walker(bytes.data(), &at), Walker(bytes.data() + bytes.size(), &at),
                              &collector);
    return collector.failure();
}

Error errorAt(std::string_view bytes, const JsonFailure& failure, const std::string& file) {
    const std::string_view before = bytes.substr(0, failure.offset);
    const auto lines = std::count(before.begin(), before.end(), '\n');
    const std::size_t newline = before.rfind('\n');
    const std::string_view line = newline == std::string_view::npos ? before : before.substr(newline + 1);
    const auto characters = [](std::string_view text) {
        return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), isUtf8Start));
    };
    Error error{ErrorCode::Invalid,
                fmt::format("line {}, column {}: {}", lines + 1, characters(line) + 1, failure.message)};
    error.file = file;
    error.offset = characters(before);
    return error;
}

} // namespace dateline::exchange
