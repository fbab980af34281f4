-- SPDX-License-Identifier: GPL-3.0-or-later

-- Visits that are intended, and for which selective duty a customer is chosen by one (R04 第十一条(三)).
create table visit_plans (
    id ${id}, customer_id bigint not null references customers(id), planned_on date not null, visitor_id bigint references users(id), form text,
    purpose text, goal text not null, offer text, place text, companions text, route text, budget bigint, duty text, carried_out_on date,
    row_version integer not null default 1, voided_on date, void_reason text, import_batch bigint
);
create index visit_plans_customer on visit_plans(customer_id);
create index visit_plans_open on visit_plans(planned_on) where carried_out_on is null;
create index visit_plans_duty on visit_plans(planned_on) where duty is not null;

alter table visits add column plan_id bigint references visit_plans(id);
create index visits_plan on visits(plan_id) where plan_id is not null;
