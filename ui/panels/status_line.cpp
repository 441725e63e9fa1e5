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
    , m_span(new ElidedLabel(this)) {
    setObjectName(QStringLiteral("statusLine"));
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(24);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 1, 12, 0);
    row->setSpacing(16);
    for (QLabel* label : {m_saved, m_counts, static_cast<QLabel*>(m_span)}) {
        label->setFont(interFont(12));
        setKind(label, "muted");
    }
    m_span->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_saved);
    row->addWidget(m_counts);
    row->addWidget(m_span, 1);
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

void StatusLine::setSpan(const QString& span) {
    m_span->setWords(span.isEmpty() ? QString()
                                    : span + tr(" · scroll to zoom, drag to pan, ←/→ next event"));
}

void StatusLine::flash(const QString& words) {
    m_flashed = words;
    updateLeft();
    m_flashEnd.start();
}

void StatusLine::updateLeft() {
    const QString& words = m_flashed.isEmpty() ? m_savedWords : m_flashed;
    m_saved->setText(words);
    m_saved->setVisible(!words.isEmpty());
}

} // namespace dateline::ui
