// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/drawing/draw_list.h"
#include "ui/render/theme.h"

class QPainter;

namespace dateline::ui {

/// How much of an era's colour its band takes: so little that all text on it keeps its contrast (theme_test).
/// Where eras overlap, the one that begins last colours the ground.
inline constexpr double kEraBandOpacity = 0.05;
inline constexpr double kEraTabOpacity = 0.2;

/// Behind the lanes; clipped by the caller.
void paintEraBands(QPainter& painter, const layout::DrawList& list, const Theme& theme);
/// The strip with their names.
void paintEraTabs(QPainter& painter, const layout::DrawList& list, const Theme& theme);

} // namespace dateline::ui
