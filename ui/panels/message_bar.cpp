// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/message_bar.h"

#include "ui/panels/accessible_panels.h"
#include "ui/panels/icons.h"
#include "ui/panels/style.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace dateline::ui {

MessageBar::MessageBar(QWidget* parent)
    : QWidget(parent)
    , m_theme(&Theme::light())
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_close(new QPushButton(this)) {
    setObjectName(QStringLiteral("messageBar"));
    m_text->setObjectName(QStringLiteral("messageText"));
    m_text->setTextFormat(Qt::PlainText); // file names are not markup
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_text->setMinimumWidth(120);
    m_action->setObjectName(QStringLiteral("messageAction"));
    m_close->setObjectName(QStringLiteral("messageClose"));
    m_close->setToolTip(tr("Dismiss (Esc)"));
    m_close->setAccessibleName(tr("Dismiss the message"));
    setKind(m_close, "quiet");
    for (QPushButton* button : {m_action, m_close}) {
        button->setFocusPolicy(Qt::TabFocus);
        button->setAutoDefault(false);
    }
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 8, 7);
    row->setSpacing(8);
    row->addWidget(m_icon, 0, Qt::AlignVCenter);
    row->addWidget(m_text, 1);
    row->addWidget(m_action, 0, Qt::AlignVCenter);
    row->addWidget(m_close, 0, Qt::AlignVCenter);
    connect(m_close, &QPushButton::clicked, this, &MessageBar::dismiss);
    connect(m_action, &QPushButton::clicked, this, [this] {
        const auto run = m_run; // it may say something new
        dismiss();
        if (run) {
            run();
        }
    });
    hide();
}

void MessageBar::setTheme(const Theme& theme) {
    m_theme = &theme;
    updateLook();
}

void MessageBar::say(Kind kind, const QString& sentence, const QString& action, std::function<void()> run) {
    m_kind = kind;
    m_run = std::move(run);
    m_text->setText(sentence);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(sentence);
    updateLook();
    if (isVisible()) {
        announceAppearance(*this);
    } else {
        show(); // which is told by Qt
    }
}

void MessageBar::dismiss() {
    m_text->clear();
    m_run = nullptr;
    hide();
}

QString MessageBar::sentence() const {
    return m_text->text();
}

void MessageBar::updateLook() {
    const bool isProblem = m_kind == Kind::Problem;
    m_icon->setPixmap(iconPixmap(isProblem ? QStringLiteral("warning") : QStringLiteral("info"),
                                 isProblem ? m_theme->warning : m_theme->accent, 16, devicePixelRatioF()));
    m_close->setIcon(lineIcon(QStringLiteral("close"), m_theme->mutedText, m_theme->disabledText));
    update();
}

void MessageBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), m_kind == Kind::Problem ? m_theme->warningSoft : m_theme->accentSoft);
    painter.fillRect(0, height() - 1, width(), 1, m_theme->border);
}

void MessageBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        dismiss();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace dateline::ui
