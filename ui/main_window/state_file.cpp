// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/state_file.h"

#include "ui/main_window/main_window.h"
#include "ui/models/wording.h"
#include "ui/panels/evidence_panel.h"
#include "ui/panels/message_bar.h"
#include "ui/panels/source_text_view.h"
#include "ui/timeline/timeline_view.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QWindow>

namespace dateline::ui {

namespace {

QJsonArray onScreen(const QWidget& widget, const QRect& rect) {
    const QPoint at = widget.mapToGlobal(rect.topLeft());
    const double ratio = widget.devicePixelRatioF();
    return {at.x() * ratio, at.y() * ratio, rect.width() * ratio, rect.height() * ratio};
}

QJsonObject widgetsOf(const QWidget& window) {
    QJsonObject rects;
    rects[window.objectName()] = onScreen(window, window.rect());
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        const QString name = widget->objectName();
        if (!name.isEmpty() && !name.startsWith(QLatin1String("qt_")) && widget->isVisible() &&
            widget->isEnabled() && widget->window() == &window) {
            rects[name] = onScreen(*widget, widget->rect());
        }
    }
    return rects;
}

QJsonArray cardsOf(MainWindow& window) {
    QJsonArray cards;
    const auto snapshot = window.session().snapshot();
    for (std::size_t i = 0; snapshot && i < snapshot->size(); ++i) {
        const model::EventId id = snapshot->id(i);
        if (const auto rect = window.timeline().rectOf(id)) {
            cards.append(QJsonObject{{QStringLiteral("id"), static_cast<qint64>(id.value)},
                                     {QStringLiteral("title"), toQString(snapshot->summary(i).title)},
                                     {QStringLiteral("rect"), onScreen(window.timeline(), *rect)}});
        }
    }
    return cards;
}

QJsonArray quotesOf(SourceTextView& source) {
    QJsonArray quotes;
    for (const auto& span : source.spans()) {
        const QRect rect = source.rectOf(span.position.start);
        if (!rect.isNull() && source.viewport()->rect().contains(rect)) { // a click on its middle hits it
            quotes.append(QJsonObject{{QStringLiteral("id"), static_cast<qint64>(span.key)},
                                      {QStringLiteral("rect"), onScreen(*source.viewport(), rect)}});
        }
    }
    return quotes;
}

QJsonObject stateOf(MainWindow& window) {
    const auto selected = window.timeline().selected();
    SourceTextView& source = window.evidence().sourceView();
    return {{QStringLiteral("widgets"), widgetsOf(window)},
            {QStringLiteral("cards"), cardsOf(window)},
            {QStringLiteral("quotes"), quotesOf(source)},
            {QStringLiteral("selected"),
             selected ? QJsonValue(static_cast<qint64>(selected->value)) : QJsonValue()},
            {QStringLiteral("highlighted"), source.highlightedWords()},
            {QStringLiteral("highlightVisible"), !source.highlightRect().isNull()},
            {QStringLiteral("message"), window.messages().sentence()},
            {QStringLiteral("counts"), window.counts()},
            {QStringLiteral("path"), window.session().path()}};
}

} // namespace

StateFile::StateFile(const QString& path, QObject* parent)
    : QObject(parent)
    , m_path(path) {
    m_timer.setInterval(100);
    connect(&m_timer, &QTimer::timeout, this, &StateFile::write);
    m_timer.start();
}

void StateFile::write() {
    QJsonArray windows;
    QJsonArray dialogs;
    for (QWidget* top : QApplication::topLevelWidgets()) {
        // Before the window manager has placed it, a window is where nobody can click.
        if (!top->isVisible() || top->windowHandle() == nullptr || !top->windowHandle()->isExposed()) {
            continue;
        }
        if (auto* window = qobject_cast<MainWindow*>(top)) {
            windows.append(stateOf(*window));
        } else if (top->inherits("QDialog")) {
            dialogs.append(QJsonObject{{QStringLiteral("name"), top->objectName()},
                                       {QStringLiteral("widgets"), widgetsOf(*top)}});
        }
    }
    const QWidget* focus = QApplication::focusWidget();
    const QByteArray state =
        QJsonDocument({{QStringLiteral("windows"), windows},
                       {QStringLiteral("dialogs"), dialogs},
                       {QStringLiteral("focus"), focus != nullptr ? focus->objectName() : QString()}})
            .toJson();
    if (state == m_written) {
        return;
    }
    QSaveFile file(m_path);
    if (file.open(QIODevice::WriteOnly) && file.write(state) == state.size() && file.commit()) {
        m_written = state;
    }
}

} // namespace dateline::ui
