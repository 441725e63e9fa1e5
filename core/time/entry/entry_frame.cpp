// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/entry/entry_frame.h"

#include "core/time/arithmetic/date_neighbours.h"
#include "core/time/edtf/edtf.h"

#include <fmt/format.h>

namespace dateline::time {

std::string marked(const std::string& edtf, Qualifier qualifier) {
    constexpr std::string_view kMarks[] = {"", "?", "~", "%"};
    const std::string_view mark = kMarks[static_cast<std::size_t>(qualifier)];
    if (mark.empty() || edtf.empty()) {
        return edtf;
    }
    if (edtf.front() != '[') {
        return edtf.back() == '~' ? edtf.substr(0, edtf.size() - 1).append(mark == "?" ? "%" : mark)
                                  : edtf + std::string(mark);
    }
    // [a..b]: both ends.
    const auto dots = edtf.find("..");
    const std::string first = edtf.substr(1, dots - 1);
    const std::string last = edtf.substr(dots + 2, edtf.size() - dots - 3);
    return fmt::format("[{}..{}]", marked(first, qualifier), marked(last, qualifier));
}

std::string endOf(const std::string& edtf, bool isStart) {
    const auto dots = edtf.find("..");
    if (edtf.empty() || edtf.front() != '[' || dots == std::string::npos) {
        return edtf;
    }
    return isStart ? edtf.substr(1, dots - 1) : edtf.substr(dots + 2, edtf.size() - dots - 3);
}

std::string framed(const std::string& edtf, Frame frame) {
    const auto date = Edtf::parse(edtf);
    if (!date || frame == Frame::None) {
        return edtf;
    }
    const EdtfDate& first = date->isDate() ? date->date() : date->members().front().from;
    const EdtfDate& last = date->isDate() ? date->date() : date->members().back().to;
    const auto from = endOf(edtf, true);
    const auto to = endOf(edtf, false);
    // "before c. 1987" keeps its "c.".
    constexpr std::string_view kMarks[] = {"", "?", "~", "%"};
    const auto mark = [&](const EdtfDate& of) { return kMarks[static_cast<std::size_t>(of.anyQualifier())]; };
    switch (frame) {
    case Frame::Before:
        return fmt::format("[..{}{}]", justBefore(first), mark(first));
    case Frame::After:
        return fmt::format("[{}{}..]", justAfter(last), mark(last));
    case Frame::Until:
        return fmt::format("../{}", to);
    case Frame::Since:
        return fmt::format("{}/..", from);
    case Frame::OrEarlier:
        return fmt::format("[..{}]", to);
    case Frame::OrLater:
        return fmt::format("[{}..]", from);
    case Frame::None:
        break;
    }
    return edtf;
}

} // namespace dateline::time
