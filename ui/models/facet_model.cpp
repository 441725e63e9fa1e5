// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/facet_model.h"

#include "core/time/period.h"
#include "core/time/time_bounds.h"
#include "core/time/within.h"
#include "ui/models/wording.h"

#include <algorithm>
#include <array>
#include <tuple>
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
        addLanes();
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
    if (m_snapshot) {
        addDates();
    }
    endResetModel();
}

void FacetModel::addLanes() {
    Row heading{QString(), {}};
    switch (m_snapshot->grouping()) {
    case model::Grouping::Actor:
        heading.text = tr("Lanes: by actor");
        break;
    case model::Grouping::Source:
        heading.text = tr("Lanes: by source");
        break;
    case model::Grouping::Tag:
        heading.text = tr("Lanes: by tag");
        break;
    case model::Grouping::None:
        heading.text = tr("Lanes: none");
        break;
    }
    heading.special = Special::LanesMenu;
    m_rows.push_back(heading);
    int hidden = 0;
    for (const auto& lane : m_snapshot->lanes()) {
        if (lane.isHidden) {
            ++hidden;
            continue;
        }
        Row row{toQString(lane.name), LaneFacet{lane.key}, lane.eventCount, lane.colour};
        row.isCollapsed = lane.isCollapsed;
        m_rows.push_back(std::move(row));
    }
    if (hidden > 0) {
        Row row{tr("%1 hidden").arg(counted(hidden, tr("lane"), tr("lanes"))),
                {},
                0,
                {},
                QStringLiteral("hidden")};
        row.value = tr("show…");
        row.special = Special::HiddenLanes;
        m_rows.push_back(std::move(row));
    }
}

void FacetModel::addDates() {
    std::optional<time::CivilDate> first;
    std::optional<time::CivilDate> last;
    for (const auto& event : m_snapshot->events()) {
        if (!event.when) {
            continue;
        }
        const time::DayBounds days = time::dayBoundsOf(*event.when);
        if (days.earliest && (!first || *days.earliest < *first)) {
            first = days.earliest;
        }
        if (days.latest && (!last || *days.latest > *last)) {
            last = days.latest;
        }
    }
    const auto month = [](const std::optional<time::CivilDate>& day) {
        const auto date =
            day ? time::Edtf::parse(time::edtfText(*day).substr(0, time::edtfText(*day).rfind('-')))
                : Result<time::Edtf>(unexpected(ErrorCode::NotFound, "no day"));
        return date ? dateInWords(*date, time::WordForm::Short) : QStringLiteral("…");
    };
    m_rows.push_back({tr("Date"), {}});
    for (const auto& [special, text, set, bound] :
         {std::tuple(Special::FromDate, tr("From"), m_dates.from, first),
          std::tuple(Special::ToDate, tr("To"), m_dates.to, last)}) {
        Row row{text, {}};
        row.special = special;
        row.value = set ? dateInWords(*set, time::WordForm::Short) : month(bound);
        m_rows.push_back(std::move(row));
    }
}

void FacetModel::setDates(const DateFacet& dates) {
    beginResetModel();
    m_dates = dates;
    if (m_snapshot) {
        m_rows.resize(m_rows.size() - 3); // the heading, from, to
        addDates();
    }
    endResetModel();
}

FacetModel::Special FacetModel::specialOf(const QModelIndex& index) {
    return static_cast<Special>(index.data(SpecialRole).toInt());
}

const document::SnapshotLane* FacetModel::laneAt(const QModelIndex& index) const {
    const auto facet = facetAt(index);
    const auto* wanted = facet ? std::get_if<LaneFacet>(&*facet) : nullptr;
    if (wanted == nullptr) {
        return nullptr;
    }
    for (const auto& lane : m_snapshot->lanes()) {
        if (lane.key == wanted->lane) {
            return &lane;
        }
    }
    return nullptr;
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
        return m_snapshot->lanes()[m_snapshot->laneOf(event)].key == lane->lane;
    }
    if (const auto* dates = std::get_if<DateFacet>(&facet)) {
        return summary.when && time::canBeWithin(*summary.when, dates->from, dates->to);
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
    if (std::holds_alternative<DateFacet>(facet)) { // as the rows are set
        return {};
    }
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
        if (!row.value.isEmpty()) {
            return QStringLiteral("%1, %2").arg(row.text, row.value);
        }
        if (row.isCollapsed) {
            return tr("%1, %2, collapsed").arg(row.text, counted(row.count, tr("event"), tr("events")));
        }
        return row.facet ? QStringLiteral("%1, %2").arg(
                               row.text, counted(std::max(0, row.count), tr("event"), tr("events")))
                         : row.text;
    case IsHeadingRole:
        return !row.facet && row.value.isEmpty();
    case ValueRole:
        return row.value.isEmpty() ? QVariant() : QVariant(row.value);
    case IsCollapsedRole:
        return row.isCollapsed;
    case SpecialRole:
        return static_cast<int>(row.special);
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
    if (!facetAt(index) && specialOf(index) == Special::None) {
        return Qt::NoItemFlags;
    }
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace dateline::ui
