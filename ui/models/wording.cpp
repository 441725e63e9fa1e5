// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/wording.h"

#include "core/base/grouped_number.h"

#include <QCoreApplication>

namespace dateline::ui {

QString grouped(qsizetype count) {
    return toQString(groupedNumber(static_cast<std::uint64_t>(count)));
}

QString counted(qsizetype count, const QString& one, const QString& many) {
    return grouped(count) + QLatin1Char(' ') + (count == 1 ? one : many);
}

QString dateInWords(const std::optional<time::Edtf>& date, time::WordForm form) {
    return date ? toQString(time::inWords(*date, form)) : QCoreApplication::translate("wording", "no date");
}

QString inQuotes(const QString& words) {
    return QStringLiteral("“%1”").arg(words);
}

QString literal(QString words) {
    return words.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

QString shortened(const QString& words, qsizetype longest) {
    return words.size() <= longest ? words : words.left(longest).trimmed() + QStringLiteral("…");
}

QString sentence(const Error& error) {
    QString text = toQString(error.text());
    if (error.file.empty() && !text.isEmpty()) {
        text[0] = text[0].toUpper();
    }
    if (!text.endsWith(QLatin1Char('.')) && !text.endsWith(QLatin1Char('?'))) {
        text += QLatin1Char('.');
    }
    return text;
}

} // namespace dateline::ui
