// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/snapshot/timeline_snapshot.h"
#include "core/model/lanes.h"
#include "core/model/source.h"
#include "core/time/edtf/edtf.h"

#include <QAbstractListModel>

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace dateline::ui {

/// What can be known of an event's evidence at a glance.
enum class EvidenceKind {
    QuoteVerified,
    AccountsConflict, ///< and nobody has decided between them
    ConflictDecided,
    QuoteDoubtful,
    DateApproximate,
    NoDateInSource
};

/// A group of events the sidebar names and can pick out of the timeline.
struct LaneFacet {
    model::LaneKey lane;
    friend auto operator<=>(const LaneFacet&, const LaneFacet&) = default;
};
struct SourceFacet {
    model::SourceId source;
    friend auto operator<=>(const SourceFacet&, const SourceFacet&) = default;
};
struct TagFacet {
    model::TagId tag;
    friend auto operator<=>(const TagFacet&, const TagFacet&) = default;
};
struct EvidenceFacet {
    EvidenceKind kind = EvidenceKind::QuoteVerified;
    friend auto operator<=>(const EvidenceFacet&, const EvidenceFacet&) = default;
};
/// Events that can have been within some time.
struct DateFacet {
    std::optional<time::Edtf> from; ///< nothing: from the beginning
    std::optional<time::Edtf> to;   ///< nothing: to the end
    friend bool operator==(const DateFacet&, const DateFacet&) = default;
    /// Of no meaning; Qt's metatypes want one of everything.
    friend bool operator<(const DateFacet& a, const DateFacet& b) { return a.key() < b.key(); }

private:
    std::pair<std::string, std::string> key() const {
        return {from ? from->canonical() : std::string(), to ? to->canonical() : std::string()};
    }
};
using Facet = std::variant<LaneFacet, SourceFacet, TagFacet, EvidenceFacet, DateFacet>;

/// The sidebar's rows: a heading, then its facets with their counts, for lanes, sources, tags, evidence and
/// dates. Some rows are there to be asked something else (Special).
class FacetModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        IsHeadingRole = Qt::UserRole, ///< bool
        CountRole,                    ///< int; -1 while it is being counted
        LaneColourRole,               ///< int index into Theme::lanes; absent without a swatch
        IconRole,                     ///< name of an icon; absent without one
        ValueRole,                    ///< words on the right instead of a count
        SpecialRole,                  ///< a Special
        IsCollapsedRole,              ///< bool, of a lane
    };
    enum class Special {
        None,
        LanesMenu,   ///< the heading of the lanes: what they are, and their order
        MoreRows,    ///< the end of a long list: the rest of it, or its beginning only (toggleRest)
        HiddenLanes, ///< how many are not shown
        FromDate,
        ToDate,
    };

    using QAbstractListModel::QAbstractListModel;

    void setContents(std::shared_ptr<const document::TimelineSnapshot> snapshot,
                     const std::vector<model::Source>& sources, const std::vector<model::Tag>& tags);
    /// Of the events of the snapshot, by number: whether its quotes were found to stand in their sources.
    /// Null: still being checked.
    void setVerified(std::shared_ptr<const std::vector<bool>> verified);

    /// What the date rows say and mean; nothing for both: all.
    void setDates(const DateFacet& dates);
    const DateFacet& dates() const { return m_dates; }

    std::optional<Facet> facetAt(const QModelIndex& index) const;
    static Special specialOf(const QModelIndex& index);
    /// Of a lane's row.
    const document::SnapshotLane* laneAt(const QModelIndex& index) const;
    /// The lanes that have rows stand in rows that follow one another.
    struct LaneRows {
        int first = 0;
        int count = 0;
    };
    LaneRows laneRows() const { return m_laneRows; }
    /// All that are not hidden, from the top: those with rows, then the rest.
    std::vector<model::LaneKey> shownLanes() const;
    QModelIndex indexOf(const Facet& facet) const;
    bool has(const Facet& facet) const; ///< with a row, or in the rest of a list
    /// Of a row of MoreRows: shows the rest of the list above it, or only its beginning again.
    void toggleRest(const QModelIndex& index);
    /// In the order of the snapshot.
    std::vector<model::EventId> eventsOf(const Facet& facet) const;
    /// Of any of those of one kind, and so of each kind: “Council” or “Engineers”, and “Date approximate”.
    std::vector<model::EventId> eventsOf(const std::vector<Facet>& facets) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    /// Lists that may be long. Beyond some rows the rest waits behind one, so that what stands below is
    /// found.
    enum class List { Lanes, Sources, Tags };
    struct Row {
        QString text;
        std::optional<Facet> facet; ///< nothing: a heading
        int count = 0;
        std::optional<int> laneColour = {};
        QString icon = {};
        QString value = {};
        bool isCollapsed = false;
        Special special = Special::None;
        const document::SnapshotLane* lane = nullptr; ///< of m_snapshot
        List list = List::Lanes;                      ///< of MoreRows
    };
    struct Rest {
        bool isShown = false;  ///< by the user's word
        std::vector<Row> rows; ///< those without a place in m_rows
    };
    void addLanes();
    void addList(List list, std::vector<Row> rows);
    void nameMore(Row& row, std::size_t count) const;
    Rest& restOf(List list) { return m_rests[static_cast<std::size_t>(list)]; }
    const Rest& restOf(List list) const { return m_rests[static_cast<std::size_t>(list)]; }
    void addDates();
    /// Whether an event, by number, is of the facet; for as long as the snapshot lives.
    std::function<bool(std::size_t)> testOf(const Facet& facet) const;
    int countOf(EvidenceKind kind) const;
    std::size_t decidedConflicts() const;

    std::shared_ptr<const document::TimelineSnapshot> m_snapshot;
    std::shared_ptr<const std::vector<bool>> m_verified;
    DateFacet m_dates;
    std::vector<Row> m_rows;
    std::array<Rest, 3> m_rests; ///< by List
    LaneRows m_laneRows;
};

} // namespace dateline::ui
