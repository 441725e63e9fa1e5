// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/pdf_finish.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include <exception>

namespace dateline::ui {
namespace {

struct Written {
    QPDFObjectHandle first;
    QPDFObjectHandle last;
    int open = 0; ///< entries that show
};

QPDFObjectHandle destination(QPDF& pdf, const Bookmark& bookmark) {
    const QPDFObjectHandle page = pdf.getAllPages().at(static_cast<std::size_t>(bookmark.page));
    QPDFObjectHandle box = QPDFObjectHandle(page).getKey("/MediaBox");
    const double upperEdge = box.getArrayItem(3).getNumericValue();
    // Left and zoom stay as they are.
    return QPDFObjectHandle::newArray({page, QPDFObjectHandle::newName("/XYZ"), QPDFObjectHandle::newNull(),
                                       QPDFObjectHandle::newReal(upperEdge - bookmark.top, 2),
                                       QPDFObjectHandle::newNull()});
}

Written write(QPDF& pdf, const QPDFObjectHandle& parent, const std::vector<Bookmark>& bookmarks) {
    Written written;
    for (const Bookmark& bookmark : bookmarks) {
        QPDFObjectHandle entry = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        entry.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(bookmark.title));
        entry.replaceKey("/Parent", parent);
        entry.replaceKey("/Dest", destination(pdf, bookmark));
        if (written.open == 0) {
            written.first = entry;
        } else {
            written.last.replaceKey("/Next", entry);
            entry.replaceKey("/Prev", written.last);
        }
        written.last = entry;
        ++written.open;
        if (!bookmark.children.empty()) {
            const Written below = write(pdf, entry, bookmark.children);
            entry.replaceKey("/First", below.first);
            entry.replaceKey("/Last", below.last);
            entry.replaceKey("/Count", QPDFObjectHandle::newInteger(-below.open)); // closed at first
        }
    }
    return written;
}

void mendSoftMasks(QPDF& pdf) {
    for (QPDFObjectHandle& object : pdf.getAllObjects()) {
        QPDFObjectHandle mask = object.isDictionary() ? object.getKey("/SMask") : QPDFObjectHandle();
        if (!mask.isInitialized() || !mask.isDictionary() || !mask.getKey("/S").isName() ||
            mask.getKey("/S").getName() != "/Alpha") {
            continue;
        }
        mask.replaceKey("/S", QPDFObjectHandle::newName("/Luminosity"));
        QPDFObjectHandle group = mask.getKey("/G").getDict().getKey("/Group");
        group.replaceKey("/CS", QPDFObjectHandle::newName("/DeviceGray"));
    }
}

void addOutline(QPDF& pdf, const std::vector<Bookmark>& bookmarks) {
    QPDFObjectHandle root = pdf.getRoot();
    QPDFObjectHandle outlines = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    const Written written = write(pdf, outlines, bookmarks);
    outlines.replaceKey("/Type", QPDFObjectHandle::newName("/Outlines"));
    outlines.replaceKey("/First", written.first);
    outlines.replaceKey("/Last", written.last);
    outlines.replaceKey("/Count", QPDFObjectHandle::newInteger(written.open));
    root.replaceKey("/Outlines", outlines);
    root.replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
    root.replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
}

} // namespace

Result<std::string> finishedPdf(std::string_view pdf, const std::vector<Bookmark>& bookmarks) {
    try {
        QPDF document;
        document.setSuppressWarnings(true);
        document.processMemoryFile("the PDF", pdf.data(), pdf.size());
        mendSoftMasks(document);
        if (!bookmarks.empty()) {
            addOutline(document, bookmarks);
        }
        QPDFWriter writer(document);
        writer.setOutputMemory();
        writer.write();
        const auto bytes = writer.getBufferSharedPointer();
        return std::string(reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize());
    } catch (const std::exception& failure) {
        return unexpected(ErrorCode::Invalid,
                          std::string("the PDF could not be finished: ") + failure.what());
    }
}

} // namespace dateline::ui
