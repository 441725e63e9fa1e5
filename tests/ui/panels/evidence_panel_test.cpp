// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/bridge_story.h"
#include "ui/panels/badge.h"
#include "ui/panels/evidence_panel.h"
#include "ui/panels/source_text_view.h"
#include "ui/panels/style.h"
#include "ui/render/fonts.h"

#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTemporaryDir>
#include <QtTest>

using namespace dateline;
using namespace dateline::ui;

class EvidencePanelTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<document::Document> m_document;
    std::unique_ptr<EvidencePanel> m_panel;

    model::EventId event(const char* title) const { return tests::bridgeEvent(*m_document, title); }
    /// All the words that the panel shows in labels.
    QString words() const {
        QStringList shown;
        for (const QLabel* label : m_panel->findChildren<QLabel*>()) {
            if (label->isVisible()) {
                shown << label->text();
            }
        }
        return shown.join(QLatin1Char('\n'));
    }
    QStringList badges() const {
        QStringList shown;
        for (const Badge* badge : m_panel->findChildren<Badge*>()) {
            if (badge->isVisible()) {
                shown << badge->words();
            }
        }
        return shown;
    }

private slots:
    void initTestCase() { loadFonts(); }

    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_document = tests::bridgeDocument(m_folder->filePath(QStringLiteral("b.dateline")).toStdString());
        m_panel = std::make_unique<EvidencePanel>();
        m_panel->resize(348, 700);
        m_panel->setTheme(Theme::light());
        m_panel->setDocument(m_document.get());
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }
    void cleanup() { m_panel.reset(); }

    void whatAnEventIsRelatedToLeadsThere() {
        const auto warned = event("Engineers warn the mayor");
        const auto confirmed = event("Mayor confirms the warning");
        auto* related = m_panel->findChild<QLabel*>(QStringLiteral("related"));
        m_panel->showEventEvidence(warned);
        QVERIFY(!related->isVisible());
        QVERIFY(m_document->relate(model::RelationKind::Cause, warned, confirmed));
        m_panel->refresh();
        QVERIFY(related->isVisible());
        QVERIFY2(related->text().startsWith(QStringLiteral("causes <a")), qPrintable(related->text()));
        m_panel->showEventEvidence(confirmed);
        QVERIFY(related->text().contains(QStringLiteral(">Engineers warn the mayor</a> causes this")));
        QSignalSpy clicked(m_panel.get(), &EvidencePanel::eventClicked);
        emit related->linkActivated(QString::number(warned.value));
        QCOMPARE(clicked.count(), 1);
        QCOMPARE(clicked.at(0).at(0).value<model::EventId>(), warned);
    }

    void showsHowADateWasFoundAndItsWordsInTheSource() {
        m_panel->showEventEvidence(event("Engineers warn the mayor"));
        const QString shown = words();
        QVERIFY(shown.contains(QStringLiteral("Engineers warn the mayor")));
        QVERIFY(shown.contains(QStringLiteral("<b>April 2025</b> (to the month)")));
        QVERIFY(shown.contains(QStringLiteral("“last month”")));
        QVERIFY(shown.contains(QStringLiteral("Anna Bruni")));
        QCOMPARE(badges(), QStringList({QStringLiteral("quote verified in source"),
                                        QStringLiteral("reported speech")}));
        QCOMPARE(m_panel->sourceView().highlightedWords(),
                 QStringLiteral("the engineers had warned her last month during a visit"));
        QVERIFY(!m_panel->sourceView().highlightRect().isNull());
    }

    void detailsThatFitHaveAllTheirHeight() {
        const auto tagged = event("Engineers warn the mayor");
        QVERIFY(m_document->addTags(std::span(&tagged, 1), {"warning", "bridge", "a tag of more words"}));
        m_panel->setStyleSheet(styleSheetFor(Theme::light()));
        auto* scroll = m_panel->findChild<QScrollArea*>();
        for (const char* title :
             {"Engineers warn the mayor", "Repairs approved", "More lorries on the bridge"}) {
            m_panel->showEventEvidence(event(title));
            QTest::qWait(50); // texts changed, and with them heights
            QVERIFY2(scroll->widget()->height() <= scroll->height() + 1, title);
        }
    }

    void theAnchorIsALinkToItsPlace() {
        m_panel->showEventEvidence(event("Engineers warn the mayor"));
        auto* reckoned = m_panel->findChild<QLabel*>(QStringLiteral("reckoned"));
        QVERIFY(reckoned->text().contains(QStringLiteral(">May 3rd</a>")));
        const QImage before = m_panel->sourceView().viewport()->grab().toImage();
        emit reckoned->linkActivated(QStringLiteral("anchor"));
        QVERIFY(m_panel->sourceView().viewport()->grab().toImage() != before);
    }

    void saysThatTheSourceGivesNoDate() {
        m_panel->showEventEvidence(event("More lorries on the bridge"));
        QVERIFY(words().contains(QStringLiteral("no date in source")));
        QCOMPARE(badges(), QStringList({QStringLiteral("quote verified in source")}));
    }

    void accountsStandSideBySideWithWhatTheyDisagreeOn() {
        const auto id = event("Engineers warn the mayor");
        m_panel->showEventEvidence(id);
        auto* list = m_panel->findChild<QWidget*>(QStringLiteral("accountList"));
        QVERIFY(!list->isVisible());

        const auto source = m_document->sources().front().id;
        QVERIFY(m_document->addClaim(id, source, tests::bridgeArticle().events[0]));
        m_panel->refresh();
        QVERIFY(list->isVisible());
        QVERIFY(words().contains(QStringLiteral("Anna Bruni, in The Herald, published 5 May 2025")));
        QVERIFY(words().contains(QStringLiteral("<a href=\"1\">3 May 2025</a>")));
        QVERIFY(!words().contains(QStringLiteral("This account"))); // it gives the event its date
        QCOMPARE(m_panel->findChild<QLabel*>(QStringLiteral("conflicts"))->text(),
                 QStringLiteral("Accounts disagree. Anna Bruni: April 2025; The Herald: 3 May 2025."));

        // A click leads to the other account and its place in the source.
        for (auto* label : list->findChildren<QLabel*>()) {
            if (label->text().contains(QStringLiteral("href=\"1\""))) {
                emit label->linkActivated(QStringLiteral("1"));
            }
        }
        QTRY_VERIFY(m_panel->sourceView().highlightedWords().startsWith(QStringLiteral("On May 3rd")));
        QVERIFY(words().contains(QStringLiteral("Account 2 of 2")));
        QVERIFY(words().contains(QStringLiteral("This account")));
        QVERIFY(words().contains(QStringLiteral("<a href=\"0\">April 2025</a>")));
    }

    void showsOnlyTheAccountsKnownOnADay() {
        const auto id = event("Engineers warn the mayor");
        document::AcceptedArticle later = tests::bridgeArticle();
        later.source.text = Utf8Text::fromUtf8("Engineers: we warned her in March").value();
        later.source.published = time::Edtf::parse("2025-05-09").value();
        later.events = {tests::bridgeCandidate(later.source.text, "we warned her in March", "Warned",
                                               "2025-03", "in March", "Engineers")};
        later.sameAs = {{0, id}};
        QVERIFY(m_document->addArticle(later));
        m_panel->setKnownOn(time::CivilDate{2025, 5, 8});
        m_panel->showEventEvidence(id);
        QVERIFY(!words().contains(QStringLiteral("Account 1 of 2")));
        QVERIFY(!words().contains(QStringLiteral("March 2025")));
        m_panel->setKnownOn(time::CivilDate{2025, 5, 9});
        m_panel->refresh();
        QVERIFY(words().contains(QStringLiteral("Account 1 of 2")));
        QVERIFY(words().contains(QStringLiteral("March 2025")));
        m_panel->setKnownOn(time::CivilDate{2025, 5, 1});
        m_panel->refresh();
        QCOMPARE(m_panel->shownEvent(), std::nullopt);
    }

    void titlesAndQuotesAreNoMarkup() {
        document::EventEdit edit;
        edit.title = "<b>A & B</b>";
        QVERIFY(m_document->editEvent(event("Repairs approved"), edit));
        m_panel->showEventEvidence(event("<b>A & B</b>"));
        auto* title = m_panel->findChild<QLabel*>(QStringLiteral("eventTitle"));
        QCOMPARE(title->text(), QStringLiteral("<b>A & B</b>"));
        QCOMPARE(title->textFormat(), Qt::PlainText);
    }

    void copiesTheQuoteWithItsSource() {
        m_panel->showEventEvidence(event("Repairs approved"));
        m_panel->findChild<QPushButton*>(QStringLiteral("copyQuote"))->click();
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QStringLiteral("“In February this year, the council approved the repairs”\n"
                                "— Old bridge closed after warning, The Herald, 5 May 2025\n"));
    }

    void withoutAnEventTheSourceIsThereToRead() {
        QCOMPARE(m_panel->shownEvent(), std::nullopt);
        QVERIFY(m_panel->sourceView().toPlainText().startsWith(QStringLiteral("Old bridge closed")));
        QVERIFY(badges().isEmpty());
        m_panel->showEventEvidence(event("Repairs approved"));
        m_panel->showNothing();
        QCOMPARE(m_panel->sourceView().highlightedWords(), QString());
    }

    void followsAnEdit() {
        const auto id = event("Repairs approved");
        m_panel->showEventEvidence(id);
        document::EventEdit edit;
        edit.title = "Council approves";
        QVERIFY(m_document->editEvent(id, edit));
        m_panel->refresh();
        QVERIFY(words().contains(QStringLiteral("Council approves")));
    }

    void anEventThatIsGoneIsNotShown() {
        const auto id = event("Repairs approved");
        m_panel->showEventEvidence(id);
        QVERIFY(m_document->removeEvents(std::span(&id, 1)));
        m_panel->refresh();
        QCOMPARE(m_panel->shownEvent(), std::nullopt);
    }

    void buttonsAskForTheirEvent() {
        const auto id = event("Repairs approved");
        m_panel->showEventEvidence(id);
        QSignalSpy edit(m_panel.get(), &EvidencePanel::editRequested);
        QSignalSpy remove(m_panel.get(), &EvidencePanel::removeRequested);
        m_panel->findChild<QPushButton*>(QStringLiteral("editEvent"))->click();
        m_panel->findChild<QPushButton*>(QStringLiteral("removeEvent"))->click();
        QVERIFY(edit.takeFirst().front().value<model::EventId>() == id);
        QVERIFY(remove.takeFirst().front().value<model::EventId>() == id);
    }

    void fitsAnyHeightWithTheQuoteInView() {
        m_panel->showEventEvidence(event("Engineers warn the mayor"));
        for (const int height : {1000, 700, 520}) {
            m_panel->resize(300, height);
            QTest::qWait(20);
            QVERIFY(!m_panel->sourceView().highlightRect().isNull());
        }
    }
};

QTEST_MAIN(EvidencePanelTest)
#include "evidence_panel_test.moc"
