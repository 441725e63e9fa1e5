// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/event.h"
#include "core/model/source.h"

#include <QString>

namespace dateline::ui {

/// “quote” and where it stands, to paste into a text: author, title, outlet, day of publication and
/// address, each where it is known.
QString quoteWithCitation(const model::Claim& claim, const model::Source& source);

} // namespace dateline::ui
