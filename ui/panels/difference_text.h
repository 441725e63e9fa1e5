// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evidence/word_difference.h"
#include "ui/render/theme.h"

#include <QString>

#include <vector>

namespace dateline::ui {

/// How words changed, as rich text: what is gone struck through, what is new underlined and bold, so that
/// colour is not needed to tell them apart.
QString differenceHtml(const std::vector<evidence::DifferenceRun>& difference, const Theme& theme);

/// The same for those who hear it: "shortly, removed: after, added: before, 6 a.m.".
QString differenceInWords(const std::vector<evidence::DifferenceRun>& difference);

} // namespace dateline::ui
