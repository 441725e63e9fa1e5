// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/import_flow.h"

#include "core/evidence/duplicates.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/main_window/document_session.h"
#include "ui/main_window/recent_files.h"
#include "ui/models/wording.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QStandardPaths>

#include <unordered_map>

namespace dateline::ui {

namespace {

// What a new article's candidates are compared with. Each event is read whole, so not of very large
// documents.
std::vector<evidence::EventGist> gistsOf(const document::Document& document) {
    constexpr std::size_t kMost = 5000;
    std::vector<evidence::EventGist> gists;
    if (document.eventCount() > kMost) {
        return gists;
    }
    std::unordered_map<model::SourceId, time::Edtf> published;
    for (const model::Source& source : document.sources()) {
        if (source.published) {
            published.emplace(source.id, *source.published);
        }
    }
    for (const model::EventSummary& summary : document.events()) {
        const auto event = document.event(summary.id);
        if (!event) {
            continue;
        }
        evidence::EventGist gist{event->id, event->title, event->when, {}, {}, {}};
        for (const model::Actor& actor : event->actors) {
            gist.actors.push_back(actor.name);
        }
        for (const model::Claim& claim : event->claims) {
            gist.quote += claim.quote.exact + "\n";
            if (const auto day = published.find(claim.source); day != published.end()) {
                gist.published.push_back(day->second);
            }
        }
        gists.push_back(std::move(gist));
    }
    return gists;
}

} // namespace

QString newDocumentPath(const QString& title) {
    // A slash parts folders, control characters confuse terminals, a dot first hides; long names fail.
    static const QRegularExpression kUnfit(QStringLiteral("[/\\x{0}-\\x{1f}\\x{7f}]"));
    constexpr int kLongestName = 80;
    QString name = title.simplified().replace(kUnfit, QStringLiteral("-")).left(kLongestName).trimmed();
    while (name.startsWith(QLatin1Char('.'))) {
        name.remove(0, 1);
    }
    if (name.isEmpty()) {
        name = QCoreApplication::translate("ImportFlow", "Timeline");
    }
    QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (folder.isEmpty() || !QDir().mkpath(folder)) {
        folder = QDir::homePath();
    }
    QString path = QStringLiteral("%1/%2.dateline").arg(folder, name);
    for (int number = 2; QFileInfo::exists(path); ++number) {
        path = QStringLiteral("%1/%2 %3.dateline").arg(folder, name).arg(number);
    }
    return path;
}

QString shortPath(const QString& path) {
    const QString home = QDir::homePath() + QLatin1Char('/');
    return path.startsWith(home) ? QStringLiteral("~/") + path.mid(home.size()) : path;
}

ImportFlow::ImportFlow(DocumentSession& session, QWidget& window)
    : QObject(&window)
    , m_session(session)
    , m_window(window)
    , m_theme(&Theme::light()) {}

ImportFlow::~ImportFlow() = default;

ImportDialog* ImportFlow::dialog() const {
    return m_dialog;
}

void ImportFlow::setTheme(const Theme& theme) {
    m_theme = &theme;
    if (m_dialog) {
        m_dialog->setTheme(theme);
    }
}

void ImportFlow::addFile(const QString& path) {
    auto article = exchange::readArticle(path.toStdString());
    if (article) {
        rememberArticle(path);
    }
    enqueue(std::move(article));
}

void ImportFlow::addText(const QString& text) {
    if (text.trimmed().isEmpty()) {
        emit failed(tr("There is no text on the clipboard. Copy an article first, then paste it."));
        return;
    }
    auto article = exchange::articleFromBytes(text.toStdString(), "pasted text");
    if (article) {
        article->source.address.clear(); // it has none
    }
    enqueue(std::move(article));
}

void ImportFlow::enqueue(Result<exchange::Article> article) {
    if (!article) {
        emit failed(sentence(article.error()));
        return;
    }
    if (m_session.document() != nullptr && m_session.document()->isReadOnly()) {
        emit failed(tr("%1 can only be read, so nothing can be added to it. Save a copy and open that.")
                        .arg(shortPath(m_session.path())));
        return;
    }
    m_waiting.push_back(*std::move(article));
    if (!m_dialog && !m_question) {
        reviewNext();
    }
}

void ImportFlow::reviewNext() {
    if (m_waiting.empty()) {
        return;
    }
    exchange::Article article = std::move(m_waiting.front());
    m_waiting.pop_front();
    const auto known = m_session.document() != nullptr
                           ? document::knownVersionOf(*m_session.document(), article.source)
                           : std::nullopt;
    if (known) {
        askWhetherNewer(article, *known);
    } else {
        review(std::move(article));
    }
}

void ImportFlow::askWhetherNewer(const exchange::Article& article, const document::KnownSource& known) {
    const auto source = m_session.document()->source(known.source);
    QStringList which{toQString(source->title)};
    if (!source->outlet.empty()) {
        which << toQString(source->outlet);
    }
    if (source->published) {
        which << dateInWords(source->published);
    }
    m_question = new QMessageBox(&m_window);
    m_question->setObjectName(QStringLiteral("versionDialog"));
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    m_question->setTextFormat(Qt::PlainText);
    QPushButton* check = nullptr;
    if (known.isSameText) {
        m_question->setWindowTitle(tr("Known article"));
        m_question->setText(tr("This very text is in the timeline already."));
    } else {
        m_question->setWindowTitle(tr("Newer version?"));
        m_question->setText(tr("This seems to be another version of a source in the timeline."));
        check = m_question->addButton(tr("Check its quotes"), QMessageBox::AcceptRole);
        check->setObjectName(QStringLiteral("versionCheck"));
    }
    const auto percent = static_cast<int>(known.likeness * 100);
    m_question->setInformativeText(
        known.isSameText ? tr("It is: %1.").arg(which.join(QStringLiteral(" · ")))
                         : tr("%1% of the words run as in: %2.\n\nChecking tells which quotes still stand "
                              "in the new text, and marks those that do not.")
                               .arg(percent)
                               .arg(which.join(QStringLiteral(" · "))));
    QPushButton* import = m_question->addButton(
        known.isSameText ? tr("Review it again") : tr("Import as another source"), QMessageBox::ActionRole);
    import->setObjectName(QStringLiteral("versionImport"));
    m_question->addButton(QMessageBox::Cancel);
    m_question->setDefaultButton(check != nullptr ? check : import);
    connect(m_question, &QDialog::finished, this,
            [this, question = m_question.data(), check, import, article, id = known.source] {
                const QAbstractButton* clicked = question->clickedButton();
                m_question = nullptr;
                if (clicked == import) {
                    review(article);
                    return;
                }
                if (check != nullptr && clicked == check) {
                    emit newerVersionGiven(id, article.source);
                }
                reviewNext();
            });
    m_question->open();
}

void ImportFlow::review(exchange::Article article) {
    m_dialog = new ImportDialog(std::move(article), *m_theme, &m_window);
    if (m_session.document() != nullptr) {
        m_dialog->setKnownEvents(gistsOf(*m_session.document()));
    }
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &QDialog::finished, this, [this](int result) { finish(result == QDialog::Accepted); });
    m_dialog->open(); // modal to the window, without a loop of its own
}

