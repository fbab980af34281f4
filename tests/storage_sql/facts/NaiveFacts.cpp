// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/facts/NaiveFacts.h"

#include "domain/entities/BlacklistEntry.h"
#include "domain/entities/Complaint.h"
#include "domain/entities/Contract.h"
#include "domain/entities/Customer.h"
#include "domain/entities/Department.h"
#include "domain/entities/Order.h"
#include "domain/entities/Payment.h"
#include "domain/entities/SurveyResponse.h"
#include "domain/entities/Visit.h"
#include "storage/RecordStore.h"

#include <QTimeZone>

#include <map>
#include <set>

namespace kece::testing {

namespace {

using Numbers = std::array<qint64, size_t(BaseFact::Count_)>;

qint64& at(Numbers& numbers, BaseFact fact)
{
    return numbers[size_t(fact)];
}

/// Everything of one kind that counts on the day.
template<class T>
std::vector<T> standing(Store& store, const EntitySchema& schema, QDate day)
{
    RecordQuery query;
    query.schema = &schema;
    query.withVoided = true;
    std::vector<T> found;
    const Done done = store.records().each(query, [&](const RecordRow& row) {
        const T& entity = row.record.as<T>();
        if (!entity.stored.voidedOn.isValid() || entity.stored.voidedOn > day)
            found.push_back(entity);
        return true;
    });
    if (!done.ok())
        throw std::runtime_error(done.error().message.toStdString());
    std::sort(found.begin(), found.end(), [](const T& a, const T& b) { return a.id < b.id; });
    return found;
}

class Naive
{
public:
    Naive(Store& store, const FactRequest& request, const QByteArray& zone) : m_store(store), m_request(request), m_day(request.asOf), m_zone(zone) {}

    FactTable run()
    {
        for (const Customer& customer : standing<Customer>(m_store, customerSchema(), m_day)) {
            if (!customer.openedOn.isValid() || customer.openedOn <= m_day)
                m_customers.emplace(customer.id.value, customer);
        }
        for (const auto& [id, customer] : m_customers) {
            Numbers numbers{};
            for (const BaseFact fact : {BaseFact::Profit12m, BaseFact::FirstOrderOn, BaseFact::LastOrderOn, BaseFact::LastVisitOn,
                     BaseFact::SatisfactionLatest, BaseFact::OpenedOn, BaseFact::StartedOn, BaseFact::TierSince})
                at(numbers, fact) = kUnknown;
            if (customer.openedOn.isValid())
                at(numbers, BaseFact::OpenedOn) = days(customer.openedOn);
            if (customer.startedOn.isValid())
                at(numbers, BaseFact::StartedOn) = days(customer.startedOn);
            m_numbers[{id, 0}] = numbers;
        }
        addOthers();
        addOrders();
        return table();
    }

private:
    static qint64 days(QDate day) { return QDate(1970, 1, 1).daysTo(day); }
    bool isIn12m(QDate day) const { return day.isValid() && day > m_day.addMonths(-12) && day <= m_day; }
    Numbers* of(Id<Customer> customer)
    {
        const auto found = m_numbers.find({customer.value, 0});
        return found == m_numbers.end() ? nullptr : &found->second;
    }

    void addOrders()
    {
        const auto empty = m_numbers;
        for (const Order& order : standing<Order>(m_store, orderSchema(), m_day)) {
            if (order.status == "cancelled" || order.orderedOn > m_day || !m_customers.contains(order.customer.value))
                continue;
            if (m_request.byProduct && !order.product.isSet())
                continue;
            const qint64 product = m_request.byProduct ? order.product.value : 0;
            Numbers& numbers = m_numbers.emplace(std::pair(order.customer.value, product), empty.at({order.customer.value, 0})).first->second;
            at(numbers, BaseFact::AmountTotal) += *order.amount;
            ++at(numbers, BaseFact::OrderCountTotal);
            if (isIn12m(order.orderedOn)) {
                at(numbers, BaseFact::Amount12m) += *order.amount;
                ++at(numbers, BaseFact::OrderCount12m);
                if (order.profit)
                    at(numbers, BaseFact::Profit12m) = (at(numbers, BaseFact::Profit12m) == kUnknown ? 0 : at(numbers, BaseFact::Profit12m))
                        + *order.profit;
            } else if (order.orderedOn > m_day.addMonths(-24)) {
                at(numbers, BaseFact::AmountPrev12m) += *order.amount;
                ++at(numbers, BaseFact::OrderCountPrev12m);
            }
            if (order.orderedOn.year() == m_day.year())
                at(numbers, BaseFact::AmountYtd) += *order.amount;
            qint64& first = at(numbers, BaseFact::FirstOrderOn);
            first = first == kUnknown ? days(order.orderedOn) : std::min(first, days(order.orderedOn));
            at(numbers, BaseFact::LastOrderOn) = std::max(at(numbers, BaseFact::LastOrderOn), days(order.orderedOn));
        }
    }

