// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/edtf_json.h"

#include "core/exchange/day_text.h"
#include "core/exchange/json_parts.h"
#include "core/time/wording/date_wording.h"

namespace dateline::exchange {

std::string edtfAsJson(std::string_view input) {
    const auto date = time::Edtf::parse(input);
    if (!date) {
        const Json failure = {{"input", input},
                              {"valid", false},
                              {"at", date.error().offset ? Json(*date.error().offset) : Json()},
                              {"error", date.error().message}};
        return dumped(failure);
    }
    const DayTexts days = dayTextsOf(*date);
    const Json answer = {{"input", input},
                         {"valid", true},
                         {"level", date->level()},
                         {"earliest", textOrNull(days.earliest)},
                         {"latest", textOrNull(days.latest)},
                         {"words", time::inWords(*date, time::WordForm::Long)}};
    return dumped(answer);
}

} // namespace dateline::exchange
