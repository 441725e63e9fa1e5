// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document_implementation.h"
#include "core/document/edit_words.h"

#include <algorithm>

namespace dateline::document {
namespace {

const model::Source& existing(const std::vector<model::Source>& sources, model::SourceId id) {
    const auto at = std::find_if(sources.begin(), sources.end(),
                                 [&](const model::Source& known) { return known.id == id; });
    if (at == sources.end()) {
        refuse(ErrorCode::NotFound, "the source is not there any more");
    }
    return *at;
}

// Versions are a line, each of the one before, so it must not bite its tail.
void checkOriginal(const std::vector<model::Source>& sources, model::SourceId id, model::SourceId original) {
    std::optional<model::SourceId> next = original;
    for (std::size_t steps = 0; next && steps <= sources.size(); ++steps) {
        if (*next == id) {
            refuse(ErrorCode::Invalid, "a source cannot be a newer version of itself");
        }
        next = existing(sources, *next).versionOf;
    }
}

} // namespace

Result<void> Document::editSource(model::SourceId id, const SourceEdit& edit) {
    return m->edit(*this, [&](store::Editor& editor) {
        const auto sources = m->engine->sources();
        model::Source source = existing(sources, id);
        std::string words = wordsFor(edit, source.title);
        if (edit.versionOf && *edit.versionOf) {
            checkOriginal(sources, id, **edit.versionOf);
        }
        source.title = edit.title.value_or(source.title);
        source.outlet = edit.outlet.value_or(source.outlet);
        source.author = edit.author.value_or(source.author);
        source.address = edit.address.value_or(source.address);
        source.published = edit.published.value_or(source.published);
        source.retrieved = edit.retrieved.value_or(source.retrieved);
        source.language = edit.language.value_or(source.language);
        source.versionOf = edit.versionOf.value_or(source.versionOf);
        editor.updateSource(source);
        return words;
    });
}

} // namespace dateline::document
