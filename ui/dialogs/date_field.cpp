// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/date_field.h"

#include "ui/models/typed_date.h"
#include "ui/models/wording.h"
#include "ui/panels/style.h"
#include "ui/render/fonts.h"

#include <QLabel>
#include <QLineEdit>
#include <QStyle>
#include <QTextDocument>
#include <QVBoxLayout>

namespace dateline::ui {

DateField::DateField(Accepts accepts, const QString& whenEmpty, QWidget* parent)
    : QWidget(parent)
    , m_accepts(accepts)
    , m_whenEmpty(whenEmpty)
    , m_line(new QLineEdit(this))
    , m_caption(new QLabel(this)) {
    m_line->setPlaceholderText(accepts == Accepts::Day ? tr("such as 5 May 2025")
                                                       : tr("such as April 2025 or 2025-04~"));
    m_caption->setFont(interFont(12));
    m_caption->setWordWrap(true);
    // Two lines are kept free, so that nothing below moves while one types.
    m_caption->setFixedHeight(2 * m_caption->fontMetrics().lineSpacing() + 2);
    m_caption->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_line);
    column->addWidget(m_caption);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textEdited, this, [this] {
        const auto before = m_date;
        const State stateBefore = m_state;
        read();
        if (before != m_date || stateBefore != m_state) {
            emit dateChanged();
        }
    });
    connect(m_caption, &QLabel::linkActivated, this,
            [this](const QString& link) { choose(static_cast<std::size_t>(link.toInt())); });
    showState();
}

void DateField::setDate(const std::optional<time::Edtf>& date) {
    m_line->setText(date ? toQString(date->text()) : QString());
    m_date = date;
    m_choices.clear();
    m_state = date ? State::Understood : State::Empty;
    showState();
}

QString DateField::caption() const {
    return m_caption->text();
}

void DateField::choose(std::size_t index) {
    setDate(std::optional(m_choices.at(index).date));
    emit dateChanged();
}

void DateField::read() {
    m_date.reset();
    m_choices.clear();
    if (m_line->text().trimmed().isEmpty()) {
        m_state = State::Empty;
        showState();
        return;
    }
    auto typed =
        m_accepts == Accepts::Day ? typedDays(m_line->text()) : typedDates(m_line->text(), m_reference);
    if (!typed) {
        m_state = State::NotUnderstood;
        m_reason = sentence(typed.error());
    } else if (typed->size() == 1) {
        m_state = State::Understood;
        m_date = typed->front().date;
    } else {
        m_state = State::Ambiguous;
        m_choices = *std::move(typed);
    }
    showState();
}

QString DateField::question() const {
    QStringList links;
    for (std::size_t i = 0; i < m_choices.size(); ++i) {
        links << QStringLiteral("<a href=\"%1\">%2</a>")
                     .arg(i)
                     .arg(toQString(m_choices[i].words).toHtmlEscaped());
    }
    return tr("Which one: %1?").arg(links.join(tr(" or ")));
}

void DateField::showState() {
    const bool asks = m_state == State::Ambiguous;
    m_caption->setTextFormat(asks ? Qt::RichText : Qt::PlainText);
    // Without a question, Tab goes on to the next field: a label that takes links by key takes the focus,
    // too.
    m_caption->setTextInteractionFlags(asks ? Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard
                                            : Qt::NoTextInteraction);
    switch (m_state) {
    case State::Empty:
        m_caption->setText(m_whenEmpty);
        setKind(m_caption, "muted");
        break;
    case State::Understood:
        m_caption->setText(QStringLiteral("✓ ") + dateInWords(m_date, time::WordForm::Long));
        setKind(m_caption, "good");
        break;
    case State::Ambiguous:
        m_caption->setText(question());
        setKind(m_caption, "warning");
        break;
    case State::NotUnderstood:
        m_caption->setText(m_reason);
        setKind(m_caption, "warning");
        break;
    }
    m_caption->style()->unpolish(m_caption); // the style sheet looks at the kind only when polishing
    m_caption->style()->polish(m_caption);
    QTextDocument words; // without the links
    words.setHtml(m_caption->textFormat() == Qt::RichText ? m_caption->text()
                                                          : m_caption->text().toHtmlEscaped());
    m_line->setAccessibleDescription(words.toPlainText());
}

} // namespace dateline::ui
