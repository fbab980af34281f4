// SPDX-License-Identifier: GPL-3.0-or-later
// Real transactions through kecectl, their sums and tiers against figures worked out here from the same files, sharing no code with the program.
#include "cli/Kecectl.h"

#include <QDate>
#include <QFile>
#include <QJsonArray>
#include <QMap>
#include <QSet>

#include <gtest/gtest.h>

#include <algorithm>

namespace kece {

namespace {

QByteArray fileOf(const QString& name)
{
    QFile file(qEnvironmentVariable("KECE_TEST_DATA") + '/' + name);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name.toStdString();
    return file.readAll();
}

struct Deal {
    QString no;
    QString customer;
    QDate day;
    qint64 fen = 0;
};

/// Decimal text with any number of places to fen, half away from zero, by digits alone.
qint64 fenOf(const QString& text)
{
    const bool negative = text.startsWith('-');
    const QString digits = negative ? text.mid(1) : text;
    const QString whole = digits.section('.', 0, 0);
    const QString places = (digits.section('.', 1, 1) + "000").left(3);
    qint64 mills = whole.toLongLong() * 1000 + places.toLongLong();
    const qint64 fen = (mills + 5) / 10;
    return negative ? -fen : fen;
}

QByteArray ordersCsv(const QVector<Deal>& deals)
{
    QByteArray csv = "order_no,customer_code,ordered_on,amount\n";
    for (const Deal& deal : deals)
        csv += QStringLiteral("%1,%2,%3,%4\n")
                   .arg(deal.no, deal.customer, deal.day.toString(Qt::ISODate),
                       QString::number(deal.fen / 100) + '.' + QString::number(deal.fen % 100).rightJustified(2, '0'))
                   .toUtf8();
    return csv;
}

QByteArray customersCsv(const QVector<Deal>& deals)
{
    QSet<QString> codes;
    for (const Deal& deal : deals)
        codes.insert(deal.customer);
    QStringList sorted(codes.begin(), codes.end());
    sorted.sort();
    QByteArray csv = "code,name\n";
    for (const QString& code : sorted)
        csv += (code + ",Customer " + code + "\n").toUtf8();
    return csv;
}

/// The sum of every order the program holds, by its own export.
qint64 exportedSum(const Kecectl& kecectl)
{
    kecectl.json({"export", "orders", kecectl.path("orders-out.csv")});
    const auto records = csvRecords(kecectl.read("orders-out.csv"));
    const auto amount = records.first().indexOf("金额");
    qint64 sum = 0;
    for (const QStringList& record : records.mid(1))
        sum += fenOf(record[amount]);
    return sum;
}

QVector<Deal> cdnow()
{
    QVector<Deal> deals;
    for (const QByteArray& line : fileOf("transactions-cdnow-sample/CDNOW_sample.txt").split('\n')) {
        const auto words = QString::fromLatin1(line).split(' ', Qt::SkipEmptyParts);
        if (words.size() == 5)
            deals << Deal{QString::number(deals.size() + 1), words[0], QDate::fromString(words[2], "yyyyMMdd"), fenOf(words[4].trimmed())};
    }
    return deals;
}

/// Who stands in which tier of four-tiers, worked out from the deals: sums of the twelve months up to the day.
QMap<QString, QString> fourTiers(const QVector<Deal>& deals, QDate day, const QSet<QString>& badPayers)
{
    QMap<QString, qint64> sums;
    QSet<QString> traded;
    for (const Deal& deal : deals) {
        sums[deal.customer] += deal.day > day.addMonths(-12) && deal.day <= day ? deal.fen : 0;
        if (deal.day <= day)
            traded.insert(deal.customer);
    }
    QMap<QString, QString> tiers;
    for (auto it = sums.begin(); it != sums.end(); ++it) {
        if (*it >= 500'000'00 && !badPayers.contains(it.key()))
            tiers[it.key()] = "vip";
        else if (*it >= 100'000'00)
            tiers[it.key()] = "key";
        else
            tiers[it.key()] = traded.contains(it.key()) ? "general" : "reserve";
    }
    return tiers;
}

QMap<QString, QString> exportedTiers(const Kecectl& kecectl, QMap<QString, QString>* cappedBy = nullptr)
{
    kecectl.json({"export", "assignments", kecectl.path("tiers.csv")});
    const auto records = csvRecords(kecectl.read("tiers.csv"));
    const QStringList& header = records.first();
    QMap<QString, QString> tiers;
    for (const QStringList& record : records.mid(1)) {
        const QString code = record[header.indexOf("customer_code")];
        tiers[code] = record[header.indexOf("tier")];
        if (cappedBy)
            (*cappedBy)[code] = record[header.indexOf("capped_by")];
    }
    return tiers;
}

void importDeals(const Kecectl& kecectl, const QVector<Deal>& deals)
{
    kecectl.json({"import", "customers", kecectl.write("customers.csv", customersCsv(deals))});
    const auto report = kecectl.json({"import", "orders", kecectl.write("orders.csv", ordersCsv(deals))});
    EXPECT_EQ(report["inserted"].toInt(), deals.size());
}

/// The same deals a hundred times as large, so that a retailer's customers reach a manufacturer's tiers.
QVector<Deal> enlarged(QVector<Deal> deals, qint64 factor)
{
    for (Deal& deal : deals)
        deal.fen *= factor;
    return deals;
}

QString overduePayments(const Kecectl& kecectl, const QSet<QString>& customers, QDate due)
{
    QByteArray csv = "customer_code,reference,due_on,amount_due,paid_on,amount_paid\n";
    for (const QString& code : customers)
        csv += QStringLiteral("%1,P-%1,%2,100.00,%3,100.00\n").arg(code, due.toString(Qt::ISODate), due.addDays(3).toString(Qt::ISODate)).toUtf8();
    return kecectl.write("payments.csv", csv);
}

/// Fifteen and thirty per cent, ranked by amount, then number of orders, then code: product.md, "How tiers are decided", by sorting everything.
QMap<QString, QString> cappedTiers(const QVector<Deal>& deals, QDate day, qint64 topFen, qint64 preferredFen, QMap<QString, QString>& cappedBy)
{
    struct Standing {
        QString code;
        qint64 fen = 0;
        int orders = 0;
    };
    QMap<QString, Standing> byCode;
    for (const Deal& deal : deals) {
        Standing& s = byCode[deal.customer];
        s.code = deal.customer;
        if (deal.day > day.addMonths(-12) && deal.day <= day) {
            s.fen += deal.fen;
            ++s.orders;
        }
    }
    QVector<Standing> ranked(byCode.begin(), byCode.end());
    std::sort(ranked.begin(), ranked.end(), [](const Standing& a, const Standing& b) {
        if (a.fen != b.fen)
            return a.fen > b.fen;
        if (a.orders != b.orders)
            return a.orders > b.orders;
        return a.code.toUcs4() < b.code.toUcs4();
    });
    const qint64 population = ranked.size();
    qint64 topLeft = population * 15 / 100;
    qint64 preferredLeft = population * 30 / 100;
    QMap<QString, QString> tiers;
    for (const Standing& s : ranked) {
        QString& tier = tiers[s.code];
        QString& capped = cappedBy[s.code];
        tier = "standard";
        if (s.fen >= topFen) {
            if (topLeft > 0) {
                --topLeft;
                tier = "top";
                continue;
            }
            capped = "top";
        }
        if (s.fen >= preferredFen) {
            if (preferredLeft > 0) {
                --preferredLeft;
                tier = "preferred";
                continue;
            }
            capped = "preferred";
        }
    }
    return tiers;
}

class RealTransactions : public ::testing::Test
{
protected:
    void SetUp() override
    {
        if (qEnvironmentVariableIsEmpty("KECE_TEST_DATA"))
            GTEST_SKIP() << "KECE_TEST_DATA does not name the folder of real files";
        kecectl.json({"init"});
    }

