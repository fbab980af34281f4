// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "services/session/Session.h"
#include "storage/Database.h"

#include <QCommandLineOption>
#include <QJsonObject>
#include <QStringList>
#include <QVector>

#include <functional>

class QCommandLineParser;
class QIODevice;

namespace kece {

class DatabaseOpener;

/// What a command has to say: one JSON document, and the same for people. Where the answer is "refused" or "not sound", `failure` is the one sentence
/// that says so and the exit code is 1.
struct Answer {
    QJsonObject json;
    QString text;
    QString failure;
};

/// What a command works with. `database` is open where the command says it needs one; others may `open` it on the way.
struct CommandContext {
    DatabaseOpener& opener;
    std::unique_ptr<Database> database;
    QString url;
    Session session;
    bool json = false;
    QIODevice& out;
    QIODevice& in;

    /// Opens the database named on the command line (else the configured one) and signs in, as the database asks for it.
    Done open();

    QString user; ///< --user
    bool passwordOnStdin = false;
    /// A password to be set: the next line of standard input, KECE_NEW_PASSWORD, or typed twice on a terminal; null where there is none of these.
    Result<QString> newPassword();
    bool askedForLogin = false;
    bool mustChangePassword = false;
};

/// One command of kecectl as data: its words, its options, and the function behind it. One file per command.
struct Command {
    enum class Needs { Nothing, Database };

    QString name;
    QString usage; ///< "KIND FILE": see Usage.h
    QString summary;
    QVector<QCommandLineOption> options;
    Needs needs = Needs::Database;
    std::function<Result<Answer>(CommandContext&, const QCommandLineParser&)> run;
};

/// Every command, in the order of the help.
QVector<Command> allCommands();

/// A day of an option such as --as-of; today in the company's zone where it is not given.
Result<QDate> dayOption(const QCommandLineParser& arguments, const QString& option, const Session& session);
/// A day of an option, invalid where it is not given.
Result<QDate> dayOption(const QCommandLineParser& arguments, const QString& option);

QCommandLineOption asOfOption();

} // namespace kece
