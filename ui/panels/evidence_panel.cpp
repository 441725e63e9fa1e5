// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/evidence_panel.h"

#include "core/document/document.h"
#include "core/evidence/conflicts.h"
#include "core/evidence/known_on.h"
#include "core/evidence/verification.h"
#include "core/layout/drawing/relation_lines.h"
#include "ui/models/citation.h"
#include "ui/models/wording.h"
#include "ui/panels/elided_label.h"
#include "ui/panels/event_details.h"
#include "ui/panels/section_label.h"
#include "ui/panels/source_text_view.h"
#include "ui/panels/style.h"
#include "ui/panels/tag_row.h"
#include "ui/render/fonts.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <set>
#include <unordered_map>

namespace dateline::ui {

namespace {
constexpr int kEvidenceMargin = 16;
/// Pixels kept for the source with its heading: five lines of it, three in a low window.
constexpr int kLeastSource = 186;
constexpr int kLeastSourceWhenLow = 140;

/// The first account that gives the event the date it has; else the first.
std::size_t accountOfDate(const model::Event& event) {
    const auto& claims = event.claims;
    const auto found = std::find_if(claims.begin(), claims.end(), [&](const model::Claim& claim) {
        return event.choice ? claim.id == event.choice->claim : claim.date.when == event.when;
    });
    return found == claims.end() ? 0 : static_cast<std::size_t>(found - claims.begin());
}

/// What those say that cannot all be right, each once, however many pairs of them there are.
QString disagreementOf(const std::vector<model::Claim>& claims, const QStringList& names) {
    std::set<std::size_t> involved;
    for (const evidence::Conflict& conflict : evidence::conflictsAmong(claims)) {
        involved.insert({conflict.first, conflict.second});
    }
    QStringList dates;
    for (const std::size_t at : involved) {
        dates << QStringLiteral("%1: %2").arg(names[static_cast<qsizetype>(at)],
                                              dateInWords(claims[at].date.when));
    }
    return dates.isEmpty()
               ? QString()
               : EvidencePanel::tr("Accounts disagree. %1.").arg(dates.join(QStringLiteral("; ")));
}

} // namespace

EvidencePanel::EvidencePanel(QWidget* parent)
    : QWidget(parent)
    , m_details(new EventDetails)
    , m_detailsScroll(new QScrollArea)
    , m_divider(new QWidget)
    , m_sourceHeading(new SectionLabel(tr("In the source")))
    , m_sourceCaption(new ElidedLabel)
    , m_sourceView(new SourceTextView) {
    setObjectName(QStringLiteral("evidencePanel"));
    setAccessibleName(tr("Evidence"));
    setAttribute(Qt::WA_StyledBackground);
    setMinimumWidth(280);
    m_details->setObjectName(QStringLiteral("eventDetails"));
    m_sourceView->setObjectName(QStringLiteral("sourceText"));
    m_sourceCaption->setFont(interFont(12));
    setKind(m_sourceCaption, "muted");
    m_sourceCaption->setObjectName(QStringLiteral("sourceCaption"));

    // Where the window is too low for all, the details scroll: the highlighted quote stays in view, and what
    // can be done with the event.
    m_details->layout()->setContentsMargins(kEvidenceMargin, kEvidenceMargin, kEvidenceMargin, 0);
    m_detailsScroll->setFrameShape(QFrame::NoFrame);
    m_detailsScroll->setWidgetResizable(true);
    m_detailsScroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_detailsScroll->setFocusPolicy(Qt::NoFocus);
    m_detailsScroll->setWidget(m_details);
    m_details->installEventFilter(this);
    m_divider->setObjectName(QStringLiteral("divider"));
    m_divider->setAttribute(Qt::WA_StyledBackground);
    m_divider->setFixedHeight(1);

    auto* source = new QVBoxLayout;
    source->setContentsMargins(kEvidenceMargin, 0, kEvidenceMargin, 12);
    source->setSpacing(0);
    source->addWidget(m_sourceHeading);
    source->addSpacing(4);
    source->addWidget(m_sourceCaption);
    source->addSpacing(6);
    source->addWidget(m_sourceView, 1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_detailsScroll);
    all->addWidget(m_divider);
    m_actions = new QVBoxLayout;
    m_actions->setContentsMargins(kEvidenceMargin, 8, kEvidenceMargin, kEvidenceMargin);
    m_actions->addWidget(m_details->actionRow());
    all->addLayout(m_actions);
    all->addLayout(source, 1);

    connect(m_sourceView, &SourceTextView::spanClicked, this,
            [this](std::int64_t key) { emit eventClicked(model::EventId{key}); });
    connectDetails();
}

void EvidencePanel::connectDetails() {
    connect(m_details, &EventDetails::anchorClicked, this, [this] {
        const auto& anchor = m_shown->claims[m_claim].date.anchor;
        if (anchor && anchor->position) {
            m_sourceView->showAnchor(*anchor->position);
        }
    });
    connect(m_details, &EventDetails::copyRequested, this, &EvidencePanel::copyQuote);
    connect(m_details, &EventDetails::editRequested, this, [this] { emit editRequested(*m_event); });
    connect(m_details, &EventDetails::accountEditRequested, this,
            [this] { emit accountEditRequested(claimAt(m_claim)); });
    connect(m_details, &EventDetails::removeRequested, this, [this] { emit removeRequested(*m_event); });
    connect(m_details, &EventDetails::relatedClicked, this, &EvidencePanel::eventClicked);
    connect(m_details, &EventDetails::claimRequested, this, &EvidencePanel::showClaim);
    const TagRow& tags = m_details->tags();
    connect(&tags, &TagRow::added, this, [this](const QString& tag) { emit tagAdded(*m_event, tag); });
    connect(&tags, &TagRow::removed, this, [this](const QString& tag) { emit tagRemoved(*m_event, tag); });
    const AccountList& list = m_details->accounts();
    connect(&list, &AccountList::followRequested, this,
            [this](std::size_t index) { emit followRequested(*m_event, claimAt(index)); });
    connect(&list, &AccountList::splitRequested, this,
            [this](std::size_t index) { emit splitRequested(*m_event, claimAt(index)); });
    connect(&list, &AccountList::editRequested, this,
            [this](std::size_t index) { emit accountEditRequested(claimAt(index)); });
    connect(&list, &AccountList::removeRequested, this,
            [this](std::size_t index) { emit accountRemoveRequested(claimAt(index)); });
    connect(&list, &AccountList::clearChoiceRequested, this, [this] { emit choiceClearRequested(*m_event); });
    connect(&list, &AccountList::compareRequested, this, [this] { emit compareRequested(*m_event); });
}

void EvidencePanel::copyQuote() {
    if (m_shown && m_source) {
        QGuiApplication::clipboard()->setText(quoteWithCitation(m_shown->claims[m_claim], *m_source));
        emit copied(tr("Quote and citation copied"));
    }
}

void EvidencePanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    shareHeight();
}

