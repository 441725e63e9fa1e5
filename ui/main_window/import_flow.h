// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/document/source_versions.h"
#include "core/exchange/article_reader.h"
#include "ui/render/theme.h"

#include <QObject>
#include <QPointer>

#include <deque>

class QMessageBox;

namespace dateline::ui {

class DocumentSession;
class ImportDialog;

/// Takes articles through the review, one after the other, and into the session's document. Where there is
/// none, one is made in the Documents folder once the user has said what to add: a review that is cancelled
/// leaves nothing behind, and one that is accepted is saved at once.
class ImportFlow : public QObject {
    Q_OBJECT
public:
    ImportFlow(DocumentSession& session, QWidget& window);
    ~ImportFlow() override;

    void setTheme(const Theme& theme);
    void addFile(const QString& path);
    void addText(const QString& text);

    ImportDialog* dialog() const; ///< the review under way, or nullptr

signals:
    void added(const dateline::document::ImportedArticle& article, const QString& sentence);
    void failed(const QString& sentence);
    /// The user says that the article is a newer version of a source that is there.
    void newerVersionGiven(dateline::model::SourceId source, const dateline::model::Source& newer);

private:
    void enqueue(Result<exchange::Article> article);
    void reviewNext();
    void review(exchange::Article article);
    void askWhetherNewer(const exchange::Article& article, const document::KnownSource& known);
    void finish(bool isAccepted);
    void add(const document::AcceptedArticle& article);

    DocumentSession& m_session;
    QWidget& m_window;
    const Theme* m_theme;
    std::deque<exchange::Article> m_waiting;
    QPointer<ImportDialog> m_dialog;
    QPointer<QMessageBox> m_question; ///< whether an article is a newer version
};

/// A file for a new timeline: in the user's Documents folder, named after `title`, not there yet.
QString newDocumentPath(const QString& title);

/// A path as people know it: the home folder is ~.
QString shortPath(const QString& path);

} // namespace dateline::ui
