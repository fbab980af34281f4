// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/Contract.h"
#include "domain/entities/Department.h"
#include "services/Staff.h"
#include "services/approvals/Approvals.h"
#include "services/policies/AdoptPolicy.h"

namespace kece {

/// The logistics company's contracts in force since 2026-03-01: seller sells in East, whose head is head; finance heads another department; deputy
/// and top stand above; manager manages in East.
class ContractCompany : public Staff
{
protected:
    ContractCompany()
    {
        east = department("East");
        west = department("West");
        seller = person("seller", "sales", "staff", east);
        head = person("head", "manager", "lead", east);
        finance = person("finance", "sales", "lead", west);
        deputy = person("deputy", "executive", "deputy", {});
        top = person("top", "executive", "top", {});
        manager = person("manager", "manager", "staff", east);
        give(company.large, seller);
        give(company.small, seller);
        EXPECT_TRUE(does("admin", [](Store& store, const Session& session) -> Done {
            KECE_TRY([[maybe_unused]] const PackVersion blank, usePack(store, session, "logistics", "contracts", {2026, 3, 1}));
            KECE_TRY([[maybe_unused]] const PackVersion filled,
                setPackValues(store, session, "logistics",
                    {{"contracts.standard-credit.who", "finance"}, {"contracts.special-credit.who", "deputy"},
                        {"contracts.standard-head.authority", "10万"}}));
            return {};
        }).ok());
    }

    Id<Department> department(const QString& name) { return {*save("admin", Record::of(departmentSchema(), Department{{}, name, {}, {}}))}; }

    Id<User> person(const QString& login, const QString& role, const QString& rank, Id<Department> department)
    {
        User user;
        user.login = login;
        user.name = login;
        user.role = role;
        user.rank = rank;
        user.department = department;
        return {*save("admin", Record::of(userSchema(), user))};
    }

    void give(Id<Customer> customer, Id<User> owner)
    {
        Record record = stored(customerSchema(), customer.value);
        record.setValue(u"owner_id", QVariant::fromValue<qlonglong>(owner.value));
        record.setValue(u"department_id", QVariantList{QVariant::fromValue<qlonglong>(east.value)});
        EXPECT_TRUE(save("admin", record).ok());
    }

    Record stored(const EntitySchema& schema, qint64 id)
    {
        return company.database->read<RecordRow>([&](Store& store) { return store.records().get(schema, id); }).result()->record;
    }

    qint64 contract(const QString& no, const QString& type = "standard", qint64 fen = 50'000'00)
    {
        Contract contract;
        contract.contractNo = no;
        contract.name = "haulage";
        contract.customer = company.large;
        contract.type = type;
        contract.amount = fen;
        const auto id = save("seller", Record::of(contractSchema(), contract));
        EXPECT_TRUE(id.ok()) << (id.ok() ? "" : id.error().message.toStdString());
        return id.ok() ? *id : 0;
    }

    Done edit(const QString& login, qint64 contract, const QString& field, const QVariant& value)
    {
        Record record = stored(contractSchema(), contract);
        record.setValue(field, value);
        KECE_TRY([[maybe_unused]] const qint64 id, save(login, record));
        return {};
    }

    Result<qint64> submit(const QString& login, qint64 contract, const char* purpose = kApprovalSign)
    {
        qint64 id = 0;
        KECE_CHECK(does(login, [&](Store& store, const Session& session) -> Done {
            KECE_TRY(id, submitForApproval(store, session, {"contracts", contract, QString::fromLatin1(purpose), {}}));
            return {};
        }));
        return id;
    }

    Done answer(const QString& login, qint64 approval, Verdict verdict = Verdict::Approved, const QString& opinion = "fine")
    {
        return does(login, [&](Store& store, const Session& session) { return answerApproval(store, session, approval, {verdict, opinion, {}}); });
    }

    Done withdraw(const QString& login, qint64 approval)
    {
        return does(login, [&](Store& store, const Session& session) { return withdrawApproval(store, session, approval); });
    }

    Result<ApprovalDetail> detail(const QString& login, qint64 approval)
    {
        ApprovalDetail detail;
        KECE_CHECK(does(login, [&](Store& store, const Session& session) -> Done {
            KECE_TRY(detail, readApproval(store, session, approval));
            return {};
        }));
        return detail;
    }

    QString state(qint64 approval) { return load<Approval>(approvalSchema(), approval).state; }

    /// A standard contract that the credit check and the head have approved.
    qint64 approvedContract(const QString& no)
    {
        const qint64 id = contract(no);
        const auto request = submit("seller", id);
        EXPECT_TRUE(request.ok()) << (request.ok() ? "" : request.error().message.toStdString());
        EXPECT_TRUE(answer("finance", *request).ok());
        EXPECT_TRUE(answer("head", *request).ok());
        EXPECT_EQ(state(*request), "approved");
        return id;
    }

    Id<Department> east, west;
    Id<User> seller, head, finance, deputy, top, manager;
};

} // namespace kece
