// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/told_timeline.h"
#include "tests/ui/support/private_home.h"
#include "ui/dialogs/paper_dialog.h"
#include "ui/main_window/paper_flow.h"
#include "ui/render/fonts.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPrinter>
#include <QSpinBox>
#include <QtTest>

using namespace dateline;
using namespace dateline::ui;

class PaperDialogTest : public QObject {
    Q_OBJECT

    std::unique_ptr<tests::PrivateHome> m_home;

    static std::unique_ptr<PaperDialog> dialog(PaperDialog::Purpose purpose) {
        PictureOptions options;
        options.isDark = true;
        options.texts.title = "A story";
        options.texts.footer = "From: The Herald";
        return std::make_unique<PaperDialog>(
            purpose, options, std::pair(time::Instant{10}, time::Instant{20}), QStringLiteral("May 2025"));
    }
    template<typename Widget>
    static Widget* in(PaperDialog& dialog, const char* name) {
        return dialog.findChild<Widget*>(QString::fromLatin1(name));
    }

private slots:
    void initTestCase() { loadFonts(); }
    void init() { m_home = std::make_unique<tests::PrivateHome>(); }

    void anExportIsOnePictureUntilAPaperIsChosen() {
        const auto asked = dialog(PaperDialog::Purpose::Export);
        QVERIFY(!asked->options().paper);
        QVERIFY(asked->options().isDark);
        QVERIFY(!in<QSpinBox>(*asked, "paperAcross")->isEnabled());
        in<QComboBox>(*asked, "paperSize")->setCurrentText(QStringLiteral("A3"));
        QVERIFY(in<QSpinBox>(*asked, "paperAcross")->isEnabled());
        QVERIFY(!in<QComboBox>(*asked, "paperScale")->isEnabled());
        QCOMPARE(asked->options().paper->page.pageSize().id(), QPageSize::A3);
        QVERIFY(asked->options().paper->page.orientation() == QPageLayout::Landscape);
    }

    void theViewAndTheTitleAreTheUsers() {
        const auto asked = dialog(PaperDialog::Purpose::Export);
        QVERIFY(!asked->options().from);
        in<QComboBox>(*asked, "paperSpan")->setCurrentIndex(1);
        QCOMPARE(asked->options().from->micros, 10);
        QCOMPARE(asked->options().to->micros, 20);
        in<QLineEdit>(*asked, "paperTitle")->setText(QStringLiteral("  Another "));
        QCOMPARE(asked->options().texts.title, std::string("Another"));
    }

    void whatWasChosenIsChosenAgain() {
        auto asked = dialog(PaperDialog::Purpose::Print);
        in<QSpinBox>(*asked, "paperAcross")->setValue(3);
        in<QComboBox>(*asked, "paperSize")->setCurrentText(QStringLiteral("Letter"));
        asked->accept();
        asked = dialog(PaperDialog::Purpose::Print);
        QCOMPARE(asked->options().paper->across, 3);
        QCOMPARE(asked->options().paper->page.pageSize().id(), QPageSize::Letter);
    }

    void thePrinterGetsTheSamePages() {
        PictureOptions options = dialog(PaperDialog::Purpose::Print)->options();
        options.paper->across = 2;
        options.texts.sources = {"The Herald"};
        QPrinter printer;
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(m_home->path(QStringLiteral("printed.pdf")));
        printer.setPageLayout(options.paper->page);
        const auto content = tests::toldContent({{"The order", "2025-01", 0}, {"Call", "2025-04", 0}}, 1);
        QVERIFY(printTimeline(content, options, printer));
        QProcess info;
        info.start(QStringLiteral("pdfinfo"), {printer.outputFileName()});
        QVERIFY(info.waitForFinished());
        QVERIFY(QString::fromUtf8(info.readAllStandardOutput())
                    .contains(QRegularExpression(QStringLiteral("Pages: +3\\b"))));
        printer.setPageRanges({});
        printer.setFromTo(2, 2);
        printer.setOutputFileName(m_home->path(QStringLiteral("second.pdf")));
        QVERIFY(printTimeline(content, options, printer));
        info.start(QStringLiteral("pdfinfo"), {printer.outputFileName()});
        QVERIFY(info.waitForFinished());
        QVERIFY(QString::fromUtf8(info.readAllStandardOutput())
                    .contains(QRegularExpression(QStringLiteral("Pages: +1\\b"))));
    }
};

QTEST_MAIN(PaperDialogTest)
#include "paper_dialog_test.moc"
