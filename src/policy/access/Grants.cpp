// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/access/Grants.h"

#include "domain/entities/AuditEntry.h"
#include "domain/entities/Catalogue.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace kece {

namespace {

constexpr std::array<const char*, 4> kReaches{"own", "department", "tree", "all"};
constexpr quint32 kEveryAction = (1u << kActionCount) - 1;
const QString kEvery = QStringLiteral("*");

quint32 bitOf(Action action)
{
    return 1u << int(action);
}

Error mistake(int line, const char* message, const QString& word)
{
    return Error::invalid(
        QCoreApplication::translate("Access", "Line %1: %2").arg(line).arg(QCoreApplication::translate("Access", message).arg(word)),
        QStringLiteral("grants"))
        .atRow(line);
}

Result<Grant> parseLine(const QStringList& words, int line)
{
    if (words.size() != 3)
        return mistake(line,
            QT_TRANSLATE_NOOP("Access", "a grant is a reach, kinds and actions, as in “own customers,visits see,change”; there is “%1”."),
            words.join(' '));
    Grant grant;
    grant.line = line;
    const auto reach = std::find_if(kReaches.begin(), kReaches.end(), [&](const char* key) { return words[0] == QLatin1String(key); });
    if (reach == kReaches.end())
        return mistake(line, QT_TRANSLATE_NOOP("Access", "“%1” is no reach; there are own, department, tree and all."), words[0]);
    grant.reach = Reach(reach - kReaches.begin());
    grant.kinds = words[1].split(',', Qt::SkipEmptyParts);
    for (const QString& kind : std::as_const(grant.kinds)) {
        if (kind != kEvery && kind != QLatin1String("company") && !schemaOfKind(kind))
            return mistake(line, QT_TRANSLATE_NOOP("Access", "“%1” is no kind of record."), kind);
    }
    for (const QString& word : words[2].split(',', Qt::SkipEmptyParts)) {
        if (word == kEvery) {
            grant.actions = kEveryAction;
            continue;
        }
        const auto action = actionOf(word);
        if (!action)
            return mistake(line, QT_TRANSLATE_NOOP("Access", "“%1” is no action."), word);
        grant.actions |= bitOf(*action);
    }
    return grant;
}

} // namespace

bool Grant::covers(Action action, QStringView kind) const
{
    if (!(actions & bitOf(action)))
        return false;
    return !isOfRecords(action) || kinds.contains(kEvery) || kinds.contains(kind);
}

Result<Grants> Grants::parse(const QString& text)
{
    Grants grants;
    int number = 0;
    for (const QString& line : text.split('\n')) {
        ++number;
        const QStringList words = line.section('#', 0, 0).simplified().split(' ', Qt::SkipEmptyParts);
        if (words.isEmpty())
            continue;
        KECE_TRY(const Grant grant, parseLine(words, number));
        grants.m_grants << grant;
    }
    return grants;
}

bool Grants::lacksTheTrail(Action action, QStringView kind) const
{
    return isOfRecords(action) && kind == QLatin1String(auditEntrySchema().kind) && !decide(Action::Audit, {}, Standing::Elsewhere).allowed;
}

Decision Grants::decide(Action action, QStringView kind, Standing standing) const
{
    Decision decision;
    if (lacksTheTrail(action, kind))
        return decision;
    for (const Grant& grant : m_grants) {
        if (!grant.covers(action, kind))
            continue;
        if (grant.covers(standing) || !isOfRecords(action))
            return {true, &grant, nullptr};
        if (!decision.tooNarrow || decision.tooNarrow->reach < grant.reach)
            decision.tooNarrow = &grant;
    }
    return decision;
}

Decision Grants::decide(FieldClass fieldClass, QStringView kind, Standing standing) const
{
    return decide(actionToSee(fieldClass), kind, standing);
}

std::optional<Reach> Grants::reachOf(Action action, QStringView kind) const
{
    std::optional<Reach> widest;
    if (lacksTheTrail(action, kind))
        return widest;
    for (const Grant& grant : m_grants) {
        if (grant.covers(action, kind))
            widest = std::max(widest.value_or(Reach::Own), grant.reach);
    }
    return widest;
}

Action actionToSee(FieldClass fieldClass)
{
    switch (fieldClass) {
    case FieldClass::Personal:
        return Action::SeeClear;
    case FieldClass::Secret:
        return Action::SeeSecret;
    default:
        return Action::See;
    }
}

QString keyOf(Reach reach)
{
    return QString::fromLatin1(kReaches[size_t(reach)]);
}

QString labelOf(Reach reach)
{
    static constexpr std::array<const char*, 4> labels{QT_TRANSLATE_NOOP("Access", "one's own"), QT_TRANSLATE_NOOP("Access", "one's department"),
        QT_TRANSLATE_NOOP("Access", "one's department and those below it"), QT_TRANSLATE_NOOP("Access", "all")};
    return QCoreApplication::translate("Access", labels[size_t(reach)]);
}

QString labelOf(Standing standing)
{
    static constexpr std::array<const char*, 4> labels{QT_TRANSLATE_NOOP("Access", "one's own"), QT_TRANSLATE_NOOP("Access", "of one's department"),
        QT_TRANSLATE_NOOP("Access", "of a department below one's own"), QT_TRANSLATE_NOOP("Access", "of none of one's departments")};
    return QCoreApplication::translate("Access", labels[size_t(standing)]);
}

} // namespace kece
