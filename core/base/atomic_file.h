// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// A file that is written piece by piece under a temporary name in the same folder, synced, and renamed when
/// all of it is there: at every moment `path` holds the old bytes or the new ones, whole. "-" is standard
/// output, which gets each piece as it comes; so does a device or a pipe, which stays what it is. Not
/// committed, it leaves nothing behind.
class AtomicFile {
public:
    static Result<AtomicFile> create(const std::string& path);
    AtomicFile(AtomicFile&& other) noexcept;
    AtomicFile& operator=(AtomicFile&&) = delete;
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;
    ~AtomicFile();

    /// Buffered. What goes wrong is told by commit(); from then on nothing is written.
    void write(std::string_view bytes);
    bool hasFailed() const { return m_error.has_value(); }
    /// Call once, last.
    Result<void> commit();

private:
    AtomicFile(std::string path, std::string temporary, int fd);
    void flush();

    std::string m_path;
    std::string m_temporary; ///< empty: standard output, a device or a pipe
    int m_fd = -1;           ///< -1: moved from, or committed
    std::string m_buffer;
    std::optional<Error> m_error;
};

} // namespace dateline
