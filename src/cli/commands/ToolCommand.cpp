// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/Commands.h"
#include "domain/calendar/WorkingCalendar.h"
#include "domain/values/CreditCode.h"
#include "domain/values/DateText.h"
#include "domain/values/Money.h"
#include "domain/values/Phone.h"
#include "domain/values/Pinyin.h"
#include "domain/values/RmbCapitals.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QIODevice>
#include <QJsonArray>

namespace kece {

namespace {

using Tool = std::function<Result<QString>(const QString&)>;

Result<QString> rmb(const QString& amount)
{
    KECE_TRY(const ParsedMoney money, parseMoney(amount));
    return rmbCapitals(money.fen);
}

Result<QString> creditCode(const QString& text)
{
    return creditCodeSentence(readCreditCode(text).verdict);
}

Result<QString> phone(const QString& text)
{
    return readPhone(text).text();
}

Result<QString> pinyin(const QString& text)
{
    return pinyinToolLine(text);
}

/// `add D N`, `count FROM TO`, `is D`.
Result<QString> workday(const WorkingCalendar& calendar, const QString& line)
{
    const QStringList words = line.split(' ', Qt::SkipEmptyParts);
    const QString verb = words.value(0);
    if ((verb == "add" || verb == "count") && words.size() == 3) {
        KECE_TRY(const QDate day, parseDate(words[1]));
        if (verb == "count") {
            KECE_TRY(const QDate to, parseDate(words[2]));
            return QString::number(calendar.count(day, to));
        }
        bool isNumber = false;
        const qint64 n = words[2].toLongLong(&isNumber);
        if (isNumber)
            return dateText(calendar.add(day, n));
    } else if (verb == "is" && words.size() == 2) {
        KECE_TRY(const QDate day, parseDate(words[1]));
        return QString(calendar.isWorkday(day) ? "true" : "false");
    }
    return wrongUsage(QCoreApplication::translate("CommandLine", "Usage: tool workday add D N | count FROM TO | is D"));
}

Result<Tool> toolNamed(const QString& name)
{
    if (name == "rmb")
        return Tool(rmb);
    if (name == "credit-code")
        return Tool(creditCode);
    if (name == "phone")
        return Tool(phone);
    if (name == "pinyin")
        return Tool(pinyin);
    if (name == "workday") {
        KECE_TRY(auto calendar, WorkingCalendar::readFile(":/calendars/cn.csv"));
        return Tool([calendar = std::move(calendar)](const QString& line) { return workday(calendar, line); });
    }
    return wrongUsage(
        QCoreApplication::translate("CommandLine", "There is no tool “%1”; there are rmb, credit-code, phone, pinyin, workday.").arg(name));
}

Result<Answer> run(CommandContext& context, const QCommandLineParser& arguments)
{
    const QString name = arguments.positionalArguments().first();
    KECE_TRY(const Tool tool, toolNamed(name));
    const QStringList rest = arguments.positionalArguments().mid(1);
    QStringList lines = name == "workday" && !rest.isEmpty() ? QStringList{rest.join(' ')} : rest;
    if (rest.isEmpty()) {
        lines = QString::fromUtf8(context.in.readAll()).split('\n');
        if (!lines.isEmpty() && lines.last().isEmpty())
            lines.removeLast();
    }
    QStringList results;
    Answer answer;
    for (int i = 0; i < lines.size(); ++i) {
        auto result = tool(lines[i].endsWith('\r') ? lines[i].chopped(1) : lines[i]);
        if (!result.ok() && !rest.isEmpty())
            return result.error();
        // One answer per line of input: a line that cannot be answered says why in its place.
        results << (result.ok() ? *result : result.error().message);
        if (!result.ok() && answer.failure.isEmpty())
            answer.failure = QCoreApplication::translate("CommandLine", "Line %1: %2").arg(i + 1).arg(result.error().message);
    }
    answer.json = {{"results", QJsonArray::fromStringList(results)}};
    answer.text = results.isEmpty() ? QString() : results.join('\n') + '\n';
    return answer;
}

} // namespace

Command toolCommand()
{
    return {"tool", "rmb|credit-code|phone|pinyin|workday [ARG…]",
        QCoreApplication::translate("CommandLine", "the functions the window uses, for scripts; without ARG a line of input each"), {},
        Command::Needs::Nothing, run};
}

} // namespace kece
