// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/status_line.h"

#include "ui/panels/elided_label.h"
#include "ui/panels/style.h"
#include "ui/render/fonts.h"

#include <QHBoxLayout>
#include <QLabel>

namespace dateline::ui {

StatusLine::StatusLine(QWidget* parent)
    : QWidget(parent)
    , m_saved(new QLabel(this))
    , m_counts(new QLabel(this))
    , m_picked(new QLabel(this))
    , m_span(new ElidedLabel(this)) {
    setObjectName(QStringLiteral("statusLine"));
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(24);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 1, 12, 0);
    row->setSpacing(16);
    for (QLabel* label : {m_saved, m_counts, m_picked, static_cast<QLabel*>(m_span)}) {
        label->setFont(interFont(12));
        setKind(label, "muted");
    }
    m_span->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_saved);
    row->addWidget(m_counts);
    row->addWidget(m_picked);
    row->addWidget(m_span, 1);
    m_picked->setObjectName(QStringLiteral("picked"));
    m_picked->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_picked->hide();
    // The label may be hidden by what it asks for.
    connect(
        m_picked, &QLabel::linkActivated, this,
        [this](const QString& link) {
            link == QLatin1String("fit") ? emit showPickedRequested() : emit showAllRequested();
        },
        Qt::QueuedConnection);
    m_flashEnd.setSingleShot(true);
    m_flashEnd.setInterval(4000);
    connect(&m_flashEnd, &QTimer::timeout, this, [this] {
        m_flashed.clear();
        updateLeft();
    });
}

void StatusLine::setSaved(const QString& words, const QString& tip) {
    m_savedWords = words;
    m_saved->setToolTip(tip);
    updateLeft();
}

void StatusLine::setCounts(const QString& words) {
    m_counts->setText(words);
}

void StatusLine::setPicked(bool arePicked, bool isAny) {
    const QString all = QStringLiteral("<a href=\"all\">%1</a>").arg(tr("Show all"));
    m_picked->setText(
        isAny ? QStringLiteral("<a href=\"fit\">%1</a> · %2").arg(tr("Bring them into view"), all) : all);
    m_picked->setVisible(arePicked);
}

void StatusLine::setSpan(const QString& span) {
    m_span->setWords(span.isEmpty() ? QString()
                                    : span + tr(" · scroll to zoom, drag to pan, ←/→ next event"));
}

void StatusLine::flash(const QString& words) {
    m_flashed = words;
    updateLeft();
    emit said(words);
    m_flashEnd.start();
}

void StatusLine::setBusy(const QString& words) {
    m_busy = words;
    updateLeft();
    emit said(words);
}

void StatusLine::updateLeft() {
    const QString& words = !m_busy.isEmpty() ? m_busy : !m_flashed.isEmpty() ? m_flashed : m_savedWords;
    m_saved->setText(words);
    m_saved->setVisible(!words.isEmpty());
}

} // namespace dateline::ui
