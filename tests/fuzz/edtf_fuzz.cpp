// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes give a date or a placed error, and of a date all properties hold. The same bytes go through the
// date field's reader.
#include "core/base/require.h"
#include "core/time/edtf/edtf.h"
#include "core/time/entry/date_entry.h"
#include "tests/core/time/edtf_properties.h"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string_view>

namespace {

using namespace dateline;
using namespace dateline::time;

void check(const Edtf& date, std::string_view text, EdtfRules rules) {
    DATELINE_REQUIRE(date.text() == text);
    const std::string broken = EdtfProperties::broken(date, rules);
    if (!broken.empty()) {
        std::fprintf(stderr, "does not hold: %s\n", broken.c_str());
    }
    DATELINE_REQUIRE(broken.empty());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto strict = Edtf::parse(text);
    const auto wide = Edtf::parse(text, EdtfRules::WithTimedIntervals);
    DATELINE_REQUIRE(!strict || wide);
    if (strict) {
        check(*strict, text, EdtfRules::AnnexA);
    } else {
        DATELINE_REQUIRE(strict.error().offset.has_value() && *strict.error().offset <= size);
        DATELINE_REQUIRE(!strict.error().message.empty());
    }
    if (wide) {
        check(*wide, text, EdtfRules::WithTimedIntervals);
    }
    const auto entry = readDateEntry(text, {CivilDate{2025, 5, 5}, Hemisphere::Northern});
    if (entry) {
        DATELINE_REQUIRE(!entry->choices.empty());
        for (const DateChoice& choice : entry->choices) {
            DATELINE_REQUIRE(!choice.words.empty());
            check(choice.date, choice.date.text(), EdtfRules::AnnexA);
        }
    }
    return 0;
}
