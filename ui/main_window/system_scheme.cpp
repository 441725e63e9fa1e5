// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/system_scheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPalette>

#include <unistd.h>

namespace dateline::ui {

namespace {

constexpr const char* kService = "org.freedesktop.portal.Desktop";
constexpr const char* kPath = "/org/freedesktop/portal/desktop";
constexpr const char* kInterface = "org.freedesktop.portal.Settings";
constexpr const char* kGroup = "org.freedesktop.appearance";
constexpr const char* kKey = "color-scheme";

/// Without a bus, libdbus would start one, which takes its time.
bool hasSessionBus() {
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
           QFileInfo::exists(QStringLiteral("/run/user/%1/bus").arg(getuid()));
}

} // namespace

SystemScheme::SystemScheme(QObject* parent)
    : QObject(parent)
    , m_isDark(QGuiApplication::palette().color(QPalette::Window).lightness() < 128) {
    if (!hasSessionBus()) {
        return;
    }
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        return;
    }
    bus.connect(QString::fromLatin1(kService), QString::fromLatin1(kPath), QString::fromLatin1(kInterface),
                QStringLiteral("SettingChanged"), this, SLOT(settingChanged(QString, QString, QDBusVariant)));
    QDBusMessage ask =
        QDBusMessage::createMethodCall(QString::fromLatin1(kService), QString::fromLatin1(kPath),
                                       QString::fromLatin1(kInterface), QStringLiteral("Read"));
    ask << QString::fromLatin1(kGroup) << QString::fromLatin1(kKey);
    const QDBusMessage answer = bus.call(ask, QDBus::Block, kPortalTimeoutMs);
    if (answer.type() == QDBusMessage::ReplyMessage && !answer.arguments().isEmpty()) {
        take(answer.arguments().first());
    }
}

void SystemScheme::settingChanged(const QString& group, const QString& key, const QDBusVariant& value) {
    if (group == QLatin1String(kGroup) && key == QLatin1String(kKey)) {
        take(value.variant());
    }
}

void SystemScheme::take(const QVariant& value) {
    QVariant bare = value;
    while (bare.canConvert<QDBusVariant>()) { // Read() wraps it twice
        bare = bare.value<QDBusVariant>().variant();
    }
    // 0: no preference, 1: dark, 2: light (xdg-desktop-portal, Settings).
    const uint scheme = bare.toUInt();
    if (scheme == 0 || (scheme == 1) == m_isDark) {
        return;
    }
    m_isDark = scheme == 1;
    emit changed(m_isDark);
}

} // namespace dateline::ui
