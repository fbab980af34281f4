// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/StrongId.h"

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QVariant>

#include <optional>
#include <span>
#include <type_traits>
#include <vector>

namespace kece {

struct EntitySchema;

/// How a field is stored, shown and typed. As a QVariant a value is: Text, LongText and Choice a QString (a choice by its key) · Integer, Money
/// (fen), Decimal (scaled by `decimals`) and Reference (an id) a qlonglong · Date a QDate · Instant a QDateTime in UTC · Flag a bool · ReferenceList
/// a QVariantList of ids in order. Unknown is an invalid QVariant for every type.
enum class FieldType { Text, LongText, Integer, Decimal, Money, Date, Instant, Choice, Flag, Reference, ReferenceList };

/// Who may see a field of a record that is within reach. Public: also where the record itself is not (the name of a colleague). Internal: whoever
/// sees the record. Personal: data of a natural person, masked without a right of its own. Secret: not there without a right of its own.
enum class FieldClass { Public, Internal, Personal, Secret };

/// One value of a coded field: `key` in the database and in English files, `header` in Chinese files, `label` (translated) on screen.
struct Choice {
    const char* key;
    const char* header;
    const char* label;
};

/// Both ends belong to it.
struct NumberRange {
    qint64 least;
    qint64 most;
};

/// Everything that is true of one field of an entity, once. It drives columns, filters, forms, validation, import, export, audit differences and the
/// command line; it holds no behaviour and generates no tables. `key` is the column, the widget's objectName and the English header alike; a
/// reference has a second, declared file key. The member's type is erased: `read` and `write` take a pointer to the entity's struct.
struct Field {
    const char* key = nullptr;
    const char* label = nullptr; ///< English, translated in the schema's context
    FieldType type = FieldType::Text;
    const char* fileKey = nullptr;             ///< English header in files; nullptr: the key
    const char* fileHeader = nullptr;          ///< Chinese header in files; nullptr: the field is not in files
    const EntitySchema* (*target)() = nullptr; ///< what a reference refers to
    const char* linkTable = nullptr;           ///< ReferenceList: table of (owner, position, target)
    const char* figureOf = nullptr;            ///< a computed column kept in this one-to-one side table; read only
    std::span<const Choice> choices{};
    const char* initial = nullptr; ///< the choice of a new record where nothing is said
    const char* section = nullptr; ///< English heading above the field and those that follow with the same; nullptr: none
    int decimals = 0;
    std::optional<NumberRange> range; ///< of the stored number; none: any
    int listPosition = 0;             ///< 1 = leftmost column shown at first; 0: column hidden at first
    bool isRequired = false;
    bool isUnique = false;
    bool isSearchable = false;
    bool isFilterFirst = false;
    bool isReadOnly = false;
    bool isResponsibility = false; ///< names the user (by reference, login or name) who answers for the record: goes to another when they leave
    bool isOpen = false;           ///< a choice beside those listed may be stored
    FieldClass fieldClass = FieldClass::Internal;
    QVariant (*read)(const void*) = nullptr;
    void (*write)(void*, const QVariant&) = nullptr;

    constexpr Field required() const
    {
        auto f = *this;
        f.isRequired = true;
        return f;
    }
    constexpr Field unique() const
    {
        auto f = *this;
        f.isUnique = true;
        return f;
    }
    constexpr Field searchable() const
    {
        auto f = *this;
        f.isSearchable = true;
        return f;
    }
    constexpr Field filterFirst() const
    {
        auto f = *this;
        f.isFilterFirst = true;
        return f;
    }
    constexpr Field inSection(const char* heading) const
    {
        auto f = *this;
        f.section = heading;
        return f;
    }
    constexpr Field startsAs(const char* choiceKey) const
    {
        auto f = *this;
        f.initial = choiceKey;
        return f;
    }
    constexpr Field readOnly() const
    {
        auto f = *this;
        f.isReadOnly = true;
        return f;
    }
    constexpr Field responsible() const
    {
        auto f = *this;
        f.isResponsibility = true;
        return f;
    }
    constexpr Field openChoice() const
    {
        auto f = *this;
        f.isOpen = true;
        return f;
    }
    constexpr Field forAll() const
    {
        auto f = *this;
        f.fieldClass = FieldClass::Public;
        return f;
    }
    /// Phones, mail: `138****5678` without the right to see it in clear.
    constexpr Field personal() const
    {
        auto f = *this;
        f.fieldClass = FieldClass::Personal;
        return f;
    }
    constexpr Field secret() const
    {
        auto f = *this;
        f.fieldClass = FieldClass::Secret;
        return f;
    }
    constexpr Field inList(int position) const
    {
        auto f = *this;
        f.listPosition = position;
        return f;
    }
    constexpr Field inFiles(const char* header) const
    {
        auto f = *this;
        f.fileHeader = header;
        return f;
    }
    constexpr Field inFiles(const char* englishKey, const char* header) const
    {
        auto f = *this;
        f.fileKey = englishKey;
        f.fileHeader = header;
        return f;
    }
    /// Of the stored number: `between(0, 100'00)` is 0–100 where it is kept in hundredths.
    constexpr Field between(qint64 least, qint64 most) const
    {
        auto f = *this;
        f.range = NumberRange{least, most};
        return f;
    }
    constexpr Field figure(const char* table) const
    {
        auto f = *this;
        f.figureOf = table;
        f.isReadOnly = true;
        return f;
    }

