-- SPDX-License-Identifier: GPL-3.0-or-later

-- That a recurring duty of the policy was done, for which of its periods, and with what result (R29 第十条.1, 第十一条).
create table duty_records (
    id ${id}, duty text not null, name text, period date not null, done_on date not null, done_by_id bigint references users(id), result text,
    row_version integer not null default 1, voided_on date, void_reason text, import_batch bigint
);
create index duty_records_period on duty_records(period);
