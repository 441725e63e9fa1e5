// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlite_editor.h"

#include "core/store/rows/claim_rows.h"
#include "core/store/rows/era_rows.h"
#include "core/store/rows/event_rows.h"
#include "core/store/rows/judgement_rows.h"
#include "core/store/rows/lane_setting_rows.h"
#include "core/store/rows/name_rows.h"
#include "core/store/rows/relation_rows.h"
#include "core/store/rows/source_rows.h"

namespace dateline::store {
namespace {

template<typename Named>
std::vector<std::string> namesOf(const std::vector<Named>& list) {
    std::vector<std::string> names;
    names.reserve(list.size());
    for (const Named& item : list) {
        names.push_back(item.name);
    }
    return names;
}

} // namespace

model::SourceId SqliteEditor::addSource(const model::Source& source) {
    return insertSource(m_database, source);
}

void SqliteEditor::updateSource(const model::Source& source) {
    store::updateSource(m_database, source);
}

void SqliteEditor::removeSource(model::SourceId id) {
    deleteSource(m_database, id);
}

model::EventId SqliteEditor::addEvent(const model::Event& event) {
    const model::EventId id = insertEvent(m_database, event);
    NameRows::actors().insert(m_database, id, namesOf(event.actors));
    NameRows::tags().insert(m_database, id, namesOf(event.tags));
    for (const model::Claim& claim : event.claims) {
        insertClaim(m_database, id, claim);
    }
    return id;
}

void SqliteEditor::updateEvent(const model::Event& event) {
    store::updateEvent(m_database, event);
}

void SqliteEditor::setActors(model::EventId id, const std::vector<std::string>& names) {
    NameRows::actors().removeFrom(m_database, id);
    NameRows::actors().insert(m_database, id, names);
    NameRows::actors().removeUnused(m_database);
}

void SqliteEditor::setTags(model::EventId id, const std::vector<std::string>& names) {
    NameRows::tags().removeFrom(m_database, id);
    NameRows::tags().insert(m_database, id, names);
    NameRows::tags().removeUnused(m_database);
}

void SqliteEditor::removeEvents(std::span<const model::EventId> ids) {
    for (const model::EventId id : ids) {
        NameRows::actors().removeFrom(m_database, id);
        NameRows::tags().removeFrom(m_database, id);
        deleteRelationsOf(m_database, id);
        writeChoice(m_database, id, std::nullopt);
        deleteClaims(m_database, id);
        deleteEvent(m_database, id);
    }
    NameRows::actors().removeUnused(m_database);
    NameRows::tags().removeUnused(m_database);
}

model::ClaimId SqliteEditor::addClaim(model::EventId event, const model::Claim& claim) {
    return insertClaim(m_database, event, claim);
}

void SqliteEditor::updateClaim(const model::Claim& claim) {
    store::updateClaim(m_database, claim);
}

void SqliteEditor::moveClaim(model::ClaimId id, model::EventId to) {
    store::moveClaim(m_database, id, to);
}

void SqliteEditor::removeClaim(model::ClaimId id) {
    deleteClaim(m_database, id);
}

void SqliteEditor::setCheck(model::ClaimId id, const std::optional<model::QuoteCheck>& check) {
    writeCheck(m_database, id, check);
}

void SqliteEditor::setChoice(model::EventId id, const std::optional<model::AccountChoice>& choice) {
    writeChoice(m_database, id, choice);
}

model::RelationId SqliteEditor::addRelation(const model::Relation& relation) {
    return insertRelation(m_database, relation);
}

void SqliteEditor::removeRelation(model::RelationId id) {
    deleteRelation(m_database, id);
}

void SqliteEditor::moveRelations(model::EventId from, model::EventId to) {
    store::moveRelations(m_database, from, to);
}

void SqliteEditor::renameActor(model::ActorId id, const std::string& name) {
    NameRows::actors().rename(m_database, id.value, name);
}

void SqliteEditor::renameTag(model::TagId id, const std::string& name) {
    NameRows::tags().rename(m_database, id.value, name);
}

model::EraId SqliteEditor::addEra(const model::Era& era) {
    return insertEra(m_database, era);
}

void SqliteEditor::updateEra(const model::Era& era) {
    store::updateEra(m_database, era);
}

void SqliteEditor::removeEra(model::EraId id) {
    deleteEra(m_database, id);
}

void SqliteEditor::setSetting(std::string_view key, std::string_view value) {
    m_database
        .cached("INSERT INTO settings (key, value) VALUES (?1, ?2) "
                "ON CONFLICT (key) DO UPDATE SET value = ?2")
        .bind(key, value)
        .run();
}

void SqliteEditor::setLane(const model::LaneSetting& setting) {
    writeLaneSetting(m_database, setting);
}

} // namespace dateline::store
