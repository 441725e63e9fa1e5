// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/edits/event_texts.h"

namespace dateline::document {

namespace {
// More than a timeline that is measured card by card has, so that it never reads twice; about 2 MB.
constexpr std::size_t kMostInHalf = 3000;
} // namespace

model::EventSummary EventTexts::of(model::EventId id) {
    const std::lock_guard lock(m_mutex);
    if (const auto known = m_kept.find(id); known != m_kept.end()) {
        return known->second;
    }
    std::optional<model::EventSummary> summary;
    if (const auto known = m_before.find(id); known != m_before.end()) {
        summary = std::move(known->second);
        m_before.erase(known);
    } else if (m_read && std::this_thread::get_id() == m_owner) {
        summary = m_read(id);
    }
    if (!summary) {
        model::EventSummary none;
        none.id = id;
        return none;
    }
    if (m_kept.size() >= kMostInHalf) {
        m_before = std::move(m_kept);
        m_kept = {};
    }
    return m_kept.emplace(id, std::move(*summary)).first->second;
}

void EventTexts::forget(std::span<const model::EventId> ids) {
    const std::lock_guard lock(m_mutex);
    for (const model::EventId id : ids) {
        m_kept.erase(id);
        m_before.erase(id);
    }
}

void EventTexts::forgetAll() {
    const std::lock_guard lock(m_mutex);
    m_kept.clear();
    m_before.clear();
}

void EventTexts::readOnThisThread() {
    const std::lock_guard lock(m_mutex);
    m_owner = std::this_thread::get_id();
}

void EventTexts::close() {
    const std::lock_guard lock(m_mutex);
    m_read = {};
}

} // namespace dateline::document
