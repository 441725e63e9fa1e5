// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include "tests/support/temporary_folder.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>

#include <cstring>

namespace dateline::test {
namespace {

// The caller's environment without what would find a display or change words.
std::vector<std::string> plainEnvironment() {
    std::vector<std::string> environment = {"LC_ALL=C.UTF-8"};
    for (char** entry = environ; *entry != nullptr; ++entry) {
        const std::string variable = *entry;
        const bool isDropped = variable.rfind("DISPLAY=", 0) == 0 || variable.rfind("WAYLAND_", 0) == 0 ||
                               variable.rfind("QT_", 0) == 0 || variable.rfind("LC_ALL=", 0) == 0;
        if (!isDropped) {
            environment.push_back(variable);
        }
    }
    return environment;
}

std::vector<char*> pointersTo(std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    for (std::string& text : texts) {
        pointers.push_back(text.data());
    }
    pointers.push_back(nullptr);
    return pointers;
}

} // namespace

Outcome dateline(const std::vector<std::string>& arguments, const std::string& input) {
    return datelineAt(DATELINE_PROGRAM, arguments, input);
}

Outcome datelineAt(const std::string& program, const std::vector<std::string>& arguments,
                   const std::string& input) {
    const TemporaryFolder folder;
    writeBytes(folder.file("in"), input);
    std::vector<std::string> words = {program};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<std::string> environment = plainEnvironment();

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 0, folder.file("in").c_str(), O_RDONLY, 0);
    const int write = O_WRONLY | O_CREAT | O_TRUNC;
    posix_spawn_file_actions_addopen(&actions, 1, folder.file("out").c_str(), write, 0600);
    posix_spawn_file_actions_addopen(&actions, 2, folder.file("err").c_str(), write, 0600);
    pid_t process = 0;
    const int failure = ::posix_spawn(&process, program.c_str(), &actions, nullptr, pointersTo(words).data(),
                                      pointersTo(environment).data());
    posix_spawn_file_actions_destroy(&actions);
    Outcome outcome;
    if (failure != 0) {
        outcome.err = std::strerror(failure);
        return outcome;
    }
    int state = 0;
    ::waitpid(process, &state, 0);
    outcome.status = WIFEXITED(state) ? WEXITSTATUS(state) : -1;
    outcome.out = bytesOf(folder.file("out"));
    outcome.err = bytesOf(folder.file("err"));
    return outcome;
}

} // namespace dateline::test
