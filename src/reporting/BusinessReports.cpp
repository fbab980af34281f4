// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/BusinessReports.h"

#include "domain/entities/Approval.h"
#include "domain/entities/Complaint.h"
#include "domain/entities/Contract.h"
#include "domain/entities/Customer.h"
#include "domain/entities/Order.h"
#include "domain/entities/User.h"
#include "domain/entities/Visit.h"
#include "domain/schema/ChoiceLabels.h"
#include "reporting/ReportReading.h"
#include "services/duties/VisitDuties.h"

#include <QHash>
#include <QMap>

#include <algorithm>

namespace kece {

namespace {

using Type = ReportColumnType;

QString say(const char* text)
{
    return reportWords(text);
}

QDateTime endOf(QDate day, const Session& session)
{
    return QDateTime(day.addDays(1), QTime(0, 0), session.zone).toUTC();
}

/// A fraction in tenths of a per cent, half away from zero; unknown over nothing.
QVariant share(qint64 part, qint64 whole)
{
    if (whole <= 0)
        return {};
    const auto twice = __int128(part) * 2000;
    const __int128 rounded = part < 0 ? -((-twice + whole) / (__int128(whole) * 2)) : (twice + whole) / (__int128(whole) * 2);
    return QVariant::fromValue<qlonglong>(qint64(rounded));
}

/// Orders that count: not void, not cancelled, in the span.
Done eachOrder(Store& store, QDate from, QDate to, const std::function<void(const Order&)>& visit)
{
    return eachThere<Order>(
        store, orderSchema(), {{QStringLiteral("ordered_on"), Filter::Op::Between, {from, to}}}, to, [&](const Order& order, const RecordRow&) {
            if (order.status != QLatin1String("cancelled"))
                visit(order);
        });
}

/// What was changed about contracts by an approval, in words, by contract: the ledger's remarks keep changes and terminations (R06 第25条.2).
Result<QHash<qint64, QStringList>> contractChanges(Store& store, const Session& session, QDate day)
{
    QHash<qint64, QStringList> changes;
    if (!session.may(Action::Report, approvalSchema()))
        return changes;
    const QVector<Filter> filters{{QStringLiteral("subject_kind"), Filter::Op::Equals, {QString::fromLatin1(contractSchema().kind)}},
        {QStringLiteral("purpose"), Filter::Op::Equals, {QString::fromLatin1(kApprovalChange)}},
        {QStringLiteral("applied_on"), Filter::Op::LessOrEqual, {day}}};
    KECE_CHECK(eachThere<Approval>(store, approvalSchema(), filters, day, [&](const Approval& approval, const RecordRow&) {
        changes[approval.subject] << say(QT_TRANSLATE_NOOP("Reports", "changed on %1 %2"))
                                         .arg(approval.appliedOn.toString(Qt::ISODate), approval.remark.simplified())
                                         .trimmed();
    }));
    return changes;
}

} // namespace

QString inTwelveMonths(QDate day)
{
    return reportWords(QT_TRANSLATE_NOOP("Reports", "Twelve months up to %1")).arg(day.toString(Qt::ISODate));
}

Result<ReportTable> visitCoverage(Store& given, const Session& session, QDate day, bool chinese)
{
    KECE_TRY(Store * store, given.to(Action::Report, &visitSchema()));
    ReportTable table;
    table.title = say(QT_TRANSLATE_NOOP("Reports", "Fulfilment of the duties of visiting"));
    table.subtitle = say(QT_TRANSLATE_NOOP("Reports", "In the periods of %1")).arg(day.toString(Qt::ISODate));
    table.columns = {{"rule", say(QT_TRANSLATE_NOOP("Reports", "Duty id")), Type::Text},
        {"name", say(QT_TRANSLATE_NOOP("Reports", "Duty")), Type::Text}, {"article", say(QT_TRANSLATE_NOOP("Reports", "Article")), Type::Text},
        {"who", say(QT_TRANSLATE_NOOP("Reports", "By whom")), Type::Text},
        {"period_ends", say(QT_TRANSLATE_NOOP("Reports", "Period ends")), Type::Day},
        {"covered", say(QT_TRANSLATE_NOOP("Reports", "Covered")), Type::Count}, {"open", say(QT_TRANSLATE_NOOP("Reports", "Open")), Type::Count},
        {"late", say(QT_TRANSLATE_NOOP("Reports", "Late")), Type::Count}, {"rate", say(QT_TRANSLATE_NOOP("Reports", "Rate")), Type::Share}};
    KECE_TRY(const VisitDuties duties, VisitDuties::read(*store, session, day, {}));
    if (!duties.rules())
        return table;
    struct Count {
        qint64 covered = 0, open = 0, late = 0;
    };
    QHash<QString, Count> counts;
    for (const CustomerDuty& duty : duties.all()) {
        Count& count = counts[duty.duty.rule->id];
        ++(duty.duty.isMet() ? count.covered : duty.duty.dueOn < day ? count.late : count.open);
    }
    for (const VisitRule& rule : duties.rules()->rules) {
        const Count count = counts.value(rule.id);
        const QVariant unknown;
        const auto figure = [&](qint64 number) { return rule.isSet() ? QVariant::fromValue<qlonglong>(number) : unknown; };
        table.rows << QVector<QVariant>{rule.id, chinese || rule.nameEn.isEmpty() ? rule.name : rule.nameEn, rule.article,
            choiceLabels(userSchema(), u"rank", rule.ranks), rule.months ? QVariant(DayPeriod::of(day, *rule.months).last) : unknown,
            figure(count.covered), figure(count.open), figure(count.late), share(count.covered, count.covered + count.open + count.late)};
    }
    return table;
}

Result<ReportTable> complaintCauses(Store& given, const Session& session, QDate day, bool)
{
    KECE_TRY(Store * store, given.to(Action::Report, &complaintSchema()));
    struct Count {
        qint64 received = 0, open = 0, justified = 0, claims = 0, claimed = 0;
        qint64 repliedInTime = 0, repliedLate = 0, resolvedInTime = 0, resolvedLate = 0;
    };
    QMap<QString, Count> counts;
    const QDateTime end = endOf(day, session);
    KECE_CHECK(eachThere<Complaint>(*store, complaintSchema(),
        {{QStringLiteral("received_at"), Filter::Op::GreaterOrEqual, {endOf(day.addMonths(-12), session)}},
            {QStringLiteral("received_at"), Filter::Op::Less, {end}}},
        day, [&](const Complaint& complaint, const RecordRow&) {
            Count& count = counts[complaint.category];
            ++count.received;
            count.justified += complaint.justified == QLatin1String("yes") ? 1 : 0;
            count.claims += complaint.claimAmount ? 1 : 0;
            count.claimed += complaint.claimAmount.value_or(0);
            count.open += complaint.resolvedAt.isValid() && complaint.resolvedAt < end ? 0 : 1;
            const auto judge = [&](const QDateTime& due, const QDateTime& stopped, qint64& inTime, qint64& late) {
                if (!due.isValid())
                    return;
                const bool isStopped = stopped.isValid() && stopped < end;
                inTime += isStopped && stopped <= due ? 1 : 0;
                late += (isStopped ? stopped > due : end > due) ? 1 : 0;
            };
            judge(complaint.replyDueAt, complaint.repliedAt, count.repliedInTime, count.repliedLate);
            judge(complaint.resultDueAt, complaint.resolvedAt, count.resolvedInTime, count.resolvedLate);
        }));
    ReportTable table;
    table.title = say(QT_TRANSLATE_NOOP("Reports", "Complaints by category and punctuality"));
    table.subtitle = inTwelveMonths(day);
    table.columns = {{"category", say(QT_TRANSLATE_NOOP("Reports", "Category")), Type::Text},
        {"received", say(QT_TRANSLATE_NOOP("Reports", "Received")), Type::Count},
        {"open", say(QT_TRANSLATE_NOOP("Reports", "Not settled")), Type::Count},
        {"justified", say(QT_TRANSLATE_NOOP("Reports", "Justified")), Type::Count},
        {"replied_in_time", say(QT_TRANSLATE_NOOP("Reports", "Replied in time")), Type::Count},
        {"replied_late", say(QT_TRANSLATE_NOOP("Reports", "Reply late")), Type::Count},
        {"resolved_in_time", say(QT_TRANSLATE_NOOP("Reports", "Settled in time")), Type::Count},
        {"resolved_late", say(QT_TRANSLATE_NOOP("Reports", "Settling late")), Type::Count},
        {"claims", say(QT_TRANSLATE_NOOP("Reports", "Claims")), Type::Count},
        {"claim_amount", say(QT_TRANSLATE_NOOP("Reports", "Claimed")), Type::Money}};
    for (auto it = counts.begin(); it != counts.end(); ++it)
        table.rows << QVector<QVariant>{it.key(), it->received, it->open, it->justified, it->repliedInTime, it->repliedLate, it->resolvedInTime,
            it->resolvedLate, it->claims, it->claimed};
    return table;
}

Result<ReportTable> complaintLedger(Store& given, const Session& session, QDate day, bool)
{
    KECE_TRY(Store * store, given.to(Action::Report, &complaintSchema()));
    struct Line {
        Complaint complaint;
        QString customer, handler;
    };
    std::vector<Line> lines;
    const QDateTime end = endOf(day, session);
    KECE_CHECK(eachThere<Complaint>(*store, complaintSchema(),
        {{QStringLiteral("received_at"), Filter::Op::GreaterOrEqual, {endOf(day.addMonths(-12), session)}},
            {QStringLiteral("received_at"), Filter::Op::Less, {end}}},
        day, [&](const Complaint& complaint, const RecordRow& row) {
            lines.push_back({complaint, row.titles.value(QStringLiteral("customer_id")), row.titles.value(QStringLiteral("handler_id"))});
        }));
    std::stable_sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) {
        return std::tie(a.complaint.receivedAt, a.complaint.complaintNo) < std::tie(b.complaint.receivedAt, b.complaint.complaintNo);
    });
    ReportTable table;
    table.title = say(QT_TRANSLATE_NOOP("Reports", "Ledger of complaints"));
    table.subtitle = inTwelveMonths(day);
    table.columns = {{"seq", say(QT_TRANSLATE_NOOP("Reports", "No.")), Type::Count},
        {"complaint_no", say(QT_TRANSLATE_NOOP("Reports", "Complaint no.")), Type::Text},
        {"received_on", say(QT_TRANSLATE_NOOP("Reports", "Received on")), Type::Day},
        {"customer", say(QT_TRANSLATE_NOOP("Reports", "Customer")), Type::Text},
        {"category", say(QT_TRANSLATE_NOOP("Reports", "Category")), Type::Text},
        {"content", say(QT_TRANSLATE_NOOP("Reports", "What happened")), Type::Text},
        {"handler", say(QT_TRANSLATE_NOOP("Reports", "Responsible")), Type::Text},
        {"result_due_on", say(QT_TRANSLATE_NOOP("Reports", "To be settled by")), Type::Day},
        {"resolved_on", say(QT_TRANSLATE_NOOP("Reports", "Settled on")), Type::Day},
        {"in_time", say(QT_TRANSLATE_NOOP("Reports", "In time")), Type::Text}};
    qint64 number = 0;
    for (const Line& line : lines) {
        const Complaint& c = line.complaint;
        const auto dayOf = [&](const QDateTime& at) { return at.isValid() ? QVariant(at.toTimeZone(session.zone).date()) : QVariant(); };
        const bool isSettled = c.resolvedAt.isValid() && c.resolvedAt < end;
        const bool isLate = c.resultDueAt.isValid() && (isSettled ? c.resolvedAt : end) > c.resultDueAt;
        const QString inTime = !c.resultDueAt.isValid() ? QString()
            : isLate                                    ? say(QT_TRANSLATE_NOOP("Reports", "late"))
            : isSettled                                 ? say(QT_TRANSLATE_NOOP("Reports", "in time"))
                                                        : say(QT_TRANSLATE_NOOP("Reports", "running"));
        table.rows << QVector<QVariant>{++number, c.complaintNo, dayOf(c.receivedAt), line.customer, c.category, c.content.simplified(), line.handler,
            dayOf(c.resultDueAt), isSettled ? dayOf(c.resolvedAt) : QVariant(), inTime};
    }
    return table;
}

