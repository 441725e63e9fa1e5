// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/facet_model.h"

#include "core/time/arithmetic/period.h"
#include "core/time/bounds/time_bounds.h"
#include "core/time/bounds/within.h"
#include "ui/models/wording.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <tuple>
#include <unordered_map>

namespace dateline::ui {

namespace {

struct EvidenceRow {
    EvidenceKind kind;
    const char* text;
    const char* icon;
};
constexpr std::array<EvidenceRow, 6> kEvidenceRows = {
    EvidenceRow{EvidenceKind::QuoteVerified, QT_TRANSLATE_NOOP("FacetModel", "Quote verified"), "verified"},
    EvidenceRow{EvidenceKind::AccountsConflict, QT_TRANSLATE_NOOP("FacetModel", "Accounts conflict"),
                "warning"},
    EvidenceRow{EvidenceKind::ConflictDecided, QT_TRANSLATE_NOOP("FacetModel", "Conflict decided"), "check"},
    EvidenceRow{EvidenceKind::QuoteDoubtful, QT_TRANSLATE_NOOP("FacetModel", "Quote changed or lost"),
                "warning"},
    EvidenceRow{EvidenceKind::DateApproximate, QT_TRANSLATE_NOOP("FacetModel", "Date approximate"),
                "approximate"},
    EvidenceRow{EvidenceKind::NoDateInSource, QT_TRANSLATE_NOOP("FacetModel", "No date in source"),
                "undated"},
};

using Mark = model::EventColumns::Mark;

constexpr std::size_t kFewRows = 12;   ///< of a long list, unasked
constexpr std::size_t kNotWorthIt = 3; ///< so few more stand there at once

/// The first and the last day on which something can have happened. The index knows which events say so, and
/// only those are read: their dates may be beyond the axis.
std::pair<std::optional<time::CivilDate>, std::optional<time::CivilDate>>
daysOf(const document::TimelineSnapshot& snapshot) {
    using layout::DrawnExtent;
    const layout::EventIndex& index = snapshot.content().index;
    std::optional<std::uint32_t> first;
    std::optional<std::uint32_t> last;
    for (std::uint32_t position = 0; position < index.size(); ++position) {
        const DrawnExtent extent = index.extentAt(position);
        if (extent.has(DrawnExtent::Undated)) {
            continue;
        }
        if (!extent.has(DrawnExtent::OpenStart) && (!first || extent.start < index.extentAt(*first).start)) {
            first = position;
        }
        if (!extent.has(DrawnExtent::OpenEnd) && (!last || extent.end > index.extentAt(*last).end)) {
            last = position;
        }
    }
    const auto daysAt = [&](const std::optional<std::uint32_t>& position) {
        const auto when =
            position ? snapshot.summary(index.numberAt(*position)).when : std::optional<time::Edtf>();
        return when ? time::dayBoundsOf(*when) : time::DayBounds{};
    };
    return {daysAt(first).earliest, daysAt(last).latest};
}

} // namespace

void FacetModel::setContents(std::shared_ptr<const document::TimelineSnapshot> snapshot,
                             const std::vector<model::Source>& sources, const std::vector<model::Tag>& tags) {
    beginResetModel();
    m_snapshot = std::move(snapshot);
    m_rows.clear();
    for (Rest& rest : m_rests) {
        rest.rows.clear();
    }
    m_laneRows = {};
    if (m_snapshot) {
        addLanes();
        std::unordered_map<model::SourceId, int> perSource;
        std::unordered_map<model::TagId, int> perTag;
        for (const auto& [source, count] : m_snapshot->eventsPerSource()) {
            perSource[source] = count;
        }
        for (const auto& [tag, count] : m_snapshot->eventsPerTag()) {
            perTag[tag] = count;
        }
        m_rows.push_back({tr("Sources"), {}});
        std::vector<Row> ofSources;
        ofSources.reserve(sources.size());
        for (const auto& source : sources) {
            ofSources.push_back({toQString(source.title),
                                 SourceFacet{source.id},
                                 perSource[source.id],
                                 {},
                                 QStringLiteral("source")});
        }
        addList(List::Sources, std::move(ofSources));
        if (!tags.empty()) {
            m_rows.push_back({tr("Tags"), {}});
        }
        std::vector<Row> ofTags;
        ofTags.reserve(tags.size());
        for (const auto& tag : tags) {
            ofTags.push_back(
                {toQString(tag.name), TagFacet{tag.id}, perTag[tag.id], {}, QStringLiteral("tag")});
        }
        addList(List::Tags, std::move(ofTags));
        m_rows.push_back({tr("Evidence"), {}});
        for (const auto& row : kEvidenceRows) {
            const bool isRare =
                row.kind == EvidenceKind::QuoteDoubtful || row.kind == EvidenceKind::ConflictDecided;
            if (isRare && countOf(row.kind) == 0) {
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
    case model::Grouping::Category:
        heading.text = tr("Lanes: by category");
        break;
    case model::Grouping::Place:
        heading.text = tr("Lanes: by place");
        break;
    case model::Grouping::None:
        heading.text = tr("Lanes: none");
        break;
    }
    heading.special = Special::LanesMenu;
    m_rows.push_back(heading);
    m_laneRows = {static_cast<int>(m_rows.size()), 0};
    std::vector<Row> rows;
    int hidden = 0;
    for (const auto& lane : m_snapshot->lanes()) {
        if (lane.isHidden) {
            ++hidden;
            continue;
        }
        Row row{toQString(lane.name), LaneFacet{lane.key}, lane.eventCount, lane.colour};
        row.isCollapsed = lane.isCollapsed;
        row.lane = &lane;
        rows.push_back(std::move(row));
    }
    m_laneRows.count = static_cast<int>(rows.size());
    addList(List::Lanes, std::move(rows));
    m_laneRows.count -= static_cast<int>(restOf(List::Lanes).rows.size());
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

void FacetModel::addList(List list, std::vector<Row> rows) {
    const std::size_t all = rows.size();
    const bool isLong = all > kFewRows + kNotWorthIt;
    const std::size_t shown = isLong && !restOf(list).isShown ? kFewRows : all;
    const auto end = rows.begin() + static_cast<std::ptrdiff_t>(shown);
    std::move(rows.begin(), end, std::back_inserter(m_rows));
    restOf(list).rows.assign(std::make_move_iterator(end), std::make_move_iterator(rows.end()));
    if (isLong) {
        Row more{QString(), {}};
        more.special = Special::MoreRows;
        more.list = list;
        nameMore(more, all);
        m_rows.push_back(std::move(more));
    }
}

void FacetModel::nameMore(Row& row, std::size_t count) const {
    const bool isShown = restOf(row.list).isShown;
    const auto number = static_cast<qsizetype>(isShown ? count : count - kFewRows);
    // The heading says of what: a sidebar has room for a number and the words that follow.
    row.text = isShown ? tr("All %1").arg(grouped(number)) : tr("%1 more").arg(grouped(number));
    row.value = isShown ? tr("show fewer") : tr("show all");
}

void FacetModel::toggleRest(const QModelIndex& index) {
    if (specialOf(index) != Special::MoreRows) {
        return;
    }
    const int at = index.row();
    const List list = m_rows[static_cast<std::size_t>(at)].list;
    Rest& rest = restOf(list);
    rest.isShown = !rest.isShown;
    const auto place = m_rows.begin() + at;
    std::size_t count = kFewRows;
    int moved = 0;
    if (rest.isShown) {
        count += rest.rows.size();
        moved = static_cast<int>(rest.rows.size());
        beginInsertRows({}, at, at + moved - 1);
        m_rows.insert(place, std::make_move_iterator(rest.rows.begin()),
                      std::make_move_iterator(rest.rows.end()));
        rest.rows.clear();
        endInsertRows();
    } else {
        auto first = place; // of the list: the rows above it with a facet
        while (first != m_rows.begin() && std::prev(first)->facet) {
            --first;
        }
        count = static_cast<std::size_t>(place - first);
        first += static_cast<std::ptrdiff_t>(kFewRows);
        moved = -static_cast<int>(place - first);
        beginRemoveRows({}, at + moved, at - 1);
        rest.rows.assign(std::make_move_iterator(first), std::make_move_iterator(place));
        m_rows.erase(first, place);
        endRemoveRows();
    }
    if (list == List::Lanes) { // which stand above the other lists
        m_laneRows.count += moved;
    }
    const QModelIndex more = this->index(at + moved);
    nameMore(m_rows[static_cast<std::size_t>(more.row())], count);
    emit dataChanged(more, more);
}

std::vector<model::LaneKey> FacetModel::shownLanes() const {
    std::vector<model::LaneKey> keys;
    if (m_snapshot) {
        for (const auto& lane : m_snapshot->lanes()) {
            if (!lane.isHidden) {
                keys.push_back(lane.key);
            }
        }
    }
    return keys;
}

void FacetModel::addDates() {
    const auto [first, last] = daysOf(*m_snapshot);
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
    return index.isValid() ? m_rows[static_cast<std::size_t>(index.row())].lane : nullptr;
}

void FacetModel::setVerified(std::shared_ptr<const std::vector<bool>> verified) {
    m_verified = std::move(verified);
    const QModelIndex row = indexOf(EvidenceFacet{EvidenceKind::QuoteVerified});
    if (row.isValid()) {
        m_rows[static_cast<std::size_t>(row.row())].count = countOf(EvidenceKind::QuoteVerified);
        emit dataChanged(row, row);
    }
}

std::function<bool(std::size_t)> FacetModel::testOf(const Facet& facet) const {
    const document::TimelineSnapshot& events = *m_snapshot;
    if (const auto* lane = std::get_if<LaneFacet>(&facet)) {
        std::size_t place = 0;
        while (place < events.lanes().size() && events.lanes()[place].key != lane->lane) {
            ++place;
        }
        return [&events, place](std::size_t event) { return events.laneOf(event) == place; };
    }
    if (const auto* dates = std::get_if<DateFacet>(&facet)) {
        const auto from = dates->from ? time::boundsOf(*dates->from).startMin : std::nullopt;
        const auto to = dates->to ? time::boundsOf(*dates->to).endMax : std::nullopt;
        return [&events, from, to](std::size_t event) { return events.canBeWithin(event, from, to); };
    }
    if (const auto* wanted = std::get_if<SourceFacet>(&facet)) {
        return [&events, source = wanted->source](std::size_t event) {
            const auto more = events.moreSources(event);
            return events.source(event) == source ||
                   std::find(more.begin(), more.end(), source) != more.end();
        };
    }
    if (const auto* wanted = std::get_if<TagFacet>(&facet)) {
        return [&events, tag = wanted->tag](std::size_t event) {
            const auto tags = events.tags(event);
            return std::find(tags.begin(), tags.end(), tag) != tags.end();
        };
    }
    switch (std::get<EvidenceFacet>(facet).kind) {
    case EvidenceKind::QuoteVerified:
        return [&events, verified = m_verified](std::size_t event) {
            return verified && event < verified->size() && (*verified)[event] &&
                   !events.has(event, Mark::IsUnverified);
        };
    case EvidenceKind::AccountsConflict:
        return [&events](std::size_t event) {
            return events.has(event, Mark::IsInConflict) && !events.has(event, Mark::IsDecided);
        };
    case EvidenceKind::ConflictDecided:
        return [&events](std::size_t event) {
            return events.has(event, Mark::IsInConflict) && events.has(event, Mark::IsDecided);
        };
    case EvidenceKind::QuoteDoubtful:
        return [&events](std::size_t event) { return events.has(event, Mark::IsUnverified); };
    case EvidenceKind::DateApproximate:
        return [&events](std::size_t event) { return events.has(event, Mark::IsApproximate); };
    case EvidenceKind::NoDateInSource:
        break;
    }
    return [&events](std::size_t event) { return !events.has(event, Mark::HasPhrase); };
}

int FacetModel::countOf(EvidenceKind kind) const {
    if (kind == EvidenceKind::QuoteVerified && !m_verified) {
        return -1;
    }
    switch (kind) {
    case EvidenceKind::QuoteVerified: {
        int count = 0;
        for (std::size_t event = 0; event < std::min(m_verified->size(), m_snapshot->size()); ++event) {
            count += (*m_verified)[event] && !m_snapshot->has(event, Mark::IsUnverified) ? 1 : 0;
        }
        return count;
    }
    case EvidenceKind::AccountsConflict:
        return static_cast<int>(m_snapshot->countWith(Mark::IsInConflict) - decidedConflicts());
    case EvidenceKind::ConflictDecided:
        return static_cast<int>(decidedConflicts());
    case EvidenceKind::QuoteDoubtful:
        return static_cast<int>(m_snapshot->countWith(Mark::IsUnverified));
    case EvidenceKind::DateApproximate:
        return static_cast<int>(m_snapshot->countWith(Mark::IsApproximate));
    case EvidenceKind::NoDateInSource:
        break;
    }
    return static_cast<int>(m_snapshot->size() - m_snapshot->countWith(Mark::HasPhrase));
}

std::size_t FacetModel::decidedConflicts() const {
    std::size_t count = 0;
    if (m_snapshot->countWith(Mark::IsDecided) > 0) { // few are, and mostly none
        for (std::size_t event = 0; event < m_snapshot->size(); ++event) {
            count += m_snapshot->has(event, Mark::IsInConflict) && m_snapshot->has(event, Mark::IsDecided);
        }
    }
    return count;
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

bool FacetModel::has(const Facet& facet) const {
    return indexOf(facet).isValid() || std::any_of(m_rests.begin(), m_rests.end(), [&](const Rest& rest) {
               return std::any_of(rest.rows.begin(), rest.rows.end(),
                                  [&](const Row& row) { return row.facet == facet; });
           });
}

std::vector<model::EventId> FacetModel::eventsOf(const Facet& facet) const {
    return eventsOf(std::vector{facet});
}

std::vector<model::EventId> FacetModel::eventsOf(const std::vector<Facet>& facets) const {
    using Test = std::function<bool(std::size_t)>;
    std::vector<model::EventId> ids;
    if (!m_snapshot) {
        return ids;
    }
    std::map<std::size_t, std::vector<Test>> kinds;
    for (const Facet& facet : facets) {
        kinds[facet.index()].push_back(testOf(facet));
    }
    for (std::size_t i = 0; i < m_snapshot->size(); ++i) {
        const bool isIn = std::all_of(kinds.begin(), kinds.end(), [i](const auto& kind) {
            return std::any_of(kind.second.begin(), kind.second.end(),
                               [i](const Test& test) { return test(i); });
        });
        if (isIn) {
            ids.push_back(m_snapshot->id(i));
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
