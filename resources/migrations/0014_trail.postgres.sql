-- SPDX-License-Identifier: GPL-3.0-or-later

-- The trail's key and its end, which belong to the owner of the tables: desks add an entry through a function and by no other way. Whoever adds one
-- holds the end until the unit of work ends, so that numbers follow one another without a gap.
create table audit_keys (id text primary key, key bytea not null check (length(key) = 32));
create table audit_heads (one integer primary key default 1 check (one = 1), number bigint not null, entries bigint not null, mac text);

create function kece.audit_key_id(key bytea) returns pg_catalog.text language sql immutable parallel safe as
$$ select left(encode(sha256('kece audit key '::bytea || key), 'hex'), 16) $$;

insert into audit_keys (id, key)
    select kece.audit_key_id(k.key), k.key from (select sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) as key) k;
insert into audit_heads (number, entries) values (0, 0);

-- The bytes under a seal, as docs/database.md has them.
create function kece.audit_part(value pg_catalog.text) returns pg_catalog.text language sql immutable parallel safe as
$$ select case when coalesce(value, '') = '' then '-,' else octet_length(value) || ':' || value || ',' end $$;

create function kece.audit_digest(side pg_catalog.text, salt pg_catalog.text, reason pg_catalog.text, changes pg_catalog.text)
    returns pg_catalog.text language sql immutable set search_path = kece, pg_temp as $$
    select encode(sha256(convert_to(audit_part(side) || audit_part(salt) || case side when 'new' then audit_part(reason) else '' end
        || coalesce((select string_agg(audit_part(c.change ->> 'field') || audit_part(c.change ->> case side when 'new' then 'after' else 'before' end),
            '' order by c.place) from json_array_elements(nullif(changes, '')::json) with ordinality c(change, place)), ''), 'UTF8')), 'hex')
$$;

-- HMAC-SHA-256 with a key of 32 bytes.
create function kece.audit_mac(key bytea, message pg_catalog.text) returns pg_catalog.text language plpgsql immutable as $$
declare
    inner_pad bytea := decode(repeat('36', 64), 'hex');
    outer_pad bytea := decode(repeat('5c', 64), 'hex');
begin
    for i in 0 .. 31 loop
        inner_pad := set_byte(inner_pad, i, get_byte(key, i) # 54);
        outer_pad := set_byte(outer_pad, i, get_byte(key, i) # 92);
    end loop;
    return encode(sha256(outer_pad || sha256(inner_pad || convert_to(message, 'UTF8'))), 'hex');
end $$;

create function kece.audit_seal(key bytea, entry kece.audit_entries, previous pg_catalog.text)
    returns pg_catalog.text language sql immutable set search_path = kece, pg_temp as $$
    select audit_mac(key, audit_part('kece-audit-1') || audit_part(entry.id::text) || audit_part(previous) || audit_part(entry.at)
        || audit_part(entry.actor) || audit_part(entry.desk) || audit_part(entry.action) || audit_part(entry.kind)
        || audit_part(nullif(entry.record_id, 0)::text) || audit_part(nullif(entry.customer_id, 0)::text)
        || audit_part(entry.old_digest) || audit_part(entry.new_digest) || audit_part(entry.key_id))
$$;

-- Who is a desk acts under its own name, whatever it says.
create function kece.audit_append(at pg_catalog.text, actor pg_catalog.text, desk pg_catalog.text, action pg_catalog.text, kind pg_catalog.text,
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

-- What was recorded before there was a key is sealed as it stands.
do $$
declare
    entry kece.audit_entries;
    sealing kece.audit_keys;
    previous pg_catalog.text;
begin
    select * into strict sealing from kece.audit_keys;
    for entry in select * from kece.audit_entries order by id loop
        entry.salt := replace(gen_random_uuid()::pg_catalog.text, '-', '');
        entry.old_digest := kece.audit_digest('old', entry.salt, entry.reason, entry.changes);
        entry.new_digest := kece.audit_digest('new', entry.salt, entry.reason, entry.changes);
        entry.key_id := sealing.id;
        entry.mac := kece.audit_seal(sealing.key, entry, previous);
        update kece.audit_entries e set salt = entry.salt, old_digest = entry.old_digest, new_digest = entry.new_digest, key_id = entry.key_id,
            mac = entry.mac where e.id = entry.id;
        update kece.audit_heads h set number = entry.id, entries = h.entries + 1, mac = entry.mac;
        previous := entry.mac;
    end loop;
end $$;

-- What a check needs of the key: its name, and the entries whose seal is not the one they must have behind the entry before them; `first` follows
-- the seal `before_first`.
create function kece.audit_key_name() returns pg_catalog.text language sql stable security definer set search_path = kece, pg_temp as
$$ select id::pg_catalog.text from audit_keys $$;

create function kece.audit_false_seals(first bigint, before_first pg_catalog.text) returns setof bigint
    language sql stable security definer set search_path = kece, pg_temp as $$
    select (e.entry).id
    from (select a as entry, lag(a.id) over trail as number_before, lag(a.mac) over trail as mac_before
          from audit_entries a window trail as (order by a.id)) e
    cross join audit_keys k
    where (e.number_before = (e.entry).id - 1 or (e.entry).id = first) and (e.entry).key_id = k.id
        and (e.entry).mac is distinct from audit_seal(k.key, e.entry, case when (e.entry).id = first then before_first else e.mac_before end)
$$;

-- Erases the values of an entry; that it was done, another entry must tell (the check asks for it).
create function kece.audit_erase(entry bigint) returns bigint language plpgsql security definer set search_path = kece, pg_temp as $$
begin
    if not coalesce(desk_administers(), pg_has_role(session_user, current_user, 'member')) then
        raise insufficient_privilege using message = 'erasing is for desks that administer';
    end if;
    update audit_entries set changes = null, reason = null, salt = null where id = entry;
    return entry;
end $$;

-- An entry is seen with the customer it is about, and by who made it.
alter table audit_entries enable row level security;
create policy desk on audit_entries for select using ((select kece.desk_scope()) = 'all' or actor = (select kece.desk_login())
    or exists (select 1 from customers c where c.id = audit_entries.customer_id));
alter table audit_heads enable row level security;
create policy desk on audit_heads for select using ((select kece.desk_scope()) is not null);
