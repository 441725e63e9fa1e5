// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/name_list.h"

#include "ui/models/wording.h"

#include <QStringList>

namespace dateline::ui {

QString asNameList(const std::vector<std::string>& names) {
    QStringList all;
    for (const std::string& name : names) {
        all << toQString(name);
    }
    return all.join(QStringLiteral(", "));
}

std::vector<std::string> namesIn(const QString& line) {
    std::vector<std::string> names;
    for (const QString& part : line.split(QLatin1Char(','))) {
        const QString name = part.simplified();
        if (!name.isEmpty()) {
            names.push_back(name.toStdString());
        }
    }
    return names;
}

} // namespace dateline::ui
