// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/migration/MigrationLadder.h"

#include "storage_sql/connection/Connection.h"
#include "storage_sql/dialect/Dialect.h"
#include "storage_sql/digest/TableDigests.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QMap>
#include <QRegularExpression>

namespace kece {

namespace {

using State = MigrationOutcome::State;

const char* const kHistoryTable = "create table if not exists schema_migration (version integer primary key, name text not null, sha256 text not "
                                  "null, applied_at text not null, compatible_from integer not null)";

Result<MigrationStep> readStep(const QString& path, int version, const QString& name)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error::unavailable(QCoreApplication::translate("Storage", "The migration %1 cannot be read.").arg(name), file.errorString());
    const QByteArray bytes = file.readAll();
    MigrationStep step{
        version, name, QString::fromUtf8(bytes), QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()), version};
    static const QRegularExpression compatible("^-- compatible from: (\\d+)\\s*$", QRegularExpression::MultilineOption);
    if (const auto match = compatible.match(step.sql); match.hasMatch())
        step.compatibleFrom = match.captured(1).toInt();
    return step;
}

/// A step that only the other kind of database needs: here nothing is to be done.
MigrationStep nothingOf(MigrationStep step)
{
    step.sql.clear();
    step.sha256 = QString::fromLatin1(QCryptographicHash::hash({}, QCryptographicHash::Sha256).toHex());
    return step;
}

} // namespace

Result<MigrationLadder> MigrationLadder::load(const QString& folder, const QString& dialect)
{
    static const QRegularExpression pattern("^(\\d{4})_([a-z0-9_]+)(?:\\.(sqlite|postgres))?\\.sql$");
    QMap<int, MigrationStep> steps;
    QMap<int, MigrationStep> others;
    for (const QString& file : QDir(folder).entryList({"*.sql"}, QDir::Files, QDir::Name)) {
        const auto match = pattern.match(file);
        if (!match.hasMatch())
            return Error::invalid(QCoreApplication::translate("Storage", "%1 is not a name of a migration: NNNN_what.sql.").arg(file));
        const int version = match.captured(1).toInt();
        const bool isOthers = !match.captured(3).isEmpty() && match.captured(3) != dialect;
        if (!isOthers && steps.contains(version))
            return Error::invalid(QCoreApplication::translate("Storage", "The migration number %1 is there twice.").arg(version));
        KECE_TRY(const MigrationStep step, readStep(QDir(folder).filePath(file), version, match.captured(1) + '_' + match.captured(2)));
        (isOthers ? others : steps).insert(version, isOthers ? nothingOf(step) : step);
    }
    for (const MigrationStep& step : std::as_const(others)) {
        if (!steps.contains(step.version))
            steps.insert(step.version, step);
    }
    MigrationLadder ladder;
    for (const MigrationStep& step : std::as_const(steps)) {
        if (step.version != ladder.m_steps.size() + 1)
            return Error::invalid(QCoreApplication::translate("Storage", "The migration number %1 is missing.").arg(ladder.m_steps.size() + 1));
        ladder.m_steps << step;
    }
    if (ladder.m_steps.isEmpty())
        return Error::invalid(QCoreApplication::translate("Storage", "There are no migrations in %1.").arg(folder));
    return ladder;
}

Result<MigrationOutcome> MigrationLadder::compare(Connection& connection) const
{
    MigrationOutcome outcome;
    outcome.to = version();
    KECE_TRY(const QVariant hasHistory, connection.value(connection.dialect().columnsOf(), {"schema_migration"}));
    if (!hasHistory.isValid()) {
        outcome.state = State::Fresh;
        return outcome;
    }
    KECE_TRY(Statement applied, connection.prepare("select version, sha256, compatible_from from schema_migration order by version"));
    KECE_CHECK(applied.run());
    int compatibleFrom = 0;
    while (applied.next()) {
        outcome.from = int(applied.integer(0));
        compatibleFrom = int(applied.integer(2));
        if (outcome.from > version() || outcome.state == State::ChangedHistory)
            continue;
        const MigrationStep& step = m_steps[outcome.from - 1];
        if (applied.string(1) != step.sha256) {
            outcome.state = State::ChangedHistory;
            outcome.step = step.version;
            outcome.error = Error::conflict(QCoreApplication::translate("Storage",
                "%1 was made with another form of the step %2 than this program has. It was left as it is; open it with the program that made it.")
                                                .arg(connection.path(), step.name));
        }
    }
    KECE_CHECK(applied.status());
    if (outcome.state == State::ChangedHistory)
        return outcome;
    if (outcome.from == 0)
        outcome.state = State::Fresh;
    else if (outcome.from < version())
        outcome.state = State::Behind;
    else if (outcome.from > version() && compatibleFrom <= version())
        outcome.state = State::NewerCompatible;
    else if (outcome.from > version()) {
        outcome.state = State::NewerIncompatible;
        outcome.error = Error::conflict(QCoreApplication::translate("Storage",
            "%1 was made by a newer version of this program (schema %2, this one knows %3). It was left as it is; install the newer version.")
                                            .arg(connection.path(), QString::number(outcome.from), QString::number(version())));
    }
    return outcome;
}

MigrationOutcome MigrationLadder::climb(Connection& connection) const
{
    const auto failed = [this](int step, Error error) {
        MigrationOutcome outcome{State::Failed, 0, version(), step, std::move(error)};
        return outcome;
    };
    if (auto made = connection.execute(kHistoryTable); !made.ok())
        return failed(0, made.error());
    auto compared = compare(connection);
    if (!compared.ok())
        return failed(0, compared.error());
    MigrationOutcome outcome = *compared;
    if (outcome.state != State::Fresh && outcome.state != State::Behind)
        return outcome;
    for (const MigrationStep& step : m_steps) {
        if (step.version <= outcome.from)
            continue;
        if (auto taken = take(connection, step); !taken.ok()) {
            outcome.state = State::Failed;
            outcome.step = step.version;
            outcome.error = taken.error();
            outcome.error.message = QCoreApplication::translate(
                "Storage", "The database could not be brought to the new schema at step %1. It stands as it stood before that step.")
                                        .arg(step.name);
            return outcome;
        }
    }
    outcome.state = outcome.state == State::Fresh ? State::Fresh : State::Migrated;
    return outcome;
}

Done MigrationLadder::take(Connection& connection, const MigrationStep& step) const
{
    KECE_CHECK(connection.begin(true));
    const auto inside = [&]() -> Done {
        KECE_TRY(const QVariant reached, connection.value("select coalesce(max(version), 0) from schema_migration"));
        if (reached.toInt() >= step.version)
            return {};
        if (!step.sql.isEmpty())
            KECE_CHECK(connection.execute(connection.dialect().fillTokens(step.sql)));
        KECE_CHECK(connection.change("insert into schema_migration(version, name, sha256, applied_at, compatible_from) values (?, ?, ?, ?, ?)",
            {step.version, step.name, step.sha256, connection.clock->now().toUTC().toString(Qt::ISODate), step.compatibleFrom}));
        return step.version == version() ? connection.commitAnew() : connection.commit();
    }();
    connection.rollback();
    return inside;
}

} // namespace kece