    Kecectl kecectl;
};

} // namespace

TEST_F(RealTransactions, CdnowComesInToTheFen)
{
    const auto deals = cdnow();
    ASSERT_EQ(deals.size(), 6919);
    importDeals(kecectl, deals);
    EXPECT_EQ(exportedSum(kecectl), 244'091'94);
}

TEST_F(RealTransactions, SuperstoreComesInRoundedRowByRow)
{
    const QString file = qEnvironmentVariable("KECE_TEST_DATA") + "/transactions-superstore/superstore.csv";
    const QString customerMap = kecectl.write(
        "customers.json", R"({"Customer ID": "code", "Customer Name": "name", "Row ID": null, "Order ID": null, "Order Date": null, "Ship Date": null,
        "Ship Mode": null, "Segment": "industry", "Country": null, "City": null, "State": null, "Postal Code": null, "Region": null, "Product ID": null, "Category": null, "Sub-Category": null,
        "Product Name": null, "Sales": null, "Quantity": null, "Discount": null, "Profit": null})");
    const auto customers = kecectl.json({"import", "customers", file, "--map", customerMap, "--on-duplicate", "skip"});
    EXPECT_EQ(customers["inserted"].toInt(), 793);
    EXPECT_EQ(customers["skipped"].toInt(), 9994 - 793);
    const QString orderMap = kecectl.write(
        "orders.json", R"({"Row ID": "order_no", "Customer ID": "customer_code", "Order Date": "ordered_on", "Sales": "amount", "Profit": "profit",
        "Quantity": "quantity", "Category": "product"})");
    const auto orders = kecectl.json({"import", "orders", file, "--map", orderMap});
    EXPECT_EQ(orders["inserted"].toInt(), 9994);
    EXPECT_GT(orders["warning_count"].toInt(), 0) << "amounts with more than two decimals are rounded, and said";
    EXPECT_EQ(exportedSum(kecectl), 2'297'201'07);
    kecectl.json({"verify"});
}

