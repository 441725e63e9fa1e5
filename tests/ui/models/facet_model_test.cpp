// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/bridge_story.h"
#include "ui/models/facet_model.h"

#include <QAbstractItemModelTester>
#include <QTemporaryDir>
#include <QtTest>

using namespace dateline;
using namespace dateline::ui;

class FacetModelTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<document::Document> m_document;
    FacetModel m_model;
    QAbstractItemModelTester m_tester{&m_model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    void show() {
        m_model.setContents(document::TimelineSnapshot::of(*m_document), m_document->sources(),
                            m_document->tags());
    }
    /// The rows as lines: headings in brackets, facets with their counts.
    QStringList lines() const {
        QStringList lines;
        for (int row = 0; row < m_model.rowCount(); ++row) {
            const QModelIndex index = m_model.index(row);
            const QString text = index.data().toString();
            const QVariant value = index.data(FacetModel::ValueRole);
            lines << (value.isValid() ? QStringLiteral("%1 %2").arg(text, value.toString())
                      : index.data(FacetModel::IsHeadingRole).toBool()
                          ? QStringLiteral("[%1]").arg(text)
                          : QStringLiteral("%1 %2").arg(text).arg(index.data(FacetModel::CountRole).toInt()));
        }
        return lines;
    }
    std::vector<std::string> titlesOf(const Facet& facet) const {
        std::vector<std::string> titles;
        for (const auto id : m_model.eventsOf(facet)) {
            titles.push_back(m_document->event(id)->title);
        }
        return titles;
    }

private slots:
    void init() {
        const QString path = m_folder.filePath(QStringLiteral("b.dateline"));
        QFile::remove(path);
        m_document = tests::bridgeDocument(path.toStdString());
        m_model.setVerified({});
        show();
    }

    void listsLanesSourcesAndEvidenceWithCounts() {
        m_model.setVerified(
            std::make_shared<const std::vector<bool>>(std::vector{true, false, false, false}));
        QStringList expected{QStringLiteral("[Lanes: by actor]")};
        const auto snapshot = document::TimelineSnapshot::of(*m_document);
        for (const auto& lane : snapshot->lanes()) {
            expected << QStringLiteral("%1 %2").arg(QString::fromStdString(lane.name)).arg(lane.eventCount);
        }
        expected << QStringLiteral("[Sources]") << QStringLiteral("Old bridge closed after warning 4")
                 << QStringLiteral("[Evidence]") << QStringLiteral("Quote verified 1")
                 << QStringLiteral("Accounts conflict 0") << QStringLiteral("Date approximate 1")
                 << QStringLiteral("No date in source 1") << QStringLiteral("[Date]")
                 << QStringLiteral("From Feb 2025") << QStringLiteral("To May 2025");
        QCOMPARE(expected.size(), 14); // of them three lanes
        QCOMPARE(lines(), expected);
    }

    void aCountStillBeingMadeIsMinusOne() { QVERIFY(lines().contains(QStringLiteral("Quote verified -1"))); }

    void picksTheEventsWhoseAccountsConflict() {
        const auto approved = tests::bridgeEvent(*m_document, "Repairs approved");
        const auto warned = tests::bridgeEvent(*m_document, "Engineers warn the mayor");
        model::Candidate account = tests::bridgeArticle().events[0];
        const auto source = m_document->sources().front().id;
        QVERIFY(m_document->addClaim(approved, source, account)); // 3 May, against about February
        account.date.when = time::Edtf::parse("2025-04-12").value();
        QVERIFY(m_document->addClaim(warned, source, account)); // 12 April, within April
        show();
        QCOMPARE(titlesOf(EvidenceFacet{EvidenceKind::AccountsConflict}),
                 std::vector<std::string>{"Repairs approved"});
        QVERIFY(lines().contains(QStringLiteral("Accounts conflict 1")));
        // Decided, it is open no more, and is still told of.
        QVERIFY(m_document->chooseAccount(approved, m_document->event(approved)->claims[1].id, "minutes"));
        show();
        QVERIFY(lines().contains(QStringLiteral("Accounts conflict 0")));
        QVERIFY(lines().contains(QStringLiteral("Conflict decided 1")));
        QVERIFY(titlesOf(EvidenceFacet{EvidenceKind::AccountsConflict}).empty());
        QCOMPARE(titlesOf(EvidenceFacet{EvidenceKind::ConflictDecided}),
                 std::vector<std::string>{"Repairs approved"});
    }

    void picksTheEventsOfAFacet() {
        QCOMPARE(titlesOf(EvidenceFacet{EvidenceKind::DateApproximate}),
                 std::vector<std::string>{"Repairs approved"});
        QCOMPARE(titlesOf(EvidenceFacet{EvidenceKind::NoDateInSource}),
                 std::vector<std::string>{"More lorries on the bridge"});
        QCOMPARE(titlesOf(SourceFacet{m_document->sources().front().id}).size(), 4U);
        for (const auto& actor : m_document->actors()) {
            if (actor.name == "Council") {
                QCOMPARE(titlesOf(LaneFacet{{model::Grouping::Actor, actor.id.value}}),
                         std::vector<std::string>{"Repairs approved"});
            }
        }
    }

    void headingsCannotBeChosen() {
        const QModelIndex lanes = m_model.index(0); // opens a menu
        QCOMPARE(FacetModel::specialOf(lanes), FacetModel::Special::LanesMenu);
        QVERIFY(!m_model.facetAt(lanes));
        const QModelIndex sources = m_model.index(m_document->actors().size() + 1);
        QCOMPARE(sources.data().toString(), QStringLiteral("Sources"));
        QCOMPARE(m_model.flags(sources), Qt::NoItemFlags);
        QVERIFY(!m_model.facetAt(m_model.index(0)));
        QVERIFY(m_model.facetAt(m_model.index(1)));
    }

    void lanesStandInRowsThatFollowOneAnother() {
        const auto snapshot = document::TimelineSnapshot::of(*m_document);
        const auto lanes = m_model.laneRows();
        QCOMPARE(static_cast<std::size_t>(lanes.count), snapshot->lanes().size());
        for (int row = 0; row < m_model.rowCount(); ++row) {
            const auto* lane = m_model.laneAt(m_model.index(row));
            const int place = row - lanes.first;
            QCOMPARE(lane != nullptr, place >= 0 && place < lanes.count);
            QVERIFY(lane == nullptr || lane->key == snapshot->lanes()[static_cast<std::size_t>(place)].key);
        }
        m_model.setContents({}, {}, {});
        QCOMPARE(m_model.laneRows().count, 0);
    }

    void ofSeveralFacetsThoseOfAKindAddUpAndKindsNarrow() {
        const auto laneOf = [this](const std::string& name) {
            for (const auto& actor : m_document->actors()) {
                if (actor.name == name) {
                    return LaneFacet{{model::Grouping::Actor, actor.id.value}};
                }
            }
            return LaneFacet{};
        };
        const Facet council = laneOf("Council");
        const Facet engineers = laneOf("Engineers");
        const Facet approximate = EvidenceFacet{EvidenceKind::DateApproximate};
        QCOMPARE(m_model.eventsOf(std::vector{council, engineers}).size(),
                 m_model.eventsOf(council).size() + m_model.eventsOf(engineers).size());
        QCOMPARE(m_model.eventsOf(std::vector{council, engineers, approximate}), m_model.eventsOf(council));
        QVERIFY(m_model.eventsOf(std::vector{engineers, approximate}).empty());
    }

    void ofALongListTheRestWaits() {
        for (int i = 0; i < 40; ++i) {
            document::AcceptedArticle article = tests::bridgeArticle();
            article.source.title = "Report " + std::to_string(i);
            article.events.resize(1);
            article.events.front().actors = {"Actor " + std::to_string(i)};
            QVERIFY(m_document->addArticle(article));
        }
        show();
        const QString more = QStringLiteral("31 more show all");
        QCOMPARE(lines().indexOf(more), 13); // heading, twelve lanes
        QCOMPARE(m_model.laneRows().count, 12);
        QCOMPARE(m_model.shownLanes().size(), 43U);
        const Facet last = LaneFacet{m_model.shownLanes().back()};
        QVERIFY(m_model.has(last) && !m_model.indexOf(last).isValid());
        const QStringList before = lines();
        m_model.toggleRest(m_model.index(13));
        QCOMPARE(m_model.laneRows().count, 43);
        QVERIFY(m_model.indexOf(last).isValid());
        const int fewer = int(lines().indexOf(QStringLiteral("All 43 show fewer")));
        QCOMPARE(fewer, 44);
        show(); // after an edit it is as the user left it
        QCOMPARE(lines().indexOf(QStringLiteral("All 43 show fewer")), fewer);
        m_model.toggleRest(m_model.index(fewer));
        QCOMPARE(lines(), before);
        QVERIFY(m_model.has(last) && !m_model.indexOf(last).isValid());
        // The same of sources, but not for a few more.
        std::vector<model::Source> sources(15, m_document->sources().front());
        m_model.setContents(document::TimelineSnapshot::of(*m_document), sources, {});
        QVERIFY(!lines().contains(QStringLiteral("3 more show all")));
        sources.resize(16, sources.front());
        m_model.setContents(document::TimelineSnapshot::of(*m_document), sources, {});
        QCOMPARE(lines().indexOf(QStringLiteral("4 more show all")), 13 + 1 + 1 + 12);
    }

    void everyFacetIsFoundAgain() {
        for (int row = 0; row < m_model.rowCount(); ++row) {
            if (const auto facet = m_model.facetAt(m_model.index(row))) {
                QCOMPARE(m_model.indexOf(*facet).row(), row);
            }
        }
        QVERIFY(!m_model.indexOf(SourceFacet{model::SourceId{999}}).isValid());
    }
};

QTEST_GUILESS_MAIN(FacetModelTest)
#include "facet_model_test.moc"
