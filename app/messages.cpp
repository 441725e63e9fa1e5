// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages.h"

#include "core/base/files.h"

#include <fmt/format.h>

#include <cstdio>

namespace dateline::app {

void say(std::string_view sentence) {
    std::fputs(fmt::format("dateline: {}\n", sentence).c_str(), stderr);
}

int fail(const Error& error, int status) {
    say(error.text());
    return status;
}

int misuse(std::string_view sentence) {
    say(sentence);
    return kMisused;
}

std::string counted(std::size_t count, const char* thing) {
    return fmt::format("{} {}{}", count, thing, count == 1 ? "" : "s");
}

int deliver(const std::string& path, std::string_view bytes) {
    const auto written = writeFileAtomically(path.empty() ? "-" : path, bytes);
    return written ? kDone : fail(written.error());
}

} // namespace dateline::app
