// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/large_pages.h"

#ifdef __linux__
#include <sys/mman.h>

#include <memory>
#endif

namespace dateline {

void preferLargePages(const void* memory, std::size_t bytes) {
#ifdef MADV_HUGEPAGE
    constexpr std::size_t kPage = 2UL * 1024 * 1024; // of x86 and, with pages of 4 KB, of ARM
    void* first = const_cast<void*>(memory);         // the system changes nothing behind it
    if (bytes < 2 * kPage || std::align(kPage, kPage, first, bytes) == nullptr) {
        return;
    }
    ::madvise(first, bytes / kPage * kPage, MADV_HUGEPAGE); // what it cannot do it leaves
#endif
}

} // namespace dateline
