// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/evidence_panel.h"

#include "core/document/document.h"
#include "core/evidence/verification.h"
#include "ui/models/citation.h"
#include "ui/models/wording.h"
#include "ui/panels/elided_label.h"
#include "ui/panels/event_details.h"
#include "ui/panels/section_label.h"
#include "ui/panels/source_text_view.h"
#include "ui/panels/style.h"
#include "ui/render/fonts.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace dateline::ui {

EvidencePanel::EvidencePanel(QWidget* parent)
    : QWidget(parent)
    , m_details(new EventDetails)
    , m_sourceHeading(new SectionLabel(tr("In the source")))
    , m_sourceCaption(new ElidedLabel)
    , m_sourceView(new SourceTextView) {
    setObjectName(QStringLiteral("evidencePanel"));
    setAttribute(Qt::WA_StyledBackground);
    setMinimumWidth(280);
    m_details->setObjectName(QStringLiteral("eventDetails"));
    m_sourceView->setObjectName(QStringLiteral("sourceText"));
    m_sourceCaption->setFont(interFont(12));
    setKind(m_sourceCaption, "muted");

    // The whole panel scrolls where the window is too low for the details and some lines of the source.
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(16, 16, 16, 0);
    column->setSpacing(0);
    column->addWidget(m_details);
    column->addWidget(m_sourceHeading);
    column->addSpacing(4);
    column->addWidget(m_sourceCaption);
    column->addSpacing(6);
    column->addWidget(m_sourceView, 1);
    column->addSpacing(12);

    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);

    connect(m_sourceView, &SourceTextView::spanClicked, this,
            [this](std::int64_t key) { emit eventClicked(model::EventId{key}); });
    connect(m_details, &EventDetails::anchorClicked, this, [this] {
        const auto& anchor = m_shown->claims[m_claim].date.anchor;
        if (anchor && anchor->position) {
            m_sourceView->showAnchor(*anchor->position);
        }
    });
    connect(m_details, &EventDetails::copyRequested, this, [this] {
        QGuiApplication::clipboard()->setText(quoteWithCitation(m_shown->claims[m_claim], *m_source));
        emit copied(tr("Quote and citation copied"));
    });
    connect(m_details, &EventDetails::editRequested, this, [this] { emit editRequested(*m_event); });
    connect(m_details, &EventDetails::removeRequested, this, [this] { emit removeRequested(*m_event); });
    connect(m_details, &EventDetails::claimRequested, this, &EvidencePanel::showClaim);
}

void EvidencePanel::setTheme(const Theme& theme) {
    m_details->setTheme(theme);
    m_sourceView->setTheme(theme);
    refresh();
}

void EvidencePanel::setDocument(const document::Document* document) {
    m_document = document;
    m_source.reset();
    showNothing();
}

void EvidencePanel::showEventEvidence(model::EventId id) {
    m_shown = m_document != nullptr ? m_document->event(id) : std::nullopt;
    if (!m_shown || m_shown->claims.empty()) {
        showNothing();
        return;
    }
    m_claim = m_event == id ? std::min(m_claim, m_shown->claims.size() - 1) : 0;
    m_event = id;
    m_details->setVisible(true);
    showClaim(m_claim);
}

void EvidencePanel::showClaim(std::size_t index) {
    m_claim = index;
    const model::Claim& claim = m_shown->claims[index];
    loadSource(claim.source);
    const evidence::Verification found =
        m_source ? evidence::verify(claim.quote, m_source->text) : evidence::Verification{};
    m_details->show(*m_shown, index, found.state, m_document->isReadOnly());
    m_sourceView->setHighlight(found.position, m_event->value);
}

void EvidencePanel::showSource(model::SourceId id) {
    m_event.reset();
    m_shown.reset();
    m_details->setVisible(false);
    loadSource(id);
    m_sourceView->setHighlight({});
}

void EvidencePanel::showNothing() {
    const auto sources = m_document != nullptr ? m_document->sources() : std::vector<model::Source>{};
    if (m_source && m_document != nullptr && m_document->source(m_source->id)) {
        showSource(m_source->id);
    } else if (!sources.empty()) {
        showSource(sources.front().id);
    } else {
        m_event.reset();
        m_shown.reset();
        m_source.reset();
        m_details->setVisible(false);
        m_sourceView->setSource({});
        updateSourceCaption();
    }
}

void EvidencePanel::refresh() {
    if (m_event) {
        showEventEvidence(*m_event);
    } else {
        showNothing();
    }
}

void EvidencePanel::loadSource(model::SourceId id) {
    if (!m_source || m_source->id != id) {
        m_source = m_document->source(id);
        m_sourceView->setSource(m_source ? m_source->text : Utf8Text());
    }
    std::vector<SourceTextView::Span> spans;
    for (const auto& quoted : m_document->quotesIn(id)) {
        spans.push_back({quoted.position, quoted.event.value});
    }
    m_sourceView->setSpans(std::move(spans));
    updateSourceCaption();
}

void EvidencePanel::updateSourceCaption() {
    QStringList parts;
    if (m_source) {
        parts << toQString(m_source->title);
        if (!m_source->outlet.empty()) {
            parts << toQString(m_source->outlet);
        }
        if (m_source->published) {
            parts << dateInWords(m_source->published);
        }
    }
    m_sourceHeading->setText(m_event ? tr("In the source") : tr("Source"));
    m_sourceCaption->setWords(parts.join(QStringLiteral(" · ")));
}

} // namespace dateline::ui
