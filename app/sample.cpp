// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample.h"

#include <fmt/format.h>

#include <filesystem>

namespace dateline::app {

Result<std::string> samplePath() {
    std::error_code failure;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", failure);
    // From the program's own place, so that an installation can be moved whole.
    const auto folder = program.parent_path();
    const auto built = folder / "../resources/samples";
    const auto installed = folder / DATELINE_SAMPLES_FROM_BIN;
    for (const auto& samples : {built, installed}) {
        const auto sample = samples / "cartels-and-the-border.dateline";
        if (std::filesystem::exists(sample, failure)) {
            return std::filesystem::weakly_canonical(sample, failure).string();
        }
    }
    return unexpected(ErrorCode::NotFound,
                      fmt::format("the sample timeline is missing: it is neither in {} nor in {}. Build all "
                                  "of Dateline, or install it again",
                                  built.lexically_normal().string(), installed.lexically_normal().string()));
}

} // namespace dateline::app
