-- SPDX-License-Identifier: GPL-3.0-or-later

-- See 0003: what the planner is to expect of the trail, as a large company has it.
delete from sqlite_stat1 where tbl = 'change_records';
insert into sqlite_stat1(tbl, idx, stat) values
    ('audit_entries', 'audit_entries_record', '5000000 500000 5'), ('audit_entries', 'audit_entries_customer', '5000000 10'),
    ('audit_entries', 'audit_entries_at', '5000000 2'), ('import_changes', 'import_changes_batch', '1000000 10000'), ('import_changes', 'import_changes_record', '1000000 2');
