-- SPDX-License-Identifier: GPL-3.0-or-later

-- When reply and result are due by the policy in force; kept by whoever saves a complaint, for lists and files.
alter table complaints add column reply_due_at timestamptz;
alter table complaints add column result_due_at timestamptz;

-- The last number given in each series and period.
create table number_series (series text not null, period text not null, last bigint not null, primary key (series, period));

-- Of the person in the company: duties of visiting ask who went.
alter table users add column rank text;