TEST_F(RealTransactions, NorthwindsOrderLinesComeInRoundedRowByRow)
{
    QMap<QString, QPair<QString, QDate>> heads;
    for (const QStringList& order : csvRecords(fileOf("transactions-northwind/orders.csv")).mid(1))
        heads[order[0]] = {order[1], QDate::fromString(order[3], Qt::ISODate)};
    QByteArray lines = "订单号,客户编号,日期,金额,产品,数量\n";
    qint64 expected = 0;
    for (const QStringList& line : csvRecords(fileOf("transactions-northwind/order_details.csv")).mid(1)) {
        // price × quantity × (1 − discount) in ten-thousandths, exactly: prices have two places, discounts two.
        const qint64 tenThousandths = fenOf(line[2]) * line[3].toLongLong() * (100 - fenOf(line[4]));
        expected += (tenThousandths + 50) / 100;
        const QString amount = QStringLiteral("%1.%2").arg(tenThousandths / 10'000).arg(tenThousandths % 10'000, 4, 10, QChar('0'));
        lines += QStringLiteral("%1-%2,%3,%4,%5,P%2,%6\n")
                     .arg(line[0], line[1], heads[line[0]].first, heads[line[0]].second.toString(Qt::ISODate), amount, line[3])
                     .toUtf8();
    }
    EXPECT_EQ(expected, 1'265'793'29);
    const QString map = kecectl.write(
        "map.json", R"({"customer_id": "code", "company_name": "name", "contact_name": "contact", "contact_title": null})");
    const auto customers = kecectl.json(
        {"import", "customers", qEnvironmentVariable("KECE_TEST_DATA") + "/transactions-northwind/customers.csv", "--map", map});
    EXPECT_EQ(customers["inserted"].toInt(), 91);
    EXPECT_EQ(kecectl.json({"import", "orders", kecectl.write("lines.csv", lines)})["inserted"].toInt(), 2155);
    EXPECT_EQ(exportedSum(kecectl), expected);
}

TEST_F(RealTransactions, FourTiersAreThoseWorkedOutFromTheFile)
{
    const auto deals = enlarged(cdnow(), 1000);
    importDeals(kecectl, deals);
    const QDate day(1998, 3, 31);
    const auto outcome = kecectl.json({"reclassify", "--as-of", day.toString(Qt::ISODate)});
    EXPECT_EQ(outcome["customers"].toInt(), 2357);
    EXPECT_EQ(outcome["state"].toString(), "applied");
    const auto expected = fourTiers(deals, day, {});
    EXPECT_EQ(exportedTiers(kecectl), expected);
    EXPECT_GT(expected.keys("vip").size(), 5) << "the day must be one on which every tier is taken";
    EXPECT_GT(expected.keys("key").size(), 5);
    const auto again = kecectl.json({"reclassify", "--as-of", day.toString(Qt::ISODate), "--full"});
    EXPECT_EQ(again["changed"].toInt(), 0) << "grading twice changes nothing";
}

TEST_F(RealTransactions, OverduePaymentsHoldVipsDownToKey)
{
    const auto deals = enlarged(cdnow(), 1000);
    importDeals(kecectl, deals);
    const QDate day(1998, 3, 31);
    const auto clean = fourTiers(deals, day, {});
    const QStringList vips = clean.keys("vip");
    const QSet<QString> badPayers(vips.begin(), vips.begin() + vips.size() / 2);
    kecectl.json({"import", "payments", overduePayments(kecectl, badPayers, QDate(1998, 1, 15))});
    kecectl.json({"reclassify", "--as-of", day.toString(Qt::ISODate)});
    EXPECT_EQ(exportedTiers(kecectl), fourTiers(deals, day, badPayers));
    const auto why = kecectl.json({"explain", *badPayers.begin(), "--as-of", day.toString(Qt::ISODate)});
    EXPECT_EQ(why["tier"].toString(), "key");
    EXPECT_FALSE(why["reasons"].toArray().isEmpty());
}

TEST_F(RealTransactions, CapsDrawTheLineAmongTiesWhereSortingEverythingDoes)
{
    // Amounts cut to 50 yuan give many ties at every line.
    auto deals = enlarged(cdnow(), 100);
    for (Deal& deal : deals)
        deal.fen -= deal.fen % 100'000;
    importDeals(kecectl, deals);
    const QByteArray pack = R"([pack]
id = "ties"
name = "并列"
version = "1"
[tiering]
scope = ["department"]
population = "department"
rank_by = ["amount_12m desc", "order_count_12m desc"]
[[tiering.tier]]
id = "top"
name = "一等"
article = "1"
when = "amount_12m >= 4000"
cap = { share = "15%", hard = true }
[[tiering.tier]]
id = "preferred"
name = "二等"
article = "2"
when = "amount_12m >= 1000"
cap = { share = "30%", hard = true }
[[tiering.tier]]
id = "standard"
name = "三等"
article = "3"
)";
    kecectl.json({"policy", "use", kecectl.write("ties.toml", pack)});
    const QDate day(1997, 12, 31);
    kecectl.json({"reclassify", "--as-of", day.toString(Qt::ISODate)});
    QMap<QString, QString> expectedCaps;
    const auto expected = cappedTiers(deals, day, 4000'00, 1000'00, expectedCaps);
    ASSERT_GT(expectedCaps.keys("top").size(), 0);
    QMap<QString, QString> caps;
    const auto tiers = exportedTiers(kecectl, &caps);
    EXPECT_EQ(tiers, expected);
    EXPECT_EQ(caps, expectedCaps);
}

} // namespace kece
