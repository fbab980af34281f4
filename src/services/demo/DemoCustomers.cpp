// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demo/DemoCustomers.h"

#include "domain/values/CreditCode.h"
#include "services/demo/DemoRandom.h"

#include <QSet>

#include <algorithm>

namespace kece {

namespace {

constexpr int kCustomers = 320;
constexpr qint64 kYuan = 100;

/// How many of all customers have each standing, the featured ones among them.
constexpr std::pair<DemoStanding, int> kShares[] = {{DemoStanding::Vip, 42}, {DemoStanding::HeldDown, 4}, {DemoStanding::Key, 83},
    {DemoStanding::General, 118}, {DemoStanding::Lapsed, 17}, {DemoStanding::Reserve, 56}};

constexpr std::pair<const char*, int> kKinds[] = {{"company", 224}, {"dealer", 30}, {"medical", 27}, {"government", 7}, {"person", 6}};

/// Amounts at a line of the four tiers, and one fen below it.
const QVector<qint64> kAtTheVipLine{50'000'000, 50'000'000};
const QVector<qint64> kAtTheKeyLine{49'999'999, 10'000'000, 10'000'000, 10'000'000};
const QVector<qint64> kBelowTheKeyLine{9'999'999, 9'999'999, 9'860'000, 9'725'000, 9'480'000};

constexpr QStringView kCodeCharacters = u"0123456789ABCDEFGHJKLMNPQRTUWXY";

/// A code that stands in no register: its area belongs to no place. The last character is the one that makes it sound.
QString inventCreditCode(const QString& kind, const QString& area, DemoRandom& random)
{
    QString code = (kind == "medical" ? "12" : kind == "government" ? "11" : "91") + area + "MA";
    while (code.size() < 17)
        code += kCodeCharacters[random.between(0, kCodeCharacters.size() - 1)];
    for (const QChar last : kCodeCharacters) {
        if (readCreditCode(code + last).verdict == CreditCodeVerdict::Ok)
            return code + last;
    }
    return {};
}

/// No network gives out 154, and no subscriber's number begins with 99.
QString inventMobile(DemoRandom& random)
{
    return QStringLiteral("154%1").arg(random.between(0, 99'999'999), 8, 10, QChar('0'));
}
QString inventLandline(const QString& areaCode, DemoRandom& random)
{
    return QStringLiteral("%1-99%2").arg(areaCode).arg(random.between(0, 999'999), 6, 10, QChar('0'));
}

QString inventPerson(const DemoWords& words, DemoRandom& random)
{
    const QString surname = random.pick(words.list("surnames"));
    return surname + random.pick(words.list("given"));
}

DemoStanding standingOf(qint64 amount, qint64 previous, qint64 overdue)
{
    if (amount >= 500'000 * kYuan)
        return overdue > 0 ? DemoStanding::HeldDown : DemoStanding::Vip;
    if (amount >= 100'000 * kYuan)
        return DemoStanding::Key;
    if (amount > 0)
        return DemoStanding::General;
    return previous > 0 ? DemoStanding::Lapsed : DemoStanding::Reserve;
}

/// Invents the customers one after another; holds what must not come twice.
class CustomerInvention
{
public:
    CustomerInvention(const DemoWords& words, const DemoStaff& staff, QDate today) : m_words(words), m_staff(staff), m_today(today) {}

    QVector<DemoCustomer> all()
    {
        QHash<int, DemoCustomer> featured;
        for (const QStringList& row : m_words.rows("featured"))
            featured.insert(row[0].toInt(), featuredCustomer(row));
        QVector<DemoStanding> standings = remainingStandings(featured);
        QVector<QString> kinds;
        for (const auto& [kind, count] : kKinds)
            kinds += QVector<QString>(count, kind);
        DemoRandom random(1);
        random.shuffle(standings);
        random.shuffle(kinds);

        QVector<DemoCustomer> customers;
        for (int number = 1; number <= kCustomers; ++number) {
            DemoCustomer customer = featured.contains(number) ? featured[number] : inventedCustomer(number, standings.takeLast(), kinds.takeLast());
            furnish(customer);
            customers << customer;
        }
        return customers;
    }

private:
    static QString codeOf(int number) { return QStringLiteral("KC-%1").arg(number, 4, 10, QChar('0')); }

    DemoCustomer featuredCustomer(const QStringList& row)
    {
        DemoCustomer customer;
        Customer& record = customer.record;
        record.code = codeOf(row[0].toInt());
        record.name = row[1];
        record.shortName = row[2];
        record.kind = QStringLiteral("company");
        record.industry = row[3];
        record.departments = {{m_staff.departments[row[4]]}};
        record.owner = {m_staff.users[row[5]].id};
        customer.amount = row[6].toLongLong() * kYuan;
        customer.previous = row[7].toLongLong() * kYuan;
        customer.overdue = row[8].toLongLong() * kYuan;
        customer.satisfaction = row[9].toInt();
        customer.standing = standingOf(customer.amount, customer.previous, customer.overdue);
        for (const QStringList& region : m_words.rows("regions")) {
            if (record.name.startsWith(region[0]))
                record.region = region[0];
        }
        m_names.insert(record.name.left(record.region.size() + 2));
        return customer;
    }

    QVector<DemoStanding> remainingStandings(const QHash<int, DemoCustomer>& featured) const
    {
        QVector<DemoStanding> standings;
        for (const auto& [standing, count] : kShares) {
            const auto taken = std::count_if(featured.begin(), featured.end(), [s = standing](const DemoCustomer& c) { return c.standing == s; });
            standings += QVector<DemoStanding>(count - taken, standing);
        }
        return standings;
    }

    DemoCustomer inventedCustomer(int number, DemoStanding standing, QString kind)
    {
        DemoRandom random(quint64(number) + 1000);
        const bool isSmall = standing == DemoStanding::General || standing == DemoStanding::Lapsed || standing == DemoStanding::Reserve;
        if (!isSmall && (kind == "person" || kind == "government"))
            kind = QStringLiteral("company");
        DemoCustomer customer;
        customer.record.code = codeOf(number);
        customer.record.kind = kind;
        customer.standing = standing;
        name(customer, random);
        assign(customer, random);
        setFigures(customer, random);
        return customer;
    }

    void name(DemoCustomer& customer, DemoRandom& random)
    {
        Customer& record = customer.record;
        const QStringList brands = m_words.list("brands");
        QString stem;
        do {
            record.region = random.pick(m_words.list("regions"));
            if (record.kind == "person")
                record.shortName = stem = inventPerson(m_words, random);
            else if (record.kind == "government")
                stem = record.region + random.pick(m_words.list("offices"));
            else
                stem = record.region + (record.shortName = random.pick(brands));
        } while (m_names.contains(stem));
        m_names.insert(stem);

        if (record.kind == "company") {
            const QStringList line = random.pick(m_words.rows("lines"));
            record.industry = line[1];
            record.shortName += line[0];
            record.name = stem + line[0] + random.pick(line[2].split(';'));
        } else if (record.kind == "medical") {
            record.industry = QStringLiteral("医疗");
            record.name = stem + random.pick(m_words.list("medical"));
        } else if (record.kind == "dealer") {
            record.industry = QStringLiteral("康复器械");
            record.name = stem + random.pick(m_words.list("dealers"));
        } else {
            record.industry = record.kind == "government" ? QStringLiteral("公共服务") : QString();
            record.name = stem;
        }
    }

    /// Departments and the owner; some large customers are looked after by two departments and graded in each.
    void assign(DemoCustomer& customer, DemoRandom& random)
    {
        const bool isLarge = customer.standing == DemoStanding::Vip || customer.standing == DemoStanding::Key;
        QString department = random.chance(55) ? QStringLiteral("销售一部") : QStringLiteral("销售二部");
        if (customer.buysForPatients())
            department = QStringLiteral("康复器械部");
        else if (isLarge && random.chance(25))
            department = QStringLiteral("大客户部");
        QVector<qint64> owners;
        for (const QStringList& row : m_words.rows("users")) {
            if (row[3] == department && row[2] == "sales")
                owners << m_staff.users[row[0]].id;
        }
        customer.record.owner = {random.pick(owners)};
        customer.record.departments = {{m_staff.departments[department]}};
        if (department == u"大客户部" && random.chance(40))
            customer.record.departments.push_back({m_staff.departments["销售二部"]});
    }

    void setFigures(DemoCustomer& customer, DemoRandom& random)
    {
        customer.satisfaction = random.chance(85) ? int(random.between(74, 96)) : 0;
        customer.latePercent = random.chance(30) ? 15 : 0;
        switch (customer.standing) {
        case DemoStanding::Vip:
            customer.amount = m_atTheVipLine.isEmpty() ? (500'000 + 9 * random.between(10, 250) * random.between(10, 250)) * kYuan
                                                       : m_atTheVipLine.takeLast();
            customer.latePercent = 0;
            break;
        case DemoStanding::HeldDown:
            customer.amount = random.between(52'000, 90'000) * 10 * kYuan;
            customer.overdue = random.chance(60) ? random.between(2'000, 9'000) * 10 * kYuan : 0;
            customer.satisfaction = int(random.between(64, 78));
            break;
        case DemoStanding::Key:
            customer.amount = m_atTheKeyLine.isEmpty() ? (101'000 + random.between(0, 620) * random.between(0, 620)) * kYuan
                                                       : m_atTheKeyLine.takeLast();
            customer.overdue = random.chance(9) ? random.between(800, 4'000) * 10 * kYuan : 0;
            break;
        case DemoStanding::General:
            customer.amount = m_belowTheKeyLine.isEmpty() ? random.between(320, 9'700) * 10 * kYuan : m_belowTheKeyLine.takeLast();
            customer.overdue = customer.amount > 20'000 * kYuan && random.chance(9) ? random.between(200, 900) * 10 * kYuan : 0;
            break;
        case DemoStanding::Lapsed:
            customer.previous = random.between(400, 9'000) * 10 * kYuan;
            return;
        case DemoStanding::Reserve:
            customer.satisfaction = 0;
            customer.latePercent = 0;
            return;
        }
        if (random.chance(88))
            customer.previous = customer.amount / 10'000 * random.between(66, 130) / 100 * 10'000;
    }

    /// The archive every customer has, featured or not.
    void furnish(DemoCustomer& customer)
    {
        DemoRandom random(quint64(customer.number()) + 3000);
        Customer& record = customer.record;
        const auto regions = m_words.rows("regions");
        const QStringList region = *std::find_if(regions.begin(), regions.end(), [&](const QStringList& row) { return row[0] == record.region; });
        const bool isYoung = customer.previous == 0 && customer.standing != DemoStanding::Reserve;
        const bool isFresh = customer.standing == DemoStanding::Reserve && random.chance(35);
        record.openedOn = m_today.addDays(isYoung ? -random.between(200, 330) : isFresh ? -random.between(4, 170) : -random.between(820, 3900));
        if (customer.standing != DemoStanding::Reserve)
            record.startedOn = record.openedOn.addDays(random.between(3, 20));
        record.mobile = inventMobile(random);
        record.contact = record.kind == "person" ? record.name : inventPerson(m_words, random);
        record.source = random.pick(m_words.list("sources"));
        record.acquisition = record.source == u"老客户介绍" || record.source == u"行业协会" ? QStringLiteral("indirect") : QStringLiteral("direct");
        record.address = QStringLiteral("%1%2路%3号").arg(record.region, random.pick(m_words.list("brands"))).arg(random.between(1, 380));
        if (record.kind == "person")
            return;
        record.creditCode = inventCreditCode(record.kind, region[1], random);
        record.phone = inventLandline(region[2], random);
        record.legalRepresentative = inventPerson(m_words, random);
        record.email = QStringLiteral("office@%1.example").arg(record.code.toLower());
        if (random.chance(40))
            record.website = QStringLiteral("https://www.%1.example").arg(record.code.toLower());
        if (customer.buysForPatients())
            judge(customer, random);
    }

    /// What people judge of customers in the trade of prostheses (R02 §2) stands in custom attributes; some are not judged yet.
    void judge(DemoCustomer& customer, DemoRandom& random)
    {
        auto& attributes = customer.record.attributes;
        if (customer.record.kind == "medical") {
            attributes["医院等级"] = random.pick(QVector<QString>{"三级甲等", "三级乙等", "三级丙等", "二级甲等", "二级甲等", "二级乙等"});
            attributes["专科床位数"] = QString::number(random.between(2, 24) * 10);
        }
        if (random.chance(10))
            return;
        attributes["经营效益"] = random.chance(80) ? QStringLiteral("良好") : QStringLiteral("一般");
        attributes["信誉与忠诚度"] = random.pick(QVector<QString>{"高", "高", "较高", "较高", "一般"});
        attributes["逾期未提货"] = random.chance(92) ? QStringLiteral("无") : QStringLiteral("有");
        attributes["长期合作意愿"] = random.chance(85) ? QStringLiteral("是") : QStringLiteral("否");
        attributes["区域知名度"] = random.chance(75) ? QStringLiteral("有") : QStringLiteral("无");
        attributes["当前风险"] = random.chance(93) ? QStringLiteral("无") : QStringLiteral("有");
        attributes["年需求量"] = random.chance(60) ? QStringLiteral("较大") : QStringLiteral("一般");
    }

    const DemoWords& m_words;
    const DemoStaff& m_staff;
    QDate m_today;
    QSet<QString> m_names;
    QVector<qint64> m_atTheVipLine = kAtTheVipLine;
    QVector<qint64> m_atTheKeyLine = kAtTheKeyLine;
    QVector<qint64> m_belowTheKeyLine = kBelowTheKeyLine;
};

} // namespace

QVector<DemoCustomer> inventCustomers(const DemoWords& words, const DemoStaff& staff, QDate today)
{
    return CustomerInvention(words, staff, today).all();
}

QVector<Contact> inventContacts(const DemoWords& words, const DemoCustomer& customer)
{
    const Customer& record = customer.record;
    DemoRandom random(quint64(customer.number()) + 5000);
    const QStringList positions = words.list(record.kind == "medical" ? QStringLiteral("medical positions") : QStringLiteral("positions"));
    const qint64 people = record.kind == "person" ? 1 : customer.amount > 100'000 * kYuan ? random.between(2, 3) : random.between(1, 2);
    QVector<Contact> contacts;
    for (int i = 0; i < people; ++i) {
        Contact contact;
        contact.customer = record.id;
        contact.isPrimary = i == 0;
        contact.name = i == 0 ? record.contact : inventPerson(words, random);
        contact.mobile = i == 0 ? record.mobile : inventMobile(random);
        contact.position = record.kind == "person" ? QString() : random.pick(positions);
        contacts << contact;
    }
    return contacts;
}

} // namespace kece
