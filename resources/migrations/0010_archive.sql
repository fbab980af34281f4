-- SPDX-License-Identifier: GPL-3.0-or-later
-- Secrecy of the archives: levels are the company's own (no regulation names them), who keeps an archive and who may have it, the register of
-- consultations and loans (R06 第10条), breaches and their remedies (R19 五.3, R28 流程十七).

create table secrecy_levels (
    id ${id}, name text not null, rank integer not null, is_shared integer not null default 0, remark text,
    row_version integer not null default 1, voided_on date, void_reason text, import_batch bigint
);
create unique index secrecy_levels_name on secrecy_levels(name);

alter table users add column secrecy_level_id bigint references secrecy_levels(id);
alter table customers add column secrecy_level_id bigint references secrecy_levels(id);
alter table customers add column archive_keeper_id bigint references users(id);
alter table customers add column secrecy_wishes text;

create table customer_distribution_users (
    customer_id bigint not null references customers(id), position integer not null, distribution_user_id bigint not null references users(id),
    primary key (customer_id, position)
);
create table customer_distribution_departments (
    customer_id bigint not null references customers(id), position integer not null,
    distribution_department_id bigint not null references departments(id),
    primary key (customer_id, position)
);

create table archive_loans (
    id ${id}, customer_id bigint not null references customers(id), kind text not null, borrower_id bigint not null references users(id),
    purpose text not null, requested_on date not null, supervised_by_id bigint references users(id), consented_by_id bigint references users(id),
    consented_on date, handed_out_on date, due_on date, returned_on date, remark text,
    row_version integer not null default 1, voided_on date, void_reason text, import_batch bigint
);
create index archive_loans_customer on archive_loans(customer_id);
create index archive_loans_out on archive_loans(due_on) where handed_out_on is not null and returned_on is null;

create table secrecy_breaches (
    id ${id}, found_on date not null, customer_id bigint references customers(id), content text not null, found_by_id bigint references users(id),
    answerable_id bigint references users(id), penalty bigint, remedy text, reviewed_by_id bigint references users(id),
    executed_by_id bigint references users(id), report text, approved_by_id bigint references users(id), closed_on date,
    row_version integer not null default 1, voided_on date, void_reason text, import_batch bigint
);
create index secrecy_breaches_customer on secrecy_breaches(customer_id);
