// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document_implementation.h"
#include "core/document/edits/article_events.h"
#include "core/document/edits/edit_words.h"
#include "core/document/edits/lane_names.h"

#include <fmt/format.h>

#include <algorithm>

namespace dateline::document {
namespace {

/// What is kept of a lane; nothing but its key if nothing is.
model::LaneSetting keptOf(const store::Engine& engine, const model::LaneKey& lane) {
    for (model::LaneSetting& setting : engine.laneSettings()) {
        if (setting.lane == lane) {
            return setting;
        }
    }
    model::LaneSetting plain;
    plain.lane = lane;
    return plain;
}

template<typename Named>
std::string nameIn(const std::vector<Named>& list, std::int64_t id) {
    for (const Named& item : list) {
        if (item.id.value == id) {
            return item.name;
        }
    }
    refuse(ErrorCode::NotFound, "it is not there any more");
}

/// The lane's name as it comes; refuses a lane whose member is gone.
std::string memberName(const store::Engine& engine, const model::LaneKey& lane) {
    if (!lane.member || lane.grouping == model::Grouping::None) {
        return nameOfLaneWithout(lane.grouping);
    }
    switch (lane.grouping) {
    case model::Grouping::Actor:
        return nameIn(engine.actors(), *lane.member);
    case model::Grouping::Tag:
    case model::Grouping::Category:
    case model::Grouping::Place: {
        const std::string tag = nameIn(engine.tags(), *lane.member);
        return std::string(model::laneNameOf(tag, lane.grouping).value_or(tag));
    }
    default:
        break;
    }
    for (const model::Source& source : engine.sources()) {
        if (source.id.value == *lane.member) {
            return source.title;
        }
    }
    refuse(ErrorCode::NotFound, "the lane is not there any more");
}

} // namespace

std::string nameOfLaneWithout(model::Grouping grouping) {
    switch (grouping) {
    case model::Grouping::Actor:
        return "No actor named";
    case model::Grouping::Source:
        return "No source";
    case model::Grouping::Tag:
        return "No tag";
    case model::Grouping::Category:
        return "No tag “category:…”";
    case model::Grouping::Place:
        return "No tag “place:…”";
    case model::Grouping::None:
        break;
    }
    return "All events";
}

model::Grouping Document::grouping() const {
    const auto name = m->ask(*this, [](store::Engine& engine) { return engine.setting(kGroupingSetting); });
    return model::groupingNamed(name.value_or("")).value_or(model::Grouping::Actor);
}

std::vector<model::LaneSetting> Document::laneSettings() const {
    return m->ask(*this, [](store::Engine& engine) { return engine.laneSettings(); });
}

Result<void> Document::setGrouping(model::Grouping grouping) {
    return m->edit(*this, [&](store::Editor& editor) {
        const auto known = m->engine->setting(kGroupingSetting);
        if (known ? *known != nameOf(grouping) : grouping != model::Grouping::Actor) {
            editor.setSetting(kGroupingSetting, nameOf(grouping));
        }
        return grouping == model::Grouping::None ? std::string("put all events into one lane")
                                                 : fmt::format("group by {}", nameOf(grouping));
    });
}

Result<void> Document::editLane(const model::LaneKey& lane, const LaneEdit& edit) {
    return m->edit(*this, [&](store::Editor& editor) {
        model::LaneSetting setting = keptOf(*m->engine, lane);
        const std::string member = memberName(*m->engine, lane);
        std::string words = wordsFor(edit, setting.name.empty() ? member : setting.name);
        setting.name = edit.name.value_or(setting.name);
        if (setting.name == member || usableNames({setting.name}).empty()) {
            setting.name.clear();
        }
        setting.colour = edit.colour.value_or(setting.colour);
        setting.isCollapsed = edit.isCollapsed.value_or(setting.isCollapsed);
        setting.isHidden = edit.isHidden.value_or(setting.isHidden);
        editor.setLane(setting);
        return words;
    });
}

Result<void> Document::orderLanes(std::span<const model::LaneKey> lanes) {
    return m->edit(*this, [&](store::Editor& editor) {
        for (model::LaneSetting setting : m->engine->laneSettings()) {
            const bool isOfThese = !lanes.empty() && setting.lane.grouping == lanes.front().grouping;
            if (isOfThese && std::find(lanes.begin(), lanes.end(), setting.lane) == lanes.end()) {
                setting.position.reset();
                editor.setLane(setting);
            }
        }
        for (std::size_t i = 0; i < lanes.size(); ++i) {
            if (lanes[i].grouping != lanes.front().grouping) {
                refuse(ErrorCode::Invalid, "lanes of two groupings have no common order");
            }
            memberName(*m->engine, lanes[i]); // refuses one that is gone
            model::LaneSetting setting = keptOf(*m->engine, lanes[i]);
            setting.position = static_cast<int>(i);
            editor.setLane(setting);
        }
        return std::string("change the order of the lanes");
    });
}

model::LaneOrder Document::laneOrder() const {
    return m->ask(*this, [this](store::Engine& engine) {
        const auto name = engine.setting(orderSetting(grouping()));
        return model::laneOrderNamed(name.value_or("")).value_or(model::LaneOrder::Count);
    });
}

Result<void> Document::orderLanesBy(model::LaneOrder order) {
    return m->edit(*this, [&](store::Editor& editor) {
        const auto known = m->engine->setting(kGroupingSetting);
        const auto grouping = model::groupingNamed(known.value_or("")).value_or(model::Grouping::Actor);
        for (model::LaneSetting setting : m->engine->laneSettings()) {
            if (setting.lane.grouping == grouping && setting.position) {
                setting.position.reset();
                editor.setLane(setting);
            }
        }
        const std::string key = orderSetting(grouping);
        if (m->engine->setting(key).value_or(std::string(nameOf(model::LaneOrder::Count))) != nameOf(order)) {
            editor.setSetting(key, nameOf(order));
        }
        return fmt::format("order the lanes by {}", order == model::LaneOrder::Count  ? "number of events"
                                                    : order == model::LaneOrder::Name ? "name"
                                                                                      : "first date");
    });
}

Result<void> Document::renameActor(model::ActorId id, const std::string& name) {
    return m->edit(*this, [&](store::Editor& editor) {
        const std::string before = nameIn(m->engine->actors(), id.value);
        const auto names = usableNames({name});
        if (names.empty()) {
            refuse(ErrorCode::Invalid, "an actor needs a name");
        }
        editor.renameActor(id, names.front());
        return fmt::format("rename {} to {}", inQuotes(before), inQuotes(names.front()));
    });
}

Result<void> Document::renameTag(model::TagId id, const std::string& name) {
    return m->edit(*this, [&](store::Editor& editor) {
        const std::string before = nameIn(m->engine->tags(), id.value);
        const auto names = usableNames({name});
        if (names.empty()) {
            refuse(ErrorCode::Invalid, "a tag needs a name");
        }
        editor.renameTag(id, names.front());
        return fmt::format("rename tag {} to {}", inQuotes(before), inQuotes(names.front()));
    });
}

} // namespace dateline::document
