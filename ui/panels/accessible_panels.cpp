// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/accessible_panels.h"

#include "ui/panels/announcer.h"
#include "ui/panels/badge.h"
#include "ui/panels/evidence_panel.h"
#include "ui/panels/known_on_bar.h"
#include "ui/panels/message_bar.h"

#include <QAccessibleWidget>

#include <optional>

namespace dateline::ui {

namespace {

std::optional<QAccessible::Role> roleOf(const QObject* object) {
    if (qobject_cast<const MessageBar*>(object) != nullptr ||
        qobject_cast<const Announcer*>(object) != nullptr) {
        return QAccessible::Notification;
    }
    if (qobject_cast<const Badge*>(object) != nullptr) {
        return QAccessible::StaticText;
    }
    if (qobject_cast<const EvidencePanel*>(object) != nullptr) {
        return QAccessible::Grouping;
    }
    if (qobject_cast<const KnownOnBar*>(object) != nullptr) {
        return QAccessible::ToolBar;
    }
    return std::nullopt;
}

QAccessibleInterface* makeAccessiblePanel(const QString&, QObject* object) {
    const auto role = roleOf(object);
    return role ? new QAccessibleWidget(static_cast<QWidget*>(object), *role) : nullptr;
}

} // namespace

void installPanelAccessibility() {
    static const bool kInstalled = [] {
        QAccessible::installFactory(makeAccessiblePanel);
        return true;
    }();
    (void)kInstalled;
}

void announceAppearance(QWidget& notification) {
    for (const auto event : {QAccessible::ObjectHide, QAccessible::ObjectShow}) {
        QAccessibleEvent appears(&notification, event);
        QAccessible::updateAccessibility(&appears);
    }
}

} // namespace dateline::ui
