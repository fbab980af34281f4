-- SPDX-License-Identifier: GPL-3.0-or-later

-- The trail. The number is the program's, without a gap; a seal (mac) covers each entry and the one before it (docs/database.md, The trail).
create table audit_entries (
    id ${id}, at timestamptz not null, actor text, desk text, action text not null, kind text, record_id bigint, customer_id bigint,
    changes text, reason text, salt text, old_digest text, new_digest text, key_id text, mac text
);

-- What was recorded before comes first, as it stands; the program seals it when it makes the key (docs/decisions, The trail).
insert into audit_entries(id, at, actor, action, kind, record_id, customer_id, changes, reason)
    select row_number() over (order by id), at, actor, action, kind, record_id, case when kind = 'customers' then record_id end, changes, reason
    from change_records;
drop table change_records;

create index audit_entries_record on audit_entries(kind, record_id);
create index audit_entries_customer on audit_entries(customer_id);
create index audit_entries_at on audit_entries(at);
create index import_changes_record on import_changes(record_id);
