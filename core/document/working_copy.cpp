// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/working_copy.h"

#include "core/base/files.h"
#include "core/base/sha256.h"

#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>

namespace dateline::document {
namespace {

constexpr std::size_t kSampleLimitBytes = 256'000'000;

// Another window may have the copy open, so it is replaced only when that brings something new and takes
// nothing away.
bool shallReplace(const std::string& copy, const std::string& hashFile, const std::string& sampleBytes) {
    if (!std::filesystem::exists(copy)) {
        return true;
    }
    if (std::filesystem::exists(copy + "-journal")) {
        return false; // it is being written, or was when its program was killed
    }
    const auto bytes = readFile(copy, kSampleLimitBytes);
    const auto hash = readFile(hashFile, 1000);
    return bytes && hash && *bytes != sampleBytes && sha256Hex(*bytes) == hash->substr(0, hash->find('\n'));
}

} // namespace

Result<std::string> workingCopyOf(const std::string& sample, const std::string& folder) {
    const auto bytes = readFile(sample, kSampleLimitBytes);
    if (!bytes) {
        return unexpected(bytes.error());
    }
    std::error_code failure;
    std::filesystem::create_directories(folder, failure);
    if (failure) {
        return unexpected(
            Error{ErrorCode::Unwritable, fmt::format("cannot be made: {}", failure.message()), folder});
    }
    const std::string copy = folder + "/" + std::filesystem::path(sample).filename().string();
    const std::string hashFile = copy + ".sha256";
    if (!shallReplace(copy, hashFile, *bytes)) {
        return copy;
    }
    if (const auto written = writeFileAtomically(copy, *bytes); !written) {
        return unexpected(written.error());
    }
    if (const auto written = writeFileAtomically(hashFile, sha256Hex(*bytes) + "\n"); !written) {
        return unexpected(written.error());
    }
    return copy;
}

std::string userDataFolder() {
    // A relative path is to be ignored, says the specification.
    if (const char* const data = std::getenv("XDG_DATA_HOME"); data != nullptr && data[0] == '/') {
        return std::string(data) + "/dateline";
    }
    const char* const home = std::getenv("HOME");
    return std::string(home != nullptr && home[0] == '/' ? home : "/tmp") + "/.local/share/dateline";
}

} // namespace dateline::document
