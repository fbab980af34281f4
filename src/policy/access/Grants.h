// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/access/Action.h"
#include "domain/schema/EntitySchema.h"
#include "foundation/Result.h"

#include <QStringList>
#include <QVector>

namespace kece {

/// How far a grant reaches: one's own customers and what belongs to them, those of one's department, of the departments below it too, all.
enum class Reach { Own, Department, Tree, All };

/// Where a record stands to the person who asks; each reach covers the standings up to its own.
enum class Standing { Own, Department, Subdepartment, Elsewhere };

/// One line of what a role may do: `tree customers,visits see,change`. `*` stands for every kind, or for every action.
struct Grant {
    Reach reach = Reach::Own;
    QStringList kinds;
    quint32 actions = 0;
    int line = 0;

    bool covers(Action action, QStringView kind) const;
    bool covers(Standing standing) const { return int(standing) <= int(reach); }
};

/// What somebody with these grants may do: nothing that none of them says.
struct Decision {
    bool allowed = false;
    const Grant* grant = nullptr;     ///< the one that allows it
    const Grant* tooNarrow = nullptr; ///< where not: the widest one for the same action and kind that does not reach so far
};

/// The rights of one role. The one place that decides: default deny. Pure; knows no person, no record and no database.
class Grants
{
public:
    /// One grant a line, `#` starts a remark. Invalid names the line and the word.
    static Result<Grants> parse(const QString& text);

    /// May an action of this kind be done to a record that stands so? `kind` is of no matter for actions of the company.
    Decision decide(Action action, QStringView kind, Standing standing) const;
    /// The same for one field of a record that may be seen: by its class.
    Decision decide(FieldClass fieldClass, QStringView kind, Standing standing) const;

    /// The widest reach of an action on a kind; nothing where it is never allowed.
    std::optional<Reach> reachOf(Action action, QStringView kind) const;

    const QVector<Grant>& all() const { return m_grants; }

private:
    /// The trail tells of every kind, so that grants on it take the right to read it besides.
    bool lacksTheTrail(Action action, QStringView kind) const;

    QVector<Grant> m_grants;
};

/// The right by which a field of a class is seen in clear.
Action actionToSee(FieldClass fieldClass);

QString keyOf(Reach reach);
QString labelOf(Reach reach);
QString labelOf(Standing standing);

} // namespace kece
