// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entities/Catalogue.h"
#include "domain/schema/Record.h"
#include "domain/schema/Validation.h"

#include <QSet>

#include <gtest/gtest.h>

namespace kece {

namespace {

/// Some value that fits the field.
QVariant sampleOf(const Field& field)
{
    switch (field.type) {
    case FieldType::Text:
    case FieldType::LongText:
        return QStringLiteral("重庆 %1").arg(QString::fromLatin1(field.key));
    case FieldType::Choice:
        return QString::fromLatin1(field.choices.front().key);
    case FieldType::Date:
        return QDate(2026, 6, 30);
    case FieldType::Instant:
        return QDateTime(QDate(2026, 6, 30), QTime(6, 5, 9), Qt::UTC);
    case FieldType::Flag:
        return true;
    case FieldType::ReferenceList:
        return QVariantList{QVariant::fromValue<qlonglong>(3), QVariant::fromValue<qlonglong>(1)};
    default:
        return QVariant::fromValue<qlonglong>(7);
    }
}

} // namespace

TEST(Catalogue, GivesBackEveryValueThatIsWrittenToAField)
{
    for (const EntitySchema* schema : catalogue()) {
        for (const Field& field : schema->fields) {
            Record record(*schema);
            record.setValue(field, sampleOf(field));
            EXPECT_EQ(record.value(field), sampleOf(field)) << schema->kind << '.' << field.key;
            record.setValue(field, {});
            const bool mayBeUnknown = field.type != FieldType::Flag;
            EXPECT_TRUE(!mayBeUnknown || !record.value(field).isValid() || record.value(field).toLongLong() == 0) << schema->kind << '.' << field.key;
        }
    }
}

TEST(Catalogue, NamesEachKindTableAndKeyOnce)
{
    QSet<QString> names;
    for (const EntitySchema* schema : catalogue()) {
        EXPECT_FALSE(names.contains(schema->kind)) << schema->kind;
        names << schema->kind;
        EXPECT_EQ(schemaOfKind(QString::fromLatin1(schema->kind)), schema);
        QSet<QString> keys;
        for (const Field& field : schema->fields) {
            EXPECT_FALSE(keys.contains(field.key)) << schema->kind << '.' << field.key;
            keys << field.key;
            EXPECT_TRUE(field.type != FieldType::Choice || !field.choices.empty()) << schema->kind << '.' << field.key;
            const bool refers = field.type == FieldType::Reference || field.type == FieldType::ReferenceList;
            EXPECT_EQ(refers, field.target != nullptr) << schema->kind << '.' << field.key;
        }
        for (const char* key : {schema->titleKey, schema->codeKey, schema->identityKey, schema->customerKey, schema->dateKey})
            EXPECT_TRUE(!key || schema->field(QString::fromLatin1(key))) << schema->kind << ' ' << key;
    }
}

TEST(Catalogue, FindsFieldsByTheirFileHeadersInBothLanguages)
{
    for (const EntitySchema* schema : catalogue()) {
        for (const Field& field : schema->fields) {
            if (!field.isInFiles())
                continue;
            EXPECT_EQ(schema->fieldOfHeader(QString::fromUtf8(field.fileHeader)), &field) << field.fileHeader;
            EXPECT_EQ(schema->fieldOfHeader(QString::fromLatin1(field.englishHeader()).toUpper()), &field) << field.englishHeader();
        }
    }
    EXPECT_EQ(schemaOfKind(u"orders")->fieldOfHeader(u"nothing of ours"), nullptr);
}

TEST(Record, CopiesShareUntilOneIsWrittenTo)
{
    Record original(*schemaOfKind(u"customers"));
    original.setValue(u"name", "青屿潮生海工");
    Record copy = original;
    copy.setValue(u"name", "雾川云杉木工");
    EXPECT_EQ(original.value(u"name").toString(), "青屿潮生海工");
    EXPECT_EQ(copy.value(u"name").toString(), "雾川云杉木工");
}

TEST(Record, TellsWhatDiffersFieldByFieldAndAttributesLast)
{
    Record before(*schemaOfKind(u"customers"));
    before.setValue(u"name", "甲");
    before.setAttribute("床位", "100");
    Record after = before;
    after.setValue(u"name", "乙");
    after.setAttribute("床位", "");
    after.setAttribute("等级", "三级乙等");
    const auto changes = difference(before, after);
    ASSERT_EQ(changes.size(), 3);
    EXPECT_EQ(changes[0].field, "name");
    EXPECT_EQ(changes[0].before, "甲");
    EXPECT_EQ(changes[0].after, "乙");
    EXPECT_EQ(changes[1].field, "等级");
    EXPECT_EQ(changes[2].after, "");
}

TEST(Validation, NamesTheRequiredFieldThatIsEmpty)
{
    Record visit(*schemaOfKind(u"visits"));
    visit.setValue(u"customer_id", 1);
    const auto errors = validate(visit);
    ASSERT_EQ(errors.size(), 1);
    EXPECT_EQ(errors[0].field, "visited_on");
    EXPECT_EQ(errors[0].kind, Error::Kind::Invalid);
}

TEST(Validation, RefusesAnEndBeforeItsStartAndAChoiceThatIsNone)
{
    Record contract(*schemaOfKind(u"contracts"));
    contract.setValue(u"contract_no", "HT-1");
    contract.setValue(u"name", "供货合同");
    contract.setValue(u"customer_id", 1);
    contract.setValue(u"type", "oral");
    contract.setValue(u"starts_on", QDate(2026, 7, 1));
    contract.setValue(u"ends_on", QDate(2026, 6, 30));
    QStringList fields;
    for (const Error& error : validate(contract))
        fields << error.field;
    EXPECT_EQ(fields, (QStringList{"type", "ends_on"}));
}

TEST(Validation, RefusesTextThatCannotBeStored)
{
    Record product(*schemaOfKind(u"products"));
    product.setValue(u"name", QString("播种机") + QChar(0));
    ASSERT_EQ(validate(product).size(), 1);
    EXPECT_EQ(validate(product)[0].field, "name");
}

} // namespace kece
