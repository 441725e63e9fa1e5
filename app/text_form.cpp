// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text_form.h"

#include "app/document_output.h"
#include "app/messages.h"
#include "app/open_document.h"
#include "core/base/files.h"
#include "core/exchange/document_json.h"

#include <fmt/format.h>

#include <filesystem>

namespace dateline::app {
namespace {

// A million events take about 1 GB.
constexpr std::size_t kLongestTextBytes = 4'000'000'000;

std::string countedAll(const model::Contents& contents) {
    return fmt::format("{} with their accounts, {} with their texts",
                       counted(contents.events.size(), "event"), counted(contents.sources.size(), "source"));
}

Result<void> makeDocument(const std::string& output, const model::Contents& contents) {
    return putDocument(output, [&](const std::string& path) {
        const auto made = document::Document::create(path, contents);
        return made ? Result<void>() : unexpected(made.error());
    });
}

} // namespace

bool isTextForm(const std::string& path) {
    constexpr std::string_view kEnding = ".dateline.json";
    return path.size() > kEnding.size() && path.substr(path.size() - kEnding.size()) == kEnding;
}

Result<std::string> documentBeside(const std::string& textForm) {
    const auto bytes = readFile(textForm, kLongestTextBytes);
    const auto read = bytes ? exchange::documentFromJson(*bytes, textForm) : unexpected(bytes.error());
    if (!read) {
        return unexpected(read.error());
    }
    const std::string path = textForm.substr(0, textForm.rfind('.'));
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) {
        const auto made = makeDocument(path, read->contents);
        return made ? Result<std::string>(path) : unexpected(made.error());
    }
    const auto opened = OpenDocument::open(path);
    if (!opened) {
        return unexpected(opened.error());
    }
    if (exchange::documentAsJson((*opened)->contents()) != exchange::documentAsJson(read->contents)) {
        return unexpected(
            Error{ErrorCode::Invalid,
                  fmt::format("says something else than {} beside it; open that one, or replace it: "
                              "dateline convert --force {} {}",
                              path, textForm, path),
                  textForm});
    }
    return path;
}

int writeTextForm(const std::string& document, const std::string& output) {
    const auto opened = OpenDocument::open(document);
    if (!opened) {
        return fail(opened.error());
    }
    const model::Contents contents = (*opened)->contents();
    if (opened->failure()) {
        return fail(*opened->failure());
    }
    if (const int status = deliver(output, exchange::documentAsJson(contents)); status != kDone) {
        return status;
    }
    say(fmt::format("{}: {}; left out: the history of edits", output, countedAll(contents)));
    return kDone;
}

int readTextForm(const std::string& input, const std::string& document) {
    const auto bytes = readFile(input, kLongestTextBytes);
    if (!bytes) {
        return fail(bytes.error());
    }
    const std::string name = input == "-" ? "standard input" : input;
    const auto read = exchange::documentFromJson(*bytes, name);
    if (!read) {
        return fail(read.error());
    }
    if (const auto made = makeDocument(document, read->contents); !made) {
        return fail(made.error());
    }
    for (const std::string& notice : read->notices) {
        say(fmt::format("{}: {}", name, notice));
    }
    say(fmt::format("{}: {}; nothing is lost", document, countedAll(read->contents)));
    return kDone;
}

int salvageDocument(const std::string& damaged, const std::string& output, bool intoTextForm) {
    const auto salvage = document::salvage(damaged);
    if (!salvage) {
        return fail(salvage.error());
    }
    if (intoTextForm) {
        if (const int status = deliver(output, exchange::documentAsJson(salvage->contents));
            status != kDone) {
            return status;
        }
    } else if (const auto made = makeDocument(output, salvage->contents); !made) {
        return fail(made.error());
    }
    for (const std::string& loss : salvage->losses) {
        say("lost: " + loss);
    }
    say(fmt::format("{}: {}; left out: the history of edits{}", output, countedAll(salvage->contents),
                    salvage->losses.empty()
                        ? ""
                        : fmt::format(", and what {} above name", counted(salvage->losses.size(), "line"))));
    return kDone;
}

} // namespace dateline::app
