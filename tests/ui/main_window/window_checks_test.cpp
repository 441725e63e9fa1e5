// SPDX-License-Identifier: GPL-3.0-or-later
// Quotes checked in the window: against the stored text, a newer version given as a file, or the article
// imported again.
#include "tests/ui/support/bridge_window_test.h"
#include "ui/main_window/check_flow.h"
#include "ui/main_window/import_flow.h"
#include "ui/main_window/rescue_flow.h"
#include "ui/main_window/window_actions.h"
#include "ui/models/wording.h"
#include "ui/panels/badge.h"
#include "ui/panels/evidence_panel.h"
#include "ui/panels/message_bar.h"
#include "ui/panels/quotes_panel.h"
#include "ui/panels/sidebar.h"
#include "ui/render/fonts.h"
#include "ui/timeline/timeline_view.h"

#include <QFile>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QtTest>

using namespace dateline;
using namespace dateline::ui;

class WindowChecksTest : public tests::BridgeWindowTest {
    Q_OBJECT

    QuoteFindingModel& findings() const { return m_window->quotes().findings(); }
    int countOf(evidence::QuoteState state) const { return findings().countOf(state); }

    /// The article with one word changed: two of its quotes hold it.
    QString newerFile() const {
        std::string text = tests::kBridgeArticle;
        text.replace(text.find("last month"), 10, "last week");
        QFile file(m_home->path(QStringLiteral("newer.txt")));
        if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), qint64(text.size())) < 0) {
            return {};
        }
        return file.fileName();
    }
    QPushButton* button(const char* name) const {
        auto* found = m_window->findChild<QPushButton*>(QString::fromLatin1(name));
        DATELINE_REQUIRE(found != nullptr);
        return found;
    }
    QModelIndex facetRow(EvidenceKind kind) const {
        return m_window->sidebar().facets().indexOf(EvidenceFacet{kind});
    }
    int facetCount(EvidenceKind kind) const { return facetRow(kind).data(FacetModel::CountRole).toInt(); }
    QStringList badges() const {
        QStringList words;
        for (const Badge* badge : m_window->evidence().findChildren<Badge*>()) {
            if (badge->isVisible()) {
                words << badge->words();
            }
        }
        return words;
    }
    bool isUnverified(const char* title) const {
        for (const auto& summary : document().events()) {
            if (summary.title == title) {
                return summary.isUnverified;
            }
        }
        return false;
    }