    bool isInFiles() const { return fileHeader != nullptr; }
    const char* englishHeader() const { return fileKey ? fileKey : key; }
};

namespace detail {

template<class M>
struct MemberOf;
template<class T, class V>
struct MemberOf<V T::*> {
    using Owner = T;
    using Value = V;
};
template<auto M>
using OwnerOf = typename MemberOf<decltype(M)>::Owner;
template<auto M>
using ValueOf = typename MemberOf<decltype(M)>::Value;

template<class V>
struct IsOptional : std::false_type {};
template<class V>
struct IsOptional<std::optional<V>> : std::true_type {};
template<class V>
struct IsId : std::false_type {};
template<class T>
struct IsId<Id<T>> : std::true_type {};
template<class V>
struct IsIdList : std::false_type {};
template<class T>
struct IsIdList<std::vector<Id<T>>> : std::true_type {};

template<auto M>
QVariant readMember(const void* entity)
{
    using V = ValueOf<M>;
    const auto& value = static_cast<const OwnerOf<M>*>(entity)->*M;
    if constexpr (IsOptional<V>::value) {
        return value ? QVariant::fromValue<qlonglong>(*value) : QVariant();
    } else if constexpr (IsId<V>::value) {
        return value.isSet() ? QVariant::fromValue<qlonglong>(value.value) : QVariant();
    } else if constexpr (IsIdList<V>::value) {
        QVariantList ids;
        for (auto id : value)
            ids << QVariant::fromValue<qlonglong>(id.value);
        return ids.isEmpty() ? QVariant() : QVariant(ids);
    } else if constexpr (std::is_same_v<V, bool>) {
        return value;
    } else if constexpr (std::is_integral_v<V>) {
        return QVariant::fromValue<qlonglong>(value);
    } else if constexpr (std::is_same_v<V, QString>) {
        return value.isEmpty() ? QVariant() : QVariant(value);
    } else {
        return value.isValid() ? QVariant(value) : QVariant();
    }
}

template<auto M>
void writeMember(void* entity, const QVariant& variant)
{
    using V = ValueOf<M>;
    auto& value = static_cast<OwnerOf<M>*>(entity)->*M;
    const bool known = variant.isValid() && !variant.isNull();
    if constexpr (IsOptional<V>::value) {
        value = known ? V(variant.toLongLong()) : V();
    } else if constexpr (IsId<V>::value) {
        value.value = known ? variant.toLongLong() : 0;
    } else if constexpr (IsIdList<V>::value) {
        value.clear();
        for (const QVariant& id : variant.toList())
            value.push_back({id.toLongLong()});
    } else {
        value = known ? variant.value<V>() : V();
    }
}

template<auto M>
constexpr Field member(const char* key, const char* label, FieldType type)
{
    Field f;
    f.key = key;
    f.label = label;
    f.type = type;
    f.read = &readMember<M>;
    f.write = &writeMember<M>;
    return f;
}

} // namespace detail

template<auto M>
constexpr Field text(const char* key, const char* label)
{
    return detail::member<M>(key, label, FieldType::Text);
}
template<auto M>
constexpr Field longText(const char* key, const char* label)
{
    return detail::member<M>(key, label, FieldType::LongText);
}
template<auto M>
constexpr Field integer(const char* key, const char* label)
{
    return detail::member<M>(key, label, FieldType::Integer);
}
template<auto M>
constexpr Field money(const char* key, const char* label)
{
    return detail::member<M>(key, label, FieldType::Money);
}
template<auto M>
constexpr Field date(const char* key, const char* label)
{
    return detail::member<M>(key, label, FieldType::Date);
}
template<auto M>
constexpr Field instant(const char* key, const char* label)
{
    return detail::member<M>(key, label, FieldType::Instant);
}
template<auto M>
constexpr Field flag(const char* key, const char* label)
{
    return detail::member<M>(key, label, FieldType::Flag);
}

template<auto M>
constexpr Field decimal(const char* key, const char* label, int decimals)
{
    auto f = detail::member<M>(key, label, FieldType::Decimal);
    f.decimals = decimals;
    return f;
}

/// The member is the QString key of one of `choices`.
template<auto M>
constexpr Field choice(const char* key, const char* label, std::span<const Choice> choices)
{
    auto f = detail::member<M>(key, label, FieldType::Choice);
    f.choices = choices;
    return f;
}

template<auto M>
constexpr Field reference(const char* key, const char* label, const EntitySchema* (*target)())
{
    auto f = detail::member<M>(key, label, FieldType::Reference);
    f.target = target;
    return f;
}

template<auto M>
constexpr Field referenceList(const char* key, const char* label, const EntitySchema* (*target)(), const char* linkTable)
{
    auto f = detail::member<M>(key, label, FieldType::ReferenceList);
    f.target = target;
    f.linkTable = linkTable;
    return f;
}

} // namespace kece
