// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/Commands.h"
#include "domain/entities/BlacklistEntry.h"
#include "services/tiers/Blacklist.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>

namespace kece {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

QJsonValue day(QDate date)
{
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue();
}

Result<Answer> list(CommandContext& context, QDate asOf)
{
    using Listings = QVector<BlacklistListing>;
    KECE_TRY(const Listings listings, context.database->read<Listings>([=](Store& store) { return listBlacklist(store, asOf); }).result());
    QJsonArray entries;
    QString text;
    for (const BlacklistListing& l : listings) {
        entries << QJsonObject{{"customer", l.customerCode}, {"name", l.customerName},
            {"department", l.department.isEmpty() ? QJsonValue() : QJsonValue(l.department)}, {"reason", l.entry.reason},
            {"from", day(l.entry.startsOn)}, {"until", day(l.entry.endsOn)}};
        text += QStringLiteral("%1  %2  %3  %4\n").arg(l.customerCode, l.customerName, l.department, l.entry.reason);
    }
    return Answer{{{"entries", entries}}, text};
}

Result<Answer> run(CommandContext& context, const QCommandLineParser& arguments)
{
    const QStringList words = arguments.positionalArguments();
    KECE_TRY(const QDate asOf, dayOption(arguments, "as-of", context.session));
    KECE_TRY(const QDate until, dayOption(arguments, "until"));
    if (words == QStringList{"list"})
        return list(context, asOf);
    const bool adds = words.first() == "add";
    const BlacklistRequest request{words[1], arguments.value("department"), arguments.value("reason"), asOf, until};
    const Session session = context.session;
    KECE_TRY(const qint64 id,
        context.database
            ->write<qint64>([=](Store& store) { return adds ? addToBlacklist(store, session, request) : endBlacklisting(store, session, request); })
            .result());
    return Answer{{{"id", id}, {"customer", request.customer}, {"action", words.first()}},
        adds ? say(QT_TRANSLATE_NOOP("CommandLine", "%1 is on the blacklist.")).arg(request.customer)
             : say(QT_TRANSLATE_NOOP("CommandLine", "%1 is off the blacklist.")).arg(request.customer)};
}

} // namespace

Command blacklistCommand()
{
    return {"blacklist", "add|end CUSTOMER | list",
        say(QT_TRANSLATE_NOOP("CommandLine", "forbid business with a customer, by a department or the company")),
        {{"department", say(QT_TRANSLATE_NOOP("CommandLine", "by this department; without it by the company")), "D"},
            {"reason", say(QT_TRANSLATE_NOOP("CommandLine", "why")), "R"},
            {"until", say(QT_TRANSLATE_NOOP("CommandLine", "up to and including this day")), "DAY"}, asOfOption()},
        Command::Needs::Database, run};
}

} // namespace kece
