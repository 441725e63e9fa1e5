// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/edtf/edtf.h"
#include "core/time/edtf/edtf_cursor.h"

#include <optional>
#include <string_view>

namespace dateline::time {

/// Reads one EDTF string; behind Edtf::parse. Goes once from left to right, keeps the first fault.
class EdtfParser {
public:
    EdtfParser(std::string_view text, EdtfRules rules)
        : m_in(text)
        , m_rules(rules) {}

    Result<Edtf> parse();

private:
    enum class Place { Alone, InInterval, InSet };

    bool readInterval(EdtfSpan& span);
    bool readIntervalEnd(EdtfDate& date, EdtfEnd& end);
    bool readSet(char closing, std::vector<EdtfSpan>& members);
    bool readMember(EdtfSpan& span, bool isFirst, char closing);
    bool checkOrder(const EdtfSpan& span, std::size_t at);

    bool readDate(EdtfDate& date, Place place);

    EdtfCursor m_in;
    EdtfRules m_rules;
    int m_level = 0;
};

} // namespace dateline::time
