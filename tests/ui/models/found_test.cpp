// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/bridge_story.h"
#include "ui/models/found.h"
#include "ui/models/word_marks.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace dateline;
using namespace dateline::ui;

namespace {

/// The text with its marks in brackets.
QString shown(const MarkedText& text) {
    QString words = text.words;
    for (auto mark = text.marks.rbegin(); mark != text.marks.rend(); ++mark) {
        words.insert(mark->first + mark->second, QLatin1Char(']'));
        words.insert(mark->first, QLatin1Char('['));
    }
    return words;
}

QString markedIn(const char* query, const char* text) {
    const WordMarks marks(*model::SearchQuery::parse(query));
    return shown(marks.marked(QString::fromUtf8(text)));
}

} // namespace

class FoundTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<document::Document> m_document;

    Found find(const char* query) const {
        return foundIn(*m_document, *document::TimelineSnapshot::of(*m_document), QString::fromUtf8(query));
    }
    /// "title | detail | snippet", marks in brackets.
    QStringList rows(const char* query) const {
        QStringList lines;
        for (const SearchRow& row : find(query).rows) {
            lines << QStringLiteral("%1 | %2 | %3").arg(shown(row.title), row.detail, shown(row.snippet));
        }
        return lines;
    }

private slots:
    void init() {
        const QString path = m_folder.filePath(QStringLiteral("b.dateline"));
        QFile::remove(path);
        m_document = tests::bridgeDocument(path.toStdString());
    }

    void marksWhatTheIndexFinds() {
        QCOMPARE(markedIn("war", "A warning; unaware of war"),
                 QStringLiteral("A [war]ning; unaware of [war]"));
        QCOMPARE(markedIn("pena", "Pe\xc3\xb1"
                                  "a Nieto, Pen\xcc\x83"
                                  "a too"),
                 QStringLiteral("[Pe\u00f1a] Nieto, [Pen\u0303a] too"));
        QCOMPARE(markedIn("\"last month\"", "last — month, last months"),
                 QStringLiteral("[last — month], last months"));
        QCOMPARE(markedIn("5:52 -call", "first call at 5.52 a.m."),
                 QStringLiteral("first call at [5.52] a.m."));
        QCOMPARE(markedIn("c++ (x", "c++ and x"), QStringLiteral("[c]++ and [x]"));
        QCOMPARE(markedIn("is:undated", "undated"), QStringLiteral("undated"));
    }

    void aRowSaysWhereTheWordsStand() {
        QCOMPARE(rows("lorries"),
                 QStringList{QStringLiteral("More [lorries] on the bridge | until 5 May 2025 · The Herald | "
                                            "…bridge has carried ever more [lorries] in recent years.")});
        const QStringList council = rows("council");
        QCOMPARE(council.size(), 1);
        QVERIFY2(council.front().contains(QStringLiteral("the [council] approved")),
                 qPrintable(council.front()));
        QVERIFY(
            m_document->addTags(std::vector{tests::bridgeEvent(*m_document, "Repairs approved")}, {"money"}));
        QVERIFY(rows("money").front().endsWith(QStringLiteral("| Tag: [money]")));
        QVERIFY(rows("anna").back().contains(QStringLiteral("[Anna] Bruni")));
    }

    void hitsAreInTheOrderOfTheTimeline() {
        const Found found = find("-absent");
        std::vector<model::EventId> all;
        for (const auto& event : m_document->events()) {
            all.push_back(event.id);
        }
        QCOMPARE(found.hits, all);
        QCOMPARE(found.rows.size(), all.size());
        QCOMPARE(found.rows.front().event, std::optional(all.front())); // nothing to weigh: by time
    }

    void aSourceThatTellsNoneOfItIsARow() {
        const Found found = find("visit carried");
        QVERIFY(found.hits.empty()); // no event has both words
        QCOMPARE(found.rows.size(), 1U);
        QVERIFY(found.rows.front().source.has_value());
        QVERIFY(shown(found.rows.front().snippet).contains(QStringLiteral("[visit]")));
        QVERIFY(find("visit carried is:undated").rows.empty()); // a source is never undated
        QVERIFY(find("-visit is:conflict").rows.empty());
    }

    void whatIsNotUnderstoodIsSaid() {
        const Found found = find("bridge colour:red");
        QVERIFY(!found.isUnderstood);
        QVERIFY(found.rows.empty());
        QVERIFY(found.words.startsWith(QStringLiteral("There is no filter “colour:”")));
        QVERIFY(find("absent").isUnderstood);
        QVERIFY(!find("absent").words.isEmpty());
    }
};

QTEST_GUILESS_MAIN(FoundTest)
#include "found_test.moc"