Result<ReportTable> complaintReasons(Store& given, const Session& session, QDate day, bool)
{
    KECE_TRY(Store * store, given.to(Action::Report, &complaintSchema()));
    struct Count {
        qint64 received = 0, justified = 0, improved = 0, compensation = 0;
    };
    QMap<std::pair<QString, QString>, Count> counts;
    KECE_CHECK(eachThere<Complaint>(*store, complaintSchema(),
        {{QStringLiteral("received_at"), Filter::Op::GreaterOrEqual, {endOf(day.addMonths(-12), session)}},
            {QStringLiteral("received_at"), Filter::Op::Less, {endOf(day, session)}}},
        day, [&](const Complaint& complaint, const RecordRow&) {
            Count& count = counts[{complaint.causeClass, complaint.issueKey}];
            ++count.received;
            count.justified += complaint.justified == QLatin1String("yes") ? 1 : 0;
            count.improved += complaint.improvement.isEmpty() ? 0 : 1;
            count.compensation += complaint.compensation.value_or(0);
        }));
    ReportTable table;
    table.title = say(QT_TRANSLATE_NOOP("Reports", "Causes of complaints"));
    table.subtitle = inTwelveMonths(day);
    table.columns = {{"cause_class", say(QT_TRANSLATE_NOOP("Reports", "Cause class")), Type::Text},
        {"issue_key", say(QT_TRANSLATE_NOOP("Reports", "Same problem")), Type::Text},
        {"received", say(QT_TRANSLATE_NOOP("Reports", "Received")), Type::Count},
        {"justified", say(QT_TRANSLATE_NOOP("Reports", "Justified")), Type::Count},
        {"improved", say(QT_TRANSLATE_NOOP("Reports", "With improvement")), Type::Count},
        {"compensation", say(QT_TRANSLATE_NOOP("Reports", "Compensation")), Type::Money}};
    for (auto it = counts.begin(); it != counts.end(); ++it)
        table.rows << QVector<QVariant>{it.key().first, it.key().second, it->received, it->justified, it->improved, it->compensation};
    return table;
}

