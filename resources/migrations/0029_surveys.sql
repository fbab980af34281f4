-- SPDX-License-Identifier: GPL-3.0-or-later

-- What a form of satisfaction says beside its score, and how it stands by the policy it was saved under (R29 第八–十一条).
alter table survey_responses add column form text;
alter table survey_responses add column project text;
alter table survey_responses add column unit text;
alter table survey_responses add column is_signed integer not null default 0;
alter table survey_responses add column is_sealed integer not null default 0;
alter table survey_responses add column submitted_on date;
alter table survey_responses add column opinion text;
alter table survey_responses add column band text;
alter table survey_responses add column standing text;
create index survey_responses_standing on survey_responses(standing) where standing is not null;

-- What follows on a form below the mark: cause, responsible person, day, measure, and the customer's new form (R29 第十二条).
create table survey_cases (
    id ${id}, customer_id bigint not null references customers(id), response_id bigint references survey_responses(id), opened_on date not null,
    due_on date, cause text, revisited_on date, responsible_id bigint references users(id), fix_by date, measure text, answered_on date,
    nonconformity text, improvement text, confirmation_id bigint references survey_responses(id), closed_on date,
    row_version integer not null default 1, voided_on date, void_reason text, import_batch bigint
);
create index survey_cases_customer on survey_cases(customer_id);
create index survey_cases_response on survey_cases(response_id) where response_id is not null;
create index survey_cases_confirmation on survey_cases(confirmation_id) where confirmation_id is not null;
create index survey_cases_due on survey_cases(due_on) where answered_on is null;
create index survey_cases_fix on survey_cases(fix_by) where closed_on is null;
