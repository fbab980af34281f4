-- SPDX-License-Identifier: GPL-3.0-or-later

-- The trail. The number is the program's, without a gap; a seal (mac) covers each entry and the one before it (docs/database.md, The trail).
create table audit_entries (
    id ${id}, at timestamptz not null, actor text, desk text, action text not null, kind text, record_id bigint, customer_id bigint,
    changes text, reason text, salt text, old_digest text, new_digest text, key_id text, mac text
);
create index audit_entries_record on audit_entries(kind, record_id);
create index audit_entries_customer on audit_entries(customer_id) where customer_id is not null;
create index audit_entries_at on audit_entries(at);
