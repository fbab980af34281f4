-- SPDX-License-Identifier: GPL-3.0-or-later

-- Besides what the role of a desk reaches, as with the other kinds with a customer (0015): who asked for an approval, and whom its chain names, or who
-- stands for them. From which day to which somebody stands for another is held by the program.
create function kece.desk_stands_for(person bigint) returns boolean language plpgsql stable security definer set search_path = kece, pg_temp as $$
begin
    return kece.desk_scope() is not null and (person = kece.desk_user() or exists (select 1 from kece.deputies d
        where d.user_id = person and d.deputy_id = kece.desk_user() and d.voided_on is null));
end $$;

create function kece.desk_asked_for(request bigint) returns boolean language plpgsql stable security definer set search_path = kece, pg_temp as $$
begin
    return (select exists (select 1 from kece.approvals a where a.id = request and a.requester_id = kece.desk_user()));
end $$;

create function kece.desk_decides(request bigint) returns boolean language plpgsql stable security definer set search_path = kece, pg_temp as $$
begin
    return (select exists (select 1 from kece.approval_steps s where s.approval_id = request and kece.desk_stands_for(s.approver_id)));
end $$;

alter table approvals enable row level security;
alter table approval_steps enable row level security;
do $$
declare
    within_customer constant pg_catalog.text := '$r = 3 or exists (select 1 from customers c where c.id = $t.customer_id and ($r >= '
        '(select kece.desk_scope_reach()) or $r >= 0 and c.owner_id = (select kece.desk_user()) or exists (select 1 from customer_departments d '
        'where d.customer_id = c.id and d.department_id = any ((select kece.desk_departments($r))::bigint[]))))';
    part record;
    within pg_catalog.text;
    changes pg_catalog.text;
begin
    for part in select * from (values
        ('approvals', 'approvals', 'requester_id = (select kece.desk_user()) or kece.desk_decides(id)',
            'requester_id = (select kece.desk_user()) and state = ''waiting''', 'requester_id = (select kece.desk_user()) or kece.desk_decides(id)'),
        ('approval_steps', 'approval-steps', 'kece.desk_asked_for(approval_id) or kece.desk_decides(approval_id)',
            'kece.desk_asked_for(approval_id) and verdict = ''pending''', 'kece.desk_stands_for(approver_id)'))
        as kinds(name, kind, reads, adds, changes)
    loop
        within := replace(within_customer, '$t', part.name);
        execute format('create policy desk_reads on %I for select using (%s or %s)', part.name,
            replace(within, '$r', format('(select kece.desk_reads(%L))', part.kind)), part.reads);
        execute format('create policy desk_adds on %I for insert with check (%s or %s)', part.name,
            replace(within, '$r', format('(select kece.desk_reach(%L, ''create''))', part.kind)), part.adds);
        changes := format('(voided_on is null and (%s or %s)) or (%s)', replace(within, '$r', format('(select kece.desk_reach(%L, ''change''))', part.kind)),
            part.changes, replace(within, '$r', format('(select kece.desk_reach(%L, ''void''))', part.kind)));
        execute format('create policy desk_changes on %I for update using (%s) with check (%s)', part.name, changes, changes);
    end loop;
end $$;

-- A verdict that was given stays, whoever asks the server to take it back.
create function kece.keep_verdict() returns trigger language plpgsql as $$
begin
    if kece.desk_scope() is not null and old.verdict <> 'pending' and new.verdict is distinct from old.verdict then
        raise insufficient_privilege using message = 'a verdict stays';
    end if;
    return new;
end $$;
create trigger keep_verdict before update of verdict on approval_steps for each row execute function kece.keep_verdict();

alter table deputies enable row level security;
create policy desk_reads on deputies for select using ((select kece.desk_reads('deputies')) = 3
    or (select kece.desk_reads('deputies')) is not null and user_id = (select kece.desk_user()));
create policy desk_adds on deputies for insert with check ((select kece.desk_reach('deputies', 'create')) = 3
    or (select kece.desk_reach('deputies', 'create')) is not null and user_id = (select kece.desk_user()));
create policy desk_changes on deputies for update using ((select kece.desk_reach('deputies', 'change', 'void')) = 3
    or (select kece.desk_reach('deputies', 'change', 'void')) is not null and user_id = (select kece.desk_user()));
