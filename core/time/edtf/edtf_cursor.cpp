// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/edtf/edtf_cursor.h"

#include <fmt/format.h>

namespace dateline::time {

bool EdtfCursor::fail(std::size_t at, std::string reason) {
    m_faultAt = at;
    m_reason = std::move(reason);
    return false;
}

bool EdtfCursor::failExpected(std::string_view what) {
    if (isAtEnd()) {
        return fail(m_at, fmt::format("expected {}, but the text ends", what));
    }
    const char c = peek();
    if (c == ' ') {
        return fail(m_at, fmt::format("expected {}, not a blank", what));
    }
    if (c > ' ' && c < '\x7f') {
        return fail(m_at, fmt::format("expected {}, not '{}'", what, c));
    }
    return fail(m_at, fmt::format("expected {}, not this character", what));
}

Error EdtfCursor::error() const {
    return {ErrorCode::Invalid, fmt::format("{}, character {}", m_reason, m_faultAt + 1), {}, m_faultAt};
}

} // namespace dateline::time
