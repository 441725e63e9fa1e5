// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlite_engine.h"
#include "core/store/tables/schema.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

namespace dateline::store {
namespace {

constexpr std::string_view kSqliteMagic("SQLite format 3\0", 16);

// SQLite takes ":memory:" and, on Debian, "file:…" for something else than a file's name.
std::string plainPath(const std::string& path) {
    return std::filesystem::absolute(path).string();
}

// A journal is made beside the file, so the folder counts too.
bool canWrite(const std::string& path) {
    const std::string folder = std::filesystem::path(path).parent_path().string();
    return ::access(path.c_str(), W_OK) == 0 && ::access(folder.c_str(), W_OK) == 0;
}

} // namespace

// What SQLite says of these is unclear, or nothing: it would make a new database of an empty file.
void checkIsSqliteFile(const std::string& path) {
    struct stat info = {};
    if (::stat(path.c_str(), &info) != 0) {
        throw SqlError(errno == ENOENT ? ErrorCode::NotFound : ErrorCode::Unreadable,
                       errno == ENOENT ? "no such file"
                                       : fmt::format("cannot be opened: {}", std::strerror(errno)));
    }
    if (S_ISDIR(info.st_mode)) {
        throw SqlError(ErrorCode::Unreadable, "is a folder; name a file in it");
    }
    if (!S_ISREG(info.st_mode)) {
        throw SqlError(ErrorCode::Unreadable, "is no regular file, so it cannot be a document");
    }
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        throw SqlError(ErrorCode::Unreadable, fmt::format("cannot be opened: {}", std::strerror(errno)));
    }
    std::string start(kSqliteMagic.size(), '\0');
    file.read(start.data(), static_cast<std::streamsize>(start.size()));
    if (file.gcount() == 0) {
        throw SqlError(ErrorCode::Invalid, "is empty, not a Dateline document");
    }
    if (start != kSqliteMagic) {
        throw SqlError(ErrorCode::Invalid, "is not a Dateline document");
    }
}

std::unique_ptr<Engine> createSqliteEngine(const std::string& path) {
    const std::string file = plainPath(path);
    const int made = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (made < 0) {
        throw SqlError(ErrorCode::Unwritable, errno == EEXIST
                                                  ? "is there already; choose another name"
                                                  : fmt::format("cannot be made: {}", std::strerror(errno)));
    }
    ::close(made);
    try {
        auto engine = std::make_unique<SqliteEngine>(file, Database::Mode::ReadWrite);
        migrate(engine->database());
        return engine;
    } catch (const SqlError&) {
        ::unlink(file.c_str()); // it is ours: O_EXCL made it
        throw;
    }
}

std::unique_ptr<Engine> openSqliteEngine(const std::string& path) {
    const std::string file = plainPath(path);
    checkIsSqliteFile(file);
    const auto mode = canWrite(file) ? Database::Mode::ReadWrite : Database::Mode::ReadOnly;
    auto engine = std::make_unique<SqliteEngine>(file, mode);
    checkIsDocument(engine->database());
    if (!engine->isReadOnly()) {
        migrate(engine->database());
    } else if (engine->database().integer("PRAGMA user_version") < kSchemaVersion) {
        throw SqlError(
            ErrorCode::Unwritable,
            "is read-only and of an older kind that must be updated first; copy it and open the copy");
    }
    return engine;
}

} // namespace dateline::store
