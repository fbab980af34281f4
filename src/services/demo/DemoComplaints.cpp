// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demo/DemoCare.h"
#include "services/demo/DemoRandom.h"
#include "services/demo/DemoTalk.h"

#include <algorithm>

namespace kece {

namespace {

/// A moment in office hours of a day, Monday to Friday.
QDateTime inOfficeHours(QDate day, const QTimeZone& zone, DemoRandom& random)
{
    return QDateTime(day.addDays(day.dayOfWeek() > 5 ? 8 - day.dayOfWeek() : 0), QTime(9, 0).addSecs(int(random.between(0, 510)) * 60), zone).toUTC();
}

/// Some working time after `since`: the same day within hours, or in office hours so many days later.
QDateTime later(const QDateTime& since, qint64 days, const QTimeZone& zone, DemoRandom& random)
{
    if (days == 0)
        return since.addSecs(random.between(20, 150) * 60);
    return inOfficeHours(since.toTimeZone(zone).date().addDays(days), zone, random);
}

/// What was found out and done.
void settle(Complaint& complaint)
{
    const bool isTrue = complaint.justified == u"yes";
    complaint.investigation = isTrue ? QStringLiteral("核对了订单、发货单和客户照片，情况属实")
                                     : QStringLiteral("核对了订单、发货单和客户照片，与所述不符");
    if (complaint.category == u"产品质量")
        complaint.recallStartedAt = complaint.repliedAt;
    complaint.route = isTrue ? QStringLiteral("in_time") : QStringLiteral("at_once");
    complaint.measures = !isTrue            ? QStringLiteral("向客户说明情况")
        : complaint.category == u"产品质量" ? QStringLiteral("召回同批次，为客户换货")
        : complaint.category == u"物流"     ? QStringLiteral("补发短缺部分，更换承运方")
                                            : QStringLiteral("上门致歉并当面处理");
}

Complaint complaintAbout(const DemoDeal& deal, const QDateTime& receivedAt, const DemoLife& life, DemoRandom& random)
{
    static const QVector<QString> categories{"产品质量", "产品质量", "产品质量", "物流", "物流", "服务", "售后", "价格", "其他"};
    Complaint complaint;
    complaint.customer = deal.order.customer;
    complaint.receivedAt = receivedAt;
    complaint.channel = random.pick(life.words.list("channels"));
    complaint.category = random.pick(categories);
    complaint.product = deal.order.product;
    complaint.orderNo = deal.order.orderNo;
    complaint.content = DemoTalk{life.words, {}, deal.order.orderedOn, std::min(*deal.order.quantity / 1000, qint64(12))}.sayOf(
        deal.product, complaint.category, random);
    const bool isClaim = (complaint.category == u"产品质量" || complaint.category == u"物流") && random.chance(45);
    if (isClaim) {
        complaint.claimAmount = std::max(*deal.order.amount * random.between(3, 20) / 100 / 1000, qint64(1)) * 1000;
        complaint.documentsAt = later(receivedAt, random.between(0, 3), life.zone, random);
    }
    complaint.repliedAt = later(std::max(receivedAt, complaint.documentsAt.isValid() ? complaint.documentsAt : receivedAt),
        random.chance(12) ? 4 : random.between(0, 1), life.zone, random);
    complaint.resolvedAt = later(complaint.repliedAt, random.chance(15) ? random.between(5, 9) : random.between(1, 2), life.zone, random);
    complaint.justified = random.chance(62) ? QStringLiteral("yes") : QStringLiteral("no");
    settle(complaint);
    return complaint;
}

/// What would come on the last day or after it has not come yet.
void forgetWhatIsToCome(Complaint& complaint, const QDateTime& now)
{
    for (QDateTime* instant : {&complaint.documentsAt, &complaint.repliedAt, &complaint.resolvedAt, &complaint.recallStartedAt}) {
        if (instant->isValid() && *instant >= now)
            *instant = {};
    }
    if (!complaint.resolvedAt.isValid()) {
        for (QString* text : {&complaint.justified, &complaint.investigation, &complaint.route, &complaint.measures})
            text->clear();
    }
}

} // namespace

QVector<Complaint> inventComplaints(const DemoLife& life, const QVector<DemoDeal>& deals)
{
    const QDateTime now = QDateTime(life.today, QTime(0, 0), life.zone).toUTC();
    DemoRandom random(13000);
    QVector<Complaint> complaints;
    for (const DemoDeal& deal : deals) {
        const bool isRecent = deal.order.orderedOn > life.today.addDays(-25);
        if (deal.order.status == u"cancelled" || !random.chance(isRecent ? 14 : 4))
            continue;
        const QDateTime receivedAt = inOfficeHours(deal.order.orderedOn.addDays(random.between(2, 18)), life.zone, random);
        Complaint complaint = complaintAbout(deal, receivedAt, life, random);
        if (receivedAt >= now)
            continue;
        forgetWhatIsToCome(complaint, now);
        complaints << complaint;
    }
    std::stable_sort(complaints.begin(), complaints.end(), [](const Complaint& a, const Complaint& b) { return a.receivedAt < b.receivedAt; });
    QString month;
    int inMonth = 0;
    for (Complaint& complaint : complaints) {
        const QString its = complaint.receivedAt.toTimeZone(life.zone).date().toString(QStringLiteral("yyyyMM"));
        inMonth = its == month ? inMonth + 1 : 1;
        month = its;
        complaint.complaintNo = QStringLiteral("%1-%2").arg(month).arg(inMonth, 4, 10, QChar('0'));
    }
    return complaints;
}

} // namespace kece
