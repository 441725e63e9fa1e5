// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/time/edtf/edtf.h"

#include <functional>
#include <string>
#include <vector>

namespace dateline::document {

/// The single dates of an EDTF value in the order written, and the text around them: an interval has two, a
/// set any number, an open end none. What is no single date fails.
class DateParts {
public:
    static Result<DateParts> of(const time::Edtf& date);

    std::vector<time::EdtfDate>& dates() { return m_dates; }
    const std::vector<time::EdtfDate>& dates() const { return m_dates; }
    /// The text with the dates as they are now.
    std::string text() const;

private:
    std::vector<time::EdtfDate> m_dates;
    std::vector<std::string> m_around; ///< before each date, and after the last
};

} // namespace dateline::document
