// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/typed_date.h"

#include "core/extract/extractor.h"
#include "core/time/wording/date_wording.h"

#include <QCoreApplication>
#include <QDate>

#include <algorithm>

namespace dateline::ui {

namespace {

time::CivilDate currentDay() {
    const QDate now = QDate::currentDate();
    return {now.year(), now.month(), now.day()};
}

/// The reader of articles, for words that need a day to count from. The text must be the date and no more.
std::optional<time::Edtf> readAsInArticle(const std::string& typed, const time::Edtf& reference) {
    const auto text = Utf8Text::fromUtf8(typed);
    if (!text) {
        return {};
    }
    for (const auto& timex : extract::extract(*text, {reference, "en"}).expressions) {
        if (timex.expression.position == TextPosition{0, text->codePointCount()}) {
            return timex.when;
        }
    }
    return {};
}

bool isOneDay(const time::DateChoice& choice) {
    const time::Edtf& date = choice.date;
    return date.kind() == time::EdtfKind::Date && date.precision() == time::Precision::Day &&
           date.text().find('X') == std::string::npos;
}

} // namespace

Result<std::vector<time::DateChoice>> typedDates(const QString& text,
                                                 const std::optional<time::Edtf>& reference) {
    const std::string typed = text.simplified().toStdString();
    auto entry = time::readDateEntry(typed, {currentDay(), time::Hemisphere::Northern});
    if (entry) {
        return std::move(entry->choices);
    }
    const auto date = reference ? readAsInArticle(typed, *reference) : std::nullopt;
    if (date) {
        return std::vector{time::DateChoice{*date, time::inWords(*date, time::WordForm::Long)}};
    }
    return unexpected(entry.error());
}

Result<std::vector<time::DateChoice>> typedDays(const QString& text) {
    auto days =
        typedDates(text).value_or(std::vector<time::DateChoice>()); // what it says of other dates misleads
    days.erase(std::remove_if(days.begin(), days.end(), [](const auto& choice) { return !isOneDay(choice); }),
               days.end());
    if (days.empty()) {
        return unexpected(ErrorCode::Invalid,
                          QCoreApplication::translate(
                              "typedDate", "A day is needed here: day, month and year, such as 5 May 2025.")
                              .toStdString());
    }
    return days;
}

} // namespace dateline::ui