void ImportFlow::finish(bool isAccepted) {
    ImportDialog* dialog = m_dialog;
    m_dialog = nullptr;
    if (isAccepted) {
        add(dialog->acceptedArticle());
    }
    reviewNext();
}

void ImportFlow::add(const document::AcceptedArticle& article) {
    QString where;
    if (m_session.document() == nullptr) {
        const QString path = newDocumentPath(toQString(article.source.title));
        if (auto created = m_session.create(path); !created) {
            emit failed(sentence(created.error()));
            return;
        }
        where = tr(" and saved in %1").arg(shortPath(path));
    }
    const auto imported = m_session.document()->addArticle(article);
    if (!imported) {
        emit failed(sentence(imported.error()));
        return;
    }
    const auto accounts = static_cast<qsizetype>(article.sameAs.size());
    const auto events = static_cast<qsizetype>(imported->events.size()) - accounts;
    QStringList parts;
    if (events > 0) {
        parts << counted(events, tr("event"), tr("events"));
    }
    if (accounts > 0) {
        parts << counted(accounts, tr("account"), tr("accounts"));
    }
    if (parts.isEmpty()) {
        emit added(*imported,
                   tr("The text was added%1. Select words in it and choose Add event.").arg(where));
        return;
    }
    emit added(*imported, tr("%1 added%2.").arg(parts.join(tr(" and ")), where));
}

} // namespace dateline::ui
