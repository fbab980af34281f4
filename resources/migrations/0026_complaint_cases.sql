-- SPDX-License-Identifier: GPL-3.0-or-later

-- How a complaint is dealt with to its end: taken in, looked into, settled, followed up (R06 第14条, R09, R12, R29 第十二条).
alter table complaints add column first_contact_id bigint references users(id);
alter table complaints add column on_the_spot text;
alter table complaints add column handed_over_at timestamptz;
alter table complaints add column handler_id bigint references users(id);
alter table complaints add column told_at timestamptz;
alter table complaints add column wanted_result text;
alter table complaints add column issue_key text;
alter table complaints add column project text;
alter table complaints add column report_to text;
alter table complaints add column reported_at timestamptz;
alter table complaints add column investigation text;
alter table complaints add column cause_class text;
alter table complaints add column cause text;
alter table complaints add column evidence text;
alter table complaints add column fault text;
alter table complaints add column route text;
alter table complaints add column measures text;
alter table complaints add column company_share bigint;
alter table complaints add column customer_share bigint;
alter table complaints add column compensation bigint;
alter table complaints add column recall_started_at timestamptz;
alter table complaints add column letter_on date;
alter table complaints add column customer_confirmed_on date;
alter table complaints add column improvement text;
alter table complaints add column effect_confirmed_on date;
alter table complaints add column pauses text;
create index complaints_issue on complaints(issue_key, project) where issue_key is not null;
create index complaints_handler on complaints(handler_id) where handler_id is not null;

-- Who answers for a complaint, and for how much of it (R06 第14条.4).
create table complaint_shares (
    id ${id}, complaint_id bigint not null references complaints(id), customer_id bigint not null references customers(id),
    person_id bigint not null references users(id), share bigint not null, remark text,
    row_version integer not null default 1, voided_on date, void_reason text, import_batch bigint
);
create index complaint_shares_complaint on complaint_shares(complaint_id);
create index complaint_shares_customer on complaint_shares(customer_id);
