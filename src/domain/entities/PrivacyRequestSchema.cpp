// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entities/PrivacyRequest.h"

#include "domain/entities/Contact.h"
#include "domain/entities/Customer.h"

#include <QtGlobal>

namespace kece {

namespace {

constexpr Choice kKinds[] = {
    {"copy", "查阅复制", QT_TRANSLATE_NOOP("PrivacyRequest", "See or copy")},
    {"correct", "更正补充", QT_TRANSLATE_NOOP("PrivacyRequest", "Correct")},
    {"erase", "删除", QT_TRANSLATE_NOOP("PrivacyRequest", "Erase")},
};

constexpr Choice kOutcomes[] = {
    {"open", "处理中", QT_TRANSLATE_NOOP("PrivacyRequest", "Open")},
    {"done", "已办结", QT_TRANSLATE_NOOP("PrivacyRequest", "Done")},
    {"refused", "已拒绝", QT_TRANSLATE_NOOP("PrivacyRequest", "Refused")},
};

constexpr Field kFields[] = {
    reference<&PrivacyRequest::customer>("customer_id", QT_TRANSLATE_NOOP("PrivacyRequest", "Customer"), [] { return &customerSchema(); })
        .required()
        .inList(1),
    reference<&PrivacyRequest::contact>("contact_id", QT_TRANSLATE_NOOP("PrivacyRequest", "Contact"), [] { return &contactSchema(); }).inList(2),
    text<&PrivacyRequest::requester>("requester", QT_TRANSLATE_NOOP("PrivacyRequest", "Who asks")).personal().inList(3),
    choice<&PrivacyRequest::kind>("kind", QT_TRANSLATE_NOOP("PrivacyRequest", "What for"), kKinds).required().inList(4).filterFirst(),
    date<&PrivacyRequest::receivedOn>("received_on", QT_TRANSLATE_NOOP("PrivacyRequest", "Received on")).required().inList(5),
    date<&PrivacyRequest::dueOn>("due_on", QT_TRANSLATE_NOOP("PrivacyRequest", "Due on")).inList(6),
    choice<&PrivacyRequest::outcome>("outcome", QT_TRANSLATE_NOOP("PrivacyRequest", "Outcome"), kOutcomes)
        .required()
        .startsAs("open")
        .inList(7)
        .filterFirst(),
    date<&PrivacyRequest::doneOn>("done_on", QT_TRANSLATE_NOOP("PrivacyRequest", "Answered on")).inList(8),
    longText<&PrivacyRequest::refusedReason>("refused_reason", QT_TRANSLATE_NOOP("PrivacyRequest", "Reason of the refusal")),
    longText<&PrivacyRequest::remark>("remark", QT_TRANSLATE_NOOP("PrivacyRequest", "Remark")),
};

} // namespace

const EntitySchema& privacyRequestSchema()
{
    static const EntitySchema schema = [] {
        auto s = entity<PrivacyRequest>("privacy-requests", "privacy_requests", "PrivacyRequest", kFields);
        s.singular = QT_TRANSLATE_NOOP("PrivacyRequest", "Privacy request");
        s.plural = QT_TRANSLATE_NOOP("PrivacyRequest", "Privacy requests");
        s.icon = "shield-lock";
        s.titleKey = "requester";
        s.customerKey = "customer_id";
        s.dateKey = "received_on";
        return s;
    }();
    return schema;
}

} // namespace kece
