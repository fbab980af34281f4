// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/Cell.h"

#include "domain/entities/AuditEntry.h"
#include "domain/entities/Complaint.h"
#include "domain/entities/Customer.h"
#include "domain/entities/TierAssignment.h"
#include "domain/values/DateText.h"
#include "domain/values/Money.h"
#include "policy/clocks/ClockPause.h"
#include "services/audit/changeWords.h"
#include "services/records/ReadAsOf.h"
#include "widgets/look/Pill.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace kece {

namespace {

const QString kDash = QString(QChar(0x2014));
const QChar kMinus(0x2212);

Cell dash()
{
    Cell cell;
    cell.text = kDash;
    cell.isQuiet = true;
    return cell;
}

QString screenMinus(QString number)
{
    return number.replace('-', kMinus);
}

Cell tierCell(const QString& id, const QString& chinese, const QString& english, std::optional<qint64> rank)
{
    Cell cell;
    cell.look = Cell::Look::Tier;
    cell.rank = rank;
    if (id.isEmpty()) {
        cell.text = QCoreApplication::translate("Cell", "Unclassified");
        return cell;
    }
    const QString name = tierName(chinese, english);
    cell.text = shortTierName(name.isEmpty() ? id : name);
    return cell;
}

Cell customerTier(const RecordRow& row, const Field&, const CellContext&)
{
    const auto& customer = row.record.as<Customer>();
    return tierCell(customer.tier, customer.tierName, customer.tierNameEn, customer.tierRank);
}

Cell assignedTier(const RecordRow& row, const Field&, const CellContext&)
{
    const auto& assignment = row.record.as<TierAssignment>();
    return tierCell(assignment.tier, assignment.tierName, assignment.tierNameEn, assignment.tierRank);
}

/// Tenths of a per cent, always with a sign.
Cell growth(const RecordRow& row, const Field& field, const CellContext&)
{
    Cell cell = dash();
    const QVariant value = row.record.value(field);
    if (!value.isValid())
        return cell;
    const qint64 tenths = value.toLongLong();
    cell.text = (tenths > 0 ? "+" : "") + screenMinus(decimalText(tenths, field.decimals)) + '%';
    cell.isQuiet = tenths == 0;
    cell.state = tenths < 0 ? State::Overdue : State::None;
    return cell;
}

Cell lastVisit(const RecordRow& row, const Field& field, const CellContext& context)
{
    Cell cell;
    const QDate date = row.record.value(field).toDate();
    if (!date.isValid()) {
        cell.text = QCoreApplication::translate("Cell", "Never visited");
        cell.isQuiet = true;
        return cell;
    }
    cell.text = shortDate(date, context.today);
    const qint64 days = date.daysTo(context.today);
    cell.aside = days == 0 ? QCoreApplication::translate("Cell", "today")
        : days > 0         ? QCoreApplication::translate("Cell", "%1 days ago").arg(days)
                           : QString();
    return cell;
}

Cell overdueAmount(const RecordRow& row, const Field& field, const CellContext&)
{
    const QVariant value = row.record.value(field);
    if (!value.isValid())
        return dash();
    Cell cell;
    cell.text = moneyForScreen(value.toLongLong());
    cell.isQuiet = value.toLongLong() == 0;
    cell.isBold = !cell.isQuiet;
    cell.state = cell.isQuiet ? State::None : State::Overdue;
    return cell;
}

Cell auditedChanges(const RecordRow& row, const Field&, const CellContext&)
{
    Cell cell = dash();
    const QString words = changeWords(row.record.as<AuditEntry>());
    if (words.isEmpty())
        return cell;
    cell.text = words;
    cell.isQuiet = false;
    return cell;
}

Cell auditedRecord(const RecordRow& row, const Field&, const CellContext&)
{
    Cell cell = dash();
    if (const qint64 id = row.record.as<AuditEntry>().recordId; id != 0)
        cell.text = QString::number(id);
    return cell;
}

/// How much of the time from receipt to the deadline had passed by the end of a day or by an event, in thousandths.
int elapsedOf(const QDateTime& from, const QDateTime& due, const QDateTime& at)
{
    const qint64 whole = std::max<qint64>(1, from.secsTo(due));
    return int(std::clamp<qint64>(from.secsTo(at) * 1000 / whole, 0, 1000));
}

/// When something about a complaint is due, how it stands, and the time gone as a bar.
Cell dueCell(const Complaint& complaint, const QDateTime& due, const QDateTime& stopped, const CellContext& context)
{
    Cell cell = dash();
    const bool isPaused = !stopped.isValid() && complaint.pauses.trimmed().section(u'\n', -1).section(u' ', 0, 0).endsWith(QLatin1String(".."));
    if (isPaused) {
        cell.aside = QCoreApplication::translate("Cell", "paused");
        cell.asideState = State::Due;
    }
    if (!due.isValid())
        return cell;
    cell.text = shortInstant(due, context);
    cell.isQuiet = stopped.isValid();
    const QDate day = due.toTimeZone(context.zone).date();
    const QDateTime until = stopped.isValid() ? stopped : QDateTime(context.today.addDays(1), QTime(0, 0), context.zone).toUTC();
    cell.elapsed = elapsedOf(complaint.receivedAt, due, until);
    if (stopped.isValid()) {
        cell.aside = stopped > due ? QCoreApplication::translate("Cell", "late") : QCoreApplication::translate("Cell", "in time");
        cell.state = stopped > due ? State::Overdue : State::None;
    } else if (day < context.today) {
        cell.aside = QCoreApplication::translate("Cell", "%n day(s) overdue", nullptr, int(day.daysTo(context.today)));
        cell.asideState = State::Overdue;
    } else if (day == context.today) {
        cell.aside = QCoreApplication::translate("Cell", "today");
        cell.asideState = State::Due;
    }
    return cell;
}

Cell replyDue(const RecordRow& row, const Field&, const CellContext& context)
{
    const auto& complaint = row.record.as<Complaint>();
    return dueCell(complaint, complaint.replyDueAt, complaint.repliedAt, context);
}

Cell resultDue(const RecordRow& row, const Field&, const CellContext& context)
{
    const auto& complaint = row.record.as<Complaint>();
    return dueCell(complaint, complaint.resultDueAt, complaint.resolvedAt, context);
}

/// A line each in the company's time.
Cell pausesCell(const RecordRow& row, const Field&, const CellContext& context)
{
    Cell cell = dash();
    QStringList lines;
    for (const ClockPause& pause : readPauses(row.record.as<Complaint>().pauses))
        lines << QStringLiteral("%1 – %2 %3").arg(minuteText(pause.from, context.zone), minuteText(pause.to, context.zone), pause.reason);
    if (lines.isEmpty())
        return cell;
    cell.text = lines.join(QStringLiteral("; "));
    cell.isQuiet = false;
    return cell;
}

/// Fields with a look of their own, by their member.
struct SpecialLook {
    QVariant (*member)(const void*);
    Cell (*make)(const RecordRow&, const Field&, const CellContext&);
};

const SpecialLook kSpecialLooks[] = {
    {&detail::readMember<&Customer::tier>, &customerTier},
    {&detail::readMember<&TierAssignment::tier>, &assignedTier},
    {&detail::readMember<&Customer::growth12m>, &growth},
    {&detail::readMember<&Customer::lastVisitOn>, &lastVisit},
    {&detail::readMember<&Customer::overdueAmount>, &overdueAmount},
    {&detail::readMember<&Complaint::replyDueAt>, &replyDue},
    {&detail::readMember<&Complaint::resultDueAt>, &resultDue},
    {&detail::readMember<&Complaint::pauses>, &pausesCell},
    {&detail::readMember<&AuditEntry::changes>, &auditedChanges},
    {&detail::readMember<&AuditEntry::recordId>, &auditedRecord},
};

Cell plainCell(const RecordRow& row, const Field& field, const CellContext& context)
{
    const QVariant value = row.record.value(field);
    if (!value.isValid())
        return dash();
    Cell cell;
    switch (field.type) {
    case FieldType::Money:
        cell.text = moneyForScreen(value.toLongLong());
        cell.isQuiet = value.toLongLong() == 0;
        cell.state = value.toLongLong() < 0 ? State::Overdue : State::None;
        break;
    case FieldType::Integer:
        cell.text = screenMinus(QLocale::c().toString(value.toLongLong()));
        break;
    case FieldType::Decimal:
        cell.text = screenMinus(decimalText(value.toLongLong(), field.decimals, true));
        break;
    case FieldType::Date:
        cell.text = shortDate(value.toDate(), context.today);
        break;
    case FieldType::Instant:
        cell.text = shortInstant(value.toDateTime(), context);
        break;
    case FieldType::Choice:
        cell.text = row.record.schema().label(field, value.toString());
        break;
    case FieldType::Flag:
        cell.text = value.toBool() ? QString(QChar(0x2713)) : QString();
        cell.state = value.toBool() ? State::Done : State::None;
        break;
    case FieldType::Reference:
    case FieldType::ReferenceList:
        cell.text = row.titles.value(QString::fromLatin1(field.key));
        break;
    case FieldType::Text:
        cell.text = value.toString();
        cell.isQuiet = row.record.schema().codeKey && qstrcmp(row.record.schema().codeKey, field.key) == 0;
        break;
    case FieldType::LongText:
        cell.text = value.toString().simplified();
        break;
    }
    return cell;
}

} // namespace

