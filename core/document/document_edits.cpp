// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"
#include "core/document/document_implementation.h"
#include "core/document/edits/article_events.h"
#include "core/document/edits/edit_words.h"

#include <fmt/format.h>

#include <algorithm>

namespace dateline::document {
namespace {

template<typename Item>
std::vector<std::string> textsOf(const std::vector<Item>& items, std::string Item::*text) {
    std::vector<std::string> texts(items.size());
    std::transform(items.begin(), items.end(), texts.begin(), [&](const Item& item) { return item.*text; });
    return texts;
}

std::vector<std::string> namesOf(const std::vector<model::Actor>& actors) {
    return textsOf(actors, &model::Actor::name);
}

std::vector<std::string> namesOf(const std::vector<model::Tag>& tags) {
    return textsOf(tags, &model::Tag::name);
}

std::vector<std::string> titlesOf(const std::vector<model::Event>& events) {
    return textsOf(events, &model::Event::title);
}

/// `name` first, the others after it in their order.
std::vector<std::string> withFirst(const std::string& name, std::vector<std::string> names) {
    names.erase(std::remove(names.begin(), names.end(), name), names.end());
    names.insert(names.begin(), name);
    return names;
}

template<typename Named>
const Named* named(const std::vector<Named>& list, std::int64_t id) {
    const auto at =
        std::find_if(list.begin(), list.end(), [&](const Named& item) { return item.id.value == id; });
    return at == list.end() ? nullptr : &*at;
}

std::string requireName(const std::vector<std::string>& names, const char* what) {
    if (names.empty()) {
        refuse(ErrorCode::Invalid, fmt::format("{} needs a name", what));
    }
    return names.front();
}

} // namespace

Result<void> Document::setTitle(const std::string& title) {
    return m->edit(*this, [&](store::Editor& editor) {
        editor.setSetting(kTitleSetting, title);
        return "name the timeline " + inQuotes(title);
    });
}

Result<ImportedArticle> Document::addArticle(const AcceptedArticle& article) {
    model::Source source = article.source;
    source.sha256 = sha256Hex(source.text.bytes());
    const auto events = eventsOf(source, article.events);
    if (!events) {
        return unexpected(events.error());
    }
    // The same text of the same day again, for what was left out the first time: not a second source.
    const auto isSame = [&](model::SourceId id) {
        const auto known = m->engine->source(id);
        return known && known->published == source.published;
    };
    ImportedArticle imported;
    const auto body = [&](store::Editor& editor) {
        for (const auto& [candidate, id] : article.sameAs) {
            if (!m->engine->event(id)) {
                refuse(
                    ErrorCode::NotFound,
                    "an event that was to get another account is not there any more; nothing was imported");
            }
        }
        if (source.versionOf && !m->engine->source(*source.versionOf)) {
            refuse(ErrorCode::NotFound, "the source it is a newer version of is not there any more");
        }
        const auto twins = m->engine->sourcesWithHash(source.sha256);
        const auto twin = std::find_if(twins.begin(), twins.end(), isSame);
        imported.source = twin != twins.end() ? *twin : editor.addSource(source);
        for (std::size_t i = 0; i < events->size(); ++i) {
            model::Event event = (*events)[i];
            for (model::Claim& claim : event.claims) {
                claim.source = imported.source;
            }
            if (const auto same = article.sameAs.find(i); same != article.sameAs.end()) {
                editor.addClaim(same->second, event.claims.front());
                imported.events.push_back(same->second);
            } else {
                imported.events.push_back(editor.addEvent(event));
            }
        }
        return "import " + (source.title.empty() ? "an article" : shortened(source.title));
    };
    if (const auto done = m->edit(*this, body); !done) {
        return unexpected(done.error());
    }
    return imported;
}

Result<model::EventId> Document::addEvent(model::SourceId sourceId, const model::Candidate& event,
                                          const std::string& note) {
    model::EventId id;
    const auto done = m->edit(*this, [&](store::Editor& editor) {
        const auto source = m->engine->source(sourceId);
        if (!source) {
            refuse(ErrorCode::NotFound, "the source is not there any more");
        }
        const auto made = eventsOf(*source, {event});
        if (!made) {
            throw store::SqlError(made.error());
        }
        model::Event added = made->front();
        added.note = note;
        added.claims.front().source = sourceId;
        id = editor.addEvent(added);
        return "add " + inQuotes(event.title);
    });
    if (!done) {
        return unexpected(done.error());
    }
    return id;
}

Result<void> Document::editEvent(model::EventId id, const EventEdit& edit) {
    return m->edit(*this, [&](store::Editor& editor) {
        model::Event event = m->existing(id);
        std::string words = wordsFor(edit, event.title);
        event.title = edit.title.value_or(event.title);
        event.when = edit.when.value_or(event.when);
        event.note = edit.note.value_or(event.note);
        editor.updateEvent(event);
        if (edit.actors) {
            editor.setActors(id, usableNames(*edit.actors));
        }
        if (edit.tags) {
            editor.setTags(id, usableNames(*edit.tags));
        }
        return words;
    });
}

Result<void> Document::removeEvents(std::span<const model::EventId> ids) {
    return m->edit(*this, [&](store::Editor& editor) {
        // One that is gone already is no reason to keep the others.
        std::vector<std::string> titles;
        for (const model::EventId id : ids) {
            if (const auto event = m->engine->event(id)) {
                titles.push_back(event->title);
            }
        }
        editor.removeEvents(ids);
        return "remove " + eventsInWords(titles);
    });
}

Result<void> Document::mergeEvents(std::span<const model::EventId> ids, model::EventId into) {
    return m->edit(*this, [&](store::Editor& editor) {
        model::Event whole = m->existing(into);
        auto actors = namesOf(whole.actors);
        auto tags = namesOf(whole.tags);
        std::vector<model::EventId> gone;
        for (const model::Event& part : m->existing(ids)) {
            if (part.id == into) {
                continue;
            }
            gone.push_back(part.id);
            for (const model::Claim& claim : part.claims) {
                editor.moveClaim(claim.id, into);
            }
            editor.moveRelations(part.id, into);
            const auto partActors = namesOf(part.actors);
            const auto partTags = namesOf(part.tags);
            actors.insert(actors.end(), partActors.begin(), partActors.end());
            tags.insert(tags.end(), partTags.begin(), partTags.end());
            if (!part.note.empty() && part.note != whole.note) {
                whole.note += (whole.note.empty() ? "" : "\n\n") + part.note;
            }
        }
        if (gone.empty()) {
            return std::string(); // nothing to merge, and no step
        }
        editor.updateEvent(whole);
        editor.setActors(into, actors);
        editor.setTags(into, tags);
        editor.removeEvents(gone);
        return fmt::format("merge {} into {}", counted(gone.size(), "event"), inQuotes(whole.title));
    });
}

Result<model::EventId> Document::splitEvent(model::EventId id, std::span<const model::ClaimId> claims) {
    model::EventId made;
    const auto done = m->edit(*this, [&](store::Editor& editor) {
        const model::Event whole = m->existing(id);
        std::vector<model::Claim> moved;
        for (const model::Claim& claim : whole.claims) {
            if (std::find(claims.begin(), claims.end(), claim.id) != claims.end()) {
                moved.push_back(claim);
            }
        }
        if (moved.empty() || moved.size() == whole.claims.size()) {
            refuse(ErrorCode::Invalid,
                   "an event is split by moving some of its accounts, but not all of them");
        }
        model::Event part;
        part.title = whole.title;
        part.when = moved.front().date.when;
        part.actors = whole.actors;
        part.tags = whole.tags;
        made = editor.addEvent(part);
        for (const model::Claim& claim : moved) {
            editor.moveClaim(claim.id, made);
        }
        return fmt::format("split {} off {}", counted(moved.size(), "account"), inQuotes(whole.title));
    });
    if (!done) {
        return unexpected(done.error());
    }
    return made;
}

Result<void> Document::shiftDates(std::span<const model::EventId> ids, const DateShift& shift) {
    return m->edit(*this, [&](store::Editor& editor) {
        auto events = m->existing(ids);
        for (model::Event& event : events) {
            if (!event.when) {
                continue;
            }
            auto date = shifted(*event.when, shift);
            if (!date) {
                refuse(date.error().code, fmt::format("the date of {} stays, and all others: {}",
                                                      inQuotes(event.title), date.error().message));
            }
            event.when = *date;
            editor.updateEvent(event);
        }
        return fmt::format("move {} {}", eventsInWords(titlesOf(events)), inWords(shift));
    });
}

Result<void> Document::addTags(std::span<const model::EventId> ids, const std::vector<std::string>& names) {
    return m->edit(*this, [&](store::Editor& editor) {
        const auto added = usableNames(names);
        requireName(added, "a tag");
        const auto events = m->existing(ids);
        for (const model::Event& event : events) {
            auto tags = namesOf(event.tags);
            tags.insert(tags.end(), added.begin(), added.end());
            editor.setTags(event.id, tags);
        }
        return fmt::format("add {} to {}", tagsInWords(added), eventsInWords(titlesOf(events)));
    });
}

Result<void> Document::removeTags(std::span<const model::EventId> ids,
                                  const std::vector<std::string>& names) {
    return m->edit(*this, [&](store::Editor& editor) {
        const auto events = m->existing(ids);
        for (const model::Event& event : events) {
            auto tags = namesOf(event.tags);
            tags.erase(std::remove_if(tags.begin(), tags.end(),
                                      [&](const std::string& tag) {
                                          return std::find(names.begin(), names.end(), tag) != names.end();
                                      }),
                       tags.end());
            editor.setTags(event.id, tags);
        }
        return fmt::format("take {} from {}", tagsInWords(names), eventsInWords(titlesOf(events)));
    });
}

Result<void> Document::setMainActor(std::span<const model::EventId> ids, const std::string& name) {
    return m->edit(*this, [&](store::Editor& editor) {
        const std::string actor = requireName(usableNames({name}), "an actor");
        const auto events = m->existing(ids);
        for (const model::Event& event : events) {
            editor.setActors(event.id, withFirst(actor, namesOf(event.actors)));
        }
        return fmt::format("move {} to lane {}", eventsInWords(titlesOf(events)), shortened(actor));
    });
}

Result<void> Document::moveToLane(std::span<const model::EventId> ids, const model::LaneKey& lane) {
    return m->edit(*this, [&](store::Editor& editor) {
        const bool isActor = lane.grouping == model::Grouping::Actor;
        if (!lane.member || (!isActor && !model::isOfTags(lane.grouping))) {
            refuse(ErrorCode::Unsupported,
                   "only to lanes of actors, tags, categories and places can events be moved");
        }
        std::string name;
        if (isActor) {
            const auto actors = m->engine->actors();
            const auto* const actor = named(actors, *lane.member);
            name = actor != nullptr ? actor->name : "";
        } else {
            const auto tags = m->engine->tags();
            const auto* const tag = named(tags, *lane.member);
            name = tag != nullptr ? tag->name : "";
        }
        if (name.empty()) {
            refuse(ErrorCode::NotFound, "the lane is not there any more");
        }
        const auto events = m->existing(ids);
        for (const model::Event& event : events) {
            if (isActor) {
                editor.setActors(event.id, withFirst(name, namesOf(event.actors)));
                continue;
            }
            std::vector<std::string> tags = namesOf(event.tags);
            if (lane.grouping != model::Grouping::Tag) { // what moves elsewhere is not there any more
                std::erase_if(tags, [&](const std::string& tag) {
                    return model::laneNameOf(tag, lane.grouping).has_value();
                });
            }
            editor.setTags(event.id, withFirst(name, tags));
        }
        const std::string shown(isActor ? name : model::laneNameOf(name, lane.grouping).value_or(name));
        return fmt::format("move {} to lane {}", eventsInWords(titlesOf(events)), shortened(shown));
    });
}

} // namespace dateline::document
