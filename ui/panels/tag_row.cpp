// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/tag_row.h"

#include "ui/models/wording.h"
#include "ui/panels/flow_layout.h"
#include "ui/panels/icons.h"
#include "ui/panels/style.h"

#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QStringListModel>

namespace dateline::ui {

namespace {
constexpr int kGap = 4;
constexpr int kFieldWidth = 92;
} // namespace

TagRow::TagRow(QWidget* parent)
    : QWidget(parent)
    , m_theme(&Theme::light())
    , m_row(new FlowLayout(kGap, this))
    , m_line(new QLineEdit(this)) {
    setObjectName(QStringLiteral("tagRow"));
    m_line->setObjectName(QStringLiteral("addTag"));
    m_line->setPlaceholderText(tr("Add a tag"));
    m_line->setAccessibleName(tr("Add a tag"));
    m_line->setToolTip(tr("A word to find and group events by; Enter adds it"));
    m_line->setFixedWidth(kFieldWidth);
    m_line->installEventFilter(this);
    auto* completer = new QCompleter(new QStringListModel(this), this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_line->setCompleter(completer);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_row->addWidget(m_line);
    connect(m_line, &QLineEdit::returnPressed, this, &TagRow::finishTyping);
}

int TagRow::heightForWidth(int width) const {
    return m_row->heightForWidth(width);
}

void TagRow::setTheme(const Theme& theme) {
    m_theme = &theme;
    for (QPushButton* button : m_buttons) {
        button->setIcon(lineIcon(QStringLiteral("close"), theme.mutedText, theme.disabledText));
    }
}

void TagRow::setTags(const QStringList& tags, const QStringList& known, bool isReadOnly) {
    m_tags = tags;
    while (m_buttons.size() < static_cast<std::size_t>(tags.size())) {
        auto* button = new QPushButton(this);
        button->setFocusPolicy(Qt::TabFocus);
        button->setLayoutDirection(Qt::RightToLeft); // the cross stands behind the word
        button->setIconSize({10, 10});
        setKind(button, "tag");
        const auto at = static_cast<qsizetype>(m_buttons.size());
        // The row is set anew while the click is still being handled.
        connect(
            button, &QPushButton::clicked, this, [this, at] { emit removed(m_tags.value(at)); },
            Qt::QueuedConnection);
        m_row->removeWidget(m_line); // the field stays last
        m_row->addWidget(button);
        m_row->addWidget(m_line);
        m_buttons.push_back(button);
    }
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        const auto at = static_cast<qsizetype>(i);
        QPushButton* button = m_buttons[i];
        button->setVisible(at < tags.size());
        if (at < tags.size()) {
            const QString shown = fontMetrics().elidedText(tags[at], Qt::ElideRight, 160);
            button->setText(literal(shown));
            button->setObjectName(QStringLiteral("tag:") + tags[at]);
            button->setAccessibleName(tr("Tag %1: take off").arg(tags[at]));
            button->setToolTip(tr("Take the tag “%1” off").arg(tags[at]));
            button->setEnabled(!isReadOnly);
        }
    }
    static_cast<QStringListModel*>(m_line->completer()->model())->setStringList(known);
    m_line->setVisible(!isReadOnly);
    setTheme(*m_theme);
    updateGeometry();
}

void TagRow::finishTyping() {
    const QString tag = m_line->text().simplified();
    m_line->clear();
    if (!tag.isEmpty() && !m_tags.contains(tag)) {
        emit added(tag);
    }
}

bool TagRow::eventFilter(QObject* watched, QEvent* event) {
    // Escape empties the field, and only then means anything to the window.
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape && !m_line->text().isEmpty()) {
            if (event->type() == QEvent::KeyPress) {
                m_line->clear();
            }
            event->accept();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace dateline::ui
