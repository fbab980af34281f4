// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Kecectl.h"

#include "domain/entities/Complaint.h"
#include "domain/entities/Contact.h"
#include "domain/entities/DealerOperator.h"
#include "domain/entities/PrivacyRequest.h"
#include "services/privacy/ErasePersonData.h"
#include "services/records/SaveRecord.h"
#include "services/session/StartDatabase.h"
#include "storage/RecordStore.h"
#include "storage_sql/SqlDatabaseOpener.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>

#include <gtest/gtest.h>

#include <iconv.h>

namespace kece {
namespace {

/// T25: a person whose every word stands nowhere else.
const QString kName = QStringLiteral("鸢尾花圃卯");
const QString kMobile = QStringLiteral("13987650912");
const QString kNote = QStringLiteral("槲寄生与蓝鹊");
const QString kCard = QStringLiteral("6222020903001483077");
const QString kContact = QStringLiteral("濮阳鹭汀");
const QString kCode = QStringLiteral("KC-ZQ-88417");

QByteArray inGbk(const QString& text)
{
    const iconv_t toGbk = iconv_open("GBK", "UTF-8");
    QByteArray from = text.toUtf8();
    QByteArray to(from.size() * 2, '\0');
    char* in = from.data();
    char* out = to.data();
    auto left = size_t(from.size());
    auto room = size_t(to.size());
    const bool isConverted = iconv(toGbk, &in, &left, &out, &room) != size_t(-1);
    iconv_close(toGbk);
    EXPECT_TRUE(isConverted) << text.toStdString();
    return to.left(to.size() - qsizetype(room));
}

class Privacy : public ::testing::Test
{
protected:
    Privacy()
    {
        qputenv("XDG_DATA_HOME", kecectl.path("home").toUtf8());
        kecectl.json({"init"});
        kecectl.json({"import", "customers",
            kecectl.write("c.csv",
                QStringLiteral("客户编号,客户名称,手机,联系人,备注,银行卡\nKC-1,别的公司,13800001111,张三,无,1\n%1,%2,%3,%2,%4,%5\n")
                    .arg(kCode, kName, kMobile, kNote, kCard)
                    .toUtf8())});
        kecectl.json(
            {"import", "customers", kecectl.write("u.csv", QStringLiteral("客户编号,客户名称,备注\n%1,%2,又%3\n").arg(kCode, kName, kNote).toUtf8()),
                "--on-duplicate", "update"});
        kecectl.json({"import", "visits",
            kecectl.write("v.csv",
                QStringLiteral("客户编号,拜访日期,拜访内容\n%1,2026-03-04,%2 %3\nKC-1,2026-03-05,平常\n").arg(kCode, kNote, kMobile).toUtf8())});
        kecectl.json({"import", "orders",
            kecectl.write("o.csv", QStringLiteral("订单号,客户编号,日期,金额\nSO-1,%1,2026-03-04,120.00\n").arg(kCode).toUtf8())});
        inDatabase([](Store& store) -> Done {
            KECE_TRY(const auto customer, store.records().byCode(customerSchema(), kCode));
            Contact contact;
            contact.customer.value = customer.record.id();
            contact.name = kContact;
            contact.mobile = kMobile;
            KECE_TRY(const qint64 id, saveRecord(store, Session(), Record::of(contactSchema(), contact)));
            KECE_TRY(const auto saved, store.records().get(contactSchema(), id));
            KECE_CHECK(voidRecord(store, Session(), contactSchema(), id, saved.record.stored().rowVersion, kNote));
            DealerOperator operates;
            operates.customer.value = customer.record.id();
            operates.name = kContact;
            operates.socialRelations = kNote;
            operates.criminalRecord = "yes";
            KECE_TRY([[maybe_unused]] const qint64 kept, saveRecord(store, Session(), Record::of(dealerOperatorSchema(), operates)));
            Record changed = customer.record;
            changed.setValue(u"remark", kNote + "。");
            KECE_TRY([[maybe_unused]] const qint64 again, saveRecord(store, Session(), changed));
            PrivacyRequest request;
            request.customer.value = customer.record.id();
            request.requester = kName;
            request.kind = "erase";
            request.receivedOn = QDate(2026, 6, 1);
            request.outcome = "open";
            KECE_TRY([[maybe_unused]] const qint64 asked, saveRecord(store, Session(), Record::of(privacyRequestSchema(), request)));
            return {};
        });
        for (const char* name : {"c.csv", "u.csv", "v.csv", "o.csv"})
            QFile::remove(kecectl.path(name)); // the company's own files are not the program's
        QDir().mkpath(draftFolder(location()));
        QFile draft(draftFolder(location()) + "/visits.json");
        EXPECT_TRUE(draft.open(QIODevice::WriteOnly));
        draft.write("{\"kind\":\"visits\",\"record\":0,\"values\":{\"summary\":\"" + kMobile.toUtf8() + "\"}}");
    }

    QString location() const
    {
        SqlDatabaseOpener opener;
        return (*opener.open(kecectl.database()))->location();
    }

    void inDatabase(const std::function<Done(Store&)>& work)
    {
        SqlDatabaseOpener opener;
        const auto database = opener.open(kecectl.database());
        ASSERT_TRUE(database.ok());
        const auto done = (*database)->write<void>(work).result();
        ASSERT_TRUE(done.ok()) << done.error().message.toStdString() << done.error().detail.toStdString();
    }

