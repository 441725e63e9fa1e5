// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/entry/date_entry.h"
#include "core/time/entry/entry_frame.h"
#include "core/time/entry/entry_tokens.h"

#include <string>
#include <vector>

namespace dateline::time {

/// The readings of one phrase as EDTF, and the first fault the EDTF parser found in one of them.
class EntryReader {
public:
    EntryReader(EntryTokens tokens, const EntryContext& context)
        : m_tokens(tokens)
        , m_context(context) {}

    bool read();
    std::vector<DateChoice> takeChoices() { return std::move(m_choices); }
    /// Why there are no choices, where a date was understood that cannot be; else empty.
    const std::string& problem() const { return m_problem; }

private:
    Qualifier takeQualifiers(EntryTokens& tokens) const;
    Frame takeFrame(EntryTokens& tokens) const;
    bool readRange(EntryTokens tokens, Qualifier qualifier);
    bool readShortRange(EntryTokens tokens, Qualifier qualifier);
    void joinRange(EntryTokens left, EntryTokens right, Qualifier qualifier, bool isBetween);
    bool add(const std::string& edtf, const std::string& note = {});

    EntryTokens m_tokens;
    const EntryContext& m_context;
    std::vector<DateChoice> m_choices;
    std::string m_problem;
};

} // namespace dateline::time
