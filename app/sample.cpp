// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample.h"

#include <filesystem>

namespace dateline::app {

std::string samplePath() {
    std::error_code failure;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", failure);
    if (failure) {
        return {};
    }
    // From the program's own place, so that an installation can be moved whole.
    const auto folder = program.parent_path();
    for (const auto& samples : {folder / "../resources/samples", folder / DATELINE_SAMPLES_FROM_BIN}) {
        const auto sample = samples / "cartels-and-the-border.dateline";
        if (std::filesystem::exists(sample, failure)) {
            return std::filesystem::weakly_canonical(sample, failure).string();
        }
    }
    return {};
}

} // namespace dateline::app
