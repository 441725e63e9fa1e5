// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <random>
#include <string>

namespace dateline::test {

/// A disk that fills up, fails or loses its power: while one is there, every SQLite connection that is opened
/// goes through it (a VFS in front of the system's), whatever opens it. One at a time. Connections must be
/// closed before it goes.
class FaultyDisk {
public:
    FaultyDisk();
    ~FaultyDisk();
    FaultyDisk(const FaultyDisk&) = delete;
    FaultyDisk& operator=(const FaultyDisk&) = delete;

    static constexpr std::uint64_t kNever = std::numeric_limits<std::uint64_t>::max();

    /// Files may grow by so many bytes more, then the disk is full. kNever: without limit.
    void setSpace(std::uint64_t bytes);
    /// What changes the disk (write, truncate, sync, delete, make) is counted; the one of that number from
    /// now on, counted from 0, fails, and with `andAllAfter` every one after it.
    void failAt(std::uint64_t operation, bool andAllAfter = false);
    void setReadOnly(bool isReadOnly); ///< for files opened from now on
    void refuseJournals(bool refuses); ///< as a folder does that one may not write to

    std::uint64_t operations() const; ///< counted since the beginning
    bool hasFailed() const;           ///< since failAt() or setSpace() was last called

    /// What stands on the disk when the power goes now: files by path. Of what was written after the last
    /// sync a random part is there, sector by sector; files made or deleted since the folder's last sync are
    /// there or not.
    using Files = std::map<std::string, std::string>;
    Files afterPowerCut(std::mt19937& random) const;
    /// Called before each operation that changes the disk.
    void setWatcher(std::function<void()> watcher);

    struct State; ///< shared with the VFS

private:
    std::unique_ptr<State> m_state;
};

} // namespace dateline::test
