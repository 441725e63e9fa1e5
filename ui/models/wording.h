// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/time/wording/date_wording.h"

#include <QString>

#include <optional>
#include <string>

namespace dateline::ui {

inline QString toQString(const std::string& utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// "9", "12,345".
QString grouped(qsizetype count);

/// "1 event", "9 events", "12,345 events".
QString counted(qsizetype count, const QString& one, const QString& many);

/// The date in words, or "no date".
QString dateInWords(const std::optional<time::Edtf>& date, time::WordForm form = time::WordForm::Medium);

/// “words”, with typographic marks.
QString inQuotes(const QString& words);

/// The words as menus and buttons are to be told them, where "&" would name a key.
QString literal(QString words);

/// At most `longest` letters, with an ellipsis where some were cut.
QString shortened(const QString& words, qsizetype longest);

/// A failure as a sentence with a capital and a full stop.
QString sentence(const Error& error);

} // namespace dateline::ui
