// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/main_window/application.h"
#include "ui/main_window/system_scheme.h"
#include "ui/render/theme.h"

#include <QObject>

namespace dateline::ui {

/// Which theme the whole program wears: the desktop's, or the one chosen in the View menu, which is
/// remembered. Sets the application's palette and style sheet.
class ThemeSwitch : public QObject {
    Q_OBJECT
public:
    /// `forThisRun` overrides what is remembered and is not remembered itself.
    explicit ThemeSwitch(std::optional<ThemeMode> forThisRun = {}, QObject* parent = nullptr);

    ThemeMode mode() const { return m_mode; }
    void setMode(ThemeMode mode);
    const Theme& theme() const;

signals:
    void changed(const dateline::ui::Theme& theme);

private:
    void apply();

    SystemScheme m_system;
    ThemeMode m_mode = ThemeMode::System;
};

} // namespace dateline::ui