    /// What of the person is in the rows of a server, of whatever table.
    QStringList tracesInTables()
    {
        QStringList found;
        const QStringList tables = testing::server::run(kecectl.database(),
            "select string_agg(table_name, ' ') from information_schema.tables where table_schema = 'kece' and table_type = 'BASE TABLE'")
                                       .split(' ');
        EXPECT_GT(tables.size(), 40);
        for (const QString& table : tables) {
            const QString rows = testing::server::run(kecectl.database(), "select string_agg(t::text, ' ') from kece." + table + " t");
            for (const QString& word : {kName, kMobile, kNote, kCard, kContact, kCode}) {
                if (rows.contains(word))
                    found << word + " in " + table;
            }
        }
        return found;
    }

    /// The files below the folder, and what of the person is in them in which encoding; and in the tables of a server.
    QStringList traces()
    {
        QStringList found = testing::server::isWanted() ? tracesInTables() : QStringList();
        QDirIterator files(kecectl.path(""), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            EXPECT_TRUE(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            for (const QString& word : {kName, kMobile, kNote, kCard, kContact, kCode}) {
                const QByteArray wide(reinterpret_cast<const char*>(word.utf16()), word.size() * 2);
                for (const auto& [encoding, form] : {std::pair("UTF-8", word.toUtf8()), std::pair("UTF-16", wide), std::pair("GBK", inGbk(word))}) {
                    if (!form.isEmpty() && bytes.contains(form))
                        found << QStringLiteral("%1 in %2, %3").arg(word, QFileInfo(file).fileName(), QString::fromLatin1(encoding));
                }
            }
        }
        return found;
    }

    Kecectl kecectl;
};

TEST_F(Privacy, ErasesAPersonFromEveryPlaceAndKeepsTheBusiness)
{
    EXPECT_FALSE(traces().isEmpty());
    const auto refused = kecectl.run({"privacy", "erase", kCode, "--reason", "因为 " + kName});
    EXPECT_EQ(refused.exitCode, 1) << "the reason names the person";
    const auto erased = kecectl.json({"privacy", "erase", kCode, "--reason", "申请 2026-01"});
    EXPECT_EQ(erased["clean"].toBool(), !testing::server::isWanted()) << "what a server keeps of old rows is its own";
    EXPECT_EQ(erased["drafts"].toInt(), 1);
    EXPECT_EQ(traces(), QStringList());
    EXPECT_EQ(kecectl.run({"verify"}).exitCode, 0) << kecectl.run({"verify"}).err.toStdString();

    EXPECT_TRUE(kecectl.json({"search", kMobile.left(7)})["hits"].toArray().isEmpty());
    EXPECT_EQ(kecectl.json({"search", "13800001111"})["hits"].toArray().size(), 1) << "others stay";
    const auto orders = csvRecords(kecectl.run({"export", "orders", "-"}).out);
    ASSERT_EQ(orders.size(), 2);
    EXPECT_TRUE(orders[1].contains("120.00"));
    inDatabase([](Store& store) -> Done {
        RecordQuery query{&privacyRequestSchema(), {}};
        KECE_TRY(const auto rows, store.records().first(query, 10));
        EXPECT_EQ(rows.size(), 1);
        EXPECT_EQ(rows[0].record.as<PrivacyRequest>().outcome, "done");
        KECE_TRY(const auto operators, store.records().first({&dealerOperatorSchema(), {}}, 10));
        EXPECT_EQ(operators.size(), 1);
        EXPECT_EQ(operators[0].record.as<DealerOperator>().criminalRecord, QString()) << "no words, and yet about the person";
        return {};
    });
}

TEST_F(Privacy, ErasesOneContactAndLeavesTheCustomer)
{
    const auto erased = kecectl.json({"privacy", "erase", kCode, "--contact", kContact, "--reason", "申请 2026-02"});
    EXPECT_EQ(erased["clean"].toBool(), !testing::server::isWanted()) << "what a server keeps of old rows is its own";
    for (const QString& trace : traces())
        EXPECT_FALSE(trace.startsWith(kContact) || trace.startsWith(kMobile)) << trace.toStdString();
    EXPECT_FALSE(kecectl.json({"search", kName})["hits"].toArray().isEmpty());
    EXPECT_EQ(kecectl.run({"verify"}).exitCode, 0);
}

TEST_F(Privacy, HandsOutEverythingThatIsKept)
{
    const auto data = kecectl.json({"privacy", "export", kCode});
    const QByteArray text = kecectl.run({"privacy", "export", kCode, "--json"}).out;
    for (const QString& word : {kName, kMobile, kNote, kCard, kContact})
        EXPECT_TRUE(text.contains(word.toUtf8())) << word.toStdString();
    EXPECT_EQ(data["customers"].toArray().size(), 1);
    EXPECT_EQ(data["visits"].toArray().size(), 1);
    EXPECT_EQ(data["orders"].toArray().size(), 1);
    EXPECT_FALSE(text.contains("13800001111"));
    const auto saved = kecectl.json({"privacy", "export", kCode, "-o", kecectl.path("p.json")});
    EXPECT_GT(saved["values"].toInt(), 10);
    EXPECT_EQ(kecectl.run({"privacy", "export", "KC-NONE"}).exitCode, 1);
    EXPECT_EQ(kecectl.run({"privacy", "burn", kCode}).exitCode, 2);
}

} // namespace
} // namespace kece
