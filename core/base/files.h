// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline {

/// The bytes of a regular file, or of standard input for "-". Fails, with the path in the error, when it is
/// missing, a directory, unreadable or over `limit` bytes (which the message names).
Result<std::string> readFile(const std::string& path, std::size_t limit);

/// All at once what AtomicFile writes piece by piece.
Result<void> writeFileAtomically(const std::string& path, std::string_view bytes);

/// A name beside `path` that does not exist yet, for writers that must be given a file name; rename over
/// `path` with commitTemporary() or remove it.
std::string temporaryNameBeside(const std::string& path);

/// Syncs `temporary` and renames it to `path`. On failure removes `temporary`.
Result<void> commitTemporary(const std::string& temporary, const std::string& path);

} // namespace dateline
