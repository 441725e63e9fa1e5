// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/paper_flow.h"

#include "core/document/snapshot/timeline_content.h"
#include "ui/dialogs/ask.h"
#include "ui/dialogs/paper_dialog.h"
#include "ui/main_window/document_session.h"
#include "ui/main_window/import_flow.h"
#include "ui/main_window/theme_switch.h"
#include "ui/models/wording.h"
#include "ui/timeline/timeline_view.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QStandardPaths>

namespace dateline::ui {

namespace {

QString proposedPath(const QString& title, const QString& ending) {
    QString path = newDocumentPath(title); // a name that a file can bear
    path.chop(QStringLiteral(".dateline").size());
    return path + ending;
}

QString endingFor(const QString& kind) {
    return kind.contains(QLatin1String("*.svg"))   ? QStringLiteral(".svg")
           : kind.contains(QLatin1String("*.pdf")) ? QStringLiteral(".pdf")
                                                   : QStringLiteral(".png");
}

} // namespace

PaperFlow::PaperFlow(const DocumentSession& session, const TimelineView& timeline, const ThemeSwitch& themes,
                     QWidget& window)
    : QObject(&window)
    , m_session(session)
    , m_timeline(timeline)
    , m_themes(themes)
    , m_window(window) {}

void PaperFlow::exportPicture() {
    ask(false);
}

void PaperFlow::print() {
    ask(true);
}

void PaperFlow::ask(bool isPrint) {
    PictureOptions options;
    options.isDark = m_themes.theme().isDark;
    options.texts = textsOf(*m_session.document());
    auto* dialog =
        new PaperDialog(isPrint ? PaperDialog::Purpose::Print : PaperDialog::Purpose::Export,
                        std::move(options), m_timeline.span(), m_timeline.spanInWords(), &m_window);
    ui::ask(dialog, this, [this, isPrint](const PaperDialog& answered) {
        if (isPrint) {
            printWith(answered.options());
        } else {
            exportWith(answered.options());
        }
    });
}

void PaperFlow::exportWith(const PictureOptions& options) {
    const QString pdf = tr("PDF with bookmarks (*.pdf)");
    QString kind = options.paper ? pdf : tr("PNG picture (*.png)");
    const QString kinds =
        options.paper ? pdf
                      : kind + QStringLiteral(";;") + tr("SVG drawing (*.svg)") + QStringLiteral(";;") + pdf;
    const QString path = QFileDialog::getSaveFileName(
        &m_window, tr("Export"), proposedPath(toQString(options.texts.title), endingFor(kind)), kinds, &kind);
    if (path.isEmpty()) {
        return;
    }
    const bool hasEnding = !QFileInfo(path).suffix().isEmpty();
    const QString picture = hasEnding ? path : path + endingFor(kind);
    const auto drawn =
        ui::exportPicture(document::contentOf(m_session.snapshot()), picture.toStdString(), options);
    if (!drawn) {
        emit failed(sentence(drawn.error()));
    } else if (drawn->lanes > 0) { // more than a picture may be high
        emit done(
            tr("The timeline is in %1, but there was no room for the last %2. Sheets of a PDF hold all.")
                .arg(shortPath(picture), drawn->lanes == 1 ? tr("lane") : tr("%1 lanes").arg(drawn->lanes)));
    } else if (drawn->counted > 0) {
        const QString events = drawn->counted == 1 ? tr("1 event") : tr("%1 events").arg(drawn->counted);
        emit done(
            tr("The timeline is in %1, but there was no room for the cards of %2, counted in their lanes. "
               "Show a shorter span, or take sheets of a PDF.")
                .arg(shortPath(picture), events));
    } else {
        emit done(tr("The timeline is in %1.").arg(shortPath(picture)));
    }
}

void PaperFlow::printWith(const PictureOptions& options) {
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageLayout(options.paper->page);
    printer.setDocName(toQString(options.texts.title));
    printer.setCreator(QStringLiteral("Dateline"));
    QPrintDialog dialog(&printer, &m_window);
    dialog.setWindowTitle(tr("Print"));
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    if (const auto printed = printTimeline(document::contentOf(m_session.snapshot()), options, printer);
        !printed) {
        emit failed(sentence(printed.error()));
    } else if (printer.outputFileName().isEmpty()) {
        emit done(tr("Sent to %1.").arg(printer.printerName()));
    } else {
        emit done(tr("The timeline is in %1.").arg(shortPath(printer.outputFileName())));
    }
}

Result<void> printTimeline(std::shared_ptr<const layout::TimelineContent> content, PictureOptions options,
                           QPrinter& printer) {
    options.paper->page = printer.pageLayout(); // what the user chose in the printer's own dialog
    const PageOptions pages = pageOptions(options);
    if (pages.size.width() < kSmallestPage.width() || pages.size.height() < kSmallestPage.height()) {
        return unexpected(ErrorCode::Invalid, "the paper is too small for a timeline; take a larger one");
    }
    const GlyphsOfLetters glyphs; // printed into a file, it is a PDF
    PagedTimeline timeline(std::move(content), pages);
    const int first = std::max(1, printer.fromPage());
    const int last =
        printer.toPage() > 0 ? std::min(printer.toPage(), timeline.pageCount()) : timeline.pageCount();
    QPainter painter;
    if (!painter.begin(&printer)) {
        return unexpected(ErrorCode::Unwritable, "the printer does not take the pages; is it there, and is "
                                                 "there room for the file?");
    }
    const double scale = double(printer.resolution()) / timeline.resolution();
    painter.scale(scale, scale);
    for (int page = first; page <= last; ++page) {
        if (page > first) {
            printer.newPage();
        }
        timeline.paint(painter, page - 1);
    }
    return {};
}

} // namespace dateline::ui