Result<ReportTable> contractLedger(Store& given, const Session& session, QDate day, bool)
{
    KECE_TRY(Store * store, given.to(Action::Report, &contractSchema()));
    struct Line {
        Contract contract;
        QString customer;
    };
    std::vector<Line> lines;
    KECE_CHECK(eachThere<Contract>(*store, contractSchema(), {}, day, [&](const Contract& contract, const RecordRow& row) {
        if (!contract.signedOn.isValid() || contract.signedOn <= day)
            lines.push_back({contract, row.titles.value(QStringLiteral("customer_id"))});
    }));
    std::stable_sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) {
        return std::tie(a.contract.signedOn, a.contract.contractNo) < std::tie(b.contract.signedOn, b.contract.contractNo);
    });
    ReportTable table;
    table.title = say(QT_TRANSLATE_NOOP("Reports", "Ledger of contracts"));
    table.subtitle = say(QT_TRANSLATE_NOOP("Reports", "Up to %1")).arg(day.toString(Qt::ISODate));
    table.columns = {{"seq", say(QT_TRANSLATE_NOOP("Reports", "No.")), Type::Count},
        {"contract_no", say(QT_TRANSLATE_NOOP("Reports", "Contract no.")), Type::Text},
        {"signed_on", say(QT_TRANSLATE_NOOP("Reports", "Signed on")), Type::Day}, {"name", say(QT_TRANSLATE_NOOP("Reports", "Contract")), Type::Text},
        {"customer", say(QT_TRANSLATE_NOOP("Reports", "Party")), Type::Text}, {"type", say(QT_TRANSLATE_NOOP("Reports", "Type")), Type::Text},
        {"handler", say(QT_TRANSLATE_NOOP("Reports", "Handler")), Type::Text}, {"amount", say(QT_TRANSLATE_NOOP("Reports", "Amount")), Type::Money},
        {"remark", say(QT_TRANSLATE_NOOP("Reports", "Remark")), Type::Text}};
    KECE_TRY(const auto changes, contractChanges(*store, session, day));
    qint64 number = 0;
    for (const Line& line : lines) {
        const Contract& c = line.contract;
        QStringList remarks = changes.value(c.id.value);
        if (c.terminatedOn.isValid() && c.terminatedOn <= day)
            remarks << say(QT_TRANSLATE_NOOP("Reports", "terminated on %1")).arg(c.terminatedOn.toString(Qt::ISODate));
        if (!c.remark.isEmpty())
            remarks.prepend(c.remark);
        table.rows << QVector<QVariant>{++number, c.contractNo, c.signedOn.isValid() ? QVariant(c.signedOn) : QVariant(), c.name, line.customer,
            choiceLabels(contractSchema(), u"type", {c.type}), c.handler, c.amount ? QVariant::fromValue<qlonglong>(*c.amount) : QVariant(),
            remarks.join(QStringLiteral("；"))};
    }
    return table;
}

