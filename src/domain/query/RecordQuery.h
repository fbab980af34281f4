// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariantList>
#include <QVector>

namespace kece {

struct EntitySchema;

/// One condition on one field, by its key. Between takes two values, In any number, IsEmpty and IsNotEmpty none.
/// A condition on a reference takes ids; Contains and StartsWith are for text and fold width and case.
struct Filter {
    enum class Op { Equals, NotEquals, Contains, StartsWith, Less, LessOrEqual, Greater, GreaterOrEqual, Between, In, IsEmpty, IsNotEmpty };

    QString field;
    Op op = Op::Equals;
    QVariantList values;

    friend bool operator==(const Filter&, const Filter&) = default;
};

struct SortOrder {
    QString field;
    Qt::SortOrder order = Qt::AscendingOrder;

    friend bool operator==(const SortOrder&, const SortOrder&) = default;
};

/// Whose records a reader sees: his own, and those of customers in these departments; a record without an owner is as its customer. Without limit
/// where `isLimited` is not set: the program's own reading. `wholeNumbersOnly`: of personal data only the whole value finds a record, never a part of
/// it. Customers at one of the `closedLevels` of secrecy, and what belongs to them, are for those alone who are named there: owner, keeper,
/// distribution.
struct RecordScope {
    bool isLimited = false;
    bool wholeNumbersOnly = false;
    bool allOwners = false; ///< limited by secrecy alone
    qint64 owner = 0;       ///< who reads
    qint64 ownDepartment = 0;
    QVector<qint64> departments;
    QVector<qint64> closedLevels;

    friend bool operator==(const RecordScope&, const RecordScope&) = default;
};

/// A question to a list of one kind. All filters must hold; `text` is looked for in the searchable fields (and pinyin, for customers). Ties end by
/// id. An empty `sort` is the newest first by the schema's date, else by code.
struct RecordQuery {
    const EntitySchema* schema = nullptr;
    QVector<Filter> filters;
    QString text;
    QVector<SortOrder> sort;
    bool withVoided = false;
    RecordScope scope; ///< set by who guards the list, not by who asks

    friend bool operator==(const RecordQuery&, const RecordQuery&) = default;
};

} // namespace kece
