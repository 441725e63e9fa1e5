// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/edits/edits.h"

#include <cstddef>
#include <string>

namespace dateline::document {

// What an edit is called in the history: "undo: move 3 events to lane Courts".

std::string shortened(const std::string& title); ///< at most 60 code points
std::string inQuotes(const std::string& title);
/// "1 event", "3 events"; `plural` where an s is not enough.
std::string counted(std::size_t count, const std::string& one, const std::string& plural = {});
/// "“Fire at the harbour”" for one event, "3 events" for more.
std::string eventsInWords(const std::vector<std::string>& titles);
/// "tag “court”", "tags “court” and “fire”".
std::string tagsInWords(const std::vector<std::string>& names);
/// What of the event changes, so that two edits in a row can be told apart.
std::string wordsFor(const EventEdit& edit, const std::string& title);
std::string wordsFor(const SourceEdit& edit, const std::string& title);
std::string wordsFor(const LaneEdit& edit, const std::string& lane);

} // namespace dateline::document
