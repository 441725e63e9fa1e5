// SPDX-License-Identifier: GPL-3.0-or-later
// A document file with any bytes of it changed is opened or refused, and what can be read of it is a
// document. The input is a list of changes, five bytes each: place (three bytes), how the byte there is
// changed (xor, or set), and with what; a file given whole would be beyond the fuzzer's reach.
#include "core/base/require.h"
#include "core/document/document.h"
#include "tests/core/document/story.h"

#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace {

using namespace dateline;
using document::Document;

std::string folder() {
    static const std::string kFolder = [] {
        std::string pattern =
            ::access("/dev/shm", W_OK) == 0 ? "/dev/shm/dateline-fuzz-XXXXXX" : "/tmp/dateline-fuzz-XXXXXX";
        DATELINE_REQUIRE(::mkdtemp(pattern.data()) != nullptr);
        return pattern;
    }();
    return kFolder;
}

const std::string& soundFile() {
    static const std::string kBytes = [] {
        const std::string path = folder() + "/sound.dateline";
        {
            const auto document = Document::create(path).value();
            const auto first = document->addArticle(test::story());
            auto second = test::secondStory();
            second.sameAs = {{0, first->events[0]}};
            DATELINE_REQUIRE(document->addArticle(second).has_value());
            DATELINE_REQUIRE(document->addTags(first->events, {"fire"}).has_value());
            DATELINE_REQUIRE(document->setTitle("Title").has_value());
            DATELINE_REQUIRE(document->undo().has_value());
        }
        std::ifstream file(path, std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(file), {});
    }();
    return kBytes;
}

void use(Document& document) {
    for (const auto& event : document.events()) {
        (void)document.event(event.id);
    }
    (void)document.search("harbour");
    (void)document.contents();
    (void)document.setTitle("Other");
    (void)document.jumpTo(std::nullopt);
    (void)document.redo();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string bytes = soundFile();
    for (std::size_t i = 0; i + 5 <= size; i += 5) {
        const std::size_t at =
            (std::size_t(data[i]) << 16U | std::size_t(data[i + 1]) << 8U | data[i + 2]) % bytes.size();
        bytes[at] = static_cast<char>(data[i + 3] % 2 == 0 ? bytes[at] ^ data[i + 4] : data[i + 4]);
    }
    const std::string path = folder() + "/damaged.dateline";
    std::ofstream(path, std::ios::binary) << bytes;
    if (const auto opened = Document::open(path)) {
        use(**opened);
    }
    std::ofstream(path, std::ios::binary) << bytes;
    if (const auto left = document::salvage(path)) {
        const std::string made = folder() + "/left.dateline";
        std::filesystem::remove(made);
        DATELINE_REQUIRE(Document::create(made, left->contents).has_value());
    }
    std::filesystem::remove(path + "-journal");
    return 0;
}
