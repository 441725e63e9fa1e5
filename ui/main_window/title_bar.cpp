// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/title_bar.h"

#include "ui/main_window/search_field.h"
#include "ui/main_window/window_actions.h"
#include "ui/panels/elided_label.h"
#include "ui/panels/icons.h"
#include "ui/panels/style.h"
#include "ui/render/fonts.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace dateline::ui {

namespace {

constexpr int kRoomForContents = 960; ///< pixels of width below which the name needs the room

/// A button that does what the action does, and is enabled as it is.
QPushButton* buttonFor(QAction* action, const QString& text, const char* kind, QWidget* parent) {
    auto* button = new QPushButton(text, parent);
    button->setObjectName(action->objectName() + QStringLiteral("Button"));
    button->setFocusPolicy(Qt::TabFocus); // a click must not take the keys from the timeline
    setKind(button, kind);
    const auto follow = [button, action] {
        button->setEnabled(action->isEnabled());
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        QString words = action->text();
        words.remove(QLatin1Char('&'));
        button->setToolTip(keys.isEmpty() ? words : QStringLiteral("%1 (%2)").arg(words, keys));
        button->setAccessibleName(words);
    };
    QObject::connect(action, &QAction::changed, button, follow);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    follow();
    return button;
}

} // namespace

TitleBar::TitleBar(const WindowActions& actions, QWidget* parent)
    : QWidget(parent)
    , m_title(new ElidedLabel(this))
    , m_contents(new ElidedLabel(this))
    , m_import(buttonFor(actions.importArticle, tr("Import article…"), "primary", this))
    , m_addEvent(buttonFor(actions.addEvent, tr("Add event"), "plain", this))
    , m_undo(buttonFor(actions.undo, {}, "icon", this))
    , m_redo(buttonFor(actions.redo, {}, "icon", this))
    , m_search(new SearchField(this))
    , m_fit(buttonFor(actions.fit, tr("Fit"), "plain", this))
    , m_zoomOut(buttonFor(actions.zoomOut, {}, "icon", this))
    , m_zoomIn(buttonFor(actions.zoomIn, {}, "icon", this))
    , m_menu(buttonFor(actions.openMenu, {}, "icon", this)) {
    setObjectName(QStringLiteral("titleBar"));
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(46);
    m_title->setFont(interFont(13, QFont::DemiBold));
    m_title->setObjectName(QStringLiteral("documentTitle"));
    setKind(m_contents, "muted");
    m_menu->setMenu(actions.menu());

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 1);
    row->setSpacing(8);
    row->addWidget(m_title);
    row->addWidget(m_contents);
    row->addSpacing(8);
    row->addWidget(m_import);
    row->addWidget(m_addEvent);
    row->addWidget(m_undo);
    row->addWidget(m_redo);
    row->addStretch(1);
    row->addWidget(m_search, 0);
    row->addWidget(m_fit);
    row->addWidget(m_zoomOut);
    row->addWidget(m_zoomIn);
    row->addWidget(m_menu);
    m_search->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void TitleBar::setTheme(const Theme& theme) {
    for (const auto& [button, name] :
         {std::pair(m_undo, "undo"), std::pair(m_redo, "redo"), std::pair(m_zoomOut, "zoom-out"),
          std::pair(m_zoomIn, "zoom-in"), std::pair(m_menu, "menu")}) {
        button->setIcon(lineIcon(QString::fromLatin1(name), theme.text, theme.disabledText));
    }
    m_search->setTheme(theme);
}

void TitleBar::setDocument(const QString& title, const QString& contents) {
    m_title->setWords(title);
    m_contents->setWords(contents);
}

void TitleBar::setHasEvents(bool hasEvents) {
    m_hasEvents = hasEvents;
    m_addEvent->setVisible(hasEvents && width() >= kRoomForContents);
    for (QWidget* widget : {static_cast<QWidget*>(m_search), static_cast<QWidget*>(m_fit),
                            static_cast<QWidget*>(m_zoomIn), static_cast<QWidget*>(m_zoomOut)}) {
        widget->setVisible(hasEvents);
    }
}

void TitleBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_contents->setVisible(width() >= kRoomForContents);
    m_addEvent->setVisible(m_hasEvents && width() >= kRoomForContents);
}

void TitleBar::openMenu() {
    m_menu->showMenu();
}

} // namespace dateline::ui
