-- SPDX-License-Identifier: GPL-3.0-or-later
-- compatible from: 19

-- See 0003: what the planner is to expect of visit plans.
insert into sqlite_stat1(tbl, idx, stat) values
    ('visits', 'visits_plan', '100000 1'), ('visit_plans', 'visit_plans_customer', '100000 5'), ('visit_plans', 'visit_plans_open', '5000 10'),
    ('visit_plans', 'visit_plans_duty', '20000 10');
