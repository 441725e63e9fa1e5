// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/lists/timex_list.h"

#include "core/extract/lists/byte_row.h"

namespace dateline::extract {

TimexList::TimexList(std::initializer_list<Timex> all) {
    for (const Timex& timex : all) {
        push_back(timex);
    }
}

void TimexList::push_back(const Timex& timex) {
    const model::Expression& expression = timex.expression;
    const bool isInText = m_text.slice(m_text.toBytes(expression.position)) == expression.text;
    ByteWriter to(m_rows.begin());
    to.value(isInText);
    to.value(timex.when.has_value());
    to.value(static_cast<std::uint32_t>(expression.position.start));
    to.value(static_cast<std::uint32_t>(expression.position.end));
    to.text(expression.timexType);
    to.text(expression.timexValue);
    to.text(timex.mod);
    if (timex.when) {
        to.text(timex.when->text());
    }
    if (!isInText) {
        to.text(expression.text);
    }
}

Timex TimexList::operator[](std::size_t index) const {
    ByteReader from(m_rows.row(index));
    const bool isInText = from.value<bool>();
    const bool hasWhen = from.value<bool>();
    Timex timex;
    model::Expression& expression = timex.expression;
    expression.position.start = from.value<std::uint32_t>();
    expression.position.end = from.value<std::uint32_t>();
    expression.timexType = from.text();
    expression.timexValue = from.text();
    timex.mod = from.text();
    if (hasWhen) {
        if (auto when = time::Edtf::parse(from.view(), time::EdtfRules::WithTimedIntervals)) {
            timex.when = *std::move(when);
        }
    }
    expression.text = isInText ? std::string(m_text.slice(m_text.toBytes(expression.position))) : from.text();
    return timex;
}

} // namespace dateline::extract
