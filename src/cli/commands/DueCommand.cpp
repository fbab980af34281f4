// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/Commands.h"
#include "domain/values/DateText.h"
#include "services/duties/DueItems.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>

namespace kece {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

QJsonValue known(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject jsonOf(const DueItem& item, QDate day, const QTimeZone& zone)
{
    return {{"kind", item.kind}, {"customer", known(item.customerCode)}, {"id", item.record == 0 ? QJsonValue() : QJsonValue(item.record)},
        {"due_on", dateText(item.dueOn)}, {"due_at", item.dueAt.isValid() ? QJsonValue(instantText(item.dueAt, zone)) : QJsonValue()},
        {"overdue_days", item.overdueDays(day)}, {"rule", known(item.rule)}, {"what", item.what}, {"article", known(item.article)},
        {"owner", known(item.owner)}};
}

Result<Answer> run(CommandContext& context, const QCommandLineParser& arguments)
{
    DueRequest request;
    request.kind = arguments.positionalArguments().first();
    if (request.kind != QLatin1String("all") && !dueKinds().contains(request.kind))
        return wrongUsage(
            say(QT_TRANSLATE_NOOP("CommandLine", "“%1” is none of: %2, all.")).arg(request.kind, dueKinds().join(QStringLiteral(", "))));
    KECE_CHECK(context.open());
    KECE_TRY(request.day, dayOption(arguments, "as-of", context.session));
    if (arguments.isSet("within"))
        request.within = arguments.value("within").toInt();
    request.owner = arguments.value("owner");
    using Items = QVector<DueItem>;
    const Session session = context.session;
    KECE_TRY(const Items due, context.database->read<Items>([=](Store& store) { return dueItems(store, session, request); }).result());
    QJsonArray items;
    QString text;
    for (const DueItem& item : due) {
        items << jsonOf(item, request.day, session.zone);
        const qint64 overdue = item.overdueDays(request.day);
        text += QStringLiteral("%1  %2  %3  %4  %5  %6%7\n")
                    .arg(item.dueAt.isValid() ? instantText(item.dueAt, session.zone) : dateText(item.dueOn), item.customerCode, item.customerName,
                        item.what, item.article, item.owner,
                        overdue > 0 ? QStringLiteral("  ") + QCoreApplication::translate("CommandLine", "%n day(s) overdue", nullptr, int(overdue))
                                    : QString());
    }
    return Answer{{{"items", items}}, text.isEmpty() ? say(QT_TRANSLATE_NOOP("CommandLine", "Nothing is due.")) : text};
}

} // namespace

Command dueCommand()
{
    return {"due", "KIND", say(QT_TRANSLATE_NOOP("CommandLine", "what is to be done by when: %1, all")).arg(dueKinds().join(QStringLiteral(", "))),
        {asOfOption(), {"within", say(QT_TRANSLATE_NOOP("CommandLine", "due at most so many days later")), "DAYS"},
            {"owner", say(QT_TRANSLATE_NOOP("CommandLine", "only what this account answers for")), "LOGIN"}},
        Command::Needs::Nothing, run};
}

} // namespace kece
