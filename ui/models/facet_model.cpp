// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/facet_model.h"

#include "ui/models/wording.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace dateline::ui {

namespace {

struct EvidenceRow {
    EvidenceKind kind;
    const char* text;
    const char* icon;
};
constexpr std::array<EvidenceRow, 5> kEvidenceRows = {
    EvidenceRow{EvidenceKind::QuoteVerified, QT_TRANSLATE_NOOP("FacetModel", "Quote verified"), "verified"},
    EvidenceRow{EvidenceKind::AccountsConflict, QT_TRANSLATE_NOOP("FacetModel", "Accounts conflict"),
                "warning"},
    EvidenceRow{EvidenceKind::QuoteDoubtful, QT_TRANSLATE_NOOP("FacetModel", "Quote changed or lost"),
                "warning"},
    EvidenceRow{EvidenceKind::DateApproximate, QT_TRANSLATE_NOOP("FacetModel", "Date approximate"),
                "approximate"},
    EvidenceRow{EvidenceKind::NoDateInSource, QT_TRANSLATE_NOOP("FacetModel", "No date in source"),
                "undated"},
};

} // namespace

void FacetModel::setContents(std::shared_ptr<const document::TimelineSnapshot> snapshot,
                             const std::vector<model::Source>& sources, const std::vector<model::Tag>& tags) {
    beginResetModel();
    m_snapshot = std::move(snapshot);
    m_rows.clear();
    if (m_snapshot) {
        m_rows.push_back({tr("Lanes: by actor"), {}});
        for (const auto& lane : m_snapshot->lanes()) {
            const QString name = lane.actor ? toQString(lane.name) : tr("No actor named");
            m_rows.push_back({name, LaneFacet{lane.actor}, lane.eventCount, lane.colour});
        }
        std::unordered_map<model::SourceId, int> perSource;
        std::unordered_map<model::TagId, int> perTag;
        for (const auto& event : m_snapshot->events()) {
            ++perSource[event.source];
            for (const model::SourceId source : event.moreSources) {
                ++perSource[source];
            }
            for (const model::TagId tag : event.tags) {
                ++perTag[tag];
            }
        }
        m_rows.push_back({tr("Sources"), {}});
        for (const auto& source : sources) {
            m_rows.push_back({toQString(source.title),
                              SourceFacet{source.id},
                              perSource[source.id],
                              {},
                              QStringLiteral("source")});
        }
        if (!tags.empty()) {
            m_rows.push_back({tr("Tags"), {}});
        }
        for (const auto& tag : tags) {
            m_rows.push_back(
                {toQString(tag.name), TagFacet{tag.id}, perTag[tag.id], {}, QStringLiteral("tag")});
        }
        m_rows.push_back({tr("Evidence"), {}});
        for (const auto& row : kEvidenceRows) {
            if (row.kind == EvidenceKind::QuoteDoubtful && countOf(row.kind) == 0) {
                continue; // nothing to be told of
            }
            m_rows.push_back({tr(row.text),
                              EvidenceFacet{row.kind},
                              countOf(row.kind),
                              {},
                              QString::fromLatin1(row.icon)});
        }
    }
    endResetModel();
}

void FacetModel::setVerified(std::optional<std::unordered_set<model::EventId>> verified) {
    m_verified = std::move(verified);
    recount(EvidenceKind::QuoteVerified);
}

void FacetModel::setConflicting(std::optional<std::unordered_set<model::EventId>> conflicting) {
    m_conflicting = std::move(conflicting);
    recount(EvidenceKind::AccountsConflict);
}

void FacetModel::recount(EvidenceKind kind) {
    const QModelIndex row = indexOf(EvidenceFacet{kind});
    if (row.isValid()) {
        m_rows[static_cast<std::size_t>(row.row())].count = countOf(kind);
        emit dataChanged(row, row);
    }
}

bool FacetModel::isIn(const Facet& facet, std::size_t event) const {
    const auto& summary = m_snapshot->events()[event];
    if (const auto* lane = std::get_if<LaneFacet>(&facet)) {
        return m_snapshot->lanes()[m_snapshot->laneOf(event)].actor == lane->actor;
    }
    if (const auto* source = std::get_if<SourceFacet>(&facet)) {
        return summary.source == source->source ||
               std::find(summary.moreSources.begin(), summary.moreSources.end(), source->source) !=
                   summary.moreSources.end();
    }
    if (const auto* tag = std::get_if<TagFacet>(&facet)) {
        return std::find(summary.tags.begin(), summary.tags.end(), tag->tag) != summary.tags.end();
    }
    switch (std::get<EvidenceFacet>(facet).kind) {
    case EvidenceKind::QuoteVerified:
        return m_verified && m_verified->count(summary.id) > 0;
    case EvidenceKind::AccountsConflict:
        return m_conflicting && m_conflicting->count(summary.id) > 0;
    case EvidenceKind::QuoteDoubtful:
        return summary.isUnverified;
    case EvidenceKind::DateApproximate:
        return summary.when && summary.when->isApproximate();
    case EvidenceKind::NoDateInSource:
        return summary.phrase.empty();
    }
    return false;
}

int FacetModel::countOf(EvidenceKind kind) const {
    if (kind == EvidenceKind::QuoteVerified) {
        return m_verified ? static_cast<int>(m_verified->size()) : -1;
    }
    if (kind == EvidenceKind::AccountsConflict) {
        return m_conflicting ? static_cast<int>(m_conflicting->size()) : -1;
    }
    return static_cast<int>(eventsOf(EvidenceFacet{kind}).size());
}

std::optional<Facet> FacetModel::facetAt(const QModelIndex& index) const {
    return index.isValid() ? m_rows[static_cast<std::size_t>(index.row())].facet : std::nullopt;
}

QModelIndex FacetModel::indexOf(const Facet& facet) const {
    const auto row = std::find_if(m_rows.begin(), m_rows.end(),
                                  [&facet](const Row& candidate) { return candidate.facet == facet; });
    return row == m_rows.end() ? QModelIndex() : index(static_cast<int>(row - m_rows.begin()));
}

std::vector<model::EventId> FacetModel::eventsOf(const Facet& facet) const {
    std::vector<model::EventId> ids;
    for (std::size_t i = 0; m_snapshot && i < m_snapshot->events().size(); ++i) {
        if (isIn(facet, i)) {
            ids.push_back(m_snapshot->events()[i].id);
        }
    }
    return ids;
}

int FacetModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant FacetModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.text;
    case Qt::ToolTipRole:
        return row.facet ? row.text : QVariant();
    case Qt::AccessibleTextRole:
        return row.facet ? QStringLiteral("%1, %2").arg(
                               row.text, counted(std::max(0, row.count), tr("event"), tr("events")))
                         : row.text;
    case IsHeadingRole:
        return !row.facet;
    case CountRole:
        return row.count;
    case LaneColourRole:
        return row.laneColour ? QVariant(*row.laneColour) : QVariant();
    case IconRole:
        return row.icon.isEmpty() ? QVariant() : QVariant(row.icon);
    default:
        return {};
    }
}

Qt::ItemFlags FacetModel::flags(const QModelIndex& index) const {
    if (!facetAt(index)) {
        return Qt::NoItemFlags;
    }
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace dateline::ui
