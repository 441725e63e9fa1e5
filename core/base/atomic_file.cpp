// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"

#include "core/base/files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace dateline {
namespace {

constexpr std::size_t kBuffer = 1 << 16; // bytes

Error unwritable(const std::string& path) {
    return {ErrorCode::Unwritable, fmt::format("cannot be written: {}", std::strerror(errno)), path};
}

} // namespace

Result<AtomicFile> AtomicFile::create(const std::string& path) {
    if (path == "-") {
        return AtomicFile("standard output", {}, STDOUT_FILENO);
    }
    struct stat info = {};
    const bool exists = ::stat(path.c_str(), &info) == 0;
    if (exists && S_ISDIR(info.st_mode)) {
        return unexpected(Error{ErrorCode::Unwritable, "is a folder; name a file in it", path});
    }
    if (exists && !S_ISREG(info.st_mode)) { // a device or a pipe: to be written to, not to be replaced
        const int fd = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
        return fd < 0 ? Result<AtomicFile>(unexpected(unwritable(path))) : AtomicFile(path, {}, fd);
    }
    const std::string temporary = temporaryNameBeside(path);
    const int fd = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (fd < 0) {
        return unexpected(unwritable(path));
    }
    return AtomicFile(path, temporary, fd);
}

AtomicFile::AtomicFile(std::string path, std::string temporary, int fd)
    : m_path(std::move(path))
    , m_temporary(std::move(temporary))
    , m_fd(fd) {}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : m_path(std::move(other.m_path))
    , m_temporary(std::move(other.m_temporary))
    , m_fd(std::exchange(other.m_fd, -1))
    , m_buffer(std::move(other.m_buffer))
    , m_error(std::move(other.m_error)) {}

AtomicFile::~AtomicFile() {
    if (m_fd >= 0 && m_fd != STDOUT_FILENO) {
        ::close(m_fd);
    }
    if (m_fd >= 0 && !m_temporary.empty()) {
        ::unlink(m_temporary.c_str());
    }
}

void AtomicFile::write(std::string_view bytes) {
    m_buffer += bytes;
    if (m_buffer.size() >= kBuffer) {
        flush();
    }
}

void AtomicFile::flush() {
    std::string_view left = m_buffer;
    while (!left.empty() && !m_error) {
        const ssize_t written = ::write(m_fd, left.data(), left.size());
        if (written < 0 && errno != EINTR) {
            m_error = unwritable(m_path);
        } else if (written > 0) {
            left.remove_prefix(static_cast<std::size_t>(written));
        }
    }
    m_buffer.clear();
}

Result<void> AtomicFile::commit() {
    flush();
    if (m_temporary.empty()) {
        return m_error ? Result<void>(unexpected(*m_error)) : Result<void>();
    }
    if (m_error) {
        return unexpected(*m_error); // the destructor removes what there is
    }
    ::close(std::exchange(m_fd, -1));
    return commitTemporary(m_temporary, m_path);
}

} // namespace dateline
