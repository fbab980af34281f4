// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/facts/RandomCompany.h"

#include "domain/entities/BlacklistEntry.h"
#include "domain/entities/Complaint.h"
#include "domain/entities/Contract.h"
#include "domain/entities/Customer.h"
#include "domain/entities/Department.h"
#include "domain/entities/Order.h"
#include "domain/entities/Payment.h"
#include "domain/entities/Product.h"
#include "domain/entities/SurveyResponse.h"
#include "domain/entities/Visit.h"
#include "storage/RecordStore.h"

namespace kece::testing {

RandomCompany::RandomCompany(TemporaryDatabase& database, unsigned seed, QDate around) : m_database(database), m_random(seed), m_around(around)
{
    for (const char* name : {"Sales", "Export", "Service"}) {
        Department department;
        department.name = name;
        departments.push_back(valueOf(records().insert(Record::of(departmentSchema(), department))));
    }
    for (const char* name : {"Pumps", "Valves", "Pipes"}) {
        Product product;
        product.name = name;
        products.push_back(valueOf(records().insert(Record::of(productSchema(), product))));
    }
}

QDate RandomCompany::day()
{
    const QDate edges[] = {m_around, m_around.addMonths(-12), m_around.addMonths(-24), QDate(m_around.year(), 1, 1)};
    if (number(3) == 0)
        return edges[number(4)].addDays(number(5) - 2);
    return m_around.addDays(number(1000) - 900);
}

void RandomCompany::addCustomer()
{
    Customer customer;
    customer.code = QStringLiteral("C%1").arg(++m_running, 5, 10, QChar('0'));
    customer.name = QStringLiteral("Customer %1").arg(m_running);
    customer.industry = number(2) ? "steel" : "";
    customer.region = number(2) ? "east" : "west";
    customer.kind = "company";
    if (number(2))
        customer.openedOn = day();
    if (number(2))
        customer.startedOn = day();
    for (const qint64 department : departments) {
        if (number(2))
            customer.departments.push_back({department});
    }
    if (number(2))
        customer.attributes.insert("level", number(2) ? "high" : "low");
    m_customers.push_back(valueOf(records().insert(Record::of(customerSchema(), customer))));
    m_records.push_back({&customerSchema(), m_customers.back()});
}

Record RandomCompany::anyRecord()
{
    ++m_running;
    switch (number(9)) {
    default: {
        Order order;
        order.customer = anyCustomer();
        order.orderNo = QStringLiteral("O%1").arg(m_running);
        order.orderedOn = day();
        order.amount = number(100'000) - 10'000;
        if (number(3))
            order.product = {products[size_t(number(3))]};
        if (number(3) == 0)
            order.profit = number(1000) - 300;
        order.status = number(5) ? "done" : "cancelled";
        return Record::of(orderSchema(), order);
    }
    case 3: {
        Payment payment;
        payment.customer = anyCustomer();
        payment.dueOn = day();
        payment.amountDue = number(5) * 1000;
        if (number(3)) {
            payment.paidOn = payment.dueOn.addDays(number(60) - 30);
            if (number(3))
                payment.amountPaid = number(5) * 1000;
        }
        return Record::of(paymentSchema(), payment);
    }
    case 4: {
        Visit visit;
        visit.customer = anyCustomer();
        visit.visitedOn = day();
        return Record::of(visitSchema(), visit);
    }
    case 5: {
        Complaint complaint;
        complaint.customer = anyCustomer();
        complaint.receivedAt = QDateTime(day(), QTime(number(24), number(60)), Qt::UTC);
        complaint.content = "late";
        complaint.justified = number(2) ? "yes" : number(2) ? "no" : "";
        if (number(2))
            complaint.claimAmount = number(1000);
        return Record::of(complaintSchema(), complaint);
    }
    case 6: {
        Contract contract;
        contract.customer = anyCustomer();
        contract.contractNo = QStringLiteral("K%1").arg(m_running);
        contract.name = "Supply";
        contract.type = "standard";
        if (number(4))
            contract.signedOn = day();
        if (number(2))
            contract.amount = number(10'000);
        if (number(3) == 0)
            contract.breachedOn = day();
        return Record::of(contractSchema(), contract);
    }
    case 7: {
        SurveyResponse response;
        response.customer = anyCustomer();
        response.surveyedOn = day();
        if (number(5))
            response.score = number(10'000);
        return Record::of(surveyResponseSchema(), response);
    }
    case 8: {
        BlacklistEntry entry;
        entry.customer = anyCustomer();
        entry.reason = "does not pay";
        entry.startsOn = day();
        if (number(2))
            entry.endsOn = entry.startsOn.addDays(number(200));
        if (number(2))
            entry.department = {departments[size_t(number(3))]};
        return Record::of(blacklistEntrySchema(), entry);
    }
    }
}

void RandomCompany::addRecord()
{
    const Record record = anyRecord();
    m_records.push_back({&record.schema(), valueOf(records().insert(record))});
}

void RandomCompany::editRecord()
{
    const auto [schema, id] = m_records[size_t(number(int(m_records.size())))];
    Record record = valueOf(records().get(*schema, id)).record;
    if (record.isVoid())
        return;
    if (schema == &customerSchema()) {
        record.setValue(u"region", number(2) ? "north" : "south");
        record.setValue(u"opened_on", day());
        record.setValue(u"department_id", QVariantList{departments[size_t(number(3))]});
        record.setAttribute("level", number(2) ? "middle" : "");
    } else {
        const Record other = anyRecord();
        if (&other.schema() != schema)
            return;
        for (const Field& field : schema->fields) {
            if (!field.isUnique && number(2))
                record.setValue(field, other.value(field));
        }
    }
    check(records().update(record));
}

void RandomCompany::voidRecord()
{
    const auto [schema, id] = m_records[size_t(number(int(m_records.size())))];
    const Record record = valueOf(records().get(*schema, id)).record;
    if (!record.isVoid() && (schema != &customerSchema() || number(4) == 0))
        check(records().voidRecord(*schema, id, record.stored().rowVersion, "typed in by mistake", m_around.addDays(number(40) - 20)));
}

void RandomCompany::change()
{
    switch (number(6)) {
    case 0:
        return addCustomer();
    case 1:
        return editRecord();
    case 2:
        return voidRecord();
    default:
        return addRecord();
    }
}

} // namespace kece::testing
