// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/engine.h"
#include "core/store/history/changeset.h"

namespace dateline::store {

/// The engine of a `.dateline` file. Checks nothing by itself: make one with openSqliteEngine().
class SqliteEngine : public Engine {
public:
    SqliteEngine(const std::string& path, Database::Mode mode);

    const Database& database() const { return m_database; }

    bool isReadOnly() const override { return m_database.isReadOnly(); }
    std::optional<std::string> setting(std::string_view key) const override;
    std::vector<model::LaneSetting> laneSettings() const override;
    std::vector<model::Era> eras() const override;
    std::vector<model::EventSummary> eventSummaries() const override;
    void eachSummary(const std::function<void(model::EventSummary&&)>& take) const override;
    std::optional<model::EventSummary> summary(model::EventId id) const override;
    std::size_t eventCount() const override;
    std::optional<model::EventId> firstEventFrom(model::EventId id) const override;
    std::vector<ClaimOfEvent> severalAccounts() const override;
    std::optional<model::Event> event(model::EventId id) const override;
    std::optional<ClaimOfEvent> claim(model::ClaimId id) const override;
    std::vector<model::Source> sources() const override;
    std::optional<model::Source> source(model::SourceId id) const override;
    std::vector<model::SourceId> sourcesWithHash(std::string_view sha256) const override;
    std::vector<model::Actor> actors() const override;
    std::vector<model::Tag> tags() const override;
    std::vector<model::Relation> relations() const override;
    std::vector<ClaimPlace> claimsIn(model::SourceId id) const override;
    std::vector<QuoteOfEvent> quotesIn(model::SourceId id) const override;
    std::vector<model::EventId> searchEvents(const model::SearchQuery& query) const override;
    std::vector<model::EventId> firstEvents(const model::SearchQuery& query, std::size_t most) const override;
    std::vector<model::SourceId> searchSources(const model::SearchQuery& query) const override;

    model::Contents contents() const override;
    void fill(const model::Contents& contents) override;

    void interrupt() override;
    void setClock(Clock clock) override { m_clock = std::move(clock); }
    using Engine::edit;
    Touched edit(const EditBody& body, std::optional<model::StepId> joins) override;
    std::optional<KeptColumns> keptColumns() const override;
    std::optional<std::size_t> changesSinceColumns() const override;
    void keepColumns(const model::EventColumns& columns, std::int64_t madeOf) override;
    std::int64_t fileVersion() const override { return m_database.changeCounter(); }
    void inOneMoment(const std::function<void()>& body) const override;

    std::vector<model::HistoryStep> history() const override;
    std::optional<model::HistoryStep> nextUndo() const override;
    std::optional<model::HistoryStep> nextRedo() const override;
    Touched undo(const Expected& expected) override { return move(Direction::Back, expected); }
    Touched redo(const Expected& expected) override { return move(Direction::Forward, expected); }
    Touched moveTo(std::optional<model::StepId> step, const Expected& expected) override;

    std::int64_t foreignVersion() const override;
    void copyTo(const std::string& path) const override;

private:
    Touched move(Direction direction, const Expected& expected);
    Touched moveOne(Direction direction);
    void commit(Transaction& transaction, const Touched& touched);
    void lookForForeignEdits() const;

    Database m_database;
    Clock m_clock;
    // What was seen of the file last.
    mutable std::optional<std::int64_t> m_dataVersion;
    mutable std::int64_t m_stamp = 0;
    mutable std::int64_t m_foreignEdits = 0;
};

} // namespace dateline::store
