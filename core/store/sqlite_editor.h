// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/editor.h"
#include "core/store/sqlite/sqlite_database.h"

namespace dateline::store {

/// Writes rows inside the caller's transaction, and keeps the search index in step.
class SqliteEditor : public Editor {
public:
    explicit SqliteEditor(const Database& database)
        : m_database(database) {}

    model::SourceId addSource(const model::Source& source) override;
    void updateSource(const model::Source& source) override;
    void removeSource(model::SourceId id) override;
    model::EventId addEvent(const model::Event& event) override;
    void updateEvent(const model::Event& event) override;
    void setActors(model::EventId id, const std::vector<std::string>& names) override;
    void setTags(model::EventId id, const std::vector<std::string>& names) override;
    void removeEvents(std::span<const model::EventId> ids) override;
    model::ClaimId addClaim(model::EventId event, const model::Claim& claim) override;
    void updateClaim(const model::Claim& claim) override;
    void moveClaim(model::ClaimId id, model::EventId to) override;
    void removeClaim(model::ClaimId id) override;
    void setCheck(model::ClaimId id, const std::optional<model::QuoteCheck>& check) override;
    void setChoice(model::EventId id, const std::optional<model::AccountChoice>& choice) override;
    model::RelationId addRelation(const model::Relation& relation) override;
    void removeRelation(model::RelationId id) override;
    void moveRelations(model::EventId from, model::EventId to) override;
    void renameActor(model::ActorId id, const std::string& name) override;
    void renameTag(model::TagId id, const std::string& name) override;
    model::EraId addEra(const model::Era& era) override;
    void updateEra(const model::Era& era) override;
    void removeEra(model::EraId id) override;
    void setSetting(std::string_view key, std::string_view value) override;
    void setLane(const model::LaneSetting& setting) override;

private:
    const Database& m_database;
};

} // namespace dateline::store
