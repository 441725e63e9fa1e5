// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document_implementation.h"
#include "core/document/edits/article_events.h"
#include "core/document/edits/edit_words.h"
#include "core/layout/axis/drawn_extent.h"
#include "core/time/wording/date_wording.h"

#include <fmt/format.h>

#include <algorithm>

namespace dateline::document {
namespace {

std::string usableName(const std::string& name) {
    const auto names = usableNames({name});
    if (names.empty()) {
        refuse(ErrorCode::Invalid, "an era needs a name");
    }
    return names.front();
}

void checkSpan(const time::Edtf& when) {
    if (const auto problem = problemWithEra(when)) {
        refuse(ErrorCode::Invalid, *problem);
    }
}

model::Era existingEra(const store::Engine& engine, model::EraId id) {
    const std::vector<model::Era> eras = engine.eras();
    const auto era =
        std::find_if(eras.begin(), eras.end(), [&](const model::Era& known) { return known.id == id; });
    if (era == eras.end()) {
        refuse(ErrorCode::NotFound, "the era is not there any more");
    }
    return *era;
}

std::string wordsFor(const EraEdit& edit, const model::Era& before, const model::Era& after) {
    if (int(edit.name.has_value()) + int(edit.when.has_value()) + int(edit.colour.has_value()) != 1) {
        return fmt::format("change era {}", inQuotes(after.name));
    }
    return edit.name   ? fmt::format("rename era {} to {}", inQuotes(before.name), inQuotes(after.name))
           : edit.when ? fmt::format("move era {} to {}", inQuotes(after.name), time::inWords(after.when))
                       : fmt::format("colour era {}", inQuotes(after.name));
}

} // namespace

std::optional<std::string> problemWithEra(const time::Edtf& when) {
    if (when.kind() == time::EdtfKind::OneOf || when.kind() == time::EdtfKind::AllOf) {
        return "an era is one span of time, not several";
    }
    if (layout::drawnExtentOf(when).has(layout::DrawnExtent::Undated)) { // "../..", or "XXXX-05" of any year
        return "an era needs a day on which it begins or one on which it ends";
    }
    return std::nullopt;
}

std::vector<model::Era> Document::eras() const {
    return m->ask(*this, [](store::Engine& engine) { return engine.eras(); });
}

Result<model::EraId> Document::addEra(const std::string& name, const time::Edtf& when, int colour) {
    model::EraId id;
    const auto added = m->edit(*this, [&](store::Editor& editor) {
        checkSpan(when);
        const std::string usable = usableName(name);
        id = editor.addEra({{}, usable, when, std::max(colour, 0)});
        return fmt::format("add era {}", inQuotes(usable));
    });
    return added ? Result<model::EraId>(id) : unexpected(added.error());
}

Result<void> Document::editEra(model::EraId id, const EraEdit& edit) {
    return m->edit(*this, [&](store::Editor& editor) {
        const model::Era before = existingEra(*m->engine, id);
        model::Era era = before;
        era.name = edit.name ? usableName(*edit.name) : era.name;
        era.when = edit.when.value_or(era.when);
        checkSpan(era.when);
        era.colour = std::max(edit.colour.value_or(era.colour), 0);
        editor.updateEra(era);
        return wordsFor(edit, before, era);
    });
}

Result<void> Document::removeEra(model::EraId id) {
    return m->edit(*this, [&](store::Editor& editor) {
        const model::Era era = existingEra(*m->engine, id);
        editor.removeEra(id);
        return fmt::format("remove era {}", inQuotes(era.name));
    });
}

} // namespace dateline::document