private slots:
    void initTestCase() { loadFonts(); }
    void init() {
        showWindow();
        openBridge();
    }
    void cleanup() { m_window.reset(); }

    void theStoredTextBearsEveryQuoteOut() {
        m_window->actions().showQuotes->trigger();
        QVERIFY(m_window->quotes().isVisible());
        QTRY_COMPARE(m_window->quotes().summary(), QStringLiteral("4 exact in the stored texts"));
        QCOMPARE(findings().rowCount(), 4);
        // A click goes to the event, and to the account that was quoted.
        const int row = 3;
        const QRect rect = m_window->quotes().list().visualRect(findings().index(row));
        QTest::mouseClick(m_window->quotes().list().viewport(), Qt::LeftButton, {}, rect.center());
        QCOMPARE(m_window->timeline().selected(), std::optional(findings().at(row).event));
        QTest::keyClick(&m_window->quotes().list(), Qt::Key_Escape);
        QVERIFY(!m_window->quotes().isVisible());
        QVERIFY(!m_window->actions().showQuotes->isChecked());
    }

    void whatANewerVersionSaysIsKeptOnlyWithIt() {
        m_window->checks().checkFile(newerFile());
        QTRY_COMPARE(m_window->quotes().summary(), QStringLiteral("2 changed, 2 moved in newer.txt"));
        QVERIFY(m_window->messages().sentence().contains(QStringLiteral("2 changed, 2 moved")));
        const auto steps = document().history().size();
        button("messageClose")->click();
        QVERIFY(!isUnverified("Engineers warn the mayor"));
        QVERIFY(!facetRow(EvidenceKind::QuoteDoubtful).isValid());
        QTRY_COMPARE(facetCount(EvidenceKind::QuoteVerified), 4);
        QCOMPARE(document().history().size(), steps);

        QVERIFY(button("keepVersion")->isVisible()); // the panel offers it as long as it shows what was found
        button("keepVersion")->click();
        QVERIFY(!button("keepVersion")->isVisible());
        QCOMPARE(document().history().size(), steps + 1);
        QVERIFY(isUnverified("Engineers warn the mayor"));
        QVERIFY(!isUnverified("Repairs approved"));
        QCOMPARE(facetCount(EvidenceKind::QuoteDoubtful), 2);
        QTRY_COMPARE(facetCount(EvidenceKind::QuoteVerified), 2);
        QCOMPARE(document().search("is:unverified").size(), 2U);
        // It is still known when the document is opened again.
        m_window->openPath(path());
        m_window->actions().showQuotes->trigger();
        QTRY_COMPARE(countOf(evidence::QuoteState::Changed), 2);
        QCOMPARE(findings().at(0).against, std::string("newer.txt"));
        m_window->actions().undo->trigger();
        QVERIFY(!isUnverified("Engineers warn the mayor"));
        QCOMPARE(document().sources().size(), 1U);
        QTRY_COMPARE(countOf(evidence::QuoteState::Exact), 4);
    }

    void marksOfAKeptVersionCanBeTakenOff() {
        m_window->checks().checkFile(newerFile());
        QTRY_VERIFY(button("keepVersion")->isVisible());
        button("keepVersion")->click();
        m_window->timeline().select(event("Engineers warn the mayor"));
        QVERIFY(badges().contains(QStringLiteral("changed since")));
        QVERIFY(!badges().contains(QStringLiteral("quote verified in source")));
        button("checkAgain")->click();
        QTRY_VERIFY(button("takeMarksOff")->isVisible());
        button("takeMarksOff")->click();
        QVERIFY(!isUnverified("Engineers warn the mayor"));
        QCOMPARE(document().sources().size(), 2U);
        QVERIFY(badges().contains(QStringLiteral("quote verified in source")));
        QTRY_COMPARE(countOf(evidence::QuoteState::Exact), 4);
        QVERIFY(!button("takeMarksOff")->isVisible());
    }

    void aNewerVersionBecomesASourceWhereTheUserSaysSo() {
        m_window->checks().checkFile(newerFile());
        QTRY_COMPARE(m_window->quotes().summary(), QStringLiteral("2 changed, 2 moved in newer.txt"));
        QCOMPARE(document().sources().size(), 1U);
        auto* keep = button("messageAction");
        QCOMPARE(keep->text(), QStringLiteral("Keep as newer version"));
        keep->click();
        QCOMPARE(document().sources().size(), 2U);
        const model::Source newer = *document().source(document().sources()[1].id);
        QCOMPARE(newer.versionOf, std::optional(document().sources()[0].id));
        QCOMPARE(newer.title, document().sources()[0].title);
        QVERIFY(!newer.published); // nobody has said when
        QVERIFY(newer.text.bytes().find("last week") != std::string::npos);
        // It is there now, and is not offered again.
        m_window->checks().checkFile(newerFile());
        QTRY_VERIFY(m_window->messages().sentence().startsWith(QStringLiteral("Checked against")));
        QVERIFY(!button("messageAction")->isVisible());
        m_window->actions().undo->trigger(); // the second check changed nothing
        QTRY_COMPARE(document().sources().size(), 1U);
    }

    void whatCanBeReadOfADamagedFileIsSaved() {
        m_window->session().close();
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 pages = file.size() / 4096;
        QVERIFY(pages > 20);
        for (qint64 page = 12; page < 16; ++page) {
            QVERIFY(file.seek(page * 4096));
            file.write(QByteArray(4096, '\x5a'));
        }
        file.close();
        m_window->openPath(path());
        QVERIFY(m_window->session().document() == nullptr);
        QVERIFY(m_window->messages().sentence().contains(QStringLiteral("is damaged")));
        QCOMPARE(button("messageAction")->text(), QStringLiteral("Save what can be read…"));
        const QString saved = m_home->path(QStringLiteral("saved.dateline"));
        m_window->rescue().save(path(), saved);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->session().path(), saved, 20'000);
        QVERIFY(
            m_window->messages().sentence().contains(QStringLiteral("the damaged file was left as it is")));
        button("messageAction")->click();
        auto* losses = m_window->findChild<QMessageBox*>(QStringLiteral("lossesDialog"));
        QVERIFY(losses != nullptr);
        QVERIFY(!losses->informativeText().isEmpty());
        losses->close();
        // What is there already is never overwritten.
        m_window->rescue().save(path(), saved);
        QTRY_VERIFY(m_window->messages().sentence().contains(QStringLiteral("is there already")));
    }

    void theArticleImportedAgainIsRecognised() {
        m_window->openPath(newerFile());
        QVERIFY(m_window->imports().dialog() == nullptr); // asked first
        QTRY_VERIFY(m_window->findChild<QMessageBox*>(QStringLiteral("versionDialog")) != nullptr);
        button("versionCheck")->click();
        QTRY_COMPARE(countOf(evidence::QuoteState::Changed), 2);
        QVERIFY(m_window->quotes().isVisible());
        QCOMPARE(document().sources().size(), 1U);
    }

    void orIsASourceOfItsOwn() {
        m_window->openPath(newerFile());
        QTRY_VERIFY(m_window->findChild<QMessageBox*>(QStringLiteral("versionDialog")) != nullptr);
        button("versionImport")->click();
        QTRY_VERIFY(m_window->imports().dialog() != nullptr);
    }

    void whatCannotBeReadIsSaid() {
        m_window->checks().checkFile(m_home->path(QStringLiteral("absent.txt")));
        QVERIFY(m_window->messages().sentence().contains(QStringLiteral("absent.txt")));
        QVERIFY(!m_window->quotes().isVisible());
    }
};

QTEST_MAIN(WindowChecksTest)
#include "window_checks_test.moc"
