// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QDBusVariant;

namespace dateline::ui {

/// Whether the desktop wants dark windows. Qt 6.4 does not say, so the desktop portal is asked
/// (org.freedesktop.appearance color-scheme) and followed while the program runs; without a portal the
/// lightness of the palette that the platform gave decides.
class SystemScheme : public QObject {
    Q_OBJECT
public:
    /// To be made before the program sets a palette of its own. Waits at most kPortalTimeoutMs.
    explicit SystemScheme(QObject* parent = nullptr);

    static constexpr int kPortalTimeoutMs = 150;

    bool isDark() const { return m_isDark; }

signals:
    void changed(bool isDark);

private:
    Q_SLOT void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);
    void take(const QVariant& value);

    bool m_isDark = false;
};

} // namespace dateline::ui
