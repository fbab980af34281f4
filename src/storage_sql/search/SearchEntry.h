// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schema/EntitySchema.h"

#include <QString>
#include <QVector>

#include <span>
#include <vector>

namespace kece {

class NativeStatement;

/// What a line of an entry holds, and so how it can be found and how much a hit in it is worth.
enum class LineRole : char {
    Code = 'c',
    Title = 't',
    Other = 'o',  ///< any other short text
    Digits = 'd', ///< a phone number without its punctuation
    LongText = 'l',
    TitlePinyin = 'p', ///< the readings of a title as PinyinLattice writes them
    OtherPinyin = 'q',
};

/// One kind with an index: which columns are read and what they are. Derived from the schema's searchable fields.
struct SearchedKind {
    const EntitySchema* schema = nullptr;
    int number = 0; ///< part of every entry's id: never changes
    struct Column {
        const Field* field;
        LineRole role;
    };
    QVector<Column> columns;

    qint64 entryOf(qint64 record) const { return record * 8 + number; }
};

/// All kinds with an index. Orders have none: there are too many, and they are found by their number.
std::span<const SearchedKind> searchedKinds();
const SearchedKind* searchedKind(const EntitySchema& schema);
const SearchedKind& searchedKindOfEntry(qint64 entry);
inline qint64 recordOfEntry(qint64 entry)
{
    return entry / 8;
}

/// `select id, columns… from table where voided_on is null`, to which a condition may be added.
std::string selectOf(const SearchedKind& kind);

/// One line of an entry: role, which column, and the folded text.
struct SearchLine {
    LineRole role;
    int column;
    QStringView text;
};

/// The entry's text from a row of `selectOf`.
QString entryText(const SearchedKind& kind, const NativeStatement& row);
/// Its lines, as views into it.
std::vector<SearchLine> linesOf(QStringView entry);

} // namespace kece
