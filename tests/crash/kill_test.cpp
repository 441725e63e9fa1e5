// SPDX-License-Identifier: GPL-3.0-or-later
// Kills a program at random moments while it edits and imports, and looks at what it left: every edit that
// had returned is in the file, none is in it by half, the file is sound, and undo works.
//   kill_test [--kills N] [--seed N] [--folder FOLDER]
#include "core/store/search/search_index.h"
#include "tests/core/document/random_edits.h"
#include "tests/core/document/story.h"
#include "tests/crash/editing_process.h"
#include "tests/support/temporary_folder.h"

#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <random>

namespace dateline::test {
namespace {

using document::Document;

// A new file every so often: undoing all takes the longer the more was done.
constexpr std::size_t kKillsAFile = 10;
constexpr std::size_t kKillsBetweenUndoingAll = 5;

[[noreturn]] void fail(const std::string& what) {
    std::fputs(fmt::format("FAILED: {}\n", what).c_str(), stderr);
    std::exit(1);
}

void require(bool holds, const std::string& what) {
    if (!holds) {
        fail(what);
    }
}

std::unique_ptr<Document> opened(const std::string& path) {
    auto document = Document::open(path);
    require(document.has_value(), document ? "" : "does not open: " + document.error().text());
    return std::move(*document);
}

/// Content and history: equal texts, equal documents. When the steps were made may differ.
std::string stateOf(const Document& document) {
    std::string state = contentOf(document);
    for (const auto& step : document.history()) {
        state += fmt::format("{} {}{}\n", step.id.value, step.isUndone ? "undone: " : "", step.words);
    }
    return state;
}

void requireSound(const std::string& path) {
    const store::Database database(path, store::Database::Mode::ReadWrite);
    store::Statement check = database.prepare("PRAGMA integrity_check");
    require(check.step() && check.text(0) == "ok", fmt::format("integrity_check: {}", check.text(0)));
    require(!database.prepare("PRAGMA foreign_key_check").step(), "a reference leads nowhere");
    try {
        store::checkSearch(database);
    } catch (const store::SqlError& error) {
        fail(fmt::format("the search index is wrong: {}", error.what()));
    }
}

void requireUndoWorks(Document& document, bool wholly) {
    const std::string before = stateOf(document);
    std::size_t undone = 0;
    while (document.undoWords() && (wholly || undone == 0)) {
        const auto done = document.undo();
        require(done.has_value(), done ? "" : "undo: " + done.error().text());
        ++undone;
    }
    require(!wholly || document.events().empty(), "all is undone, and there are events");
    for (; undone > 0; --undone) {
        const auto done = document.redo();
        require(done.has_value(), done ? "" : "redo: " + done.error().text());
    }
    require(stateOf(document) == before, "undone and redone, the document is another one");
}

/// One document and its twin: the same edits in a file that nobody interrupts.
class Victim {
public:
    Victim(std::string program, const std::string& folder, std::uint32_t seed)
        : m_program(std::move(program))
        , m_path(fmt::format("{}/victim-{}.dateline", folder, seed))
        , m_twinPath(
              m_twinFolder.file(fmt::format("victim-{}.dateline", seed))) // a document's title is its name
        , m_seed(seed)
        , m_edits(seed, /*withHistory=*/true) {
        std::filesystem::remove(m_path); // a run that failed leaves it to be looked at
        std::filesystem::remove(m_path + "-journal");
        require(Document::create(m_path).has_value(), "cannot make " + m_path);
        m_twin = std::move(*Document::create(m_twinPath));
    }
    ~Victim() {
        m_twin.reset();
        std::filesystem::remove(m_path);
        std::filesystem::remove(m_path + "-journal");
    }
    Victim(const Victim&) = delete;
    Victim& operator=(const Victim&) = delete;

