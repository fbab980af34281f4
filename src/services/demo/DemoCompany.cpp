// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demo/DemoCompany.h"
#include "services/complaints/ComplaintDeadlines.h"

#include "domain/entities/Department.h"
#include "domain/entities/Product.h"
#include "domain/entities/SurveyCampaign.h"
#include "domain/entities/User.h"
#include "services/complaints/ComplaintDeadlines.h"
#include "services/demo/DemoCare.h"
#include "services/policies/AdoptPolicy.h"
#include "services/tiers/ReviewTiers.h"
#include "storage/RecordStore.h"

#include <QCoreApplication>

namespace kece {

namespace {

/// Writes the records one after another, each of what it refers to first, and heeds Cancel.
class DemoFilling
{
public:
    DemoFilling(Store& store, const Session& session, QDate today, Progress progress, DemoWords words)
        : m_store(store), m_zone(session.zone), m_today(today), m_progress(std::move(progress)), m_words(std::move(words))
    {}

    Done fill()
    {
        KECE_CHECK(putDepartments());
        KECE_CHECK(putUsers());
        KECE_CHECK(putProducts());
        m_customers = inventCustomers(m_words, m_staff, m_today);
        KECE_CHECK(putCustomers());
        QVector<DemoCampaign> campaigns = inventCampaigns(m_today);
        KECE_CHECK(putCampaigns(campaigns));

        const DemoLife life{m_words, m_staff, m_products, m_customers, m_today, m_zone};
        const QVector<DemoDeal> deals = inventTrade(m_products, m_customers, m_today);
        const auto visits = inventVisits(life);
        const auto plans = inventVisitPlans(life);
        const auto complaints = inventComplaints(life, deals);
        const auto contracts = inventContracts(life);
        const auto responses = inventResponses(life, campaigns);
        m_progress.setTotal(m_done + 2 * deals.size() + visits.size() + plans.size() + complaints.size() + contracts.size() + responses.size());
        KECE_CHECK(putDeals(deals));
        KECE_CHECK(putAll(visitSchema(), visits));
        KECE_CHECK(putAll(visitPlanSchema(), plans));
        KECE_CHECK(putAll(complaintSchema(), complaints));
        KECE_CHECK(putAll(contractSchema(), contracts));
        KECE_CHECK(putAll(surveyResponseSchema(), responses));
        return putAll(blacklistEntrySchema(), inventBlacklist(life));
    }

private:
    template<class T>
    Result<qint64> put(const EntitySchema& schema, const T& entity)
    {
        if (m_progress.cancelled())
            return Error::cancelled();
        m_progress.setDone(++m_done);
        return m_store.records().insert(Record::of(schema, entity));
    }

    template<class T>
    Done putAll(const EntitySchema& schema, const QVector<T>& entities)
    {
        for (const T& entity : entities)
            KECE_CHECK(put(schema, entity));
        return {};
    }

    Done putDepartments()
    {
        for (const QStringList& row : m_words.rows("departments")) {
            Department department;
            department.name = row[0];
            if (row.size() > 1)
                department.parent = {m_staff.departments[row[1]]};
            KECE_TRY(m_staff.departments[row[0]], put(departmentSchema(), department));
        }
        return {};
    }

    Done putUsers()
    {
        for (const QStringList& row : m_words.rows("users")) {
            User user;
            user.login = row[0];
            user.name = row[1];
            user.role = row[2];
            user.rank = row[4];
            user.department = {m_staff.departments[row[3]]};
            KECE_TRY(const qint64 id, put(userSchema(), user));
            m_staff.users.insert(user.login, {id, user.name});
        }
        return {};
    }

    Done putProducts()
    {
        for (const QStringList& row : m_words.rows("products")) {
            Product product;
            product.name = row[0];
            product.code = row[1];
            KECE_TRY(const qint64 id, put(productSchema(), product));
            m_products << DemoProduct{id, row[0], row[3], row[2].toLongLong() * 100, row[4] == u"康复"};
        }
        return {};
    }

    Done putCustomers()
    {
        for (DemoCustomer& customer : m_customers) {
            KECE_TRY(customer.record.id.value, put(customerSchema(), customer.record));
            KECE_CHECK(putAll(contactSchema(), inventContacts(m_words, customer)));
        }
        return {};
    }

    Done putCampaigns(QVector<DemoCampaign>& campaigns)
    {
        for (DemoCampaign& campaign : campaigns) {
            SurveyCampaign entity;
            entity.name = campaign.name;
            KECE_TRY(campaign.id, put(surveyCampaignSchema(), entity));
        }
        return {};
    }

    Done putDeals(const QVector<DemoDeal>& deals)
    {
        for (const DemoDeal& deal : deals) {
            KECE_CHECK(put(orderSchema(), deal.order));
            if (deal.payment)
                KECE_CHECK(put(paymentSchema(), *deal.payment));
        }
        return {};
    }

    Store& m_store;
    QTimeZone m_zone;
    QDate m_today;
    Progress m_progress;
    DemoWords m_words;
    DemoStaff m_staff;
    QVector<DemoProduct> m_products;
    QVector<DemoCustomer> m_customers;
    qint64 m_done = 0;
};

} // namespace

Done fillDemoCompany(Store& given, const Session& session, QDate today, Progress progress)
{
    KECE_TRY(Store * own, given.to(Action::Configure));
    Store& store = *own;
    RecordQuery customers;
    customers.schema = &customerSchema();
    customers.withVoided = true;
    KECE_TRY(const auto present, store.records().first(customers, 1));
    if (!present.isEmpty())
        return Error::conflict(QCoreApplication::translate("Demo", "This database has customers already; the demo company goes into a new one."));
    KECE_TRY(DemoWords words, DemoWords::read());
    store.setActor(session.login);
    // The default policy leaves the times of complaints blank; the demo shows clocks that run.
    KECE_CHECK(usePack(store, session, QStringLiteral("consumer-problems"), QStringLiteral("complaints"), {}));
    KECE_CHECK(DemoFilling(store, session, today, std::move(progress), std::move(words)).fill());
    RecordQuery complaints;
    complaints.schema = &complaintSchema();
    KECE_TRY(const std::vector<qint64> all, store.records().ids(complaints, {}));
    KECE_TRY([[maybe_unused]] const qint64 counted, recountComplaints(store, session, all));
    return {};
}

Done gradeDemoCompany(Store& store, const Session& session, QDate today, Progress progress)
{
    const QDate thisMonth(today.year(), today.month(), 1);
    for (int monthsAgo = 5; monthsAgo >= 0; --monthsAgo) {
        ReviewRequest request;
        request.asOf = thisMonth.addMonths(-monthsAgo).addDays(-1);
        KECE_CHECK(reviewTiers(store, session, request, progress));
    }
    return {};
}

} // namespace kece
