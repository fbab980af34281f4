// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/audit/CheckTrail.h"

#include "storage_sql/audit/AuditHeadFile.h"
#include "storage_sql/audit/AuditRows.h"
#include "storage_sql/connection/Connection.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace kece {

namespace {

constexpr qsizetype kMostProblems = 100;
const QString kEntries = QStringLiteral("entries");
const QString kThrough = QStringLiteral("through");
const QString kMac = QStringLiteral("mac");

QString say(const char* text)
{
    return QCoreApplication::translate("Audit", text);
}

/// Entries from one number to another, both among them.
struct Range {
    qint64 from = 0;
    qint64 to = 0;
};

QVector<Range> readRanges(const QString& text)
{
    QVector<Range> ranges;
    for (const QString& part : text.split(',', Qt::SkipEmptyParts)) {
        const qint64 from = part.section('-', 0, 0).toLongLong();
        ranges << Range{from, part.contains('-') ? part.section('-', 1, 1).toLongLong() : from};
    }
    return ranges;
}

/// What entries of the trail say about others: whose values were erased, and where it was pruned.
struct Account {
    QVector<Range> erased;
    qint64 prunedThrough = 0;
    QString prunedMac;

    bool isErased(qint64 number) const
    {
        return std::any_of(erased.begin(), erased.end(), [&](const Range& r) { return r.from <= number && number <= r.to; });
    }
};

Result<Account> accountOf(Connection& connection)
{
    Account account;
    KECE_TRY(Statement rows, connection.prepare("select changes from audit_entries where action in (?, ?, ?) order by id"));
    KECE_CHECK(rows.run({AuditAction::kErase, AuditAction::kAnonymise, AuditAction::kPrune}));
    while (rows.next()) {
        const auto changes = readChanges(rows.string(0));
        if (!changes.ok())
            continue; // the walk finds it
        for (const FieldChange& change : *changes) {
            if (change.field == kEntries)
                account.erased += readRanges(change.after);
            else if (change.field == kThrough)
                account.prunedThrough = change.after.toLongLong();
            else if (change.field == kMac)
                account.prunedMac = change.after;
        }
    }
    KECE_CHECK(rows.status());
    return account;
}

class Walk
{
public:
    Walk(std::optional<AuditKey> key, Account account, QVector<AuditHead> heads)
        : m_key(std::move(key)),
          m_account(std::move(account)),
          m_heads(std::move(heads)),
          m_expected(m_account.prunedThrough + 1),
          m_previous(m_account.prunedMac)
    {}

    void take(const Statement& row)
    {
        const AuditEntry entry = entryAt(row);
        const AuditSeal seal = sealAt(row);
        const qint64 number = entry.id.value;
        ++m_check.entries;
        if (number < m_expected) {
            bad(number, say(QT_TRANSLATE_NOOP("Audit", "Entry %1 does not belong to the trail.")));
            return;
        }
        const bool followsOn = number == m_expected;
        if (!followsOn)
            bad(m_expected, say(QT_TRANSLATE_NOOP("Audit", "Entry %1 of the trail is missing.")));
        if (m_key)
            checkSeal(row, entry, seal, followsOn);
        for (const AuditHead& head : m_heads) {
            if (head.number == number && head.mac != seal.mac)
                bad(number, say(QT_TRANSLATE_NOOP("Audit", "Entry %1 of the trail is another one than it once was: the trail was replaced.")));
        }
        m_previous = seal.mac;
        m_expected = number + 1;
    }

    qint64 last() const { return m_expected - 1; }

