// SPDX-License-Identifier: GPL-3.0-or-later
// Real complaints through kecectl; when they are due is counted here day by day from the public calendar, sharing no code with the program.
#include "cli/Kecectl.h"

#include <QDate>
#include <QDateTime>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>

#include <gtest/gtest.h>

namespace kece {

namespace {

QByteArray fileOf(const QString& name)
{
    QFile file(qEnvironmentVariable("KECE_TEST_DATA") + '/' + name);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name.toStdString();
    return file.readAll();
}

struct Case {
    QString no;
    QString customer;
    QString category;
    QString content;
    QDateTime received; ///< wall clock of the company
    QDateTime documents;
    QDateTime replied;
    QDateTime resolved;
    bool isClaim = false;

    QDateTime start() const { return isClaim ? std::max(received, documents) : received; }
};

QDateTime instant(const QString& text)
{
    return QDateTime::fromString(text, QStringLiteral("M/d/yyyy H:mm"));
}

/// The community board stands for the customer; every fifth is made a claim, every second of these with its papers a day later.
QVector<Case> realCases()
{
    const auto records = csvRecords(fileOf(QStringLiteral("complaints-nyc311/complaints_a.csv")));
    QHash<QString, qsizetype> column;
    for (qsizetype i = 0; i < records.first().size(); ++i)
        column.insert(records.first()[i], i);
    QVector<Case> cases;
    for (const QStringList& record : records.mid(1)) {
        const auto cell = [&](const char* name) { return record[column.value(QLatin1String(name))]; };
        Case one{cell("Unique Key"), cell("Community Board"), cell("Complaint Type"), cell("Descriptor"), instant(cell("Created Date")), {},
            instant(cell("Resolution Action Updated Date")), instant(cell("Closed Date")), cases.size() % 5 == 0};
        if (one.content.isEmpty())
            one.content = one.category;
        if (one.isClaim && cases.size() % 2 == 0)
            one.documents = one.received.addDays(1);
        cases << one;
    }
    return cases;
}

QString shown(const QDateTime& at)
{
    return at.isValid() ? at.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) : QString();
}

QByteArray complaintsCsv(const QVector<Case>& cases)
{
    QByteArray csv = "complaint_no,customer_code,received_at,category,content,claim_amount,documents_at,replied_at,resolved_at\n";
    for (const Case& c : cases)
        csv += QStringLiteral("%1,\"%2\",%3,\"%4\",\"%5\",%6,%7,%8,%9\n")
                   .arg(c.no, c.customer, shown(c.received), c.category, c.content, c.isClaim ? "100.00" : "", shown(c.documents), shown(c.replied),
                       shown(c.resolved))
                   .toUtf8();
    return csv;
}

QByteArray customersCsv(const QVector<Case>& cases)
{
    QMap<QString, bool> codes;
    for (const Case& c : cases)
        codes.insert(c.customer, true);
    QByteArray csv = "code,name\n";
    for (auto it = codes.begin(); it != codes.end(); ++it)
        csv += QStringLiteral("\"%1\",\"Board %1\"\n").arg(it.key()).toUtf8();
    return csv;
}

/// Days off and days worked instead, as the State Council has published them.
class PublicDays
{
public:
    PublicDays()
    {
        for (const char* year : {"2024", "2025"}) {
            const auto days = QJsonDocument::fromJson(fileOf(QStringLiteral("workdays-cn/holiday-cn/%1.json").arg(QLatin1String(year))))["days"]
                                  .toArray();
            for (const QJsonValue& day : days)
                m_isOff.insert(QDate::fromString(day["date"].toString(), Qt::ISODate), day["isOffDay"].toBool());
        }
    }
    bool isWorked(QDate day) const { return m_isOff.contains(day) ? !m_isOff[day] : day.dayOfWeek() <= 5; }

    QDateTime afterWorkingDays(QDate day, int count) const
    {
        while (count > 0) {
            day = day.addDays(1);
            count -= isWorked(day) ? 1 : 0;
        }
        return QDateTime(day, QTime(23, 59, 59));
    }

private:
    QMap<QDate, bool> m_isOff;
};

struct Dues {
    QDateTime reply;
    QDateTime result;
};

QDateTime afterDays(const QDateTime& start, int days)
{
    return QDateTime(start.date().addDays(days), QTime(23, 59, 59));
}

Dues expected(const Case& c, const QString& pack)
{
    static const PublicDays days;
    if (pack == "construction")
        return {afterDays(c.received, 2), {}};
    if (pack == "consumer-problems")
        return {c.received.addSecs(24 * 3600), days.afterWorkingDays(c.received.date(), 2)};
    if (!c.isClaim)
        return {c.received.addSecs(48 * 3600), afterDays(c.received, 3)};
    return {c.documents.isValid() ? afterDays(c.start(), 3) : QDateTime(), {}};
}

class RealComplaints : public ::testing::Test
{
protected:
    void SetUp() override
    {
        if (!qEnvironmentVariableIsSet("KECE_TEST_DATA"))
            GTEST_SKIP() << "KECE_TEST_DATA does not name the folder of real files";
        cases = realCases();
        ASSERT_GT(cases.size(), 2900);
        kecectl.json({"init"});
        kecectl.json({"import", "customers", kecectl.write("customers.csv", customersCsv(cases))});
    }

