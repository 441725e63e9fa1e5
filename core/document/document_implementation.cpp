// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document_implementation.h"

#include "core/document/columns/account_marks.h"

#include <algorithm>

namespace dateline::document {

Document::Implementation::Implementation(std::string filePath, std::unique_ptr<store::Engine> storeEngine)
    : path(std::move(filePath))
    , engine(std::move(storeEngine))
    , m_foreignVersion(engine->foreignVersion()) {
    lookAtHistory();
}

void Document::Implementation::lookAtHistory() {
    seenUndo = engine->nextUndo();
    seenRedo = engine->nextRedo();
}

void Document::Implementation::tell(Document& document, const std::string& words,
                                    const store::Touched& touched) {
    if (touched.any()) {
        m_hasWritten = true;
        if (touched.editedSources) {
            texts->forgetAll(); // cards name their sources
        }
        texts->forget(touched.eventIds);
        document.changed.notify(Change{words, touched.events, touched.sources, touched.settings,
                                       /*isForeign=*/false, touched.names, touched.eventIds});
    }
}

Result<void> Document::Implementation::edit(Document& document, const store::Engine::EditBody& body) {
    std::string words;
    const auto open = gesture.lock();
    const store::Engine::EditBody named = [&](store::Editor& editor) {
        words = body(editor);
        words = open && !open->empty() ? *open : words;
        return words;
    };
    const auto joins = open ? gestureStep : std::nullopt;
    const auto touched = guarded(path, [&] { return engine->edit(named, joins); });
    if (!touched) {
        return unexpected(touched.error());
    }
    if (touched->any()) {
        // The edit is in the file. That its history cannot be read just now is told by who asks for it.
        (void)guarded(path, [&] { lookAtHistory(); });
        // A gesture that came back to where it began has no step any more.
        const bool isGone = joins && (!seenUndo || seenUndo->id < *joins);
        gestureStep = open && seenUndo && !isGone ? std::optional(seenUndo->id) : std::nullopt;
    }
    tell(document, words, *touched);
    return {};
}

Result<void> Document::Implementation::move(Document& document, Step step) {
    gestureStep.reset();
    const auto& expected = step == Step::Undo ? seenUndo : seenRedo;
    const std::string words = (step == Step::Undo ? "undo: " : "redo: ") + (expected ? expected->words : "");
    const auto touched =
        guarded(path, [&] { return step == Step::Undo ? engine->undo(expected) : engine->redo(expected); });
    if (const auto looked = guarded(path, [&] { lookAtHistory(); }); !looked && touched) {
        return unexpected(looked.error());
    }
    if (!touched) {
        poll(document);
        return unexpected(touched.error());
    }
    tell(document, words, *touched);
    return {};
}

Result<void> Document::Implementation::jump(Document& document, std::optional<model::StepId> step) {
    gestureStep.reset();
    const auto touched = guarded(path, [&] { return engine->moveTo(step, seenUndo); });
    if (const auto looked = guarded(path, [&] { lookAtHistory(); }); !looked && touched) {
        return unexpected(looked.error());
    }
    if (!touched) {
        poll(document);
        return unexpected(touched.error());
    }
    tell(document, seenUndo ? "go back to: " + seenUndo->words : "go back to the beginning", *touched);
    return {};
}

bool Document::Implementation::poll(Document& document) {
    const auto version = guarded(path, [&] { return engine->foreignVersion(); });
    if (!version || *version == m_foreignVersion) {
        return false; // what cannot be read now is told by who reads it
    }
    m_foreignVersion = *version;
    gestureStep.reset();
    texts->forgetAll();
    document.changed.notify(
        Change{"changed in another window", true, true, true, /*isForeign=*/true, true, std::nullopt});
    return true;
}

std::optional<model::EventSummary> Document::Implementation::summaryOf(model::EventId id) const {
    auto summary = engine->summary(id);
    if (summary && summary->claimCount > 1) {
        if (const auto event = engine->event(id)) {
            markAccounts(*summary, event->claims);
        }
    }
    return summary;
}

model::Event Document::Implementation::existing(model::EventId id) const {
    auto event = engine->event(id);
    if (!event) {
        refuse(ErrorCode::NotFound, "the event is not there any more");
    }
    return std::move(*event);
}

std::vector<model::Event> Document::Implementation::existing(std::span<const model::EventId> ids) const {
    std::vector<model::Event> events;
    for (const model::EventId id : ids) {
        const auto isSame = [&](const model::Event& event) { return event.id == id; };
        if (std::none_of(events.begin(), events.end(), isSame)) {
            events.push_back(existing(id));
        }
    }
    return events;
}

store::ClaimOfEvent Document::Implementation::existing(model::ClaimId id) const {
    auto claim = engine->claim(id);
    if (!claim) {
        refuse(ErrorCode::NotFound, "the account is not there any more");
    }
    return std::move(*claim);
}

void refuse(ErrorCode code, const std::string& why) {
    throw store::SqlError(code, why);
}

} // namespace dateline::document