Result<ReportTable> customerDistribution(Store& given, const Session&, QDate day, bool)
{
    KECE_TRY(Store * store, given.to(Action::Report, &orderSchema()));
    struct Region {
        qint64 customers = 0, quantity = 0, amount = 0;
        bool hasQuantity = false;
    };
    QMap<QString, Region> regions;
    QHash<qint64, QString> regionOf;
    qint64 total = 0;
    KECE_CHECK(eachThere<Customer>(*store, customerSchema(), {}, day, [&](const Customer& customer, const RecordRow&) {
        if (customer.openedOn.isValid() && customer.openedOn > day)
            return;
        regionOf.insert(customer.id.value, customer.region);
        ++regions[customer.region].customers;
    }));
    KECE_CHECK(eachOrder(*store, QDate(day.year(), 1, 1), day, [&](const Order& order) {
        const auto region = regionOf.constFind(order.customer.value);
        if (region == regionOf.constEnd())
            return;
        Region& sums = regions[*region];
        sums.quantity += order.quantity.value_or(0);
        sums.hasQuantity = sums.hasQuantity || order.quantity;
        sums.amount += order.amount.value_or(0);
        total += order.amount.value_or(0);
    }));
    ReportTable table;
    table.title = say(QT_TRANSLATE_NOOP("Reports", "Distribution of customers"));
    table.subtitle = say(QT_TRANSLATE_NOOP("Reports", "%1, up to %2")).arg(day.year()).arg(day.toString(Qt::ISODate));
    table.columns = {{"year", say(QT_TRANSLATE_NOOP("Reports", "Year")), Type::Count},
        {"region", say(QT_TRANSLATE_NOOP("Reports", "Region")), Type::Text},
        {"customers", say(QT_TRANSLATE_NOOP("Reports", "Customers")), Type::Count},
        {"quantity", say(QT_TRANSLATE_NOOP("Reports", "Quantity")), Type::Quantity},
        {"amount", say(QT_TRANSLATE_NOOP("Reports", "Amount")), Type::Money}, {"ratio", say(QT_TRANSLATE_NOOP("Reports", "Share")), Type::Share}};
    for (auto it = regions.begin(); it != regions.end(); ++it)
        table.rows << QVector<QVariant>{day.year(), it.key(), it->customers,
            it->hasQuantity ? QVariant::fromValue<qlonglong>(it->quantity) : QVariant(), it->amount, share(it->amount, total)};
    return table;
}

