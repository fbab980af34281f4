// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/values/DateText.h"
#include "services/demo/DemoCare.h"
#include "services/demo/DemoRandom.h"
#include "services/demo/DemoTalk.h"

#include <algorithm>

namespace kece {

namespace {

qint64 daysBetweenVisits(DemoStanding standing)
{
    switch (standing) {
    case DemoStanding::Vip:
        return 60;
    case DemoStanding::HeldDown:
        return 70;
    case DemoStanding::Key:
        return 90;
    case DemoStanding::General:
        return 150;
    case DemoStanding::Lapsed:
        return 240;
    case DemoStanding::Reserve:
        break;
    }
    return 300;
}

QString purposeOf(QDate day, DemoRandom& random)
{
    const bool isFestivalTime = day.month() <= 2 || day.month() == 9;
    if (isFestivalTime && random.chance(30))
        return QStringLiteral("festival");
    return random.chance(30) ? QStringLiteral("business") : QStringLiteral("routine");
}

QString formOf(const QString& purpose, DemoRandom& random)
{
    static const QVector<QString> forms{
        "onsite", "onsite", "onsite", "onsite", "onsite", "onsite", "phone", "phone", "phone", "email", "sms", "meeting", "product_event"};
    return purpose == "business" || random.chance(30) ? QStringLiteral("onsite") : random.pick(forms);
}

/// Which list of sentences fits: on the spot one sees something, from afar one only hears of it.
QString headingOf(const Visit& visit, bool isMedical)
{
    if (visit.form == "meeting" || visit.form == "product_event")
        return QStringLiteral("event");
    if (visit.form != "onsite")
        return visit.purpose == "festival" ? QStringLiteral("greeting") : QStringLiteral("remote");
    return isMedical && visit.purpose == "routine" ? QStringLiteral("ward") : visit.purpose;
}

qint64 userOfRank(const DemoLife& life, const QString& rank)
{
    for (const QStringList& row : life.words.rows("users")) {
        if (row[4] == rank)
            return life.staff.users[row[0]].id;
    }
    return 0;
}

/// The owner; for large customers often somebody of rank, now and then somebody else of the department.
qint64 visitorOf(const DemoLife& life, const DemoCustomer& customer, DemoRandom& random)
{
    const bool isVip = customer.standing == DemoStanding::Vip;
    if ((isVip || customer.standing == DemoStanding::Key) && random.chance(60))
        return userOfRank(life, isVip ? QStringLiteral("deputy") : QStringLiteral("lead"));
    const qint64 department = customer.record.departments.front().value;
    QVector<qint64> colleagues;
    for (const QStringList& row : life.words.rows("users")) {
        if (life.staff.departments[row[3]] == department)
            colleagues << life.staff.users[row[0]].id;
    }
    return random.chance(85) ? customer.record.owner.value : random.pick(colleagues);
}

Visit visitOn(QDate day, const DemoLife& life, const DemoCustomer& customer, DemoRandom& random)
{
    const DemoTalk talk{life.words, productsFor(life.products, customer), day};
    Visit visit;
    visit.customer = customer.record.id;
    visit.visitedOn = day;
    visit.visitor = {visitorOf(life, customer, random)};
    visit.purpose = purposeOf(day, random);
    visit.form = formOf(visit.purpose, random);
    visit.summary = talk.say(headingOf(visit, customer.record.kind == "medical"), random);
    if (random.chance(35))
        visit.needs = talk.say(QStringLiteral("needs"), random);
    if (random.chance(20))
        visit.opinions = talk.say(QStringLiteral("opinions"), random);
    return visit;
}

} // namespace

QVector<Visit> inventVisits(const DemoLife& life)
{
    QVector<Visit> visits;
    for (const DemoCustomer& customer : life.customers) {
        DemoRandom random(quint64(customer.number()) + 11000);
        if (customer.standing == DemoStanding::Reserve && random.chance(30))
            continue;
        const qint64 usual = daysBetweenVisits(customer.standing);
        const QDate first = std::max(addMonthsClamped(life.today, -26), customer.record.openedOn.addDays(3));
        QDate day = life.today.addDays(-random.between(0, usual));
        QDate next; // most of what was agreed has been kept, give or take some days
        for (; day >= first; day = day.addDays(-usual * random.between(70, 130) / 100)) {
            Visit visit = visitOn(workday(day), life, customer, random);
            if (random.chance(50)) {
                const QDate agreed = next.isValid() ? next.addDays(random.between(-4, 4)) : life.today.addDays(random.between(-9, 50));
                visit.nextVisitOn = workday(std::max(agreed, visit.visitedOn.addDays(7)));
            }
            next = visit.visitedOn;
            visits << visit;
        }
    }
    std::stable_sort(visits.begin(), visits.end(), [](const Visit& a, const Visit& b) { return a.visitedOn < b.visitedOn; });
    return visits;
}

QVector<VisitPlan> inventVisitPlans(const DemoLife& life)
{
    constexpr qint64 kLate = -4;
    constexpr qint64 kAhead = 28;
    QVector<VisitPlan> plans;
    for (const DemoCustomer& customer : life.customers) {
        DemoRandom random(quint64(customer.number()) + 17000);
        const bool isVip = customer.standing == DemoStanding::Vip;
        if (!random.chance(isVip ? 40 : customer.standing == DemoStanding::Key ? 12 : 2))
            continue;
        VisitPlan plan;
        plan.customer = customer.record.id;
        plan.plannedOn = workday(life.today.addDays(random.between(kLate, kAhead)));
        plan.visitor = {isVip ? userOfRank(life, QStringLiteral("top")) : customer.record.owner.value};
        plan.form = QStringLiteral("onsite");
        plan.purpose = isVip ? QStringLiteral("routine") : QStringLiteral("business");
        plan.goal = isVip ? QStringLiteral("总经理走访，听取意见") : QStringLiteral("核对明年采购计划，商谈续约");
        plan.route = customer.record.region;
        if (isVip)
            plan.duty = QStringLiteral("董事长或总经理走访VIP客户");
        plans << plan;
    }
    return plans;
}

} // namespace kece
