// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>
#include <vector>

namespace dateline::ui {

/// Names as they are typed and shown in one line: "Anna Ruiz, the council".
QString asNameList(const std::vector<std::string>& names);
/// The names of such a line, without the empty ones.
std::vector<std::string> namesIn(const QString& line);

} // namespace dateline::ui
