// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace dateline::test {

/// This program started a second time, to edit a document until it is killed.
class EditingProcess {
public:
    /// Edits the document at `path` by RandomEdits of `seed`, from the edit of that number on.
    EditingProcess(const std::string& program, const std::string& path, std::uint32_t seed,
                   std::size_t firstEdit);
    ~EditingProcess();
    EditingProcess(const EditingProcess&) = delete;
    EditingProcess& operator=(const EditingProcess&) = delete;

    /// Lets it work until it has told of `edits` edits, then for `more`, and kills it: how many edits had
    /// returned by then. Nothing when it ended by itself.
    std::optional<std::size_t> killAfter(std::size_t edits, std::chrono::microseconds more);

private:
    bool readOne(); ///< waits for one edit to be told; false: the process is gone

    pid_t m_process = -1;
    int m_told = -1; ///< the reading end of the pipe: a byte an edit that returned
};

/// What the second program does; ends by being killed, or with a failure.
int editUntilKilled(const std::string& path, std::uint32_t seed, std::size_t firstEdit);

} // namespace dateline::test
