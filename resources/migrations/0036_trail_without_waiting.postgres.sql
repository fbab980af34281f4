-- SPDX-License-Identifier: GPL-3.0-or-later

-- Who is a desk acts under its own name, whatever it says.
create or replace function kece.audit_append(at pg_catalog.text, actor pg_catalog.text, desk pg_catalog.text, action pg_catalog.text, kind pg_catalog.text,
    record_id bigint, customer_id bigint, changes pg_catalog.text, reason pg_catalog.text,
    out number bigint, out entries bigint, out mac pg_catalog.text)
    language plpgsql security definer set search_path = kece, pg_temp as $$
declare
    entry kece.audit_entries;
    previous pg_catalog.text;
    sealing kece.audit_keys;
begin
    if desk_scope() is null and not pg_has_role(session_user, current_user, 'member') then
        raise insufficient_privilege using message = 'not a desk of this database';
    end if;
    -- Whoever has it commits another end, after which this unit cannot append any more: it is run again, in its turn. To wait here with other rows
    -- locked would be a deadlock with one that has its turn, which holds the table; one that has not holds the row.
    if current_setting('kece.in_turn', true) is distinct from 'on' then
        lock table audit_heads in row exclusive mode nowait;
        perform 1 from audit_heads for update nowait;
    end if;
    update audit_heads h set number = h.number + 1, entries = h.entries + 1 returning h.number, h.entries, h.mac into number, entries, previous;
    select * into strict sealing from audit_keys;
    entry.id := number;
    entry.at := at;
    entry.actor := coalesce(desk_login(), nullif(actor, ''));
    entry.desk := nullif(desk, '');
    entry.action := action;
    entry.kind := nullif(kind, '');
    entry.record_id := nullif(record_id, 0);
    entry.customer_id := nullif(customer_id, 0);
    entry.changes := nullif(changes, '');
    entry.reason := nullif(reason, '');
    entry.salt := replace(gen_random_uuid()::text, '-', '');
    entry.old_digest := audit_digest('old', entry.salt, entry.reason, entry.changes);
    entry.new_digest := audit_digest('new', entry.salt, entry.reason, entry.changes);
    entry.key_id := sealing.id;
    entry.mac := audit_seal(sealing.key, entry, previous);
    insert into audit_entries select entry.*;
    mac := entry.mac;
    update audit_heads h set mac = entry.mac;
end $$;
