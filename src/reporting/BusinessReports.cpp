// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/BusinessReports.h"

#include "domain/entities/Complaint.h"
#include "domain/entities/Contract.h"
#include "domain/entities/Customer.h"
#include "domain/entities/Order.h"
#include "domain/entities/SurveyResponse.h"
#include "domain/entities/User.h"
#include "domain/entities/Visit.h"
#include "domain/schema/ChoiceLabels.h"
#include "services/duties/VisitDuties.h"
#include "services/records/ReadAsOf.h"
#include "storage/RecordStore.h"

#include <QCoreApplication>
#include <QHash>
#include <QMap>

#include <algorithm>

namespace kece {

namespace {

using Type = ReportColumnType;

QString say(const char* text)
{
    return QCoreApplication::translate("Reports", text);
}

QDateTime endOf(QDate day, const Session& session)
{
    return QDateTime(day.addDays(1), QTime(0, 0), session.zone).toUTC();
}

QString inTwelveMonths(QDate day)
{
    return say(QT_TRANSLATE_NOOP("Reports", "Twelve months up to %1")).arg(day.toString(Qt::ISODate));
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

/// Every record of a kind that is there on the day and passes the filters.
template<class T>
Done eachThere(
    Store& store, const EntitySchema& schema, QVector<Filter> filters, QDate day, const std::function<void(const T&, const RecordRow&)>& visit)
{
    RecordQuery query;
    query.schema = &schema;
    query.withVoided = true;
    query.filters = std::move(filters);
    return store.records().each(query, [&](const RecordRow& row) {
        const auto& entity = row.record.template as<T>();
        if (isThereOn(entity.stored, day))
            visit(entity, row);
        return true;
    });
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

} // namespace

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

Result<ReportTable> satisfactionByCampaign(Store& given, const Session&, QDate day, bool)
{
    KECE_TRY(Store * store, given.to(Action::Report, &surveyResponseSchema()));
    struct Scores {
        qint64 forms = 0, scored = 0, sum = 0, least = 0, below = 0;
        QDate last;
    };
    constexpr qint64 kMark = 80'00;
    QMap<QString, Scores> campaigns;
    KECE_CHECK(eachThere<SurveyResponse>(*store, surveyResponseSchema(),
        {{QStringLiteral("surveyed_on"), Filter::Op::Between, {day.addMonths(-12).addDays(1), day}}}, day,
        [&](const SurveyResponse& response, const RecordRow& row) {
            Scores& scores = campaigns[row.titles.value(QStringLiteral("campaign_id"))];
            ++scores.forms;
            scores.last = std::max(scores.last, response.surveyedOn);
            if (!response.score)
                return;
            scores.least = scores.scored == 0 ? *response.score : std::min(scores.least, *response.score);
            ++scores.scored;
            scores.sum += *response.score;
            scores.below += *response.score < kMark ? 1 : 0;
        }));
    ReportTable table;
    table.title = say(QT_TRANSLATE_NOOP("Reports", "Satisfaction by campaign"));
    table.subtitle = inTwelveMonths(day);
    table.columns = {{"campaign", say(QT_TRANSLATE_NOOP("Reports", "Campaign")), Type::Text},
        {"last_on", say(QT_TRANSLATE_NOOP("Reports", "Last form")), Type::Day}, {"forms", say(QT_TRANSLATE_NOOP("Reports", "Forms")), Type::Count},
        {"average", say(QT_TRANSLATE_NOOP("Reports", "Average")), Type::Score}, {"lowest", say(QT_TRANSLATE_NOOP("Reports", "Lowest")), Type::Score},
        {"below_80", say(QT_TRANSLATE_NOOP("Reports", "Below 80")), Type::Count}};
    for (auto it = campaigns.begin(); it != campaigns.end(); ++it) {
        const bool isKnown = it->scored > 0;
        table.rows << QVector<QVariant>{it.key(), it->last, it->forms,
            isKnown ? QVariant::fromValue<qlonglong>((it->sum * 2 + it->scored) / (it->scored * 2)) : QVariant(),
            isKnown ? QVariant::fromValue<qlonglong>(it->least) : QVariant(), it->below};
    }
    return table;
}

Result<ReportTable> contractLedger(Store& given, const Session&, QDate day, bool)
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
    qint64 number = 0;
    for (const Line& line : lines) {
        const Contract& c = line.contract;
        table.rows << QVector<QVariant>{++number, c.contractNo, c.signedOn.isValid() ? QVariant(c.signedOn) : QVariant(), c.name, line.customer,
            choiceLabels(contractSchema(), u"type", {c.type}), c.handler, c.amount ? QVariant::fromValue<qlonglong>(*c.amount) : QVariant(),
            c.remark};
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
