-- SPDX-License-Identifier: GPL-3.0-or-later

-- Who runs a dealer (经销商经营者资料表, R27 三).
create table dealer_operators (
    id ${id}, customer_id bigint not null references customers(id), name text not null, legal_representative text, decision_maker text, relation text,
    gender text, age bigint, native_place text, education text, languages text, temperament text, character text, other_positions text, phone text,
    home_address text, social_relations text, spouse_influence text, reputation text, criminal_record text, bankruptcy text, remark text,
    surveyed_by_id bigint references users(id), surveyed_on date,
    row_version integer not null default 1, voided_on date, void_reason text, import_batch bigint
);
create index dealer_operators_customer on dealer_operators(customer_id);
