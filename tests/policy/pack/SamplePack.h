// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kece {

/// A pack that uses everything the format has.
inline const QString kSamplePack = QStringLiteral(R"(# a comment
[pack]
id = "sample"
name = "样本制度"
name_en = "Sample"
source = "2026-03 edition"
version = "1"   # of the file
in_force_from = 2026-01-01

[review]
cycle = "6 months"
article = "3"

[tiering]
article = "2"
scope = ["department", "product"]
population = "company"
rank_by = ["amount_12m desc", "first_order_on asc", "growth_12m"]
approval = true

[tiering.values]
beds_min = { value = "unset", article = "2.1" }  # to be filled in
amount_min = "50万"
ratio = 0.1
started = 2025-06-30
"等级" = "三级甲等"

[[tiering.tier]]
id = "vip"
name = "VIP客户"
name_en = "VIP"
article = "2.1"
when = [
    { article = "2.1a", text = "床位", holds = "attr('床位') >= beds_min" },
    { article = "2.1b", holds = 'attr("级别") == 等级', reading = true },
]
cap = { share = "15%", hard = false }
department_cap = { share = 0.3, article = "2.2" }

[[tiering.tier]]
id = "partner"
name = "战略伙伴"
article = "2.3"
manual = true
note = "in words only"

[[tiering.tier]]
id = "key"
name = "重点客户"
article = "2.4"
reading = true
when = """
amount_12m >= amount_min
and first_order_on < started"""

[[tiering.tier]]
id = "general"
name = "一般客户"
article = "2.5"

[[classification]]
id = "history"
name = "业务往来"
article = "4"

[classification.values]
active_days = "unset"

[[classification.class]]
id = "active"
name = "合作客户"
article = "4.1"
when = "days_since_last_order <= active_days"

[[classification.class]]
id = "other"
name = "其他"
article = "4.2"

[credit]
article = "5"
approvers = ["finance"]

[[credit.grade]]
id = "a"
name = "A级"
article = "5.1"
manual = true
limit = "unset"
aging = { value = 30, article = "5.2" }

[complaints]
article = "6"
channels = ["电话", "信函"]

[[complaints.clock]]
id = "reply"
name = "答复"
article = "6.1"
when = "not claim"
starts = ["received", "documents"]
stops = "replied"
limit = "48 hours"

[visits]
article = "7"

[[visits.rule]]
id = "chief"
name = "主管走访"
article = "7.1"
tiers = ["vip"]
who = ["deputy"]
forms = ["onsite"]
count = 1
period = "quarter"
coverage = "selective"

[[visits.rule]]
id = "staff"
name = "业务人员走访"
article = "7.2"
tiers = ["vip"]
count = { value = 2, article = "7.2" }
period = "month"
instead_of = "chief"

[numbering]
article = "8"

[[numbering.series]]
id = "complaints"
article = "8.1"
pattern = "KS{year:4}{month:2}{serial:4}"

[reception]
anything = 1
)");

} // namespace kece
