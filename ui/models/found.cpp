// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/found.h"

#include "ui/models/wording.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace dateline::ui {

namespace {

constexpr std::size_t kMostWithSnippet = 200; ///< rows whose event is read whole
constexpr qsizetype kBefore = 30;             ///< letters of a snippet before the first match
constexpr qsizetype kSnippet = 160;

std::vector<std::pair<int, int>> matchesOf(const QStringList& words, const QString& text) {
    std::vector<std::pair<int, int>> marks;
    for (const QString& word : words) {
        for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
             at = text.indexOf(word, at + word.size(), Qt::CaseInsensitive)) {
            marks.emplace_back(static_cast<int>(at), static_cast<int>(word.size()));
        }
    }
    std::sort(marks.begin(), marks.end());
    return marks;
}

MarkedText marked(const QStringList& words, const QString& text) {
    return {text, matchesOf(words, text)};
}

MarkedText snippetOf(const QStringList& words, const QString& text) {
    const QString line = text.simplified();
    const auto all = matchesOf(words, line);
    if (all.empty()) {
        return {};
    }
    const qsizetype first = all.front().first;
    qsizetype from = std::max<qsizetype>(0, first - kBefore);
    while (from > 0 && from < first && line[from - 1] != QLatin1Char(' ')) {
        ++from; // not within a word
    }
    const QString cut = (from > 0 ? QStringLiteral("…") : QString()) + line.mid(from, kSnippet);
    return marked(words, cut);
}

QStringList wordsOf(const QString& query) {
    static const QRegularExpression kWord(QStringLiteral("[\\w’']+"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    QStringList words;
    for (auto found = kWord.globalMatch(query); found.hasNext();) {
        words << found.next().captured();
    }
    return words;
}

} // namespace

std::vector<SearchRow> foundIn(const document::Document& document, const document::TimelineSnapshot& snapshot,
                               const QString& query) {
    const QStringList words = wordsOf(query);
    std::vector<SearchRow> rows;
    for (const model::EventId id : document.search(query.toStdString())) {
        const auto index = snapshot.indexOf(id);
        if (!index) {
            continue; // not known by the day one looks at
        }
        const model::EventSummary& summary = snapshot.events()[*index];
        SearchRow row{id, {}, marked(words, toQString(summary.title)), dateInWords(summary.when), {}};
        const auto event = rows.size() < kMostWithSnippet ? document.event(id) : std::nullopt;
        for (std::size_t i = 0; event && row.snippet.words.isEmpty() && i < event->claims.size(); ++i) {
            row.snippet = snippetOf(words, toQString(event->claims[i].quote.exact));
        }
        if (event && row.snippet.words.isEmpty()) {
            row.snippet = snippetOf(words, toQString(event->note));
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

QString searchAdvice() {
    return {};
}

} // namespace dateline::ui
