// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/era.h"
#include "core/model/event.h"
#include "core/model/lanes.h"
#include "core/model/relation.h"
#include "core/model/source.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::store {

/// The writing half of an engine; exists only inside an edit. An id that is gone is no error: nothing is
/// written then, or a reference to it makes the commit fail.
class Editor {
public:
    virtual ~Editor() = default;

    virtual model::SourceId addSource(const model::Source& source) = 0; ///< its id is ignored
    /// What is known of it: title, outlet, author, address, days, language, and of what it is a version. Its
    /// text and hash stay.
    virtual void updateSource(const model::Source& source) = 0;
    /// With its text. Its claims must go first, and what is a version of it must be one of something else.
    virtual void removeSource(model::SourceId id) = 0;
    /// The ids of the event, its claims, actors and tags are ignored, and so is its choice; actors and tags
    /// are found by name or made.
    virtual model::EventId addEvent(const model::Event& event) = 0;
    /// Title, date and note; the rest of `event` is ignored.
    virtual void updateEvent(const model::Event& event) = 0;
    virtual void setActors(model::EventId id, const std::vector<std::string>& names) = 0;
    virtual void setTags(model::EventId id, const std::vector<std::string>& names) = 0;
    /// With their claims and relations; actors and tags left alone go too.
    virtual void removeEvents(std::span<const model::EventId> ids) = 0;

    /// To an event that is there; the claim's id is ignored, its source is one of the file's.
    virtual model::ClaimId addClaim(model::EventId event, const model::Claim& claim) = 0;
    /// Its date, who says it and whether it is reported; quote and source stay.
    virtual void updateClaim(const model::Claim& claim) = 0;
    virtual void moveClaim(model::ClaimId id, model::EventId to) = 0; ///< an event's choice of it ends
    virtual void removeClaim(model::ClaimId id) = 0;
    virtual void setCheck(model::ClaimId id, const std::optional<model::QuoteCheck>& check) = 0;
    virtual void setChoice(model::EventId id, const std::optional<model::AccountChoice>& choice) = 0;

    /// Its id is ignored; the one that is there already, if there is.
    virtual model::RelationId addRelation(const model::Relation& relation) = 0;
    virtual void removeRelation(model::RelationId id) = 0;
    /// What holds for `from` holds for `to`.
    virtual void moveRelations(model::EventId from, model::EventId to) = 0;

    /// When another one is called so already, its events get that one.
    virtual void renameActor(model::ActorId id, const std::string& name) = 0;
    virtual void renameTag(model::TagId id, const std::string& name) = 0;

    virtual model::EraId addEra(const model::Era& era) = 0; ///< its id is ignored
    virtual void updateEra(const model::Era& era) = 0;
    virtual void removeEra(model::EraId id) = 0;

    virtual void setSetting(std::string_view key, std::string_view value) = 0;
    virtual void setLane(const model::LaneSetting& setting) = 0; ///< replaces what was kept of the lane
};

} // namespace dateline::store
