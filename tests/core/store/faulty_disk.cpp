// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/faulty_disk.h"

#include "core/base/require.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

namespace dateline::test {
namespace {

constexpr std::size_t kSectorBytes = 512;

/// A write, or a new length, that no sync has followed yet.
struct Pending {
    std::size_t offset = 0;
    std::string bytes;
    std::optional<std::size_t> length; ///< set: a truncation to it
};

/// A file as the disk has it, and what the system still holds back.
struct Durable {
    bool isNamed = false;   ///< its name is in the folder on the disk
    bool isDeleted = false; ///< deleted, but the folder on the disk may not know
    std::string bytes;
    std::vector<Pending> pending;
};

void write(std::string& image, std::size_t offset, std::string_view bytes) {
    if (image.size() < offset + bytes.size()) {
        image.resize(offset + bytes.size(), '\0');
    }
    std::memcpy(image.data() + offset, bytes.data(), bytes.size());
}

void apply(std::string& image, const Pending& change) {
    if (change.length) {
        image.resize(std::min(image.size(), *change.length));
    } else {
        write(image, change.offset, change.bytes);
    }
}

std::string contentOfFile(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

struct FaultyDisk::State {
    sqlite3_vfs* system = nullptr;
    sqlite3_vfs vfs = {};

    std::uint64_t space = kNever;
    std::uint64_t operations = 0;
    std::uint64_t failing = kNever;
    bool failsOn = false;
    bool isReadOnly = false;
    bool refusesJournals = false;
    bool hasFailed = false;
    std::function<void()> watcher;
    std::map<std::string, Durable> files;

    /// Counts; true: it is to fail.
    bool nextFails() {
        if (watcher) {
            watcher();
        }
        const std::uint64_t number = operations++;
        const bool fails = failsOn ? number >= failing : number == failing;
        hasFailed |= fails;
        return fails;
    }

    Durable& file(const std::string& path) { return files[path]; }

    void nameFilesIn(const std::string& folder) {
        for (auto at = files.begin(); at != files.end();) {
            const bool isHere = std::filesystem::path(at->first).parent_path() == folder;
            at->second.isNamed |= isHere;
            at = isHere && at->second.isDeleted ? files.erase(at) : std::next(at);
        }
    }
};

namespace {

/// What SQLite allocates for a file: ours, and behind it the system's.
struct File {
    sqlite3_file base;
    FaultyDisk::State* state;
    std::string* path; ///< null: a temporary file, left alone
    bool isNewJournal; ///< the system syncs the folder with its first sync
    sqlite3_file* system;
};

File& of(sqlite3_file* file) {
    return *reinterpret_cast<File*>(file);
}

int onClose(sqlite3_file* raw) {
    File& file = of(raw);
    const int status =
        file.system->pMethods != nullptr ? file.system->pMethods->xClose(file.system) : SQLITE_OK;
    delete file.path;
    file.path = nullptr;
    return status;
}

int onRead(sqlite3_file* raw, void* buffer, int count, sqlite3_int64 offset) {
    return of(raw).system->pMethods->xRead(of(raw).system, buffer, count, offset);
}

int onWrite(sqlite3_file* raw, const void* buffer, int count, sqlite3_int64 offset) {
    File& file = of(raw);
    FaultyDisk::State& state = *file.state;
    if (file.path == nullptr) {
        return file.system->pMethods->xWrite(file.system, buffer, count, offset);
    }
    if (state.nextFails()) {
        return SQLITE_IOERR_WRITE;
    }
    sqlite3_int64 size = 0;
    file.system->pMethods->xFileSize(file.system, &size);
    const auto growth = static_cast<std::uint64_t>(std::max<sqlite3_int64>(offset + count - size, 0));
    if (growth > state.space) {
        state.hasFailed = true;
        return SQLITE_FULL;
    }
    state.space -= state.space == FaultyDisk::kNever ? 0 : growth;
    const int status = file.system->pMethods->xWrite(file.system, buffer, count, offset);
    if (status == SQLITE_OK) {
        state.file(*file.path)
            .pending.push_back(
                {static_cast<std::size_t>(offset),
                 std::string(static_cast<const char*>(buffer), static_cast<std::size_t>(count)),
                 std::nullopt});
    }
    return status;
}

int onTruncate(sqlite3_file* raw, sqlite3_int64 size) {
    File& file = of(raw);
    if (file.path != nullptr && file.state->nextFails()) {
        return SQLITE_IOERR_TRUNCATE;
    }
    if (file.path != nullptr) {
        file.state->file(*file.path).pending.push_back({0, {}, static_cast<std::size_t>(size)});
    }
    return file.system->pMethods->xTruncate(file.system, size);
}

int onSync(sqlite3_file* raw, int flags) {
    File& file = of(raw);
    if (file.path == nullptr) {
        return file.system->pMethods->xSync(file.system, flags);
    }
    if (file.state->nextFails()) {
        return SQLITE_IOERR_FSYNC;
    }
    Durable& durable = file.state->file(*file.path);
    for (const Pending& change : durable.pending) {
        apply(durable.bytes, change);
    }
    durable.pending.clear();
    if (file.isNewJournal) {
        file.isNewJournal = false;
        file.state->nameFilesIn(std::filesystem::path(*file.path).parent_path().string());
    }
    return file.system->pMethods->xSync(file.system, flags);
}

int onFileSize(sqlite3_file* raw, sqlite3_int64* size) {
    return of(raw).system->pMethods->xFileSize(of(raw).system, size);
}
int onLock(sqlite3_file* raw, int level) {
    return of(raw).system->pMethods->xLock(of(raw).system, level);
}
int onUnlock(sqlite3_file* raw, int level) {
    return of(raw).system->pMethods->xUnlock(of(raw).system, level);
}
int onCheckLock(sqlite3_file* raw, int* isLocked) {
    return of(raw).system->pMethods->xCheckReservedLock(of(raw).system, isLocked);
}
int onControl(sqlite3_file* raw, int operation, void* argument) {
    return of(raw).system->pMethods->xFileControl(of(raw).system, operation, argument);
}
int onSectorSize(sqlite3_file* raw) {
    return of(raw).system->pMethods->xSectorSize(of(raw).system);
}
int onCharacteristics(sqlite3_file* raw) {
    return of(raw).system->pMethods->xDeviceCharacteristics(of(raw).system);
}

// Version 1: no shared memory, no mapping; whatever is read or written comes through here.
constexpr sqlite3_io_methods kMethods = {
    1,        onClose,     onRead,    onWrite,      onTruncate,        onSync,  onFileSize, onLock,
    onUnlock, onCheckLock, onControl, onSectorSize, onCharacteristics, nullptr, nullptr,    nullptr,
    nullptr,  nullptr,     nullptr};

FaultyDisk::State& stateOf(sqlite3_vfs* vfs) {
    return *static_cast<FaultyDisk::State*>(vfs->pAppData);
}

int onOpen(sqlite3_vfs* vfs, const char* name, sqlite3_file* raw, int flags, int* givenFlags) {
    FaultyDisk::State& state = stateOf(vfs);
    File& file = of(raw);
    file.base.pMethods = nullptr;
    file.state = &state;
    file.path = nullptr;
    file.isNewJournal = false;
    file.system = reinterpret_cast<sqlite3_file*>(reinterpret_cast<char*>(raw) + sizeof(File));
    const bool isJournal = (flags & SQLITE_OPEN_MAIN_JOURNAL) != 0;
    const bool isOurs = name != nullptr && (isJournal || (flags & SQLITE_OPEN_MAIN_DB) != 0);
    const bool isNew = isOurs && !std::filesystem::exists(name);
    if (isJournal && isNew && state.refusesJournals) {
        return SQLITE_READONLY_DIRECTORY;
    }
    if (isOurs && state.isReadOnly) {
        flags = (flags & ~(SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)) | SQLITE_OPEN_READONLY;
    }
    if (isNew && state.nextFails()) {
        return SQLITE_CANTOPEN;
    }
    const int status = state.system->xOpen(state.system, name, file.system, flags, givenFlags);
    if (status != SQLITE_OK) {
        return status;
    }
    if (isOurs) {
        file.path = new std::string(name);
        const auto [known, isUnknown] = state.files.try_emplace(name);
        if (isNew || known->second.isDeleted) {
            known->second = {};
            file.isNewJournal = isJournal;
        } else if (isUnknown) { // it was there before the disk began to be faulty
            known->second.bytes = contentOfFile(name);
            // An empty one was just made by other means, and its folder not synced since.
            known->second.isNamed = !known->second.bytes.empty();
        }
    }
    file.base.pMethods = &kMethods;
    return SQLITE_OK;
}

int onDelete(sqlite3_vfs* vfs, const char* name, int syncsFolder) {
    FaultyDisk::State& state = stateOf(vfs);
    if (state.nextFails()) {
        return SQLITE_IOERR_DELETE;
    }
    const int status = state.system->xDelete(state.system, name, syncsFolder);
    if (status == SQLITE_OK) {
        if (const auto known = state.files.find(name); known != state.files.end()) {
            known->second.isDeleted = true;
        }
        if (syncsFolder != 0) {
            state.nameFilesIn(std::filesystem::path(name).parent_path().string());
        }
    }
    return status;
}

} // namespace

FaultyDisk::FaultyDisk()
    : m_state(std::make_unique<State>()) {
    State& state = *m_state;
    state.system = sqlite3_vfs_find(nullptr);
    DATELINE_REQUIRE(std::strcmp(state.system->zName, "dateline-faulty") != 0);
    state.vfs = *state.system;
    state.vfs.pNext = nullptr;
    state.vfs.zName = "dateline-faulty";
    state.vfs.szOsFile = static_cast<int>(sizeof(File)) + state.system->szOsFile;
    state.vfs.pAppData = &state;
    state.vfs.xOpen = onOpen;
    state.vfs.xDelete = onDelete;
    sqlite3_vfs_register(&state.vfs, 1);
}

FaultyDisk::~FaultyDisk() {
    sqlite3_vfs_unregister(&m_state->vfs);
    sqlite3_vfs_register(m_state->system, 1);
}

void FaultyDisk::setSpace(std::uint64_t bytes) {
    m_state->space = bytes;
    m_state->hasFailed = false;
}

void FaultyDisk::failAt(std::uint64_t operation, bool andAllAfter) {
    m_state->failing = operation == kNever ? kNever : m_state->operations + operation;
    m_state->failsOn = andAllAfter;
    m_state->hasFailed = false;
}

void FaultyDisk::setReadOnly(bool isReadOnly) {
    m_state->isReadOnly = isReadOnly;
}

void FaultyDisk::refuseJournals(bool refuses) {
    m_state->refusesJournals = refuses;
}

std::uint64_t FaultyDisk::operations() const {
    return m_state->operations;
}

bool FaultyDisk::hasFailed() const {
    return m_state->hasFailed;
}

void FaultyDisk::setWatcher(std::function<void()> watcher) {
    m_state->watcher = std::move(watcher);
}

FaultyDisk::Files FaultyDisk::afterPowerCut(std::mt19937& random) const {
    const auto isLucky = [&] { return random() % 2 == 0; };
    Files left;
    for (const auto& [path, file] : m_state->files) {
        if ((!file.isNamed || file.isDeleted) && !isLucky()) {
            continue;
        }
        std::string image = file.bytes;
        for (const Pending& change : file.pending) {
            if (change.length) {
                if (isLucky()) {
                    apply(image, change);
                }
                continue;
            }
            for (std::size_t at = 0; at < change.bytes.size();) {
                const std::size_t sector = kSectorBytes - (change.offset + at) % kSectorBytes;
                const std::size_t count = std::min(sector, change.bytes.size() - at);
                if (isLucky()) {
                    write(image, change.offset + at, std::string_view(change.bytes).substr(at, count));
                }
                at += count;
            }
        }
        left.emplace(path, std::move(image));
    }
    return left;
}

} // namespace dateline::test
