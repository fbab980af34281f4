// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/values/DateText.h"
#include "services/demo/DemoCare.h"
#include "services/demo/DemoRandom.h"

#include <algorithm>

namespace kece {

namespace {

constexpr qint64 kThousandYuan = 100'000;

Contract yearlyContract(const DemoLife& life, const DemoCustomer& customer, QDate signedOn, qint64 amount, DemoRandom& random)
{
    Contract contract;
    const bool isLarge = amount >= 100 * kThousandYuan;
    contract.customer = customer.record.id;
    contract.name = QStringLiteral("%1年度%2供货合同").arg(signedOn.year()).arg(random.pick(productsFor(life.products, customer)).name);
    contract.type = !isLarge ? QStringLiteral("simple") : random.chance(18) ? QStringLiteral("special") : QStringLiteral("standard");
    contract.signedOn = signedOn;
    contract.startsOn = signedOn.addDays(random.between(0, 10));
    contract.endsOn = addMonthsClamped(contract.startsOn, 12).addDays(-1);
    contract.amount = std::max(amount * random.between(90, 110) / 100 / kThousandYuan, qint64(1)) * kThousandYuan;
    for (const DemoUser& user : life.staff.users) {
        if (user.id == customer.record.owner.value)
            contract.handler = user.name;
    }
    return contract;
}

/// This year's and last year's, where there was a year before.
void contractsOf(const DemoCustomer& customer, const DemoLife& life, QVector<Contract>& contracts)
{
    DemoRandom random(quint64(customer.number()) + 17000);
    const bool isLarge = customer.amount >= 100 * kThousandYuan;
    if (customer.amount == 0 || !random.chance(isLarge ? 92 : 18))
        return;
    const QDate day = life.today.addDays(-random.between(5, 340));
    const QDate signedOn = workday(std::max(day, customer.record.startedOn.addDays(2)));
    if (customer.previous > 0)
        contracts << yearlyContract(life, customer, workday(addMonthsClamped(signedOn, -12)), customer.previous, random);
    contracts << yearlyContract(life, customer, signedOn, customer.amount, random);
    if (customer.standing == DemoStanding::HeldDown && customer.overdue > 0)
        contracts.last().breachedOn = workday(life.today.addDays(-random.between(3, 20)));
}

} // namespace

QVector<Contract> inventContracts(const DemoLife& life)
{
    QVector<Contract> contracts;
    for (const DemoCustomer& customer : life.customers)
        contractsOf(customer, life, contracts);
    std::stable_sort(contracts.begin(), contracts.end(), [](const Contract& a, const Contract& b) { return a.signedOn < b.signedOn; });
    int year = 0;
    int inYear = 0;
    for (Contract& contract : contracts) {
        inYear = contract.signedOn.year() == year ? inYear + 1 : 1;
        year = contract.signedOn.year();
        contract.contractNo = QStringLiteral("HT-%1-%2").arg(year).arg(inYear, 4, 10, QChar('0'));
    }
    return contracts;
}

} // namespace kece
