// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

#include <string>

namespace dateline::test {

/// An invented article with four accepted events: a day, a later day, an open start, no date.
document::AcceptedArticle story();

/// Another text, of the day after, that tells of the fire, with its one account of it: it dates it a day
/// earlier.
document::AcceptedArticle secondStory();

/// Everything a document holds, as text: equal texts, equal documents.
std::string contentOf(const document::Document& document);

} // namespace dateline::test