Result<ReportTable> paretoOfCustomers(Store& given, const Session&, QDate day, bool)
{
    KECE_TRY(Store * store, given.to(Action::Report, &orderSchema()));
    struct Line {
        QString code, name;
        qint64 amount = 0, profit = 0;
        bool hasProfit = false;
    };
    QHash<qint64, Line> lines;
    KECE_CHECK(eachThere<Customer>(*store, customerSchema(), {}, day, [&](const Customer& customer, const RecordRow&) {
        lines.insert(customer.id.value, {customer.code, customer.name});
    }));
    KECE_CHECK(eachOrder(*store, day.addMonths(-12).addDays(1), day, [&](const Order& order) {
        const auto line = lines.find(order.customer.value);
        if (line == lines.end())
            return;
        line->amount += order.amount.value_or(0);
        line->profit += order.profit.value_or(0);
        line->hasProfit = line->hasProfit || order.profit;
    }));
    std::vector<Line> ranked;
    qint64 total = 0;
    for (const Line& line : std::as_const(lines)) {
        if (line.amount <= 0)
            continue;
        total += line.amount;
        ranked.push_back(line);
    }
    std::sort(
        ranked.begin(), ranked.end(), [](const Line& a, const Line& b) { return a.amount != b.amount ? a.amount > b.amount : a.code < b.code; });
    ReportTable table;
    table.title = say(QT_TRANSLATE_NOOP("Reports", "Customers by turnover"));
    table.subtitle = inTwelveMonths(day);
    table.columns = {{"rank", say(QT_TRANSLATE_NOOP("Reports", "Rank")), Type::Count},
        {"customer_code", say(QT_TRANSLATE_NOOP("Reports", "Customer code")), Type::Text},
        {"customer", say(QT_TRANSLATE_NOOP("Reports", "Customer")), Type::Text}, {"amount", say(QT_TRANSLATE_NOOP("Reports", "Amount")), Type::Money},
        {"profit", say(QT_TRANSLATE_NOOP("Reports", "Profit")), Type::Money}, {"share", say(QT_TRANSLATE_NOOP("Reports", "Share")), Type::Share},
        {"cumulative", say(QT_TRANSLATE_NOOP("Reports", "Share down to here")), Type::Share}};
    qint64 rank = 0;
    qint64 sum = 0;
    for (const Line& line : ranked) {
        sum += line.amount;
        table.rows << QVector<QVariant>{++rank, line.code, line.name, line.amount,
            line.hasProfit ? QVariant::fromValue<qlonglong>(line.profit) : QVariant(), share(line.amount, total), share(sum, total)};
    }
    return table;
}

} // namespace kece
