// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entities/DutyRecord.h"

#include "domain/entities/Department.h"
#include "domain/entities/User.h"

#include <QtGlobal>

namespace kece {

namespace {

constexpr const char* kEvaluation = QT_TRANSLATE_NOOP("DutyRecord", "For an evaluation");

constexpr Field kFields[] = {
    text<&DutyRecord::duty>("duty", QT_TRANSLATE_NOOP("DutyRecord", "Duty")).inFiles("任务").required().searchable().inList(1),
    text<&DutyRecord::name>("name", QT_TRANSLATE_NOOP("DutyRecord", "Called")).inFiles("任务名称").searchable().inList(2),
    date<&DutyRecord::period>("period", QT_TRANSLATE_NOOP("DutyRecord", "For the period of")).inFiles("所属期间").required().inList(3).filterFirst(),
    date<&DutyRecord::doneOn>("done_on", QT_TRANSLATE_NOOP("DutyRecord", "Done on")).inFiles("完成日期").required().inList(4).filterFirst(),
    reference<&DutyRecord::doneBy>("done_by_id", QT_TRANSLATE_NOOP("DutyRecord", "Done by"), [] { return &userSchema(); })
        .inFiles("done_by", "完成人")
        .inList(5)
        .filterFirst(),
    longText<&DutyRecord::result>("result", QT_TRANSLATE_NOOP("DutyRecord", "Result")).inFiles("结果").searchable().inList(6),
    reference<&DutyRecord::department>("department_id", QT_TRANSLATE_NOOP("DutyRecord", "Department"), [] { return &departmentSchema(); })
        .inFiles("department", "部门")
        .inSection(kEvaluation),
    longText<&DutyRecord::achievements>("achievements", QT_TRANSLATE_NOOP("DutyRecord", "Achievements")).inFiles("取得的成效").inSection(kEvaluation),
    longText<&DutyRecord::unsolved>("unsolved", QT_TRANSLATE_NOOP("DutyRecord", "Unsolved problems")).inFiles("未解决的问题").inSection(kEvaluation),
    longText<&DutyRecord::suggestions>("suggestions", QT_TRANSLATE_NOOP("DutyRecord", "Improvement and suggestions"))
        .inFiles("改进措施与建议")
        .inSection(kEvaluation),
};

} // namespace

const EntitySchema& dutyRecordSchema()
{
    static const EntitySchema schema = [] {
        auto s = entity<DutyRecord>("duty-records", "duty_records", "DutyRecord", kFields);
        s.singular = QT_TRANSLATE_NOOP("DutyRecord", "Routine duty done");
        s.plural = QT_TRANSLATE_NOOP("DutyRecord", "Routine duties done");
        s.icon = "circle-check";
        s.titleKey = "name";
        s.dateKey = "done_on";
        return s;
    }();
    return schema;
}

} // namespace kece
