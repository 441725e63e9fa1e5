// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document_implementation.h"

namespace dateline::document {

std::optional<std::string> Document::undoWords() const {
    const auto step = m->ask(*this, [](store::Engine& engine) { return engine.nextUndo(); });
    m->seenUndo = step;
    return step ? std::optional(step->words) : std::nullopt;
}

std::optional<std::string> Document::redoWords() const {
    const auto step = m->ask(*this, [](store::Engine& engine) { return engine.nextRedo(); });
    m->seenRedo = step;
    return step ? std::optional(step->words) : std::nullopt;
}

Result<void> Document::undo() {
    return m->move(*this, Implementation::Step::Undo);
}

Result<void> Document::redo() {
    return m->move(*this, Implementation::Step::Redo);
}

std::vector<model::HistoryStep> Document::history() const {
    return m->ask(*this, [&](store::Engine& engine) {
        m->lookAtHistory(); // what is shown is what a jump starts from
        return engine.history();
    });
}

Result<void> Document::jumpTo(std::optional<model::StepId> step) {
    return m->jump(*this, step);
}

void Document::setClock(std::function<std::optional<time::Instant>()> clock) {
    m->engine->setClock(std::move(clock));
}

Gesture Document::openGesture(std::string words) {
    auto token = std::make_shared<const std::string>(std::move(words));
    m->gesture = token;
    m->gestureStep.reset();
    return Gesture(std::move(token));
}

} // namespace dateline::document
