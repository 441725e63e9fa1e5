// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "tests/core/document/story.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace dateline::test {

/// A document of story(), with the second account of the fire from secondStory() added to it.
class EditedStory : public testing::Test {
protected:
    void SetUp() override {
        const auto first = m_document->addArticle(story());
        ASSERT_TRUE(first);
        m_events = first->events;
        auto second = secondStory();
        second.sameAs = {{0, fire()}};
        ASSERT_TRUE(m_document->addArticle(second));
    }

    model::EventId fire() const { return m_events[0]; } ///< 3 May; by the second account 2 May
    model::EventId inquiry() const { return m_events[1]; }
    model::EventId closed() const { return m_events[2]; }
    model::EventId cranes() const { return m_events[3]; } ///< undated

    std::vector<std::string> tagsOf(model::EventId id) const {
        std::vector<std::string> names;
        const auto event = m_document->event(id);
        for (const auto& tag : event->tags) {
            names.push_back(tag.name);
        }
        return names;
    }
    model::EventSummary summaryOf(model::EventId id) const {
        for (auto& event : m_document->events()) {
            if (event.id == id) {
                return event;
            }
        }
        return {};
    }

    TemporaryFolder m_folder;
    std::string m_path = m_folder.file("a.dateline");
    std::unique_ptr<document::Document> m_document = std::move(*document::Document::create(m_path));
    std::vector<model::EventId> m_events;
};

} // namespace dateline::test
