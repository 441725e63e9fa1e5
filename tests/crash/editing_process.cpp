// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crash/editing_process.h"

#include "tests/core/document/random_edits.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <thread>

extern char** environ;

namespace dateline::test {

EditingProcess::EditingProcess(const std::string& program, const std::string& path, std::uint32_t seed,
                               std::size_t firstEdit) {
    int ends[2] = {-1, -1};
    if (::pipe2(ends, O_CLOEXEC) != 0) {
        return;
    }
    std::string words[] = {program, "--edit", path, std::to_string(seed), std::to_string(firstEdit)};
    char* arguments[] = {words[0].data(), words[1].data(), words[2].data(),
                         words[3].data(), words[4].data(), nullptr};
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    if (::posix_spawn(&m_process, program.c_str(), &actions, nullptr, arguments, environ) != 0) {
        m_process = -1;
    }
    posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    m_told = ends[0];
}

EditingProcess::~EditingProcess() {
    if (m_process > 0) {
        ::kill(m_process, SIGKILL);
        ::waitpid(m_process, nullptr, 0);
    }
    if (m_told >= 0) {
        ::close(m_told);
    }
}

bool EditingProcess::readOne() {
    char byte = 0;
    ssize_t got = 0;
    do {
        got = ::read(m_told, &byte, 1);
    } while (got < 0 && errno == EINTR);
    return got == 1;
}

std::optional<std::size_t> EditingProcess::killAfter(std::size_t edits, std::chrono::microseconds more) {
    std::size_t told = 0;
    while (told < edits && readOne()) {
        ++told;
    }
    if (told < edits || m_process <= 0) {
        return std::nullopt;
    }
    std::this_thread::sleep_for(more);
    ::kill(m_process, SIGKILL);
    int state = 0;
    ::waitpid(m_process, &state, 0);
    m_process = -1;
    while (readOne()) { // what it told while we slept
        ++told;
    }
    return WIFSIGNALED(state) ? std::optional(told) : std::nullopt;
}

int editUntilKilled(const std::string& path, std::uint32_t seed, std::size_t firstEdit) {
    auto document = document::Document::open(path);
    if (!document) {
        std::fputs((document.error().text() + "\n").c_str(), stderr);
        return 1;
    }
    const RandomEdits edits(seed, /*withHistory=*/true);
    for (std::size_t number = firstEdit;; ++number) {
        const auto done = edits.apply(**document, number);
        const bool isRefused =
            !done && (done.error().code == ErrorCode::Invalid || done.error().code == ErrorCode::NotFound ||
                      done.error().code == ErrorCode::Unsupported);
        if (!done && !isRefused) {
            std::fputs(fmt::format("edit {}: {}\n", number, done.error().text()).c_str(), stderr);
            return 1;
        }
        if (::write(STDOUT_FILENO, "+", 1) != 1) {
            return 1;
        }
    }
}

} // namespace dateline::test