    /// What the export says of each complaint.
    QHash<QString, QPair<QString, QString>> exported() const
    {
        kecectl.json({"export", "complaints", kecectl.path("out.csv")});
        const auto records = csvRecords(kecectl.read("out.csv"));
        const auto no = records.first().indexOf("投诉编号");
        const auto reply = records.first().indexOf("回复期限");
        const auto result = records.first().indexOf("处理期限");
        QHash<QString, QPair<QString, QString>> dues;
        for (const QStringList& record : records.mid(1))
            dues.insert(record[no], {record[reply], record[result]});
        return dues;
    }

    void expectDues(const QString& pack, const std::function<bool(const Case&)>& which) const
    {
        const auto dues = exported();
        int wrong = 0;
        for (const Case& c : cases) {
            if (!which(c))
                continue;
            const Dues due = expected(c, pack);
            const auto found = dues.value(c.no);
            if ((found.first != shown(due.reply) || found.second != shown(due.result)) && ++wrong < 5)
                ADD_FAILURE() << pack.toStdString() << " " << c.no.toStdString() << " received " << shown(c.received).toStdString() << ": "
                              << found.first.toStdString() << " / " << found.second.toStdString() << " instead of " << shown(due.reply).toStdString()
                              << " / " << shown(due.result).toStdString();
        }
        EXPECT_EQ(wrong, 0);
    }

    Kecectl kecectl;
    QVector<Case> cases;
};

bool isOpen(const Case& c)
{
    return !c.replied.isValid() || !c.resolved.isValid();
}

} // namespace

TEST_F(RealComplaints, AreDueWhenCountingDayByDaySaysSo)
{
    for (const char* pack : {"logistics", "consumer-problems", "construction"}) {
        kecectl.json({"policy", "use", pack, "--section", "complaints"});
        kecectl.json({"import", "complaints", kecectl.write("complaints.csv", complaintsCsv(cases)), "--on-duplicate", "update"});
        expectDues(QLatin1String(pack), [](const Case&) { return true; });
    }
}

TEST_F(RealComplaints, FollowANewPolicyWhileTheyAreOpenOnly)
{
    kecectl.json({"policy", "use", "logistics", "--section", "complaints"});
    kecectl.json({"import", "complaints", kecectl.write("complaints.csv", complaintsCsv(cases))});
    kecectl.json({"policy", "use", "consumer-problems", "--section", "complaints"});
    expectDues("consumer-problems", isOpen);
    expectDues("logistics", [](const Case& c) { return !isOpen(c); });
    EXPECT_TRUE(kecectl.run({"audit"}).out.contains("recounted") || kecectl.run({"audit"}).out.contains("counted anew"));
}

TEST_F(RealComplaints, AreListedAsDueWhileAClockRuns)
{
    kecectl.json({"policy", "use", "logistics", "--section", "complaints"});
    kecectl.json({"import", "complaints", kecectl.write("complaints.csv", complaintsCsv(cases))});
    const QDate day(2025, 3, 10);
    const QDateTime end(day.addDays(1), QTime(0, 0));
    QMap<QString, int> due;
    for (const QJsonValue& item : kecectl.json({"due", "complaints", "--as-of", "2025-03-10"})["items"].toArray()) {
        const QString clock = item["rule"].toString();
        ++due[QStringLiteral("%1 %2 %3 %4").arg(item["customer"].toString(), clock, item["due_on"].toString()).arg(item["overdue_days"].toInt())];
        EXPECT_EQ(item["due_at"].isNull(), clock != "reply") << "only hours have a time of day";
        EXPECT_FALSE(item["article"].toString().isEmpty());
    }
    QMap<QString, int> counted;
    for (const Case& c : cases) {
        if (c.received >= end)
            continue;
        const auto add = [&](const char* clock, const QDateTime& at, const QDateTime& stopped) {
            if (at.isValid() && !(stopped.isValid() && stopped < end))
                ++counted[QStringLiteral("%1 %2 %3 %4")
                              .arg(c.customer, QLatin1String(clock), at.date().toString(Qt::ISODate))
                              .arg(std::max<qint64>(0, at.date().daysTo(day)))];
        };
        Case known = c;
        if (known.documents >= end)
            known.documents = {};
        const Dues dues = expected(known, "logistics");
        add(c.isClaim ? "claim-reply" : "reply", dues.reply, c.replied);
        add("result", dues.result, c.resolved);
    }
    EXPECT_GT(counted.size(), 20);
    EXPECT_EQ(due, counted);
}

} // namespace kece
