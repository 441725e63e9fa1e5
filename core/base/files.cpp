// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"

#include "core/base/atomic_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace dateline {
namespace {

class FileDescriptor {
public:
    explicit FileDescriptor(int fd, bool owned = true)
        : m_fd(fd)
        , m_owned(owned) {}
    ~FileDescriptor() {
        if (m_owned && m_fd >= 0) {
            ::close(m_fd);
        }
    }
    FileDescriptor(const FileDescriptor&) = delete;
    FileDescriptor& operator=(const FileDescriptor&) = delete;
    int get() const { return m_fd; }

private:
    int m_fd;
    bool m_owned;
};

Unexpected fileError(ErrorCode code, const std::string& path, std::string message) {
    return unexpected(Error{code, std::move(message), path});
}

Unexpected systemError(ErrorCode code, const std::string& path, const char* what) {
    return fileError(code, path, fmt::format("{}: {}", what, std::strerror(errno)));
}

std::string folderOf(const std::string& path) {
    const auto slash = path.rfind('/');
    if (slash == std::string::npos) {
        return ".";
    }
    return slash == 0 ? "/" : path.substr(0, slash);
}

} // namespace

Result<std::string> readFile(const std::string& path, std::size_t limit) {
    const bool isStandardInput = path == "-";
    const FileDescriptor file(isStandardInput ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC),
                              !isStandardInput);
    const std::string name = isStandardInput ? "standard input" : path;
    if (file.get() < 0) {
        if (errno == ENOENT) {
            return fileError(ErrorCode::NotFound, name, "no such file");
        }
        return systemError(ErrorCode::Unreadable, name, "cannot be opened");
    }
    struct stat info = {};
    if (::fstat(file.get(), &info) == 0 && S_ISDIR(info.st_mode)) {
        return fileError(ErrorCode::Unreadable, name, "is a folder; name a file in it");
    }
    std::string bytes;
    if (S_ISREG(info.st_mode)) {
        bytes.reserve(std::min(static_cast<std::size_t>(info.st_size), limit));
    }
    char buffer[1 << 16];
    for (;;) {
        const ssize_t got = ::read(file.get(), buffer, sizeof buffer);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            return systemError(ErrorCode::Unreadable, name, "cannot be read");
        }
        if (got == 0) {
            return bytes;
        }
        if (bytes.size() + static_cast<std::size_t>(got) > limit) {
            return fileError(ErrorCode::TooLarge, name,
                             fmt::format("is larger than {} MB, the most that is read at once; split it",
                                         limit / 1'000'000));
        }
        bytes.append(buffer, static_cast<std::size_t>(got));
    }
}

std::string temporaryNameBeside(const std::string& path) {
    for (unsigned number = 0;; ++number) {
        std::string name = fmt::format("{}.{}-{}.tmp", path, ::getpid(), number);
        if (::access(name.c_str(), F_OK) != 0) {
            return name;
        }
    }
}

Result<void> commitTemporary(const std::string& temporary, const std::string& path) {
    struct stat info = {};
    if (::stat(path.c_str(), &info) == 0 && !S_ISREG(info.st_mode) && !S_ISDIR(info.st_mode)) {
        ::unlink(temporary.c_str());
        return unexpected(Error{ErrorCode::Unwritable, "is a device or a pipe; name a file", path});
    }
    {
        const FileDescriptor file(::open(temporary.c_str(), O_RDONLY | O_CLOEXEC));
        // What cannot be brought to the disk must not take the place of what is there.
        if (file.get() < 0 || ::fsync(file.get()) != 0) {
            const auto failure = systemError(ErrorCode::Unwritable, path, "cannot be written");
            ::unlink(temporary.c_str());
            return failure;
        }
    }
    if (::rename(temporary.c_str(), path.c_str()) != 0) {
        const auto failure = systemError(ErrorCode::Unwritable, path, "cannot be written");
        ::unlink(temporary.c_str());
        return failure;
    }
    const FileDescriptor folder(::open(folderOf(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.get() >= 0) {
        ::fsync(folder.get()); // the new name itself must survive a power cut
    }
    return {};
}

Result<void> writeFileAtomically(const std::string& path, std::string_view bytes) {
    auto file = AtomicFile::create(path);
    if (!file) {
        return unexpected(file.error());
    }
    file->write(bytes);
    return file->commit();
}

} // namespace dateline
