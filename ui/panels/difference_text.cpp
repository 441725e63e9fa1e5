// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/difference_text.h"

#include "ui/models/wording.h"

#include <QCoreApplication>
#include <QStringList>

namespace dateline::ui {

using Kind = evidence::DifferenceRun::Kind;

QString differenceHtml(const std::vector<evidence::DifferenceRun>& difference, const Theme& theme) {
    QString html;
    for (const auto& run : difference) {
        const QString words =
            toQString(run.text).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
        switch (run.kind) {
        case Kind::Kept:
            html += words;
            break;
        case Kind::Removed:
            html += QStringLiteral("<span style=\"color:%1; text-decoration:line-through\">%2</span>")
                        .arg(theme.warning.name(), words);
            break;
        case Kind::Added: // apart from what it replaces
            if (html.endsWith(QStringLiteral("</span>"))) {
                html += QLatin1Char(' ');
            }
            html += QStringLiteral("<span style=\"color:%1; font-weight:600; text-decoration:underline\">%2"
                                   "</span>")
                        .arg(theme.verified.name(), words);
            break;
        }
    }
    return html;
}

QString differenceInWords(const std::vector<evidence::DifferenceRun>& difference) {
    QStringList parts;
    for (const auto& run : difference) {
        const QString words = toQString(run.text).simplified();
        if (words.isEmpty()) {
            continue;
        }
        parts << (run.kind == Kind::Kept ? words
                  : run.kind == Kind::Removed
                      ? QCoreApplication::translate("differenceText", "removed: %1").arg(words)
                      : QCoreApplication::translate("differenceText", "added: %1").arg(words));
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace dateline::ui
