// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace dateline::ui {

/// An entry of the outline that a reader shows beside the pages of a PDF.
struct Bookmark {
    std::string title; ///< UTF-8
    int page = 0;      ///< from 0
    double top = 0;    ///< points below the upper edge of the page: what comes to the top of the view
    std::vector<Bookmark> children = {};
};

/// A PDF of Qt 6.4 with what Qt leaves out: these bookmarks, the first level opened, and a title bar that
/// shows the document's title (ISO 32000-1, 12.3.3); and with soft masks that work. Qt draws the mask of a
/// fading gradient in greys and then declares it one of alpha, which is 1 everywhere, so that nothing fades;
/// it becomes one of luminosity (11.6.5.3). Fails for bytes that are no PDF and for pages it has not.
Result<std::string> finishedPdf(std::string_view pdf, const std::vector<Bookmark>& bookmarks);

} // namespace dateline::ui
