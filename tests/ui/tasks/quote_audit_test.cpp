// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/bridge_story.h"
#include "ui/models/quote_finding_model.h"
#include "ui/panels/difference_text.h"
#include "ui/tasks/quote_audit.h"

#include <QAbstractItemModelTester>
#include <QTemporaryDir>
#include <QtTest>

using namespace dateline;
using namespace dateline::ui;

class QuoteAuditTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<document::Document> m_document;
    QuoteFindingModel m_model;
    QAbstractItemModelTester m_tester{&m_model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    static Utf8Text newer() {
        std::string text = "Updated. " + tests::kBridgeArticle;
        const std::string before = "warned her last month";
        text.replace(text.find(before), before.size(), "praised her last month");
        return Utf8Text::fromUtf8(text).value();
    }
    model::SourceId source() const { return m_document->sources().front().id; }
    template<typename Start>
    void run(Start start) {
        QuoteAudit audit;
        QSignalSpy finished(&audit, &QuoteAudit::finished);
        m_model.clear();
        connect(&audit, &QuoteAudit::found, &m_model,
                [this](const auto& findings) { m_model.add(findings); });
        start(audit);
        QVERIFY(!finished.isEmpty() || finished.wait());
    }
    /// "state: title", in the order shown.
    QStringList lines() const {
        QStringList lines;
        for (int row = 0; row < m_model.rowCount(); ++row) {
            const document::QuoteFinding& finding = m_model.at(row);
            lines << QStringLiteral("%1: %2").arg(QuoteFindingModel::stateInWords(finding),
                                                  QString::fromStdString(finding.title));
        }
        return lines;
    }

private slots:
    void init() {
        const QString path = m_folder.filePath(QStringLiteral("b.dateline"));
        QFile::remove(path);
        m_document = tests::bridgeDocument(path.toStdString());
    }

    void storedQuotesStand() {
        run([this](QuoteAudit& audit) { audit.start(m_document.get()); });
        QCOMPARE(m_model.rowCount(), 4);
        QCOMPARE(m_model.countOf(evidence::QuoteState::Exact), 4);
    }

    void aNewerTextMovesAndChanges() {
        run([this](QuoteAudit& audit) { audit.start(m_document.get(), source(), newer(), "newer.txt"); });
        QCOMPARE(
            lines(),
            (QStringList{QStringLiteral("changed in newer.txt: Mayor confirms the warning"),
                         QStringLiteral("changed in newer.txt: Engineers warn the mayor"),
                         QStringLiteral("moved, 10 characters down in newer.txt: More lorries on the bridge"),
                         QStringLiteral("moved, 10 characters down in newer.txt: Repairs approved")}));
        const document::QuoteFinding& changed = m_model.at(1);
        QVERIFY(changed.found.find("praised her") != std::string::npos);
        const QString html = differenceHtml(changed.difference, Theme::light());
        QVERIFY(html.contains(QStringLiteral("line-through\">warned<")));
        QVERIFY(html.contains(QStringLiteral("underline\">praised<")));
        QVERIFY(differenceInWords(changed.difference)
                    .contains(QStringLiteral("removed: warned, added: praised")));
    }

    void whatANewerTextSaidIsKept() {
        run([this](QuoteAudit& audit) { audit.start(m_document.get(), source(), newer(), "newer.txt"); });
        std::vector<document::CheckedQuote> checks;
        for (int row = 0; row < m_model.rowCount(); ++row) {
            const document::QuoteFinding& finding = m_model.at(row);
            checks.push_back({finding.claim, finding.state, finding.found});
        }
        QVERIFY(m_document->recordChecks(checks, "newer.txt"));
        run([this](QuoteAudit& audit) { audit.start(m_document.get()); });
        QCOMPARE(lines().mid(0, 3),
                 (QStringList{QStringLiteral("changed in newer.txt: Mayor confirms the warning"),
                              QStringLiteral("changed in newer.txt: Engineers warn the mayor"),
                              QStringLiteral("exact: More lorries on the bridge")}));
        QVERIFY(differenceInWords(m_model.at(1).difference).contains(QStringLiteral("added: praised")));
    }

    void stoppingAsksTheDocumentNoMore() {
        QuoteAudit audit;
        QSignalSpy finished(&audit, &QuoteAudit::finished);
        audit.start(m_document.get());
        audit.stop();
        m_document.reset();
        QTest::qWait(20);
        QCOMPARE(finished.count(), 0);
    }
};

QTEST_GUILESS_MAIN(QuoteAuditTest)
#include "quote_audit_test.moc"
