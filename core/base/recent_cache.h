// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <unordered_map>
#include <utility>

namespace dateline {

/// Keeps what was asked for lately: between `limit` and twice as many values. They age in two generations;
/// when the younger one is full the older is forgotten, so no moment pays for making everything anew.
template<typename Key, typename Value, typename Hash = std::hash<Key>>
class RecentCache {
public:
    explicit RecentCache(std::size_t limit)
        : m_limit(limit) {}

    /// Null: not known (any more). Valid until so many others were asked for as the limit allows.
    const Value* find(const Key& key) {
        if (const auto known = m_young.find(key); known != m_young.end()) {
            return &known->second;
        }
        const auto known = m_old.find(key);
        if (known == m_old.end()) {
            return nullptr;
        }
        Value value = std::move(known->second);
        m_old.erase(known);
        return &keep(key, std::move(value));
    }

    /// For what is not known.
    const Value& keep(const Key& key, Value value) {
        if (m_young.size() >= m_limit) {
            m_old = std::exchange(m_young, {});
        }
        return m_young.insert_or_assign(key, std::move(value)).first->second;
    }

    void clear() {
        m_young.clear();
        m_old.clear();
    }

    std::size_t size() const { return m_young.size() + m_old.size(); }

private:
    std::size_t m_limit;
    std::unordered_map<Key, Value, Hash> m_young;
    std::unordered_map<Key, Value, Hash> m_old;
};

} // namespace dateline
