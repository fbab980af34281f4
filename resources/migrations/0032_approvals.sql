-- SPDX-License-Identifier: GPL-3.0-or-later

-- Requests for approval of whatever record, the people asked step by step, and who decides in somebody's place. One request at a time waits for the
-- same record and purpose.
create table approvals (
    id ${id}, subject_kind text not null, subject_id bigint not null, purpose text not null, title text not null,
    customer_id bigint references customers(id), amount bigint, requester_id bigint not null references users(id), version bigint not null,
    chain text not null, article text, state text not null, submitted_at timestamptz not null, decided_at timestamptz, decisions bigint not null,
    applied_on date, remark text,
    row_version integer not null default 1, voided_on date, void_reason text, import_batch bigint
);
create index approvals_customer on approvals(customer_id);
create index approvals_subject on approvals(subject_kind, subject_id);
create unique index approvals_waiting on approvals(subject_kind, subject_id, purpose) where state = 'waiting';

create table approval_steps (
    id ${id}, approval_id bigint not null references approvals(id), customer_id bigint references customers(id), stage bigint not null,
    step text not null, name text not null, article text, everybody integer not null default 0, may_be_own integer not null default 0,
    approver_id bigint not null references users(id), verdict text not null, opinion text, aspects text,
    decided_by_id bigint references users(id), decided_at timestamptz,
    row_version integer not null default 1, voided_on date, void_reason text, import_batch bigint
);
create unique index approval_steps_once on approval_steps(approval_id, stage, step, approver_id);
create index approval_steps_customer on approval_steps(customer_id);
create index approval_steps_pending on approval_steps(approver_id) where verdict = 'pending';

create table deputies (
    id ${id}, user_id bigint not null references users(id), deputy_id bigint not null references users(id), starts_on date not null,
    ends_on date not null, reason text,
    row_version integer not null default 1, voided_on date, void_reason text, import_batch bigint
);
create index deputies_deputy on deputies(deputy_id);

-- A contract is in effect when it is approved and sealed by all parties; orders and payments may be booked on one (R06 第20–23条).
alter table contracts add column price_range text;
alter table contracts add column trial_run text;
alter table contracts add column sealed_by_us_on date;
alter table contracts add column sealed_by_them_on date;
alter table contracts add column effective_on date;
alter table contracts add column terminated_on date;
alter table orders add column contract_id bigint references contracts(id);
alter table payments add column contract_id bigint references contracts(id);
create index orders_contract on orders(contract_id) where contract_id is not null;
create index payments_contract on payments(contract_id) where contract_id is not null;
