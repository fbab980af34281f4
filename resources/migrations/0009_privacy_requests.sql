-- SPDX-License-Identifier: GPL-3.0-or-later

-- What persons asked for about their data, and what came of it. due_on is unknown unless the company has set a limit.
create table privacy_requests (
    id ${id}, customer_id bigint not null references customers(id), contact_id bigint references contacts(id), requester text, kind text not null,
    received_on date not null, due_on date, outcome text not null default 'open', done_on date, refused_reason text, remark text,
    row_version integer not null default 1, voided_on date, void_reason text, import_batch bigint
);
create index privacy_requests_customer on privacy_requests(customer_id);