bool hasOwnLook(const Field& field)
{
    return std::any_of(std::begin(kSpecialLooks), std::end(kSpecialLooks), [&](const SpecialLook& look) { return look.member == field.read; });
}

Cell makeCell(const RecordRow& row, const Field& field, const CellContext& context)
{
    Cell cell;
    const auto* special = std::find_if(
        std::begin(kSpecialLooks), std::end(kSpecialLooks), [&](const SpecialLook& look) { return look.member == field.read; });
    cell = special != std::end(kSpecialLooks) ? special->make(row, field, context) : plainCell(row, field, context);
    if (isFigure(field) && cell.look == Cell::Look::Text)
        cell.look = Cell::Look::Number;
    return cell;
}

QString copyText(const RecordRow& row, const Field& field, const CellContext& context)
{
    const QVariant value = row.record.value(field);
    switch (field.type) {
    case FieldType::Choice:
        return value.isValid() ? row.record.schema().label(field, value.toString()) : QString();
    case FieldType::Reference:
    case FieldType::ReferenceList:
        return row.titles.value(QString::fromLatin1(field.key));
    case FieldType::Instant:
        return value.isValid() ? value.toDateTime().toTimeZone(context.zone).toString("yyyy-MM-dd HH:mm") : QString();
    default: {
        const Cell cell = makeCell(row, field, context);
        return cell.look == Cell::Look::Tier || (field.type == FieldType::LongText && hasOwnLook(field)) ? cell.text : plainText(field, value);
    }
    }
}

QString shortDate(QDate date, QDate today)
{
    if (!date.isValid())
        return kDash;
    return date <= today && date > today.addMonths(-12) ? date.toString("MM-dd") : date.toString(Qt::ISODate);
}

QString shortInstant(const QDateTime& instant, const CellContext& context)
{
    const QDateTime local = instant.toTimeZone(context.zone);
    return shortDate(local.date(), context.today) + local.toString(" HH:mm");
}

QString tierName(const QString& chinese, const QString& english)
{
    return localName(chinese, english);
}

bool isFigure(const Field& field)
{
    return field.type == FieldType::Money || field.type == FieldType::Integer || field.type == FieldType::Decimal;
}

} // namespace kece