    void bad(qint64 number, const QString& words)
    {
        m_check.firstBad = m_check.firstBad ? std::min(*m_check.firstBad, number) : number;
        report(words.arg(number));
    }
    void report(const QString& problem)
    {
        if (m_check.problems.size() < kMostProblems)
            m_check.problems << problem;
    }
    AuditCheck finish()
    {
        endForeign();
        return std::move(m_check);
    }

private:
    void checkSeal(const Statement& row, const AuditEntry& entry, const AuditSeal& seal, bool followsOn)
    {
        const qint64 number = entry.id.value;
        if (!seal.mac.isEmpty() && seal.keyId != m_key->id()) {
            m_foreign = m_foreign ? Range{m_foreign->from, number} : Range{number, number};
            return;
        }
        endForeign();
        const bool hasValues = !seal.salt.isEmpty();
        const bool isTrue = (!followsOn || macOf(*m_key, entry, seal, m_previous) == seal.mac) && hasSealedInstant(row, entry)
            && (hasValues ? hasDigestsOf(seal, entry) : entry.changes.isEmpty() && entry.reason.isEmpty());
        if (seal.mac.isEmpty())
            bad(number, say(QT_TRANSLATE_NOOP("Audit", "Entry %1 of the trail has no seal: it was not written by this program.")));
        else if (!isTrue)
            bad(number, say(QT_TRANSLATE_NOOP("Audit", "Entry %1 of the trail was changed after it was written.")));
        else if (!hasValues && !m_account.isErased(number))
            bad(number, say(QT_TRANSLATE_NOOP("Audit", "The values of entry %1 of the trail are gone, and no entry says that they were erased.")));
    }

    void endForeign()
    {
        if (!m_foreign)
            return;
        bad(m_foreign->from,
            say(QT_TRANSLATE_NOOP("Audit", "Entries %1 to %2 of the trail were sealed with another key than the one beside the database."))
                .replace("%2", QString::number(m_foreign->to)));
        m_foreign.reset();
    }

    std::optional<AuditKey> m_key;
    Account m_account;
    QVector<AuditHead> m_heads;
    qint64 m_expected;
    QString m_previous;
    std::optional<Range> m_foreign; ///< sealed with another key, up to the entry before this one
    AuditCheck m_check;
};

/// Somebody else may have made the trail longer since this unit of work began to read.
bool isThereBy(const QString& path, const AuditHead& head)
{
    const auto fresh = Connection::open(path, Connection::Access::ReadOnly);
    if (!fresh.ok())
        return false;
    const auto mac = (*fresh)->value("select mac from audit_entries where id = ?", {head.number});
    return mac.ok() && mac->toString() == head.mac;
}

} // namespace

Result<AuditCheck> checkTrail(Connection& connection, const AuditHead& kept)
{
    const auto side = AuditHeadFile(connection.path()).read();
    QVector<AuditHead> heads{kept};
    if (side.ok())
        heads << *side;
    const auto key = AuditKey::read(connection.path());
    KECE_TRY(Account account, accountOf(connection));
    Walk walk(key.ok() ? std::optional(*key) : std::nullopt, std::move(account), heads);

    KECE_TRY(Statement rows, connection.prepare(QStringLiteral("select %1, %2 from audit_entries order by id").arg(kEntryColumns, kSealColumns)));
    KECE_CHECK(rows.run());
    while (rows.next())
        walk.take(rows);
    KECE_CHECK(rows.status());

    for (const AuditHead& head : std::as_const(heads)) {
        if (head.number > walk.last() && !isThereBy(connection.path(), head))
            walk.bad(walk.last() + 1,
                say(QT_TRANSLATE_NOOP("Audit", "The trail was cut: entry %1 and what followed is missing up to entry %2."))
                    .replace("%2", QString::number(head.number)));
    }
    if (!key.ok())
        walk.report(key.error().message);
    if (!side.ok())
        walk.report(side.error().message);
    return walk.finish();
}

QString numberRanges(QVector<qint64> numbers)
{
    std::sort(numbers.begin(), numbers.end());
    QStringList ranges;
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        const qint64 from = numbers[i];
        while (i + 1 < numbers.size() && numbers[i + 1] <= numbers[i] + 1)
            ++i;
        ranges << (numbers[i] == from ? QString::number(from) : QStringLiteral("%1-%2").arg(from).arg(numbers[i]));
    }
    return ranges.join(',');
}

QVector<FieldChange> prunedThrough(qint64 number, const QString& mac)
{
    return {{kThrough, {}, QString::number(number)}, {kMac, {}, mac}};
}

} // namespace kece
