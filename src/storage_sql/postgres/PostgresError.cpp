// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/postgres/PostgresError.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace kece {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("Storage", text);
}

QString part(const PGresult* answer, int field)
{
    return QString::fromUtf8(PQresultErrorField(answer, field));
}

/// `Key (code)=(A1) already exists.`, in whatever language: the first column in brackets.
QString keyColumn(const PGresult* answer)
{
    static const QRegularExpression pattern("\\(([a-z0-9_]+)[,)]");
    return pattern.match(part(answer, PG_DIAG_MESSAGE_DETAIL)).captured(1);
}

} // namespace

PostgresError PostgresError::of(const PGresult* answer, const QString& where, bool writes)
{
    const QString state = part(answer, PG_DIAG_SQLSTATE);
    const QString table = part(answer, PG_DIAG_TABLE_NAME);
    const QString place = QStringLiteral("postgres %1: ").arg(state);
    const auto broken = [&](const QString& column) { return place + QStringLiteral("constraint failed: %1.%2").arg(table, column); };
    if (state == QLatin1String("23505")) {
        return {{Error::Kind::Conflict, translated(QT_TRANSLATE_NOOP("Storage", "Not saved: a record with the same value is already there.")), {},
                    broken(keyColumn(answer))},
            false, true};
    }
    if (state == QLatin1String("23502"))
        return {Error::invalid(
            translated(QT_TRANSLATE_NOOP("Storage", "Not saved: a required value is missing.")), {}, broken(part(answer, PG_DIAG_COLUMN_NAME)))};
    if (state == QLatin1String("23503"))
        return {Error::invalid(translated(QT_TRANSLATE_NOOP("Storage", "Not saved: a record that is referred to does not exist.")), keyColumn(answer),
            place + part(answer, PG_DIAG_CONSTRAINT_NAME))};

    const QString detail = place + part(answer, PG_DIAG_MESSAGE_PRIMARY);
    if (state == QLatin1String("40001") || state == QLatin1String("40P01") || state == QLatin1String("55P03")) {
        return {Error::unavailable(writes
                        ? translated(QT_TRANSLATE_NOOP("Storage", "Not saved: others have been changing the same records. Try again in a moment."))
                        : translated(QT_TRANSLATE_NOOP("Storage", "Others are changing the same records. Try again in a moment.")),
                    detail),
            true};
    }
    if (state == QLatin1String("57014")) {
        Error cancelled = Error::cancelled();
        cancelled.detail = detail;
        return {cancelled};
    }
    if (state.startsWith(QLatin1String("57P")) || state.startsWith(QLatin1String("08")))
        return {lost(where, detail.toUtf8().constData(), writes)};
    if (state.startsWith(QLatin1String("53"))) {
        return {Error::unavailable(writes
                ? translated(QT_TRANSLATE_NOOP("Storage", "Not saved: the server %1 has no room left. Tell its administrator.")).arg(where)
                : translated(QT_TRANSLATE_NOOP("Storage", "The server %1 has no room left. Tell its administrator.")).arg(where),
            detail)};
    }
    if (state == QLatin1String("42501")) {
        Error denied = Error::denied(translated(QT_TRANSLATE_NOOP("Storage", "Your account on the server may not do this.")));
        denied.detail = detail;
        return {denied};
    }
    if (state == QLatin1String("54000"))
        return {Error::invalid(translated(QT_TRANSLATE_NOOP("Storage", "Not saved: a text is too long for its field.")), {}, detail)};
    if (state == QLatin1String("25006"))
        return {Error::unavailable(translated(QT_TRANSLATE_NOOP("Storage", "Not saved: %1 may not be written to.")).arg(where), detail)};
    return {
        Error::internal(writes ? translated(QT_TRANSLATE_NOOP("Storage", "Not saved: the database refused the change. The log file has the details."))
                               : translated(QT_TRANSLATE_NOOP("Storage", "The database could not answer. The log file has the details.")),
            detail)};
}

Error PostgresError::lost(const QString& where, const char* reason, bool writes)
{
    return Error::unavailable(writes
            ? translated(QT_TRANSLATE_NOOP("Storage", "Not saved: the connection to %1 was lost. Try again in a moment.")).arg(where)
            : translated(QT_TRANSLATE_NOOP("Storage", "The connection to %1 was lost. Try again in a moment.")).arg(where),
        QString::fromUtf8(reason).trimmed());
}

Error PostgresError::refused(const QString& where, const QString& reason)
{
    const auto says = [&reason](const char* word) { return reason.contains(QLatin1String(word), Qt::CaseInsensitive); };
    const auto unavailable = [&](const char* text) { return Error::unavailable(translated(text).arg(where), reason); };
    if (says("password authentication") || says("no password supplied") || says("SCRAM")) {
        return Error{Error::Kind::Denied,
            translated(QT_TRANSLATE_NOOP("Storage", "The server did not accept the user or the password for %1.")).arg(where), {}, reason};
    }
    if (says("certificate") || says("does not support SSL") || says("root.crt")) {
        return unavailable(QT_TRANSLATE_NOOP("Storage",
            "The connection to %1 would not be safe: the server's certificate could not be checked. Name the certificate with ?sslrootcert=FILE."));
    }
    if (says("database") && says("does not exist")) {
        Error none = Error::notFound(
            translated(QT_TRANSLATE_NOOP("Storage", "The server has no database %1. Check the name, or have its administrator make one."))
                .arg(where));
        none.detail = reason;
        return none;
    }
    return unavailable(
        QT_TRANSLATE_NOOP("Storage", "There is no connection to %1. Check the name, and whether the server is running and can be reached."));
}

} // namespace kece
