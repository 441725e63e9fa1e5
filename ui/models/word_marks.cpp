// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/word_marks.h"

#include "ui/models/wording.h"

#include <QStringList>

namespace dateline::ui {

namespace {

constexpr qsizetype kBefore = 30; ///< letters of a snippet before the first match
constexpr qsizetype kSnippet = 160;
constexpr qsizetype kLongest = 200'000; ///< letters of a text that are looked at

/// A text without marks on its letters, and where each of its units came from; one more at the end.
struct Folded {
    QString text;
    std::vector<int> from;
};

Folded folded(const QString& text) {
    Folded result;
    result.text.reserve(text.size());
    for (int i = 0; i < text.size(); ++i) {
        QChar letter = text[i];
        if (letter.category() == QChar::Mark_NonSpacing) {
            continue;
        }
        while (letter.decompositionTag() == QChar::Canonical) {
            letter = letter.decomposition().at(0);
        }
        result.text += letter;
        result.from.push_back(i);
    }
    result.from.push_back(static_cast<int>(text.size()));
    return result;
}

QString patternOf(const model::SearchQuery::Term& term) {
    static const QRegularExpression kNoWord(QStringLiteral("[^\\p{L}\\p{N}]+"));
    QStringList words = folded(toQString(term.words)).text.split(kNoWord, Qt::SkipEmptyParts);
    for (QString& word : words) {
        word = QRegularExpression::escape(word);
    }
    return words.isEmpty() ? QString()
                           : words.join(QStringLiteral("[^\\p{L}\\p{N}]+")) +
                                 (term.isWhole ? QStringLiteral("(?![\\p{L}\\p{N}])") : QString());
}

} // namespace

WordMarks::WordMarks(const model::SearchQuery& query) {
    QStringList patterns;
    for (const auto& term : query.terms) {
        if (const QString pattern = patternOf(term); !term.isExcluded && !pattern.isEmpty()) {
            patterns << pattern;
        }
    }
    if (!patterns.isEmpty()) {
        m_words.emplace(QStringLiteral("(?<![\\p{L}\\p{N}])(?:%1)").arg(patterns.join(QLatin1Char('|'))),
                        QRegularExpression::CaseInsensitiveOption |
                            QRegularExpression::UseUnicodePropertiesOption);
    }
}

std::vector<std::pair<int, int>> WordMarks::matchesIn(const QString& text) const {
    std::vector<std::pair<int, int>> marks;
    if (!m_words) {
        return marks;
    }
    const Folded plain = folded(text.left(kLongest));
    for (auto found = m_words->globalMatch(plain.text); found.hasNext();) {
        const auto match = found.next();
        const int start = plain.from[static_cast<std::size_t>(match.capturedStart())];
        // Marks that follow the last letter belong to it.
        const int end = plain.from[static_cast<std::size_t>(match.capturedEnd() - 1) + 1];
        marks.emplace_back(start, end - start);
    }
    return marks;
}

MarkedText WordMarks::marked(const QString& text) const {
    return {text, matchesIn(text)};
}

std::optional<MarkedText> WordMarks::snippet(const QString& text) const {
    const QString line = text.simplified();
    const auto all = matchesIn(line);
    if (all.empty()) {
        return std::nullopt;
    }
    const qsizetype first = all.front().first;
    qsizetype from = std::max<qsizetype>(0, first - kBefore);
    while (from > 0 && from < first && line[from - 1] != QLatin1Char(' ')) {
        ++from; // not within a word
    }
    return marked((from > 0 ? QStringLiteral("…") : QString()) + line.mid(from, kSnippet));
}

} // namespace dateline::ui
