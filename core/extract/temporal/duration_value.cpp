// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/temporal/temporal_resolver.h"

#include <fmt/format.h>

#include <cmath>

namespace dateline::extract {
namespace {

std::string amount(double count) {
    if (count == std::floor(count) && std::abs(count) < 1e15) {
        return fmt::format("{}", static_cast<std::int64_t>(count));
    }
    return fmt::format("{:.1f}", count);
}

struct UnitSpelling {
    std::string_view code;
    std::string_view prefix;
    std::string_view suffix;
};
constexpr UnitSpelling kUnits[] = {{"S", "PT", "S"}, {"MIN", "PT", "M"}, {"H", "PT", "H"},  {"D", "P", "D"},
                                   {"W", "P", "W"},  {"WE", "P", "WE"},  {"M", "P", "M"},   {"Q", "P", "Q"},
                                   {"Y", "P", "Y"},  {"DE", "P", "DE"},  {"CE", "P", "CE"}, {"N", "P", "D"},
                                   {"ML", "P", "ML"}};

std::string spell(std::string_view count, std::string_view unit) {
    for (const UnitSpelling& known : kUnits) {
        if (known.code == unit) {
            return fmt::format("{}{}{}", known.prefix, count, known.suffix);
        }
    }
    return {};
}

// "P2Y" and "P3M" are "P2Y3M", "P1D" and "PT6H" "P1DT6H".
std::string joined(std::string first, std::string_view second) {
    second.remove_prefix(first.find('T') != std::string::npos && second.starts_with("PT") ? 2 : 1);
    return first.append(second);
}

} // namespace

std::string durationValue(const Frame& frame) {
    const std::string_view unit = frame[Field::Unit].text;
    const FieldValue& count = frame[Field::Count];
    if (frame.has(Field::Unit2)) {
        const auto whole = [&](Field field) { return amount(frame.has(field) ? frame[field].number : 1); };
        return joined(spell(whole(Field::Count), unit),
                      spell(whole(Field::Count2), frame[Field::Unit2].text));
    }
    if (!count.isSet) {
        return spell("1", unit);
    }
    if (count.text == "X") {
        return spell("X", unit);
    }
    const double number = count.number;
    if (number == 0.5) {
        return unit == "H"    ? "PT30M"
               : unit == "Y"  ? "P6M"
               : unit == "DE" ? "P5Y"
               : unit == "CE" ? "P50Y"
               : unit == "D"  ? "PT12H"
                              : spell("0.5", unit);
    }
    return spell(amount(number), unit);
}

std::string setValue(const Frame& frame) {
    if (frame.has(Field::Weekday)) {
        return fmt::format("XXXX-WXX-{}{}{}", frame.integer(Field::Weekday),
                           frame.has(Field::Part) ? "T" : "", frame[Field::Part].text);
    }
    if (frame.has(Field::Month)) {
        return frame.has(Field::Day)
                   ? fmt::format("XXXX-{:02}-{:02}", frame.integer(Field::Month), frame.integer(Field::Day))
                   : fmt::format("XXXX-{:02}", frame.integer(Field::Month));
    }
    if (frame.has(Field::Season)) {
        return fmt::format("XXXX-{}", frame[Field::Season].text);
    }
    if (frame.has(Field::Part)) {
        return fmt::format("XXXX-XX-XXT{}", frame[Field::Part].text);
    }
    return durationValue(frame);
}

} // namespace dateline::extract
