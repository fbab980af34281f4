// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/Commands.h"
#include "services/access/Accounts.h"
#include "services/accounts/HandOver.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>

namespace kece {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

Result<Answer> list(CommandContext& context)
{
    using Listings = QVector<AccountListing>;
    KECE_TRY(const Listings listings, context.database->read<Listings>([](Store& store) { return listAccounts(store); }).result());
    QJsonArray users;
    QString lines;
    for (const AccountListing& listing : listings) {
        const User& user = listing.user;
        users << QJsonObject{{"login", user.login}, {"name", user.name.isEmpty() ? QJsonValue() : QJsonValue(user.name)}, {"role", user.role},
            {"department", listing.department.isEmpty() ? QJsonValue() : QJsonValue(listing.department)}, {"disabled", user.disabled},
            {"has_password", listing.hasPassword}};
        QStringList remarks;
        if (user.disabled)
            remarks << say(QT_TRANSLATE_NOOP("CommandLine", "disabled"));
        if (!listing.hasPassword)
            remarks << say(QT_TRANSLATE_NOOP("CommandLine", "no password"));
        lines += QStringLiteral("%1  %2  %3  %4  %5\n").arg(user.login, user.name, listing.roleName, listing.department, remarks.join(", "));
    }
    return Answer{{{"users", users}}, lines};
}

Result<Answer> add(CommandContext& context, const QCommandLineParser& arguments, const QString& login)
{
    NewAccount account;
    account.login = login;
    account.name = arguments.value("name");
    account.role = arguments.value("role");
    account.department = arguments.value("department");
    KECE_TRY(account.password, context.newPassword());
    const bool isOneTime = account.password.isNull();
    if (isOneTime)
        account.password = oneTimePassword();
    KECE_TRY(const qint64 id, addAccount(*context.database, context.session, account));
    Answer answer{{{"login", login}, {"id", id}, {"role", account.role}}, say(QT_TRANSLATE_NOOP("CommandLine", "Account %1 is there.")).arg(login)};
    if (isOneTime) {
        answer.json.insert("one_time_password", account.password);
        answer.text += ' ' + say(QT_TRANSLATE_NOOP("CommandLine", "Its password for the first login: %1")).arg(account.password);
    }
    return answer;
}

Result<Answer> changePassword(CommandContext& context, const QString& login)
{
    KECE_TRY(const QString password, context.newPassword());
    if (password.isNull())
        return Error::invalid(say(QT_TRANSLATE_NOOP("CommandLine",
                                  "The new password is missing: type it on a terminal, or give it as the next line with --password-stdin or in "
                                  "KECE_NEW_PASSWORD.")),
            QStringLiteral("password"));
    KECE_CHECK(setPassword(*context.database, context.session, login, password));
    context.mustChangePassword = false;
    return Answer{{{"login", login}}, say(QT_TRANSLATE_NOOP("CommandLine", "%1 has a new password.")).arg(login)};
}

Answer answerOf(const HandOverPreview& preview, const QString& from, const QStringList& to, bool isDry)
{
    QJsonArray parts;
    QString lines;
    for (const Responsibility& part : preview.parts) {
        parts << QJsonObject{{"kind", part.schema->kind}, {"field", part.field->key}, {"count", part.count}};
        lines += QStringLiteral("%1 · %2: %3\n").arg(part.schema->pluralName(), part.schema->label(*part.field)).arg(part.count);
    }
    if (!preview.archivesOut.isEmpty())
        lines += say(QT_TRANSLATE_NOOP("CommandLine", "Archives still out: %1; take them back first.\n")).arg(preview.archivesOut.size());
    lines += isDry ? say(QT_TRANSLATE_NOOP("CommandLine", "Nothing was changed: this was a preview."))
                   : say(QT_TRANSLATE_NOOP("CommandLine", "%1 records of %2 are with %3 now; the account %2 is disabled."))
                         .arg(preview.total())
                         .arg(from, to.join(QStringLiteral(", ")));
    return {{{"from", from}, {"to", QJsonArray::fromStringList(to)}, {"parts", parts}, {"total", preview.total()},
                {"archives_out", preview.archivesOut.size()}, {"state", isDry ? "dry" : "applied"}},
        lines};
}

Result<Answer> handOverWork(CommandContext& context, const QString& from, const QStringList& to, bool isDry)
{
    const Session session = context.session;
    using Preview = HandOverPreview;
    auto work = [=](Store& store) { return isDry ? previewHandOver(store, session, from) : handOver(store, session, from, to); };
    KECE_TRY(const Preview preview, (isDry ? context.database->read<Preview>(work) : context.database->write<Preview>(work)).result());
    return answerOf(preview, from, to, isDry);
}

Result<Answer> run(CommandContext& context, const QCommandLineParser& arguments)
{
    const QStringList words = arguments.positionalArguments();
    const QString& verb = words.first();
    if (verb == "list")
        return list(context);
    if (verb == "set-password")
        return changePassword(context, words.value(1, context.session.login));
    if (verb == "add")
        return add(context, arguments, words[1]);
    if (verb == "disable" || verb == "enable") {
        KECE_CHECK(disableAccount(*context.database, context.session, words[1], verb == "disable"));
        return Answer{{{"login", words[1]}, {"disabled", verb == "disable"}},
            (verb == "disable" ? say(QT_TRANSLATE_NOOP("CommandLine", "%1 is disabled.")) : say(QT_TRANSLATE_NOOP("CommandLine", "%1 is enabled.")))
                .arg(words[1])};
    }
    if (verb == "set-role") {
        const QString role = words.value(2, arguments.value("role"));
        KECE_CHECK(setAccountRole(*context.database, context.session, words[1], role));
        return Answer{{{"login", words[1]}, {"role", role}}, say(QT_TRANSLATE_NOOP("CommandLine", "%1 has the role %2.")).arg(words[1], role)};
    }
    if (verb == "set-department") {
        KECE_CHECK(setAccountDepartment(*context.database, context.session, words[1], words[2]));
        return Answer{
            {{"login", words[1]}, {"department", words[2]}}, say(QT_TRANSLATE_NOOP("CommandLine", "%1 belongs to %2.")).arg(words[1], words[2])};
    }
    return handOverWork(context, words[1], words.mid(2), arguments.isSet("dry-run"));
}

} // namespace

Command userCommand()
{
    return {"user",
        "add LOGIN --role ROLE [--name NAME] [--department D] | list | disable|enable LOGIN | set-role LOGIN ROLE | set-role LOGIN --role ROLE | "
        "set-department LOGIN D | set-password [LOGIN] | hand-over FROM TO… [--dry-run]",
        say(QT_TRANSLATE_NOOP("CommandLine", "accounts, their roles and passwords")),
        {{"role", say(QT_TRANSLATE_NOOP("CommandLine", "sales, manager, clerk, archive, executive, admin, or one of the company's own")), "ROLE"},
            {"name", say(QT_TRANSLATE_NOOP("CommandLine", "the person's name")), "NAME"},
            {"department", say(QT_TRANSLATE_NOOP("CommandLine", "the department the account belongs to")), "D"},
            {"dry-run", say(QT_TRANSLATE_NOOP("CommandLine", "hand-over: only count; change nothing"))}},
        Command::Needs::Database, run};
}

} // namespace kece
