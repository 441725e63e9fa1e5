// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/language/language.h"

#include "core/base/require.h"
#include "core/extract/language/embedded_languages.h"
#include "core/extract/language/language_reader.h"

#include <array>
#include <cstdio>
#include <mutex>

namespace dateline::extract {

const NamedDay* Language::namedDay(std::string_view name) const {
    const auto found = m_namedDays.find(name);
    return found != m_namedDays.end() ? &found->second : nullptr;
}

std::span<const std::string> Language::endings(std::string_view kind) const {
    const auto found = m_endings.find(kind);
    return found != m_endings.end() ? std::span<const std::string>(found->second)
                                    : std::span<const std::string>();
}

std::optional<ClassId> Language::classNamed(std::string_view name) const {
    const auto found = m_classes.find(name);
    return found != m_classes.end() ? std::optional(found->second) : std::nullopt;
}

Result<std::shared_ptr<const Language>> Language::parse(std::span<const LanguageFile> files) {
    auto language = std::make_shared<Language>();
    LanguageReader reader(*language);
    for (const LanguageFile& file : files) {
        if (auto read = reader.readWords(file); !read) {
            return unexpected(read.error());
        }
    }
    for (const LanguageFile& file : files) {
        if (auto read = reader.readRules(file); !read) {
            return unexpected(read.error());
        }
    }
    reader.finish();
    return std::shared_ptr<const Language>(std::move(language));
}

const Language& Language::builtIn(std::string_view code) {
    static std::mutex mutex;
    static std::map<std::string, std::shared_ptr<const Language>, std::less<>> loaded;
    const std::string known(embeddedLanguage(code).empty() ? "en" : code);
    const std::scoped_lock lock(mutex);
    auto& slot = loaded[known];
    if (!slot) {
        auto parsed = parse(embeddedLanguage(known));
        if (!parsed) { // whoever writes a rule wants to know which one is wrong
            std::fprintf(stderr, "%s\n", parsed.error().message.c_str());
        }
        DATELINE_REQUIRE(parsed.has_value()); // our own files: the tests load each
        slot = *std::move(parsed);
    }
    return *slot;
}

} // namespace dateline::extract
