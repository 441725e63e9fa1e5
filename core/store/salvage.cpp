// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/engine.h"
#include "core/store/mended_contents.h"
#include "core/store/rows/content_rows.h"
#include "core/store/tables/schema.h"

#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>

namespace dateline::store {
namespace {

/// A copy that goes away again: the file is evidence, and nothing may touch it.
class Copy {
public:
    explicit Copy(const std::string& path) {
        std::error_code failure;
        std::string pattern =
            (std::filesystem::temp_directory_path(failure) / "dateline-salvage-XXXXXX").string();
        const char* const made = ::mkdtemp(pattern.data());
        m_folder = made != nullptr ? made : "";
        m_path = m_folder + "/copy";
        if (made != nullptr) {
            std::filesystem::copy_file(path, m_path, failure);
        }
        if (made == nullptr || failure) {
            throw SqlError(ErrorCode::Unreadable,
                           "cannot be copied to the folder for temporary files, where it would be read");
        }
    }
    ~Copy() {
        std::error_code ignored;
        std::filesystem::remove_all(m_folder, ignored);
    }
    Copy(const Copy&) = delete;
    Copy& operator=(const Copy&) = delete;

    const std::string& path() const { return m_path; }

private:
    std::string m_folder;
    std::string m_path;
};

std::uint64_t bigEndian(const std::array<unsigned char, 100>& header, std::size_t at, std::size_t bytes) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < bytes; ++i) {
        value = value << 8U | header[at + i];
    }
    return value;
}

// SQLite opens no file that is shorter than its header says. With zeros in place of what was cut off, what
// is left of it can be read. (Database File Format, 1.3: page size at 16, number of pages at 28.)
void fillUp(const std::string& path) {
    std::array<unsigned char, 100> header = {};
    std::ifstream(path, std::ios::binary)
        .read(reinterpret_cast<char*>(header.data()), static_cast<std::streamsize>(header.size()));
    constexpr std::uint64_t kLargestPage = 65536; // written as 1
    const std::uint64_t page = bigEndian(header, 16, 2) == 1 ? kLargestPage : bigEndian(header, 16, 2);
    const std::uint64_t whole = page * bigEndian(header, 28, 4);
    std::error_code failure;
    if (std::filesystem::file_size(path, failure) < whole) {
        std::filesystem::resize_file(path, whole, failure); // a hole: takes no space
    }
}

[[noreturn]] void throwHopeless() {
    throw SqlError(ErrorCode::Invalid, "is damaged so much that nothing in it can be read; use a backup");
}

// SQLite reads the list of tables when it opens a file. Without one nothing can be found in it.
std::unique_ptr<Database> opened(const std::string& path) {
    try {
        return std::make_unique<Database>(path, Database::Mode::ReadWrite);
    } catch (const SqlError&) {
        throwHopeless();
    }
}

Salvage readCopy(const std::string& path) {
    const auto owner = opened(path);
    const Database& database = *owner;
    checkSchema(database);
    migrate(database);
    TableScan scan(database, TableScan::Damage::IsNoted);
    Salvage salvage;
    salvage.contents = readContents(scan);
    salvage.losses = scan.losses();
    mend(salvage.contents, salvage.losses);
    if (salvage.contents.sources.empty() && salvage.contents.events.empty() && !salvage.losses.empty()) {
        throwHopeless();
    }
    return salvage;
}

} // namespace

Salvage salvageSqlite(const std::string& path) {
    checkIsSqliteFile(path);
    const Copy copy(std::filesystem::absolute(path).string());
    fillUp(copy.path());
    return readCopy(copy.path());
}

} // namespace dateline::store
