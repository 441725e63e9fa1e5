// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/citation.h"

#include "ui/models/wording.h"

#include <QStringList>

namespace dateline::ui {

QString quoteWithCitation(const model::Claim& claim, const model::Source& source) {
    QStringList parts;
    for (const std::string& part : {source.author, source.title, source.outlet}) {
        if (!part.empty()) {
            parts << toQString(part);
        }
    }
    if (source.published) {
        parts << dateInWords(source.published, time::WordForm::Medium);
    }
    if (!source.address.empty()) {
        parts << toQString(source.address);
    }
    return inQuotes(toQString(claim.quote.exact)) + QStringLiteral("\n— ") +
           parts.join(QStringLiteral(", ")) + QLatin1Char('\n');
}

} // namespace dateline::ui
