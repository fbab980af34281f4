// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/Commands.h"
#include "domain/entities/Customer.h"
#include "domain/values/DateText.h"
#include "services/audit/changeWords.h"
#include "storage/AuditStore.h"
#include "storage/RecordStore.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>

namespace kece {

namespace {

constexpr int kAtOnce = 1000;

QString say(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

/// Void customers have a trail too.
Result<qint64> customerOf(Store& store, const QString& code)
{
    RecordQuery query;
    query.schema = &customerSchema();
    query.filters << Filter{QString::fromLatin1(customerSchema().codeKey), Filter::Op::Equals, {code}};
    query.withVoided = true;
    KECE_TRY(const auto rows, store.records().first(query, 1));
    if (rows.isEmpty())
        return Error::notFound(say(QT_TRANSLATE_NOOP("CommandLine", "There is no customer “%1”.")).arg(code), QStringLiteral("customer"));
    return rows.first().record.id();
}

struct Line {
    AuditEntry entry;
    QString customer;
};

Result<QVector<Line>> read(Store& store, AuditFilter filter, const QString& customer)
{
    if (!customer.isEmpty()) {
        KECE_TRY(filter.customer, customerOf(store, customer));
    }
    QVector<Line> lines;
    for (qint64 before = 0;;) {
        KECE_TRY(const QVector<AuditEntry> page, store.audit().entries(filter, before, kAtOnce));
        std::vector<qint64> customers;
        for (const AuditEntry& entry : page)
            customers.push_back(entry.customer.value);
        KECE_TRY(const QVector<RecordRow> rows, store.records().rows(customerSchema(), customers));
        QHash<qint64, QString> codes;
        for (const RecordRow& row : rows)
            codes.insert(row.record.id(), row.record.as<Customer>().code);
        for (const AuditEntry& entry : page)
            lines << Line{entry, codes.value(entry.customer.value)};
        if (page.size() < kAtOnce)
            return lines;
        before = page.last().id.value;
    }
}

QJsonValue known(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject jsonOf(const Line& line, const QTimeZone& zone)
{
    const AuditEntry& e = line.entry;
    QJsonArray changes;
    if (const auto list = readChanges(e.changes); list.ok()) {
        for (const FieldChange& change : *list)
            changes << QJsonObject{{"field", change.field}, {"before", known(change.before)}, {"after", known(change.after)}};
    }
    return {{"number", e.id.value}, {"at", instantText(e.at, zone)}, {"actor", known(e.actor)}, {"desk", known(e.desk)}, {"action", e.action},
        {"kind", known(e.kind)}, {"record", e.recordId == 0 ? QJsonValue() : QJsonValue(e.recordId)}, {"customer", known(line.customer)},
        {"changes", changes}, {"reason", known(e.reason)}};
}

QString textOf(const Line& line, const QTimeZone& zone)
{
    const EntitySchema& schema = auditEntrySchema();
    const AuditEntry& e = line.entry;
    const QStringList words{QString::number(e.id.value), e.at.toTimeZone(zone).toString("yyyy-MM-dd HH:mm:ss"), e.actor,
        schema.label(*schema.field(u"action"), e.action), schema.label(*schema.field(u"kind"), e.kind), line.customer, e.reason, changeWords(e)};
    return words.join("  ").trimmed() + '\n';
}

Result<Answer> prune(CommandContext& context, const QDateTime& before)
{
    KECE_TRY(const qint64 removed,
        context.database
            ->write<qint64>([before, login = context.session.login](Store& store) {
                store.setActor(login);
                return store.audit().prune(before);
            })
            .result());
    return Answer{{{"removed", removed}}, say(QT_TRANSLATE_NOOP("CommandLine", "%1 entries removed from the trail.")).arg(removed)};
}

Result<Answer> run(CommandContext& context, const QCommandLineParser& arguments)
{
    const auto startOf = [&](QDate day) { return day.isValid() ? QDateTime(day, QTime(0, 0), context.session.zone) : QDateTime(); };
    if (arguments.isSet("prune")) {
        KECE_TRY(const QDate day, dayOption(arguments, "prune"));
        return prune(context, startOf(day));
    }
    AuditFilter filter;
    KECE_TRY(const QDate since, dayOption(arguments, "since"));
    filter.since = startOf(since);
    using Lines = QVector<Line>;
    KECE_TRY(const Lines lines,
        context.database->read<Lines>([filter, code = arguments.value("customer")](Store& store) { return read(store, filter, code); }).result());
    QJsonArray entries;
    QString text;
    for (const Line& line : lines) {
        if (context.json)
            entries << jsonOf(line, context.session.zone);
        else
            text += textOf(line, context.session.zone);
    }
    return Answer{{{"entries", entries}}, text.isEmpty() ? say(QT_TRANSLATE_NOOP("CommandLine", "Nothing is in the trail.")) : text};
}

} // namespace

Command auditCommand()
{
    return {"audit", {}, say(QT_TRANSLATE_NOOP("CommandLine", "the trail, newest first: who did what, where and when")),
        {{"customer", say(QT_TRANSLATE_NOOP("CommandLine", "only what concerns this customer")), "CODE"},
            {"since", say(QT_TRANSLATE_NOOP("CommandLine", "only from this day on")), "DAY"},
            {"prune", say(QT_TRANSLATE_NOOP("CommandLine", "remove what is older than this day, which must be more than six months ago")), "DAY"}},
        Command::Needs::Database, run};
}

} // namespace kece