bool EvidencePanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::LayoutRequest) {
        shareHeight(); // its texts changed
    }
    return QWidget::eventFilter(watched, event);
}

void EvidencePanel::showDetails(bool areShown) {
    m_detailsScroll->setVisible(areShown);
    m_details->actionRow()->setVisible(areShown);
    m_actions->setContentsMargins(kEvidenceMargin, areShown ? 8 : 0, kEvidenceMargin,
                                  areShown ? kEvidenceMargin : 0);
}

void EvidencePanel::shareHeight() {
    const int wanted = m_details->heightForWidth(width());
    const int forSource = std::clamp(height() * 3 / 10, kLeastSourceWhenLow, kLeastSource);
    const QMargins around = m_actions->contentsMargins();
    const int row = m_details->actionRow()->heightForWidth(width() - around.left() - around.right());
    m_details->actionRow()->setFixedHeight(row);
    const int room = std::max(0, height() - forSource - row - around.top() - around.bottom());
    m_detailsScroll->setFixedHeight(std::clamp(wanted, 0, room));
    const bool isCut = m_event && wanted > room;
    // A bar that was needed for a moment would take the width that makes it needed.
    m_detailsScroll->setVerticalScrollBarPolicy(isCut ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    m_divider->setVisible(isCut);
    // Without details it keeps the margin that they have above them.
    m_sourceHeading->setContentsMargins(0, m_event ? 0 : kEvidenceMargin, 0, 0);
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
    leaveWhatWasKnown();
    if (!m_shown || m_shown->claims.empty()) {
        showNothing();
        return;
    }
    m_claim = m_event == id ? std::min(m_claim, m_shown->claims.size() - 1) : accountOfDate(*m_shown);
    m_event = id;
    showDetails(true);
    showClaim(m_claim);
}

void EvidencePanel::setSelectionSize(std::size_t events) {
    m_details->setSelectionSize(events);
}

void EvidencePanel::showAccount(model::ClaimId id) {
    for (std::size_t i = 0; m_shown && i < m_shown->claims.size(); ++i) {
        if (m_shown->claims[i].id == id) {
            showClaim(i);
            return;
        }
    }
}

void EvidencePanel::leaveWhatWasKnown() {
    if (!m_shown || !m_knownOn) {
        return;
    }
    const auto days = evidence::publicationDays(m_document->sources());
    const auto known = evidence::knownOn(*m_shown, days, *m_knownOn);
    if (!known) {
        m_shown.reset();
        return;
    }
    std::vector<model::Claim> claims;
    for (const std::size_t index : known->claims) {
        claims.push_back(m_shown->claims[index]);
    }
    m_shown->claims = std::move(claims);
    m_shown->when = known->when;
}

void EvidencePanel::showClaim(std::size_t index) {
    m_claim = index;
    const model::Claim& claim = m_shown->claims[index];
    loadSource(claim.source);
    const evidence::Verification found =
        m_source ? evidence::verify(claim.quote, m_source->text) : evidence::Verification{};
    m_details->show(*m_shown, index, found.state, m_document->isReadOnly());
    m_details->showAccounts(m_shown->claims.size() > 1 ? accounts() : AccountsShown{});
    QStringList tags;
    for (const model::Tag& tag : m_shown->tags) {
        tags << toQString(tag.name);
    }
    QStringList known;
    for (const model::Tag& tag : m_document->tags()) {
        known << toQString(tag.name);
    }
    m_details->showTags(tags, known, m_document->isReadOnly());
    m_details->showRelated(related());
    m_sourceView->setHighlight(found.position, m_event->value);
}

std::vector<RelatedEvent> EvidencePanel::related() const {
    std::vector<RelatedEvent> related;
    for (const model::Relation& relation : m_document->relations()) {
        const bool isFrom = relation.from == *m_event;
        if (!isFrom && relation.to != *m_event) {
            continue;
        }
        const model::EventId id = isFrom ? relation.to : relation.from;
        if (const auto other = m_document->event(id)) {
            const QString words = QString::fromLatin1(layout::wordsOf(relation.kind));
            related.push_back({isFrom ? words + QLatin1Char(' ') : QString(), id, toQString(other->title),
                               isFrom ? QString() : QStringLiteral(" ") + tr("%1 this").arg(words)});
        }
    }
    return related;
}

AccountsShown EvidencePanel::accounts() const {
    AccountsShown accounts;
    if (!m_shown) {
        return accounts;
    }
    accounts.shown = m_claim;
    accounts.isReadOnly = m_document->isReadOnly();
    if (m_shown->choice) {
        accounts.reason = toQString(m_shown->choice->reason);
    }
    QStringList names; // of the accounts, in short
    std::unordered_map<model::SourceId, model::Source> sources;
    for (model::Source& source : m_document->sources()) {
        sources.emplace(source.id, std::move(source));
    }
    for (const model::Claim& claim : m_shown->claims) {
        const model::Source& source = sources[claim.source];
        const QString outlet = toQString(source.outlet.empty() ? source.title : source.outlet);
        constexpr qsizetype kShortName = 32; // a title stands in where there is no outlet
        names << shortened(claim.saidBy ? toQString(*claim.saidBy) : outlet, kShortName);
        accounts.lines.push_back(
            {claim.saidBy ? tr("%1, in %2").arg(toQString(*claim.saidBy), outlet) : outlet,
             source.published ? dateInWords(source.published) : QString(),
             dateInWords(claim.date.when, time::WordForm::Long),
             claim.date.expression ? toQString(claim.date.expression->text) : QString(),
             toQString(claim.quote.exact), m_shown->choice && m_shown->choice->claim == claim.id});
    }
    accounts.disagreement = disagreementOf(m_shown->claims, names);
    return accounts;
}

void EvidencePanel::showSource(model::SourceId id) {
    m_event.reset();
    m_shown.reset();
    showDetails(false);
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
        showDetails(false);
        m_sourceView->setSource({});
        updateSourceCaption();
    }
}

void EvidencePanel::refresh() {
    renewSource();
    if (m_event) {
        showEventEvidence(*m_event);
    } else {
        showNothing();
    }
}

// What is known of it may have been corrected; its text never changes.
void EvidencePanel::renewSource() {
    if (!m_source || m_document == nullptr) {
        return;
    }
    for (model::Source& source : m_document->sources()) {
        if (source.id == m_source->id) {
            source.text = std::move(m_source->text);
            m_source = std::move(source);
            return;
        }
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
    shareHeight();
    m_sourceCaption->setWords(parts.join(QStringLiteral(" · ")));
}

} // namespace dateline::ui