    void addOthers()
    {
        for (const Payment& payment : standing<Payment>(m_store, paymentSchema(), m_day)) {
            Numbers* numbers = of(payment.customer);
            if (!numbers || payment.dueOn > m_day)
                continue;
            const bool isPaid = payment.paidOn.isValid() && payment.paidOn <= m_day;
            const qint64 unpaid = *payment.amountDue - (isPaid ? payment.amountPaid.value_or(*payment.amountDue) : 0);
            const bool isOverdue = unpaid > 0 && payment.dueOn < m_day;
            if (isOverdue)
                at(*numbers, BaseFact::OverdueAmount) += unpaid;
            if (isIn12m(payment.dueOn) && (isOverdue || (isPaid && payment.paidOn > payment.dueOn))) {
                ++at(*numbers, BaseFact::OverdueCount12m);
                qint64& longest = at(*numbers, BaseFact::OverdueDaysMax12m);
                longest = std::max<qint64>(longest, payment.dueOn.daysTo(isOverdue ? m_day : payment.paidOn));
            }
        }
        for (const Visit& visit : standing<Visit>(m_store, visitSchema(), m_day)) {
            Numbers* numbers = of(visit.customer);
            if (!numbers || visit.visitedOn > m_day)
                continue;
            at(*numbers, BaseFact::LastVisitOn) = std::max(at(*numbers, BaseFact::LastVisitOn), days(visit.visitedOn));
            at(*numbers, BaseFact::VisitCount12m) += isIn12m(visit.visitedOn);
        }
        for (const Complaint& complaint : standing<Complaint>(m_store, complaintSchema(), m_day)) {
            Numbers* numbers = of(complaint.customer);
            if (!numbers || !isIn12m(complaint.receivedAt.toTimeZone(m_zone).date()))
                continue;
            ++at(*numbers, BaseFact::ComplaintCount12m);
            at(*numbers, BaseFact::JustifiedComplaintCount12m) += complaint.justified == "yes";
            at(*numbers, BaseFact::ClaimAmount12m) += complaint.claimAmount.value_or(0);
        }
        for (const Contract& contract : standing<Contract>(m_store, contractSchema(), m_day)) {
            Numbers* numbers = of(contract.customer);
            if (!numbers)
                continue;
            at(*numbers, BaseFact::ContractCount) += !contract.signedOn.isValid() || contract.signedOn <= m_day;
            at(*numbers, BaseFact::ContractAmount12m) += isIn12m(contract.signedOn) ? contract.amount.value_or(0) : 0;
            at(*numbers, BaseFact::ContractBreachCount12m) += isIn12m(contract.breachedOn);
        }
        std::map<qint64, QDate> latest;
        for (const SurveyResponse& response : standing<SurveyResponse>(m_store, surveyResponseSchema(), m_day)) {
            Numbers* numbers = of(response.customer);
            if (!numbers || !response.score || response.surveyedOn > m_day)
                continue;
            QDate& last = latest[response.customer.value];
            if (!last.isValid() || response.surveyedOn >= last) {
                last = response.surveyedOn;
                at(*numbers, BaseFact::SatisfactionLatest) = *response.score;
            }
            if (isIn12m(response.surveyedOn)) {
                at(*numbers, BaseFact::SatisfactionSum12m) += *response.score;
                ++at(*numbers, BaseFact::SatisfactionCount12m);
            }
        }
    }

    FactTable table()
    {
        std::map<qint64, QString> departments;
        for (const Department& department : standing<Department>(m_store, departmentSchema(), m_day))
            departments[department.id.value] = department.name;
        const auto blacklist = standing<BlacklistEntry>(m_store, blacklistEntrySchema(), m_day);

        FactTable table;
        table.byProduct = m_request.byProduct;
        for (const auto& [member, numbers] : m_numbers) {
            const auto [id, product] = member;
            if ((product != 0) != m_request.byProduct)
                continue;
            const Customer& customer = m_customers.at(id);
            std::set<qint64> places;
            for (const auto department : customer.departments)
                places.insert(department.value);
            if (m_request.wholeCompany || places.empty())
                places = {0};
            for (const qint64 department : places) {
                if (m_request.department >= 0 && !m_request.wholeCompany && department != m_request.department)
                    continue;
                table.customer.push_back(id);
                table.department.push_back(department);
                table.product.push_back(product);
                for (size_t fact = 0; fact < numbers.size(); ++fact)
                    table.numbers[fact].push_back(numbers[fact]);
                bool isListed = false;
                for (const BlacklistEntry& entry : blacklist) {
                    isListed = isListed
                        || (entry.customer.value == id && entry.startsOn <= m_day && (!entry.endsOn.isValid() || entry.endsOn >= m_day)
                            && (!entry.department.isSet() || entry.department.value == department));
                }
                table.blacklisted.push_back(isListed);
                const qint64 named = m_request.wholeCompany && !customer.departments.empty() ? customer.departments[0].value : department;
                addText(table.column(TextFact::Kind), customer.kind);
                addText(table.column(TextFact::Industry), customer.industry);
                addText(table.column(TextFact::Region), customer.region);
                addText(table.column(TextFact::CreditGrade), customer.creditGrade);
                addText(table.column(TextFact::Acquisition), customer.acquisition);
                addText(table.column(TextFact::Code), customer.code);
                addText(table.column(TextFact::Tier), {});
                addText(table.column(TextFact::Department), departments[named]);
                addText(table.attributes["level"], customer.attributes.value("level"));
            }
        }
        return table;
    }

    static void addText(TextColumn& column, const QString& text)
    {
        column.index.push_back(text.isEmpty() ? -1 : int32_t(column.words.size()));
        if (!text.isEmpty())
            column.words << text;
    }

    Store& m_store;
    const FactRequest& m_request;
    QDate m_day;
    QTimeZone m_zone;
    std::map<qint64, Customer> m_customers;
    std::map<std::pair<qint64, qint64>, Numbers> m_numbers; ///< by customer and product
};

} // namespace

FactTable naiveFacts(Store& store, const FactRequest& request, const QByteArray& zone)
{
    return Naive(store, request, zone).run();
}

} // namespace kece::testing