    void killOnce(std::mt19937& random, bool undoesAll) {
        // Mostly in the midst of an edit of some milliseconds, now and then while it opens the file.
        const std::size_t edits = random() % 8;
        const std::chrono::microseconds more(random() % (edits == 0 ? 60'000 : 25'000));
        EditingProcess process(m_program, m_path, m_seed, m_done);
        const auto told = process.killAfter(edits, more);
        require(told.has_value(), "the program ended before it was killed");
        m_acknowledged += *told;
        m_journals += std::filesystem::exists(m_path + "-journal") ? 1 : 0;

        advanceTwin(*told);
        {
            const auto document = opened(m_path);
            // The last edit may be in the file before its word reached us.
            if (stateOf(*document) != stateOf(*m_twin)) {
                advanceTwin(1);
                ++m_unheard;
            }
            require(stateOf(*document) == stateOf(*m_twin),
                    fmt::format("after {} edits the file holds something else", m_done));
        }
        requireSound(m_path);
        std::filesystem::copy_file(m_path, m_copyPath, std::filesystem::copy_options::overwrite_existing);
        requireUndoWorks(*opened(m_copyPath), undoesAll);
    }

    std::size_t acknowledged() const { return m_acknowledged; }
    std::size_t journals() const { return m_journals; } ///< kills in the midst of a commit
    std::size_t unheard() const { return m_unheard; }   ///< edits that were in the file but not told

private:
    void advanceTwin(std::size_t edits) {
        for (; edits > 0; --edits) {
            (void)m_edits.apply(*m_twin, m_done++); // what is refused here is refused there
        }
    }

    std::string m_program;
    std::string m_path;
    TemporaryFolder m_twinFolder;
    std::string m_twinPath;
    std::string m_copyPath = m_twinFolder.file("copy.dateline");
    std::uint32_t m_seed;
    RandomEdits m_edits;
    std::unique_ptr<Document> m_twin;
    std::size_t m_done = 0;
    std::size_t m_acknowledged = 0;
    std::size_t m_journals = 0;
    std::size_t m_unheard = 0;
};

int killMany(const std::string& program, const std::string& folder, std::size_t kills, std::uint32_t seed) {
    fmt::print("{} kills in {}, seed {}\n", kills, folder, seed);
    std::fflush(stdout);
    std::mt19937 random(seed);
    std::optional<Victim> victim;
    std::size_t acknowledged = 0;
    std::size_t journals = 0;
    std::size_t unheard = 0;
    const auto count = [&] {
        if (victim) {
            acknowledged += victim->acknowledged();
            journals += victim->journals();
            unheard += victim->unheard();
        }
    };
    for (std::size_t i = 0; i < kills; ++i) {
        if (i % kKillsAFile == 0) {
            count();
            victim.reset();
            victim.emplace(program, folder, seed + static_cast<std::uint32_t>(i));
        }
        victim->killOnce(random, i % kKillsBetweenUndoingAll == kKillsBetweenUndoingAll - 1);
    }
    count();
    fmt::print(
        "{} edits acknowledged, all there; {} kills within a commit; {} edits there but not yet told\n",
        acknowledged, journals, unheard);
    // Else it killed a program that slept.
    require(kills < 50 || journals * 10 > kills, "too few kills hit a commit to show anything");
    return 0;
}

} // namespace
} // namespace dateline::test

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    if (arguments.size() == 4 && arguments[0] == "--edit") {
        return dateline::test::editUntilKilled(
            arguments[1], static_cast<std::uint32_t>(std::stoul(arguments[2])), std::stoul(arguments[3]));
    }
    std::size_t kills = 100;
    std::uint32_t seed = std::random_device()();
    std::string folder = std::filesystem::current_path().string();
    for (std::size_t i = 0; i + 1 < arguments.size(); i += 2) {
        if (arguments[i] == "--kills") {
            kills = std::stoul(arguments[i + 1]);
        } else if (arguments[i] == "--seed") {
            seed = static_cast<std::uint32_t>(std::stoul(arguments[i + 1]));
        } else if (arguments[i] == "--folder") {
            folder = arguments[i + 1];
        }
    }
    return dateline::test::killMany(std::filesystem::read_symlink("/proc/self/exe").string(), folder, kills,
                                    seed);
}
