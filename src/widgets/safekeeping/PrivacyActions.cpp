// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/safekeeping/PrivacyActions.h"

#include "domain/entities/Catalogue.h"
#include "reporting/PdfReport.h"
#include "reporting/PersonReport.h"
#include "services/privacy/ErasePersonData.h"
#include "services/privacy/PersonData.h"
#include "widgets/async/runAside.h"
#include "widgets/async/whenDone.h"
#include "widgets/look/Icon.h"
#include "widgets/messages/MessageBar.h"
#include "widgets/prompts/Prompts.h"

#include <QAction>
#include <QJsonDocument>
#include <QSaveFile>

namespace kece {

namespace {

Done save(const PersonData& data, const QString& path, const QTimeZone& zone)
{
    if (path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
        return writePdf(personReport(data, zone), path);
    QSaveFile file(path);
    const QByteArray bytes = QJsonDocument(data.json).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error::unavailable(PrivacyActions::tr("%1 cannot be written: %2.").arg(path, file.errorString()));
    return {};
}

} // namespace

PrivacyActions::PrivacyActions(Workplace& workplace, MessageBar& messages, std::function<PersonAtHand()> current, QWidget* window)
    : QObject(window), m_workplace(workplace), m_messages(messages), m_current(std::move(current)), m_window(window)
{
    const auto add = [this](const char* image, const QString& text, const char* name, void (PrivacyActions::*act)()) {
        auto* action = new QAction(icon(image), text, this);
        action->setObjectName(QString::fromLatin1(name));
        action->setEnabled(m_workplace.database().readOnlyReason().isEmpty());
        connect(action, &QAction::triggered, this, act);
        m_actions << action;
    };
    add("shield-lock", tr("Hand out personal data…"), "exportPerson", &PrivacyActions::exportData);
    add("x", tr("Erase personal data…"), "erasePerson", &PrivacyActions::eraseData);
}

void PrivacyActions::exportData()
{
    const PersonAtHand person = m_current();
    if (!person.customer.isSet())
        return;
    const QString path = m_workplace.prompts().askFileToSave(
        m_window, tr("Hand out personal data"), person.title + QStringLiteral(".pdf"), tr("To read (*.pdf);;For programs (*.json)"));
    if (path.isEmpty())
        return;
    const Session session = m_workplace.session();
    const auto data = m_workplace.database().write<PersonData>([=](Store& given) {
        return exportPerson(given, session, [person](Store& store) { return readDataSubject(store, person.customer, person.contact); });
    });
    whenDone(data, this, [this, path, zone = session.zone](const Result<PersonData>& found) {
        const Done saved = found.ok() ? save(*found, path, zone) : Done(found.error());
        if (!saved.ok())
            m_messages.showError(saved.error());
        else
            m_messages.showMessage(MessageBar::Kind::Done, tr("Everything kept about %1 stands in %2.").arg(found->title, path));
    });
}

void PrivacyActions::eraseData()
{
    const PersonAtHand person = m_current();
    if (!person.customer.isSet())
        return;
    const auto reason = m_workplace.prompts().askReason(m_window,
        tr("Everything that names “%1” will be erased, from all records, the history and the search. It cannot be undone. On whose request? The "
           "reason is kept and must not name the person.")
            .arg(person.title),
        tr("Erase"));
    if (!reason)
        return;
    const auto work = [database = &m_workplace.database(), session = m_workplace.session(), person, reason = *reason] {
        return erasePersonData(
            *database, session, [person](Store& store) { return readDataSubject(store, person.customer, person.contact); }, reason);
    };
    whenDone(runAside<ErasureReport>(work), this, [this](const Result<ErasureReport>& report) {
        if (!report.ok()) {
            m_messages.showError(report.error());
            return;
        }
        QString text = tr("Erased in %n record(s).", nullptr, int(report->records));
        if (!report->copies.isEmpty())
            text += ' ' + tr("Earlier copies still hold it, the first: %1.").arg(report->copies.first().file);
        text += report->stillToDo.isEmpty() ? QString() : ' ' + report->stillToDo;
        m_messages.showMessage(report->copies.isEmpty() && report->stillToDo.isEmpty() ? MessageBar::Kind::Done : MessageBar::Kind::Warning, text);
        for (const EntitySchema* schema : catalogue())
            m_workplace.announce(*schema, 0);
    });
}

} // namespace kece
