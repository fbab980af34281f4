// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backup/BackupSchedule.h"

#include "services/backup/BackUp.h"
#include "storage/SettingStore.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <functional>

namespace kece {

namespace {

const QString kSuffix = QStringLiteral(".kecebackup");

QString say(const char* text)
{
    return QCoreApplication::translate("Backup", text);
}

QDate weekOf(QDate day)
{
    return day.addDays(1 - day.dayOfWeek());
}

QDate monthOf(QDate day)
{
    return {day.year(), day.month(), 1};
}

QDate dayItself(QDate day)
{
    return day;
}

QString fileOf(const BackupPlan& plan, const QString& database, QDate day)
{
    return QDir(plan.folder).filePath(QFileInfo(database).completeBaseName() + '-' + day.toString(Qt::ISODate) + kSuffix);
}

Result<int> number(Store& store, const QString& name, int usual)
{
    KECE_TRY(const QString text, store.settings().value(name));
    bool isNumber = false;
    const int value = text.toInt(&isNumber);
    return isNumber && value >= 0 ? value : usual;
}

void removeOld(const BackupPlan& plan, const QString& database)
{
    const auto backups = backupsIn(plan, database);
    QVector<QDate> days;
    for (const BackupOfDay& backup : backups)
        days << backup.day;
    const QSet<QDate> kept = plan.kept(days);
    for (const BackupOfDay& backup : backups) {
        if (!kept.contains(backup.day) && BackupFile::isOne(backup.file))
            QFile::remove(backup.file);
    }
}

} // namespace

QSet<QDate> BackupPlan::kept(QVector<QDate> all) const
{
    std::sort(all.begin(), all.end(), std::greater<>());
    QSet<QDate> kept;
    const auto keepNewestOf = [&](QDate (*spanOf)(QDate), int spans) {
        QSet<QDate> seen;
        for (const QDate day : std::as_const(all)) {
            if (seen.contains(spanOf(day)))
                continue;
            if (seen.size() == spans)
                return;
            seen.insert(spanOf(day));
            kept.insert(day);
        }
    };
    keepNewestOf(dayItself, std::max(1, days));
    keepNewestOf(weekOf, weeks);
    keepNewestOf(monthOf, months);
    return kept;
}

QDate BackupPlan::goneOn(QDate day, QDate today) const
{
    QDate last = day.addDays(std::max(1, days));
    if (weeks > 0 && day.dayOfWeek() == 7)
        last = std::max(last, weekOf(day).addDays(7 * qint64(weeks)));
    if (months > 0 && day.addDays(1).month() != day.month())
        last = std::max(last, monthOf(day).addMonths(months));
    return std::max(last, today);
}

Result<BackupPlan> backupPlan(Store& given)
{
    KECE_TRY(Store * own, given.to(Action::Maintain));
    Store& store = *own;
    BackupPlan plan;
    KECE_TRY(plan.folder, store.settings().value(QStringLiteral("backup_folder")));
    KECE_TRY(const QString lock, store.settings().value(QStringLiteral("backup_lock")));
    plan.lock = BackupLock::fromText(lock);
    if (!lock.isEmpty() && !plan.lock)
        return Error::conflict(say(QT_TRANSLATE_NOOP("Backup", "The settings of the daily backups cannot be read. Set the passphrase anew.")));
    KECE_TRY(plan.days, number(store, QStringLiteral("backup_keep_days"), plan.days));
    KECE_TRY(plan.weeks, number(store, QStringLiteral("backup_keep_weeks"), plan.weeks));
    KECE_TRY(plan.months, number(store, QStringLiteral("backup_keep_months"), plan.months));
    return plan;
}

Done setBackupPlan(Store& given, const Session& session, const BackupPlan& plan)
{
    KECE_TRY(Store * own, given.to(Action::Maintain));
    Store& store = *own;
    store.setActor(session.login);
    if (!plan.folder.isEmpty() && !QFileInfo(plan.folder).isDir())
        return Error::invalid(say(QT_TRANSLATE_NOOP("Backup", "The folder %1 is not there. Make it first.")).arg(plan.folder), "backup_folder");
    const QString folder = plan.folder.isEmpty() ? QString() : QFileInfo(plan.folder).absoluteFilePath();
    const QVector<QPair<const char*, QString>> values{{"backup_folder", folder}, {"backup_lock", plan.lock ? plan.lock->toText() : QString()},
        {"backup_keep_days", QString::number(plan.days)}, {"backup_keep_weeks", QString::number(plan.weeks)},
        {"backup_keep_months", QString::number(plan.months)}};
    for (const auto& [name, value] : values)
        KECE_CHECK(store.settings().setValue(QString::fromLatin1(name), value));
    return {};
}

QVector<BackupOfDay> backupsIn(const BackupPlan& plan, const QString& database)
{
    QVector<BackupOfDay> backups;
    if (plan.folder.isEmpty())
        return backups;
    const QString start = QFileInfo(database).completeBaseName() + '-';
    const QDir folder(plan.folder);
    for (const QString& name : folder.entryList({start + '*' + kSuffix}, QDir::Files, QDir::Name | QDir::Reversed)) {
        const QDate day = QDate::fromString(name.mid(start.size()).chopped(kSuffix.size()), Qt::ISODate);
        if (day.isValid())
            backups << BackupOfDay{day, folder.filePath(name)};
    }
    return backups;
}

Result<std::optional<BackupRun>> runDailyBackup(Database& database, const Session& session, QDate day, const Progress& progress)
{
    KECE_TRY(const BackupPlan plan, database.read<BackupPlan>([](Store& store) { return backupPlan(store); }).result());
    if (plan.folder.isEmpty())
        return std::optional<BackupRun>();
    BackupRun run{day, {}, fileOf(plan, database.location(), day)};
    if (BackupFile::isOne(run.file))
        return std::optional<BackupRun>();
    const auto report = backUp(database, session, run.file, plan.lock, progress);
    if (!report.ok() && report.error().kind == Error::Kind::Cancelled)
        return report.error();
    if (!report.ok())
        run.outcome = report.error().message;
    else if (!report->problems.isEmpty())
        run.outcome = say(QT_TRANSLATE_NOOP("Backup", "The database is damaged and was not backed up: %1")).arg(report->problems.first());
    else
        run.outcome = QStringLiteral("done");
    if (run.outcome == QLatin1String("done"))
        removeOld(plan, database.location());
    return std::optional(run);
}

} // namespace kece
