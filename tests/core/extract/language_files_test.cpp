// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the examples and counter-examples that stand in the rule files themselves.
#include "core/extract/language/embedded_languages.h"
#include "core/extract/language/language.h"
#include "core/extract/temporal/temporal_reader.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>

namespace dateline::extract {
namespace {

std::optional<time::DayNumber> dayFrom(const std::string& text) {
    int year = 0;
    int month = 0;
    int day = 0;
    if (std::sscanf(text.c_str(), "%d-%d-%d", &year, &month, &day) != 3) {
        return std::nullopt;
    }
    return time::toDays({year, month, day});
}

std::string shown(const ReadText& read) {
    std::string all;
    for (const ReadExpression& found : read.expressions) {
        all += fmt::format("\n  \"{}\" {} {} {} by {}", read.slice(found.tokens), found.time.type,
                           found.time.value, found.time.mod, found.rule->name);
    }
    return all.empty() ? "\n  nothing" : all;
}

class LanguageFiles : public testing::TestWithParam<const char*> {
protected:
    const Language& language() const { return Language::builtIn(GetParam()); }
    ReadText read(std::string_view text) const {
        return readTimes(text, language(), dayFrom(language().exampleDay()), {});
    }
};

TEST_P(LanguageFiles, EveryRuleHasAnExampleAndACounterExample) {
    for (const TemporalRule& rule : language().rules()) {
        EXPECT_FALSE(rule.examples.empty()) << rule.name;
        EXPECT_FALSE(rule.counterExamples.empty()) << rule.name;
    }
}

TEST_P(LanguageFiles, ExamplesAreReadAsTheySay) {
    for (const TemporalRule& rule : language().rules()) {
        for (const RuleExample& example : rule.examples) {
            const ReadText text = read(example.text);
            const bool found = std::any_of(
                text.expressions.begin(), text.expressions.end(), [&](const ReadExpression& expression) {
                    return text.slice(expression.tokens) == example.span &&
                           expression.time.type == example.type && expression.time.value == example.value &&
                           (example.mod.empty() || expression.time.mod == example.mod);
                });
            EXPECT_TRUE(found) << example.place << " (" << rule.name << "): \"" << example.text << "\" gave"
                               << shown(text);
        }
    }
}

TEST_P(LanguageFiles, CounterExamplesAreLeftToOtherRules) {
    for (const TemporalRule& rule : language().rules()) {
        for (const std::string& counter : rule.counterExamples) {
            const ReadText text = read(counter);
            for (const ReadExpression& expression : text.expressions) {
                EXPECT_NE(expression.rule, &rule)
                    << rule.name << ": \"" << counter << "\" gave" << shown(text);
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Languages, LanguageFiles, testing::Values("en", "es"),
                         [](const auto& tested) { return std::string(tested.param); });

} // namespace
} // namespace dateline::extract
