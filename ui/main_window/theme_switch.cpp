// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/theme_switch.h"

#include "ui/panels/style.h"
#include "ui/render/fonts.h"

#include <QApplication>
#include <QSettings>
#include <QStyleFactory>
#include <QToolTip>

#include <array>

namespace dateline::ui {

namespace {

constexpr std::array<const char*, 3> kModeNames = {"system", "light", "dark"}; // as ThemeMode counts
const auto kThemeSetting = QStringLiteral("view/theme");

ThemeMode rememberedMode() {
    const QString name = QSettings().value(kThemeSetting).toString();
    for (std::size_t i = 0; i < kModeNames.size(); ++i) {
        if (name == QLatin1String(kModeNames[i])) {
            return static_cast<ThemeMode>(i);
        }
    }
    return ThemeMode::System;
}

} // namespace

ThemeSwitch::ThemeSwitch(std::optional<ThemeMode> forThisRun, QObject* parent)
    : QObject(parent)
    , m_mode(forThisRun ? *forThisRun : rememberedMode()) {
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setFont(interFont(13));
    QToolTip::setFont(interFont(12));
    connect(&m_system, &SystemScheme::changed, this, [this] {
        if (m_mode == ThemeMode::System) {
            apply();
        }
    });
    apply();
}

const Theme& ThemeSwitch::theme() const {
    const bool isDark = m_mode == ThemeMode::Dark || (m_mode == ThemeMode::System && m_system.isDark());
    return isDark ? Theme::dark() : Theme::light();
}

void ThemeSwitch::setMode(ThemeMode mode) {
    QSettings().setValue(kThemeSetting, QString::fromLatin1(kModeNames[static_cast<std::size_t>(mode)]));
    if (mode != m_mode) {
        m_mode = mode;
        apply();
    }
}

void ThemeSwitch::apply() {
    QApplication::setPalette(paletteFor(theme()));
    QToolTip::setPalette(paletteFor(theme()));
    qApp->setStyleSheet(styleSheetFor(theme()));
    emit changed(theme());
}

} // namespace dateline::ui
