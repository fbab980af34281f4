// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entities/Complaint.h"

#include "domain/entities/Customer.h"
#include "domain/entities/Product.h"
#include "domain/entities/User.h"

#include <QtGlobal>

namespace kece {

namespace {

constexpr Choice kJustified[] = {
    {"yes", "是", QT_TRANSLATE_NOOP("Complaint", "Yes")},
    {"no", "否", QT_TRANSLATE_NOOP("Complaint", "No")},
};

constexpr const char* kTakingIn = QT_TRANSLATE_NOOP("Complaint", "Taking in");
constexpr const char* kFacts = QT_TRANSLATE_NOOP("Complaint", "Facts");
constexpr const char* kHandling = QT_TRANSLATE_NOOP("Complaint", "Handling");
constexpr const char* kAfterwards = QT_TRANSLATE_NOOP("Complaint", "Afterwards");

constexpr Choice kFirstSteps[] = {
    {"handed_over", "移交", QT_TRANSLATE_NOOP("Complaint", "Handed over")},
    {"settled", "当场解决", QT_TRANSLATE_NOOP("Complaint", "Settled on the spot")},
};

constexpr Choice kReportTo[] = {
    {"no", "不上报", QT_TRANSLATE_NOOP("Complaint", "Not reported")},
    {"superior", "上报主管", QT_TRANSLATE_NOOP("Complaint", "To the superior")},
    {"management", "上报公司领导", QT_TRANSLATE_NOOP("Complaint", "To the management")},
};

constexpr Choice kFaults[] = {
    {"company", "我方", QT_TRANSLATE_NOOP("Complaint", "The company")},
    {"customer", "客户", QT_TRANSLATE_NOOP("Complaint", "The customer")},
    {"both", "双方", QT_TRANSLATE_NOOP("Complaint", "Both")},
    {"third_party", "第三方", QT_TRANSLATE_NOOP("Complaint", "A third party")},
    {"nobody", "无过错", QT_TRANSLATE_NOOP("Complaint", "Nobody")},
};

/// R12 第十条.
constexpr Choice kRoutes[] = {
    {"at_once", "立即解决", QT_TRANSLATE_NOOP("Complaint", "At once")},
    {"in_time", "限时解决", QT_TRANSLATE_NOOP("Complaint", "Within the time")},
    {"departments", "部门协调", QT_TRANSLATE_NOOP("Complaint", "Several departments")},
    {"superior", "上报处理", QT_TRANSLATE_NOOP("Complaint", "By instruction")},
};

constexpr Field kFields[] = {
    text<&Complaint::complaintNo>("complaint_no", QT_TRANSLATE_NOOP("Complaint", "Complaint no."))
        .unique()
        .searchable()
        .inFiles("投诉编号")
        .inList(1),
    instant<&Complaint::receivedAt>("received_at", QT_TRANSLATE_NOOP("Complaint", "Received at"))
        .required()
        .inFiles("受理时间")
        .inList(3)
        .filterFirst(),
    text<&Complaint::channel>("channel", QT_TRANSLATE_NOOP("Complaint", "Channel")).inFiles("渠道").inList(4),
    reference<&Complaint::customer>("customer_id", QT_TRANSLATE_NOOP("Complaint", "Customer"), [] { return &customerSchema(); })
        .required()
        .inFiles("customer_code", "客户编号")
        .inList(2),
    text<&Complaint::category>("category", QT_TRANSLATE_NOOP("Complaint", "Category")).inFiles("类别").inList(5).filterFirst(),
    reference<&Complaint::product>("product_id", QT_TRANSLATE_NOOP("Complaint", "Product"), [] { return &productSchema(); })
        .inFiles("product", "产品"),
    text<&Complaint::orderNo>("order_no", QT_TRANSLATE_NOOP("Complaint", "Order no.")).inFiles("订单号"),
    longText<&Complaint::content>("content", QT_TRANSLATE_NOOP("Complaint", "What happened")).required().searchable().inFiles("投诉内容").inList(6),
    money<&Complaint::claimAmount>("claim_amount", QT_TRANSLATE_NOOP("Complaint", "Claim")).inFiles("索赔金额").inList(7),
    instant<&Complaint::documentsAt>("documents_at", QT_TRANSLATE_NOOP("Complaint", "Documents complete at")).inFiles("材料齐全时间"),
    instant<&Complaint::repliedAt>("replied_at", QT_TRANSLATE_NOOP("Complaint", "Replied at")).inFiles("回复时间").inList(8),
    instant<&Complaint::resolvedAt>("resolved_at", QT_TRANSLATE_NOOP("Complaint", "Resolved at")).inFiles("处理完成时间").inList(9),
    choice<&Complaint::justified>("justified", QT_TRANSLATE_NOOP("Complaint", "Justified"), kJustified).inFiles("是否属实").inList(10).filterFirst(),
    instant<&Complaint::replyDueAt>("reply_due_at", QT_TRANSLATE_NOOP("Complaint", "Reply due")).readOnly().inFiles("回复期限").inList(11),
    instant<&Complaint::resultDueAt>("result_due_at", QT_TRANSLATE_NOOP("Complaint", "Result due")).readOnly().inFiles("处理期限").inList(12),
    reference<&Complaint::firstContact>("first_contact_id", QT_TRANSLATE_NOOP("Complaint", "First contact"), [] { return &userSchema(); })
        .inFiles("first_contact", "首问责任人")
        .inSection(kTakingIn),
    choice<&Complaint::firstStep>("on_the_spot", QT_TRANSLATE_NOOP("Complaint", "On the spot"), kFirstSteps).inFiles("当场处理").inSection(kTakingIn),
    instant<&Complaint::handedOverAt>("handed_over_at", QT_TRANSLATE_NOOP("Complaint", "Handed over at")).inFiles("移交时间").inSection(kTakingIn),
    reference<&Complaint::handler>("handler_id", QT_TRANSLATE_NOOP("Complaint", "Handler"), [] { return &userSchema(); })
        .responsible()
        .inFiles("handler", "责任人")
        .inSection(kTakingIn)
        .filterFirst(),
    instant<&Complaint::toldAt>("told_at", QT_TRANSLATE_NOOP("Complaint", "Told the times at")).inFiles("告知时限时间").inSection(kTakingIn),
    text<&Complaint::wantedResult>("wanted_result", QT_TRANSLATE_NOOP("Complaint", "Wanted result")).inFiles("期望结果").inSection(kTakingIn),
    text<&Complaint::issueKey>("issue_key", QT_TRANSLATE_NOOP("Complaint", "Same problem")).searchable().inFiles("同类问题").inSection(kTakingIn),
    text<&Complaint::project>("project", QT_TRANSLATE_NOOP("Complaint", "Project")).searchable().inFiles("项目").inSection(kTakingIn),
    choice<&Complaint::reportTo>("report_to", QT_TRANSLATE_NOOP("Complaint", "Report to"), kReportTo).inFiles("上报决定").inSection(kTakingIn),
    instant<&Complaint::reportedAt>("reported_at", QT_TRANSLATE_NOOP("Complaint", "Reported at")).inFiles("上报时间").inSection(kTakingIn),
    longText<&Complaint::investigation>("investigation", QT_TRANSLATE_NOOP("Complaint", "Investigation")).inFiles("调查情况").inSection(kFacts),
    text<&Complaint::causeClass>("cause_class", QT_TRANSLATE_NOOP("Complaint", "Cause class")).inFiles("原因类别").inSection(kFacts),
    choice<&Complaint::fault>("fault", QT_TRANSLATE_NOOP("Complaint", "At fault"), kFaults).inFiles("过错方").inSection(kFacts),
    longText<&Complaint::cause>("cause", QT_TRANSLATE_NOOP("Complaint", "Cause")).inFiles("原因分析").inSection(kFacts),
    longText<&Complaint::evidence>("evidence", QT_TRANSLATE_NOOP("Complaint", "Evidence")).inFiles("证据").inSection(kFacts),
    choice<&Complaint::route>("route", QT_TRANSLATE_NOOP("Complaint", "Way of handling"), kRoutes).inFiles("处理方式").inSection(kHandling),
    instant<&Complaint::recallStartedAt>("recall_started_at", QT_TRANSLATE_NOOP("Complaint", "Recall started at"))
        .inFiles("召回启动时间")
        .inSection(kHandling),
    longText<&Complaint::measures>("measures", QT_TRANSLATE_NOOP("Complaint", "Measures")).inFiles("处理措施").inSection(kHandling),
    decimal<&Complaint::companyShare>("company_share", QT_TRANSLATE_NOOP("Complaint", "Company bears, %"), 2)
        .between(0, 100'00)
        .inFiles("公司责任比例")
        .inSection(kHandling),
    decimal<&Complaint::customerShare>("customer_share", QT_TRANSLATE_NOOP("Complaint", "Customer bears, %"), 2)
        .between(0, 100'00)
        .inFiles("客户责任比例")
        .inSection(kHandling),
    money<&Complaint::compensation>("compensation", QT_TRANSLATE_NOOP("Complaint", "Compensation")).inFiles("赔付金额").inSection(kHandling),
    date<&Complaint::letterOn>("letter_on", QT_TRANSLATE_NOOP("Complaint", "Visit or letter on")).inFiles("专访或专函日期").inSection(kAfterwards),
    date<&Complaint::customerConfirmedOn>("customer_confirmed_on", QT_TRANSLATE_NOOP("Complaint", "Customer confirmed on"))
        .inFiles("客户确认日期")
        .inSection(kAfterwards),
    longText<&Complaint::improvement>("improvement", QT_TRANSLATE_NOOP("Complaint", "Improvement")).inFiles("改进措施").inSection(kAfterwards),
    date<&Complaint::effectConfirmedOn>("effect_confirmed_on", QT_TRANSLATE_NOOP("Complaint", "Effect confirmed on"))
        .inFiles("效果确认日期")
        .inSection(kAfterwards),
    longText<&Complaint::pauses>("pauses", QT_TRANSLATE_NOOP("Complaint", "Clock paused")).readOnly().inFiles("暂停计时"),
};

} // namespace

const EntitySchema& complaintSchema()
{
    static const EntitySchema schema = [] {
        auto s = entity<Complaint>("complaints", "complaints", "Complaint", kFields);
        s.singular = QT_TRANSLATE_NOOP("Complaint", "Complaint");
        s.plural = QT_TRANSLATE_NOOP("Complaint", "Complaints");
        s.icon = "message-report";
        s.identityKey = "complaint_no";
        s.titleKey = "content";
        s.codeKey = "complaint_no";
        s.customerKey = "customer_id";
        s.dateKey = "received_at";
        s.closedKey = "resolved_at";
        s.isImportable = true;
        return s;
    }();
    return schema;
}

} // namespace kece
