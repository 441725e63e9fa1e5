// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/edtf/edtf_cursor.h"
#include "core/time/edtf/edtf_date.h"

namespace dateline::time {

/// Reads one date at the cursor into `date`, as far as it goes: what may follow it, the caller knows.
class EdtfDateParser {
public:
    EdtfDateParser(EdtfCursor& in, EdtfDate& date)
        : m_in(in)
        , m_date(date) {}

    /// False, with the fault in the cursor, if no valid date stands there. `level` gets 0, 1 or 2.
    bool read(int& level);

private:
    struct Digits {
        int count = 0;
        int value = 0;  ///< X as 0
        unsigned x = 0; ///< bit n: the digit of 10^n is X
    };

    Digits takeDigits(int atMost);
    bool takeQualifier(Qualifier& qualifier);
    bool readSuffix(Qualifier& suffix);
    bool readYear();
    bool readLongYear();
    bool readSignificantDigits();
    bool readMonth();
    bool readDay();
    bool readTwoDigits(const char* what, Digits& digits);
    bool checkDay(std::size_t at);
    int levelOfUnspecified() const;

    EdtfCursor& m_in;
    EdtfDate& m_date;
    int m_level = 0;
    bool m_isYearAlone = false; ///< no month can follow: Y or S was read
};

} // namespace dateline::time
