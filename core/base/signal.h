// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace dateline {

/// Ends a subscription when it goes. May outlive the Signal.
class [[nodiscard]] Connection {
public:
    Connection() = default;
    explicit Connection(std::shared_ptr<void> slot)
        : m_slot(std::move(slot)) {}

    void disconnect() { m_slot.reset(); }

private:
    std::shared_ptr<void> m_slot;
};

/// Calls its subscribers in the order they came, on the thread that notifies. For core, which has no Qt (and
/// so that ui can include it, no member is called what Qt defines away: emit, signals, slots).
/// Subscribers may connect and disconnect while being called.
template<typename... Args>
class Signal {
public:
    Connection connect(std::function<void(Args...)> callback) {
        auto slot = std::make_shared<std::function<void(Args...)>>(std::move(callback));
        m_slots.push_back(slot);
        return Connection(slot);
    }

    void notify(Args... args) {
        const auto isGone = [](const auto& slot) { return slot.expired(); };
        m_slots.erase(std::remove_if(m_slots.begin(), m_slots.end(), isGone), m_slots.end());
        const auto called = m_slots; // a callback may change the list
        for (const auto& weak : called) {
            if (const auto slot = weak.lock()) {
                (*slot)(args...);
            }
        }
    }

private:
    std::vector<std::weak_ptr<std::function<void(Args...)>>> m_slots;
};

} // namespace dateline
