// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/document/edits/event_texts.h"
#include "core/document/guarded.h"
#include "core/store/engine.h"

namespace dateline::document {

inline constexpr std::string_view kTitleSetting = "title";
inline constexpr std::string_view kGroupingSetting = "grouping";
/// Where the order of a grouping's lanes is kept; nothing there: LaneOrder::Count.
inline std::string orderSetting(model::Grouping grouping) {
    return "order of lanes by " + std::string(nameOf(grouping));
}

using Accounts = std::unordered_map<model::EventId, std::vector<model::Claim>>;
/// Of the events with several: few have, and only those can disagree.
Accounts severalAccounts(const store::Engine& engine);

/// The columns of a document at one moment.
struct MadeColumns {
    model::EventColumns columns;
    std::int64_t madeOf = 0; ///< store::Engine::fileVersion
    bool areKept = false;    ///< the file has them
};

class Document::Implementation {
public:
    Implementation(std::string filePath, std::unique_ptr<store::Engine> storeEngine);

    // A query has no Result: what cannot be read is told through `failed`, and is missing.
    template<typename Query>
    auto ask(const Document& document, Query&& query) const -> std::invoke_result_t<Query, store::Engine&> {
        auto answer = guarded(path, [&] { return query(*engine); });
        if (!answer) {
            document.failed.notify(answer.error());
            return {};
        }
        return std::move(*answer);
    }

    /// `body` makes the edit and gives its words. It reads inside the transaction, and throws to refuse.
    Result<void> edit(Document& document, const store::Engine::EditBody& body);
    enum class Step { Undo, Redo };
    Result<void> move(Document& document, Step step);
    Result<void> jump(Document& document, std::optional<model::StepId> step);
    bool poll(Document& document);
    /// What undo and redo are about to mean, as last told to the user.
    void lookAtHistory();

    /// Those kept in the file, with what changed since, or made of the tables.
    MadeColumns columns() const;
    model::EventColumns columnsAfter(const model::EventColumns& before,
                                     std::span<const model::EventId> touched) const;
    bool isTrue(const model::EventColumns& columns) const;
    void keep(const MadeColumns& made) const;
    /// Before the document goes: keeps columns where the next opening would be slow without.
    void close() const;

    /// With what its accounts come to.
    std::optional<model::EventSummary> summaryOf(model::EventId id) const;
    model::Event existing(model::EventId id) const; ///< throws NotFound
    std::string titleOf(model::EventId id) const { return existing(id).title; }
    std::vector<model::Event> existing(std::span<const model::EventId> ids) const; ///< each once
    store::ClaimOfEvent existing(model::ClaimId id) const;

    const std::string path;
    const std::unique_ptr<store::Engine> engine;
    std::shared_ptr<EventTexts> texts;        ///< never null
    std::weak_ptr<const std::string> gesture; ///< gone: none is open
    std::optional<model::StepId> gestureStep; ///< the step that the next edit of it joins
    std::optional<model::HistoryStep> seenUndo;
    std::optional<model::HistoryStep> seenRedo;

private:
    void tell(Document& document, const std::string& words, const store::Touched& touched);

    std::int64_t m_foreignVersion = 0;
    bool m_hasWritten = false;
};

/// Refuses inside an edit: the one way to stop it half-way, and nothing is left of it.
[[noreturn]] void refuse(ErrorCode code, const std::string& why);

} // namespace dateline::document
