// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/columns/account_marks.h"
#include "core/document/columns/column_builder.h"
#include "core/document/columns/column_patch.h"
#include "core/document/document_implementation.h"
#include "core/model/id_range.h"

#include <algorithm>
#include <bitset>
#include <limits>
#include <random>
#include <unordered_set>

namespace dateline::document {
namespace {

using Columns = model::EventColumns;

// With fewer events, reading the tables takes less time than one notices.
constexpr std::size_t kLeastKept = 5000;
// Merging a change costs some 30 µs when the document is opened.
constexpr std::size_t kMostChanges = 500;
constexpr std::size_t kSample = 48;

Columns readAll(const store::Engine& engine) {
    const Accounts accounts = severalAccounts(engine);
    ColumnBuilder builder;
    builder.reserve(engine.eventCount());
    engine.eachSummary([&](model::EventSummary&& summary) {
        if (const auto several = accounts.find(summary.id); several != accounts.end()) {
            markAccounts(summary, several->second);
        }
        builder.add(summary);
    });
    return builder.build();
}

/// What columns say of one event.
struct Row {
    model::DateColumn::Date date;
    std::uint8_t marks = 0;
    std::uint16_t claims = 0;
    std::optional<model::ActorId> actor;
    std::optional<model::SourceId> source;
    friend bool operator==(const Row&, const Row&) = default;
};

Row rowAt(const Columns& columns, std::size_t number) {
    const std::uint32_t actor = columns.actors[number];
    const std::uint32_t source = columns.sources[number];
    return {columns.dates[number], columns.marks[number], columns.claims[number],
            actor == Columns::kNone ? std::nullopt : std::optional(columns.actorIds[actor]),
            source == Columns::kNone ? std::nullopt : std::optional(columns.sourceIds[source])};
}

} // namespace

Accounts severalAccounts(const store::Engine& engine) {
    Accounts accounts;
    for (store::ClaimOfEvent& account : engine.severalAccounts()) {
        accounts[account.event].push_back(std::move(account.claim));
    }
    return accounts;
}

// What comes out of the file bears no mark of ours that somebody else could not make. Whoever made it lie
// would have to guess which events are looked at, of those that the columns have and of those in the tables.
// All of them could be counted, but that reads a quarter of what opening is not to read.
bool Document::Implementation::isTrue(const Columns& columns) const {
    constexpr auto kLeast = std::numeric_limits<std::int64_t>::min();
    if (columns.size() == 0) {
        return !engine->firstEventFrom({kLeast});
    }
    std::random_device seed;
    std::mt19937_64 random((std::uint64_t(seed()) << 32U) + seed());
    for (std::size_t i = 0; i < kSample; ++i) {
        const std::size_t number = random() % columns.size();
        const auto summary = summaryOf(columns.ids[number]);
        if (!summary) {
            return false;
        }
        ColumnBuilder builder;
        builder.add(*summary);
        if (rowAt(builder.build(), 0) != rowAt(columns, number)) {
            return false;
        }
    }
    const auto [least, most] = model::idRange(columns.ids);
    if (engine->firstEventFrom({kLeast}) != model::EventId{least} ||
        (most != std::numeric_limits<std::int64_t>::max() && engine->firstEventFrom({most + 1}))) {
        return false;
    }
    std::uniform_int_distribution<std::int64_t> between(least, most);
    std::unordered_set<model::EventId> wanted;
    for (std::size_t i = 0; i < kSample; ++i) {
        wanted.insert(engine->firstEventFrom({between(random)}).value_or(model::EventId{most}));
    }
    std::bitset<4096> mayBeWanted; // nearly all are told apart by their last bits
    for (const model::EventId id : wanted) {
        mayBeWanted.set(static_cast<std::uint64_t>(id.value) % mayBeWanted.size());
    }
    std::size_t found = 0; // ids are distinct
    columns.ids.each([&](std::size_t, model::EventId id) {
        const bool mayBe = mayBeWanted[static_cast<std::uint64_t>(id.value) % mayBeWanted.size()];
        found += mayBe ? wanted.count(id) : 0;
    });
    return found == wanted.size();
}

MadeColumns Document::Implementation::columns() const {
    MadeColumns made;
    engine->inOneMoment([&] {
        made.madeOf = engine->fileVersion();
        if (auto kept = engine->keptColumns()) {
            made.columns =
                kept->changed.empty() ? std::move(kept->columns) : columnsAfter(kept->columns, kept->changed);
            made.areKept = isTrue(made.columns);
        }
        if (!made.areKept) {
            made.columns = readAll(*engine);
        }
    });
    return made;
}

model::EventColumns Document::Implementation::columnsAfter(const model::EventColumns& before,
                                                           std::span<const model::EventId> touched) const {
    std::vector<model::EventSummary> now;
    for (const model::EventId id : touched) {
        if (auto summary = summaryOf(id)) {
            now.push_back(std::move(*summary));
        }
    }
    return patched(before, touched, now, [this](model::EventId id) {
        const auto summary = engine->summary(id);
        return summary ? summary->when : std::nullopt;
    });
}

void Document::Implementation::keep(const MadeColumns& made) const {
    if (!engine->isReadOnly() && made.columns.size() >= kLeastKept) {
        engine->keepColumns(made.columns, made.madeOf);
    }
}

void Document::Implementation::close() const {
    if (!m_hasWritten || engine->isReadOnly()) {
        return;
    }
    // Nobody is there any more to be told; without columns the next opening is slower, and that is all.
    (void)guarded(path, [&] {
        const auto changes = engine->changesSinceColumns();
        if (changes ? *changes > kMostChanges : engine->eventCount() >= kLeastKept) {
            keep(columns());
        }
    });
}

} // namespace dateline::document
