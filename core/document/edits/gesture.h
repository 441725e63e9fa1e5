// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <utility>

namespace dateline::document {

/// While one is held, edits become parts of one step of the history: a drag, typing in a field, the arrows
/// of a spin box. Each is still durable when it returns. Made by Document::openGesture(). Undo, redo and
/// edits by others end it too: what follows is a new step.
class [[nodiscard]] Gesture {
public:
    explicit Gesture(std::shared_ptr<const std::string> token)
        : m_token(std::move(token)) {}
    Gesture(Gesture&&) = default;
    Gesture& operator=(Gesture&&) = default;
    ~Gesture() = default;

private:
    std::shared_ptr<const std::string> m_token; // the document holds it weakly
};

} // namespace dateline::document
