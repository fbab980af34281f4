// SPDX-License-Identifier: GPL-3.0-or-later
#include "BenchFiles.h"

#include "Stopwatch.h"

#include <QFile>

#include <array>
#include <cstdio>
#include <random>

namespace kece::bench {

namespace {

class File
{
public:
    explicit File(const QString& path) : m_file(std::fopen(QFile::encodeName(path).constData(), "wb"))
    {
        if (!m_file)
            fail(path + " cannot be written");
    }
    ~File() { std::fclose(m_file); }
    template<class... Values>
    void line(const char* format, Values... values)
    {
        std::fprintf(m_file, format, values...);
    }

private:
    std::FILE* m_file;
};

constexpr std::array kPlaces{"上海", "北京", "重庆", "苏州", "杭州", "长沙", "西安", "武汉", "青岛", "厦门", "六安", "佛山"};
constexpr std::array kWords{
    "华", "瑞", "盛", "明", "德", "康", "恒", "达", "金", "海", "信", "远", "鑫", "宏", "泰", "安", "乐", "丰", "建", "新", "东", "南", "石", "天"};
constexpr std::array kTrades{"机械", "软件", "纺织", "医疗器械", "贸易", "物流", "建材", "电子", "食品", "化工", "汽车配件", "钢铁"};
constexpr std::array kForms{"有限公司", "股份有限公司", "厂", "中心", "集团"};
constexpr qint64 kOwnersEach = 1000;
constexpr std::array kSurnames{"王", "李", "张", "刘", "陈", "杨", "曾", "单", "赵", "黄", "周", "吴"};

struct Day {
    int year;
    int month;
    int day;
};

Day dayBefore(int days)
{
    const QDate date = BenchFiles::day().addDays(-days);
    return {date.year(), date.month(), date.day()};
}

} // namespace

void BenchFiles::write() const
{
    std::mt19937_64 random(20260630);
    const auto any = [&random](const auto& words) { return words[random() % words.size()]; };
    std::vector<Day> days;
    for (int i = 0; i < 730; ++i)
        days.push_back(dayBefore(i));

    File customerFile(customers());
    File paymentFile(payments());
    customerFile.line(
        m_owners.isEmpty() ? "code,name,department,contact,phone,mobile,opened_on\n" : "code,name,department,contact,phone,mobile,opened_on,owner\n");
    paymentFile.line("customer_code,due_on,amount_due,paid_on,amount_paid\n");
    for (qint64 i = 1; i <= m_customers; ++i) {
        const QByteArray owner = m_owners.isEmpty() ? QByteArray() : ',' + m_owners[i % kOwnersEach == 0 ? 0 : 1].toUtf8();
        customerFile.line("C%08lld,%s%s%s%s%s,部门%d,%s%s%s,0%d-%08d,1%d%09d,2020-01-01%s\n", i, any(kPlaces), any(kWords), any(kWords), any(kTrades),
            any(kForms), int(i % 10), any(kSurnames), any(kWords), any(kWords), int(10 + random() % 90), int(20000000 + random() % 60000000),
            int(3 + random() % 7), int(random() % 1000000000), owner.constData());
        const Day due = days[random() % days.size()];
        const int owed = int(random() % 100000);
        if (random() % 100 < 2)
            paymentFile.line("C%08lld,%04d-%02d-%02d,%d.00,,\n", i, due.year, due.month, due.day, owed);
        else
            paymentFile.line(
                "C%08lld,%04d-%02d-%02d,%d.00,%04d-%02d-%02d,%d.00\n", i, due.year, due.month, due.day, owed, due.year, due.month, due.day, owed);
    }

    File orderFile(orders());
    File rowFile(tableRows());
    orderFile.line("order_no,customer_code,ordered_on,amount\n");
    for (qint64 i = 1; i <= m_orders; ++i) {
        const qint64 customer = 1 + qint64(random() % quint64(m_customers));
        const Day day = days[random() % days.size()];
        const int fen = int(random() % 3'000'000);
        orderFile.line("D%012lld,C%08lld,%04d-%02d-%02d,%d.%02d\n", i, customer, day.year, day.month, day.day, fen / 100, fen % 100);
        rowFile.line("%lld,%lld,D%012lld,%04d-%02d-%02d,%d,,,,done,1,,,1\n", i, customer, i, day.year, day.month, day.day, fen);
    }
}

void BenchFiles::writeChanges(qint64 count) const
{
    File file(changes());
    file.line("order_no,customer_code,ordered_on,amount\n");
    std::random_device random;
    for (qint64 i = 0; i < count; ++i)
        file.line("N%012lld,C%08lld,2026-06-%02d,%d.00\n", i, 1 + i * (m_customers / count), int(1 + i % 30), int(1000 + random() % 90000));
}

void BenchFiles::writeOpenWork(qint64 complaintCount, qint64 planCount) const
{
    File complaintFile(complaints());
    complaintFile.line("customer_code,received_at,channel,content\n");
    for (qint64 i = 0; i < complaintCount; ++i)
        complaintFile.line(
            "C%08lld,2026-%02d-%02d %02d:30,phone,到货时外包装破损\n", 1 + i % m_customers, int(1 + i % 6), int(1 + i % 28), int(9 + i % 8));
    File planFile(plans());
    planFile.line("customer_code,planned_on,goal\n");
    for (qint64 i = 0; i < planCount; ++i)
        planFile.line("C%08lld,2026-%02d-%02d,了解下季度的采购计划\n", 1 + i % m_customers, int(1 + i % 12), int(1 + i % 28));
}

} // namespace kece::bench
