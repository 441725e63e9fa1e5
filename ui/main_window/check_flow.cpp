// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/check_flow.h"

#include "core/document/source_versions.h"
#include "core/exchange/article_reader.h"
#include "ui/dialogs/ask.h"
#include "ui/dialogs/choose_source_dialog.h"
#include "ui/main_window/document_session.h"
#include "ui/main_window/recent_files.h"
#include "ui/models/wording.h"
#include "ui/panels/quotes_panel.h"
#include "ui/tasks/quote_audit.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

#include <algorithm>

namespace dateline::ui {

CheckFlow::CheckFlow(DocumentSession& session, QuotesPanel& panel, QWidget& window)
    : QObject(&window)
    , m_session(session)
    , m_panel(panel)
    , m_window(window)
    , m_audit(new QuoteAudit(this)) {
    connect(m_audit, &QuoteAudit::found, this, &CheckFlow::take);
    connect(m_audit, &QuoteAudit::finished, this, &CheckFlow::finish);
    connect(&panel, &QuotesPanel::newerRequested, this, &CheckFlow::chooseNewer);
    connect(&panel, &QuotesPanel::againRequested, this, &CheckFlow::checkStored);
    connect(&panel, &QuotesPanel::keepRequested, this, &CheckFlow::keepVersion);
    connect(&panel, &QuotesPanel::unmarkRequested, this, &CheckFlow::unmark);
}

void CheckFlow::checkStored() {
    if (m_session.document() == nullptr) {
        return;
    }
    m_against.clear();
    m_found.clear();
    m_panel.findings().clear();
    m_panel.showSummary(m_against, true);
    m_panel.offer(false, false);
    m_audit->start(m_session.document());
}

void CheckFlow::chooseNewer() {
    const QString path = QFileDialog::getOpenFileName(&m_window, tr("A newer version of a source"),
                                                      folderOfSources(), articleFilter());
    if (!path.isEmpty()) {
        checkFile(path);
    }
}

// Where the newest of the sources came from: a newer version often lies beside it.
QString CheckFlow::folderOfSources() const {
    const auto sources =
        m_session.document() != nullptr ? m_session.document()->sources() : std::vector<model::Source>{};
    for (auto source = sources.rbegin(); source != sources.rend(); ++source) {
        const QFileInfo file(toQString(source->address));
        if (file.isAbsolute() && file.dir().exists()) {
            return file.absolutePath();
        }
    }
    return articleFolder();
}

void CheckFlow::checkFile(const QString& path) {
    const auto article = exchange::readArticle(path.toStdString());
    if (!article) {
        emit failed(sentence(article.error()));
        return;
    }
    const QString name = QFileInfo(path).fileName();
    const auto known = document::knownVersionOf(*m_session.document(), article->source);
    if (known) {
        checkNewer(known->source, article->source, name);
    } else {
        askForSource(article->source, name);
    }
}

void CheckFlow::askForSource(const model::Source& newer, const QString& name) {
    ask(new ChooseSourceDialog(tr("%1 is like none of the sources here. Of which one is it a newer version?")
                                   .arg(inQuotes(name)),
                               m_session.document()->sources(), &m_window),
        this,
        [this, newer, name](const ChooseSourceDialog& dialog) { checkNewer(dialog.chosen(), newer, name); });
}

void CheckFlow::checkNewer(model::SourceId source, const model::Source& newer, const QString& name) {
    emit panelWanted();
    m_against = name;
    m_checked = source;
    m_newer = newer;
    m_found.clear();
    m_panel.findings().clear();
    m_panel.showSummary(m_against, true);
    m_panel.offer(false, false);
    m_audit->start(m_session.document(), source, newer.text, name.toStdString());
}

void CheckFlow::refresh() {
    constexpr std::size_t kQuick = 2000; // events
    if (m_against.isEmpty() && m_panel.isVisible() && m_session.snapshot()->size() <= kQuick) {
        checkStored();
    } else if (m_panel.isVisible() && !m_audit->isRunning()) {
        updateOffers(); // the version may be a source now, or none any more
    }
}

void CheckFlow::stop() {
    m_audit->stop();
    m_newer = {};
    m_against.clear();
    m_found.clear();
    m_panel.findings().clear();
    m_panel.offer(false, false);
}

void CheckFlow::take(const std::vector<document::QuoteFinding>& findings) {
    if (!m_against.isEmpty()) {
        m_found.insert(m_found.end(), findings.begin(), findings.end());
    }
    m_panel.findings().add(findings);
    m_panel.showSummary(m_against, true);
}

void CheckFlow::finish() {
    m_panel.showSummary(m_against, false);
    updateOffers();
    if (m_against.isEmpty()) {
        return;
    }
    const QString words = tr("Checked against %1: %2.").arg(m_against, m_panel.counts());
    if (canKeepVersion()) {
        emit keepOffered(words);
        return;
    }
    // Of a version that is a source here, what was found belongs to the document.
    if (!m_session.document()->isReadOnly() && !m_found.empty()) {
        if (const auto kept = m_session.document()->recordChecks(checks(), m_against.toStdString()); !kept) {
            emit failed(sentence(kept.error()));
            return;
        }
    }
    emit done(words);
}

std::vector<document::CheckedQuote> CheckFlow::checks() const {
    std::vector<document::CheckedQuote> checks;
    for (const document::QuoteFinding& finding : m_found) {
        if (m_session.document()->claim(finding.claim)) { // since then it may have been removed
            checks.push_back({finding.claim, finding.state, finding.found});
        }
    }
    return checks;
}

void CheckFlow::updateOffers() {
    m_panel.offer(!m_against.isEmpty() && canKeepVersion(), m_against.isEmpty() && canUnmark());
}

bool CheckFlow::isKnownText() const {
    const auto known = document::knownVersionOf(*m_session.document(), m_newer);
    return known && known->isSameText;
}

bool CheckFlow::canKeepVersion() const {
    return m_session.document() != nullptr && !m_session.document()->isReadOnly() && !isKnownText();
}

bool CheckFlow::canUnmark() const {
    if (m_session.document() == nullptr || m_session.document()->isReadOnly()) {
        return false;
    }
    const QuoteFindingModel& findings = m_panel.findings();
    for (int row = 0; row < findings.rowCount(); ++row) {
        if (!findings.at(row).against.empty()) {
            return true;
        }
    }
    return false;
}

void CheckFlow::unmark() {
    std::vector<document::CheckedQuote> sound;
    const QuoteFindingModel& findings = m_panel.findings();
    for (int row = 0; row < findings.rowCount(); ++row) {
        const document::QuoteFinding& finding = findings.at(row);
        if (!finding.against.empty() && m_session.document()->claim(finding.claim)) {
            sound.push_back({finding.claim, evidence::QuoteState::Exact, {}});
        }
    }
    if (const auto done = m_session.document()->recordChecks(sound, {}); !done) {
        emit failed(sentence(done.error()));
        return;
    }
    emit kept(tr("%1 verified again by the text they were taken from.")
                  .arg(counted(static_cast<qsizetype>(sound.size()), tr("quote is"), tr("quotes are"))));
}

void CheckFlow::keepVersion() {
    if (m_session.document() == nullptr || !canKeepVersion()) {
        return;
    }
    const auto sources = m_session.document()->sources();
    const auto original = std::find_if(sources.begin(), sources.end(), [this](const model::Source& source) {
        return source.id == m_checked;
    });
    if (original == sources.end()) {
        emit failed(tr("The source it is a newer version of is not there any more."));
        return;
    }
    // Its day of publication is another one, and nobody has said which.
    document::AcceptedArticle article{m_newer, {}};
    article.source.title = original->title;
    article.source.outlet = original->outlet;
    article.source.author = original->author;
    article.source.language = original->language;
    article.source.versionOf = m_checked;
    const auto step = m_session.document()->openGesture("keep a newer version of " +
                                                        inQuotes(toQString(original->title)).toStdString());
    if (const auto added = m_session.document()->addArticle(article); !added) {
        emit failed(sentence(added.error()));
    } else if (const auto marked = m_session.document()->recordChecks(checks(), m_against.toStdString());
               !marked) {
        emit failed(sentence(marked.error()));
    } else {
        emit kept(tr("Kept as a newer version of %1. Its day of publication can be given in its details.")
                      .arg(inQuotes(toQString(original->title))));
    }
}

} // namespace dateline::ui
