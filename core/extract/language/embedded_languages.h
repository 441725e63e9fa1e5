// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/language/language.h"

#include <span>
#include <string_view>

namespace dateline::extract {

/// The files of resources/languages/CODE as they were when the program was built; empty for an unknown code.
/// embed_languages.cmake writes the definition.
std::span<const LanguageFile> embeddedLanguage(std::string_view code);

} // namespace dateline::extract
