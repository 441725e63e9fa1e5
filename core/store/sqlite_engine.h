// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/changeset.h"
#include "core/store/engine.h"

namespace dateline::store {

/// The engine of a `.dateline` file. Checks nothing by itself: make one with openSqliteEngine().
class SqliteEngine : public Engine {
public:
    SqliteEngine(const std::string& path, Database::Mode mode)
        : m_database(path, mode) {}

    const Database& database() const { return m_database; }

    bool isReadOnly() const override { return m_database.isReadOnly(); }
    std::optional<std::string> setting(std::string_view key) const override;
    std::vector<model::EventSummary> eventSummaries() const override;
    std::optional<model::Event> event(model::EventId id) const override;
    std::vector<model::Source> sources() const override;
    std::optional<model::Source> source(model::SourceId id) const override;
    std::vector<model::SourceId> sourcesWithHash(std::string_view sha256) const override;
    std::vector<model::Actor> actors() const override;
    std::vector<ClaimPlace> claimsIn(model::SourceId id) const override;
    std::vector<model::EventId> searchEvents(std::string_view query) const override;
    std::vector<model::SourceId> searchSources(std::string_view query) const override;

    Touched edit(const std::string& words, const std::function<void(Editor&)>& body) override;
    std::optional<std::string> undoWords() const override;
    std::optional<std::string> redoWords() const override;
    Touched undo() override { return move(Direction::Back); }
    Touched redo() override { return move(Direction::Forward); }

    void copyTo(const std::string& path) const override;

private:
    Touched move(Direction direction);

    Database m_database;
};

} // namespace dateline::store
