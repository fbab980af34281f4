// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entities/DealerOperator.h"

#include "domain/entities/Customer.h"
#include "domain/entities/User.h"

#include <QtGlobal>

namespace kece {

namespace {

constexpr qint64 kOldest = 120;

constexpr Choice kGenders[] = {
    {"female", "女", QT_TRANSLATE_NOOP("DealerOperator", "Female")},
    {"male", "男", QT_TRANSLATE_NOOP("DealerOperator", "Male")},
};
constexpr Choice kAnswers[] = {
    {"yes", "是", QT_TRANSLATE_NOOP("DealerOperator", "Yes")},
    {"no", "否", QT_TRANSLATE_NOOP("DealerOperator", "No")},
};

constexpr Field kFields[] = {
    reference<&DealerOperator::customer>("customer_id", QT_TRANSLATE_NOOP("DealerOperator", "Customer"), [] { return &customerSchema(); })
        .required()
        .inFiles("customer_code", "客户编号")
        .inList(1),
    text<&DealerOperator::name>("name", QT_TRANSLATE_NOOP("DealerOperator", "Name")).required().inFiles("姓名").inList(2),
    text<&DealerOperator::legalRepresentative>("legal_representative", QT_TRANSLATE_NOOP("DealerOperator", "Legal representative"))
        .inFiles("法人代表")
        .inList(3),
    text<&DealerOperator::decisionMaker>("decision_maker", QT_TRANSLATE_NOOP("DealerOperator", "Who really decides")).inFiles("实权者").inList(4),
    text<&DealerOperator::relation>("relation", QT_TRANSLATE_NOOP("DealerOperator", "Relation to the operator")).inFiles("与经营者关系"),
    choice<&DealerOperator::gender>("gender", QT_TRANSLATE_NOOP("DealerOperator", "Gender"), kGenders).inFiles("性别"),
    integer<&DealerOperator::age>("age", QT_TRANSLATE_NOOP("DealerOperator", "Age")).between(0, kOldest).inFiles("年龄"),
    text<&DealerOperator::nativePlace>("native_place", QT_TRANSLATE_NOOP("DealerOperator", "Native place")).inFiles("籍贯"),
    text<&DealerOperator::education>("education", QT_TRANSLATE_NOOP("DealerOperator", "Education")).inFiles("学历"),
    text<&DealerOperator::languages>("languages", QT_TRANSLATE_NOOP("DealerOperator", "Languages")).inFiles("语言"),
    text<&DealerOperator::temperament>("temperament", QT_TRANSLATE_NOOP("DealerOperator", "Temperament")).secret().inFiles("性情"),
    text<&DealerOperator::character>("character", QT_TRANSLATE_NOOP("DealerOperator", "Character")).secret().inFiles("品性"),
    text<&DealerOperator::otherPositions>("other_positions", QT_TRANSLATE_NOOP("DealerOperator", "Other positions")).inFiles("其他职位"),
    text<&DealerOperator::phone>("phone", QT_TRANSLATE_NOOP("DealerOperator", "Phone")).personal().inFiles("电话").inList(5),
    text<&DealerOperator::homeAddress>("home_address", QT_TRANSLATE_NOOP("DealerOperator", "Home address")).secret().inFiles("住址"),
    longText<&DealerOperator::socialRelations>("social_relations", QT_TRANSLATE_NOOP("DealerOperator", "Social relations"))
        .secret()
        .inFiles("社会关系"),
    text<&DealerOperator::spouseInfluence>("spouse_influence", QT_TRANSLATE_NOOP("DealerOperator", "Influence of the spouse"))
        .secret()
        .inFiles("配偶影响程度"),
    text<&DealerOperator::reputation>("reputation", QT_TRANSLATE_NOOP("DealerOperator", "Reputation so far")).secret().inFiles("以往信誉"),
    choice<&DealerOperator::criminalRecord>("criminal_record", QT_TRANSLATE_NOOP("DealerOperator", "Criminal record"), kAnswers)
        .secret()
        .inFiles("曾前科否"),
    choice<&DealerOperator::bankruptcy>("bankruptcy", QT_TRANSLATE_NOOP("DealerOperator", "Was bankrupt"), kAnswers).secret().inFiles("曾倒闭否"),
    longText<&DealerOperator::remark>("remark", QT_TRANSLATE_NOOP("DealerOperator", "Remark")).secret().inFiles("备注"),
    reference<&DealerOperator::surveyedBy>("surveyed_by_id", QT_TRANSLATE_NOOP("DealerOperator", "Filled in by"), [] { return &userSchema(); })
        .inFiles("surveyed_by", "调查或填表者"),
    date<&DealerOperator::surveyedOn>("surveyed_on", QT_TRANSLATE_NOOP("DealerOperator", "Filled in on")).inFiles("填表日期").inList(6).filterFirst(),
};

} // namespace

const EntitySchema& dealerOperatorSchema()
{
    static const EntitySchema schema = [] {
        auto s = entity<DealerOperator>("dealer-operators", "dealer_operators", "DealerOperator", kFields);
        s.singular = QT_TRANSLATE_NOOP("DealerOperator", "Operator of a dealer");
        s.plural = QT_TRANSLATE_NOOP("DealerOperator", "Operators of dealers");
        s.icon = "user";
        s.titleKey = "name";
        s.customerKey = "customer_id";
        s.dateKey = "surveyed_on";
        return s;
    }();
    return schema;
}

} // namespace kece
