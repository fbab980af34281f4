-- SPDX-License-Identifier: GPL-3.0-or-later

-- What each desk may do, kind by kind, as docs/access.md has it: {"visits": {"see": 0, "change": 0}, "company": {"grade": 3}}, each with how far it
-- reaches: 0 own, 1 department, 2 tree, 3 all. The program writes it with the scope; a desk that has none may do nothing.
alter table desk_scopes add column rights pg_catalog.jsonb not null default '{}';

-- The furthest reach of some actions on a kind; null where there is none.
create function kece.desk_reach(kind pg_catalog.text, variadic actions pg_catalog.text[]) returns integer
    language plpgsql stable security definer set search_path = kece, pg_temp as $$
begin
    return (select max((s.rights -> kind ->> action)::integer) from kece.desk_scopes s cross join unnest(actions) action
    where s.login = session_user::pg_catalog.text and kece.desk_scope() is not null);
end $$;

create function kece.desk_may(variadic actions pg_catalog.text[]) returns boolean
    language plpgsql stable security definer set search_path = kece, pg_temp as
$$
begin
    return (select kece.desk_reach('company', variadic actions) is not null);
end $$;

create function kece.desk_may_somewhere(variadic actions pg_catalog.text[]) returns boolean
    language plpgsql stable security definer set search_path = kece, pg_temp as $$
begin
    return (select exists (select 1 from kece.desk_scopes s cross join jsonb_each(s.rights) r
        where s.login = session_user::pg_catalog.text and kece.desk_scope() is not null and r.value ?| actions));
end $$;

create function kece.desk_scope_reach() returns integer language plpgsql stable security definer set search_path = kece, pg_temp as
$$
begin
    return (select array_position(array['own', 'department', 'tree', 'all'], kece.desk_scope()) - 1);
end $$;

create function kece.desk_reads(variadic kinds pg_catalog.text[]) returns integer
    language plpgsql stable security definer set search_path = kece, pg_temp as
$$
begin
    return (select max(kece.desk_reach(kind, 'see', 'export', 'report')) from unnest(kinds) kind);
end $$;

-- A grading reads all figures in scope, whatever else the role sees.
create function kece.desk_reads_figures(kind pg_catalog.text) returns integer
    language plpgsql stable security definer set search_path = kece, pg_temp as
$$
begin
    return (select greatest(kece.desk_reads(kind), case when kece.desk_may('grade') then kece.desk_scope_reach() end));
end $$;

create function kece.desk_kinds() returns pg_catalog.text[] language plpgsql stable security definer set search_path = kece, pg_temp as $$
begin
    return (select array_agg(r.key) from kece.desk_scopes s cross join jsonb_each(s.rights) r
    where s.login = session_user::pg_catalog.text and kece.desk_scope() is not null and r.value ? 'see');
end $$;

create function kece.desk_role() returns pg_catalog.text language plpgsql stable security definer set search_path = kece, pg_temp as
$$
begin
    return (select u.role::pg_catalog.text from kece.users u where u.id = kece.desk_user());
end $$;

create function kece.desk_departments(reach integer) returns bigint[] language plpgsql stable security definer set search_path = kece, pg_temp as $$
begin
    return (with recursive mine as (
        select u.department_id as id from kece.users u where u.id = kece.desk_user() and reach in (1, 2)
        union
        select d.id from mine m join kece.departments d on d.parent_id = m.id where reach = 2
    )
    select coalesce(array_agg(id), '{}') from mine where id is not null);
end $$;

-- A customer that this unit of work has added or changed: one without an owner has no departments yet when it comes.
create function kece.desk_made(customer bigint) returns boolean language plpgsql stable security definer set search_path = kece, pg_temp as
$$
begin
    return (select exists (select 1 from kece.customers c where c.id = customer and c.xmin = pg_current_xact_id()::xid));
end $$;

-- For links, which customers are seen by themselves.
create function kece.desk_may_change(customer bigint) returns boolean language plpgsql stable security definer set search_path = kece, pg_temp as $$
begin
    return (select exists (select 1 from kece.customers c, (select kece.desk_reach('customers', 'change') as r) reach
        where c.id = customer and (r = 3 or r >= 0 and c.owner_id = kece.desk_user() or exists (select 1 from kece.customer_departments d
            where d.customer_id = c.id and d.department_id = any (kece.desk_departments(r)))))
        or kece.desk_made(customer));
end $$;

-- Imports are taken back by who made them, or by who may do so with all.
create function kece.desk_may_undo(batch bigint) returns boolean language plpgsql stable security definer set search_path = kece, pg_temp as $$
begin
    return (select exists (select 1 from kece.import_batches b where b.id = batch and b.undone_at is null
        and (kece.desk_reach('import-batches', 'void') = 3 or kece.desk_reach('import-batches', 'void') >= 0 and b.user_id = kece.desk_user())));
end $$;

create function kece.desk_may_undo_customer(customer bigint) returns boolean language plpgsql stable security definer set search_path = kece, pg_temp as
$$
begin
    return (select exists (select 1 from kece.customers c where c.id = customer and kece.desk_may_undo(c.import_batch)));
end $$;

-- The policies. $t is the table, $r how far an action reaches.
do $$
declare
    within_customer constant pg_catalog.text := '$r = 3 or exists (select 1 from customers c where c.id = $t.customer_id and ($r >= '
        '(select kece.desk_scope_reach()) or $r >= 0 and c.owner_id = (select kece.desk_user()) or exists (select 1 from customer_departments d '
        'where d.customer_id = c.id and d.department_id = any ((select kece.desk_departments($r))::bigint[]))))';
    is_within constant pg_catalog.text := '$r = 3 or $r >= 0 and owner_id = (select kece.desk_user()) or exists (select 1 from customer_departments d '
        'where d.customer_id = customers.id and d.department_id = any ((select kece.desk_departments($r))::bigint[]))';
    undone constant pg_catalog.text := 'import_batch is not null and kece.desk_may_undo(import_batch)';
    part record;
    within pg_catalog.text;
    reads pg_catalog.text;
    adds pg_catalog.text;
    changes pg_catalog.text;
    voids pg_catalog.text;
begin
    for part in select * from (values ('customers', 'customers', 'reads'), ('contacts', 'contacts', 'reads'), ('orders', 'orders', 'reads_figures'),
        ('payments', 'payments', 'reads_figures'), ('visits', 'visits', 'reads_figures'), ('complaints', 'complaints', 'reads_figures'),
        ('contracts', 'contracts', 'reads_figures'), ('survey_responses', 'survey-responses', 'reads_figures'),
        ('blacklist_entries', 'blacklist', 'reads_figures'), ('privacy_requests', 'privacy-requests', 'reads'),
        ('archive_loans', 'archive-loans', 'reads'), ('secrecy_breaches', 'secrecy-breaches', 'reads')) as kinds(name, kind, reads)
    loop
        within := case part.name when 'customers' then is_within else within_customer end;
        reads := replace(within, '$r', format('(select kece.desk_%s(%L))', part.reads, part.kind));
        adds := replace(within, '$r', format('(select kece.desk_reach(%L, ''create'', ''import''))', part.kind));
        changes := replace(within, '$r', format('(select kece.desk_reach(%L, ''change''))', part.kind));
        voids := replace(within, '$r', format('(select kece.desk_reach(%L, ''void''))', part.kind));
        if part.name = 'customers' then
            reads := '(select kece.desk_scope()) = ''all'' or owner_id = (select kece.desk_user()) or exists (select 1 from customer_departments d '
                'where d.customer_id = customers.id and d.department_id = any ((select kece.desk_departments())::bigint[]))';
            adds := format('(select kece.desk_reach(%1$L, ''create'', ''import'')) > 0 or (select kece.desk_reach(%1$L, ''create'', ''import'')) = 0'
                ' and owner_id = (select kece.desk_user())', part.kind); -- and its departments follow (desk_place)
            execute 'drop policy desk_new on customers';
        end if;
        execute format('drop policy desk on %I', part.name);
        execute replace(format('create policy desk_reads on %I for select using (%s)', part.name, reads), '$t', part.name);
        execute replace(format('create policy desk_adds on %I for insert with check (%s)', part.name, adds), '$t', part.name);
        execute replace(format('create policy desk_changes on %1$I for update using ((voided_on is null and (%2$s)) or (%3$s))'
            ' with check ((voided_on is null and (%2$s)) or (%3$s))', part.name, changes, voids), '$t', part.name);
        execute format('create policy desk_undoes on %I for delete using (%s)', part.name, undone);
    end loop;

    -- What is written with a customer.
    for part in select * from (values ('customer_departments'), ('custom_values'), ('customer_distribution_users'),
        ('customer_distribution_departments')) as links(name)
    loop
        execute format('drop policy desk on %I', part.name);
        execute format('create policy desk_reads on %I for select using ((select kece.desk_scope()) = ''all'' or %s)', part.name,
            case part.name when 'customer_departments'
            then 'department_id = any ((select kece.desk_departments())::bigint[]) or kece.desk_sees(customer_id)'
            else format('exists (select 1 from customers c where c.id = %I.customer_id)', part.name) end);
        execute format('create policy desk_adds on %I for insert with check (kece.desk_may_change(customer_id))', part.name);
        execute format('create policy desk_changes on %I for update using (kece.desk_may_change(customer_id))', part.name);
        execute format('create policy desk_removes on %I for delete'
            ' using (kece.desk_may_change(customer_id) or kece.desk_may_undo_customer(customer_id))', part.name);
    end loop;

    -- What a grading writes, and an import that is taken back removes.
    reads := replace(within_customer, '$r', '(select kece.desk_reads(''tier-assignments'', ''customers''))');
    for part in select * from (values ('tier_assignments'), ('tier_history')) as tiers(name) loop
        execute format('drop policy desk on %I', part.name);
        execute replace(format('create policy desk_reads on %I for select using (%s)', part.name, reads), '$t', part.name);
        execute format('create policy desk_grades on %I using ((select kece.desk_may(''grade'')))', part.name);
        execute format('create policy desk_undoes on %I for delete using (kece.desk_may_undo_customer(customer_id))', part.name);
    end loop;

    -- Kinds without a customer: names that stand beside records are for every desk; who changes one reaches all.
    for part in select * from (values ('departments', 'departments'), ('products', 'products'), ('survey_campaigns', 'survey-campaigns'),
        ('secrecy_levels', 'secrecy-levels')) as kinds(name, kind)
    loop
        execute format('alter table %I enable row level security', part.name);
        execute format('drop policy if exists desk_reads on %I', part.name);
        execute format('drop policy if exists desk_writes on %I', part.name);
        execute format('create policy desk_reads on %I for select using ((select kece.desk_scope()) is not null)', part.name);
        execute format('create policy desk_adds on %I for insert with check ((select kece.desk_reach(%L, ''create'', ''import'')) = 3%s)',
            part.name, part.kind, case when part.name in ('products', 'survey_campaigns') -- these come with imports
            then ' or import_batch is not null and kece.desk_may_undo(import_batch)' else '' end);
        execute format('create policy desk_changes on %1$I for update using ((voided_on is null and (select kece.desk_reach(%2$L, ''change'')) = 3) or'
            ' (select kece.desk_reach(%2$L, ''void'')) = 3) with check ((voided_on is null and (select kece.desk_reach(%2$L, ''change'')) = 3) or'
            ' (select kece.desk_reach(%2$L, ''void'')) = 3)', part.name, part.kind);
        execute format('create policy desk_undoes on %I for delete using (%s)', part.name, undone);
    end loop;

    -- What everybody reads, and who writes it.
    for part in select * from (values ('settings', '', 'configure'', ''maintain'), ('policy_versions', 'for insert', 'configure'),
        ('policy_in_force', 'for insert', 'configure'), ('table_digests', '', 'maintain'), ('scheduled_periods', '', 'grade'))
        as shared(name, what, rights)
    loop
        execute format('alter table %I enable row level security', part.name);
        execute format('drop policy if exists desk_reads on %I', part.name);
        execute format('drop policy if exists desk_writes on %I', part.name);
        execute format('create policy desk_reads on %I for select using ((select kece.desk_scope()) is not null)', part.name);
        execute format('create policy desk_writes on %I %s %s ((select kece.desk_may(''%s'')))', part.name, part.what,
            case part.what when '' then 'using' else 'with check' end, part.rights);
    end loop;
end $$;

create policy desk_undoes on customer_figures for delete using (kece.desk_may_undo_customer(customer_id));
drop policy desk on customer_figures;
create policy desk_reads on customer_figures for select using ((select kece.desk_scope()) = 'all'
    or exists (select 1 from customers c where c.id = customer_figures.customer_id));
create policy desk_adds on customer_figures for insert with check ((tier is null or (select kece.desk_may('grade')))
    and (select kece.desk_may_somewhere('create', 'change', 'void', 'import', 'grade'))
    and ((select kece.desk_scope()) = 'all' or exists (select 1 from customers c where c.id = customer_figures.customer_id)));
create policy desk_changes on customer_figures for update using ((select kece.desk_may_somewhere('create', 'change', 'void', 'import', 'grade'))
    and ((select kece.desk_scope()) = 'all' or exists (select 1 from customers c where c.id = customer_figures.customer_id)));

drop policy desk on tier_decisions;
create policy desk_reads on tier_decisions for select using ((select kece.desk_scope()) = 'all'
    or exists (select 1 from customers c where c.id = tier_decisions.customer_id));
create policy desk_adds on tier_decisions for insert with check ((select kece.desk_reach('customers', 'decide')) = 3
    or exists (select 1 from customers c where c.id = tier_decisions.customer_id and ((select kece.desk_reach('customers', 'decide'))
        >= (select kece.desk_scope_reach()) or (select kece.desk_reach('customers', 'decide')) >= 0 and c.owner_id = (select kece.desk_user()))));
create policy desk_changes on tier_decisions for update using ((select kece.desk_reach('customers', 'decide')) = 3);

drop policy desk on survey_factor_scores;
create policy desk_reads on survey_factor_scores for select using (exists (select 1 from survey_responses r where r.id = response_id));
create policy desk_writes on survey_factor_scores using (exists (select 1 from survey_responses r where r.id = response_id)
    and (select kece.desk_reach('survey-responses', 'create', 'change', 'import')) is not null);

-- Accounts and roles are changed by who administers; one's own role everybody knows.
drop policy desk_reads on roles;
create policy desk_reads on roles for select using ((select kece.desk_reach('roles', 'see')) = 3 or role_key = (select kece.desk_role()));
drop policy desk_reads on desk_scopes;
create policy desk_reads on desk_scopes for select using (user_id = (select kece.desk_user()));
drop policy desk on sign_in_guesses;
create policy desk on sign_in_guesses using ((select kece.desk_administers())
    or name = (select encode(sha256(convert_to('sign-in ' || kece.kece_fold(kece.desk_login()), 'UTF8')), 'hex')));

alter table saved_views enable row level security;
create policy desk_reads on saved_views for select using ((select kece.desk_reach('saved-views', 'see')) = 3
    or owner_id = (select kece.desk_user()) and (select kece.desk_reach('saved-views', 'see')) is not null);
create policy desk_adds on saved_views for insert with check ((select kece.desk_reach('saved-views', 'create')) = 3
    or owner_id = (select kece.desk_user()) and (select kece.desk_reach('saved-views', 'create')) is not null);
create policy desk_changes on saved_views for update using ((select kece.desk_reach('saved-views', 'change', 'void')) = 3
    or owner_id = (select kece.desk_user()) and (select kece.desk_reach('saved-views', 'change', 'void')) is not null);

drop policy desk on import_batches;
create policy desk_reads on import_batches for select using ((select kece.desk_reads('import-batches')) = 3 or user_id = (select kece.desk_user()));
create policy desk_adds on import_batches for insert with check ((select kece.desk_may_somewhere('import'))
    and (user_id = (select kece.desk_user()) or (select kece.desk_reach('import-batches', 'create')) = 3));
create policy desk_changes on import_batches for update using ((select kece.desk_may_somewhere('import'))
    and (user_id = (select kece.desk_user()) or (select kece.desk_reach('import-batches', 'change')) = 3));
drop policy desk on import_changes;
create policy desk_reads on import_changes for select using (exists (select 1 from import_batches b where b.id = batch_id));
create policy desk_adds on import_changes for insert with check (kece.desk_may_undo(batch_id));
create policy desk_changes on import_changes for update using (kece.desk_may_undo(batch_id)
    or (select kece.desk_reach('import-batches', 'change')) = 3);

alter table custom_attributes enable row level security;
create policy desk_reads on custom_attributes for select using ((select kece.desk_scope()) is not null);
create policy desk_adds on custom_attributes for insert with check ((select kece.desk_reach('customers', 'create', 'change', 'import')) is not null);

alter table requests enable row level security;
create policy desk_reads on requests for select using ((select kece.desk_scope()) is not null);
create policy desk_adds on requests for insert with check ((select kece.desk_scope()) is not null);
create policy desk_forgets on requests for delete using (at < to_char(now() - interval '2 days', 'YYYY-MM-DD'));

-- Kept for the next grading. Whether there is anything, and that the tiers in force are to be read anew, is for who writes and takes back imports.
drop policy desk on kept_facts;
create policy desk on kept_facts using ((select kece.desk_may('grade', 'maintain')));
drop policy desk on touched_customers;
create policy desk on touched_customers using ((select kece.desk_may('grade', 'maintain')));
drop policy desk_adds on touched_customers;
create policy desk_adds on touched_customers for insert
    with check ((select kece.desk_may_somewhere('create', 'change', 'void', 'import', 'decide')));

create function kece.facts_are_kept() returns boolean language plpgsql stable security definer set search_path = kece, pg_temp as
$$
begin
    return (select exists (select 1 from kece.kept_facts));
end $$;
create function kece.forget_kept_standing() returns void language sql security definer set search_path = kece, pg_temp as
$$ delete from kece.kept_facts where name like 'standing:%' and (kece.desk_may_somewhere('import') or kece.desk_scope() is null) $$;

-- When the company was graded everybody may know; how many moved is for who sees the gradings.
drop policy desk_reads on tier_runs;
drop policy desk_writes on tier_runs;
create policy desk_reads on tier_runs for select using ((select kece.desk_reads('tier-runs')) = 3);
create policy desk_grades on tier_runs using ((select kece.desk_may('grade', 'approve')));
create function kece.days_of_gradings() returns setof kece.tier_runs language sql stable security definer set search_path = kece, pg_temp as $$
    select id, dimension, as_of, pack, version, department_id, state, ran_at, actor, case when sees then population else 0 end,
        case when sees then changed else 0 end, case when sees then promoted else 0 end, case when sees then demoted else 0 end,
        case when sees then capped else 0 end, case when sees then outcome end
    from kece.tier_runs cross join (select kece.desk_reads('tier-runs') = 3 or kece.desk_login() is null as sees) who
    where kece.desk_scope() is not null or kece.desk_login() is null
$$;

-- The search index goes with what it is of.
do $$
declare
    index pg_catalog.text;
    entry pg_catalog.text;
    visible pg_catalog.text;
begin
    foreach index in array array['search_texts', 'search_grams'] loop
        entry := case index when 'search_texts' then 'search_texts.id' else 'search_grams.rowid' end;
        visible := format('case %1$s %% 8 when 0 then exists (select 1 from customers r where r.id = %1$s / 8)'
            ' when 1 then (select kece.desk_reads(''contacts'')) = 3 or exists (select 1 from contacts r where r.id = %1$s / 8)'
            ' when 2 then (select kece.desk_reads(''contracts'')) = 3 or exists (select 1 from contracts r where r.id = %1$s / 8)'
            ' else (select kece.desk_reads(''complaints'')) = 3 or exists (select 1 from complaints r where r.id = %1$s / 8) end', entry);
        execute format('drop policy desk on %I', index);
        execute format('create policy desk_reads on %I for select using (%s)', index, visible);
        execute format('create policy desk_writes on %I using ((%s) and'
            ' (select kece.desk_may_somewhere(''create'', ''change'', ''void'', ''import'', ''maintain'')))', index, visible);
    end loop;
end $$;

create function kece.forget_search_entry() returns trigger language plpgsql security definer set search_path = kece, pg_temp as $$
begin
    delete from search_texts where id = old.id * 8 + tg_argv[0]::bigint;
    delete from search_grams where rowid = old.id * 8 + tg_argv[0]::bigint;
    return null;
end $$;
create trigger forget_search_entry after delete on customers for each row execute function kece.forget_search_entry(0);
create trigger forget_search_entry after delete on contacts for each row execute function kece.forget_search_entry(1);
create trigger forget_search_entry after delete on contracts for each row execute function kece.forget_search_entry(2);
create trigger forget_search_entry after delete on complaints for each row execute function kece.forget_search_entry(3);

-- Who grades writes tiers, also into what lists show.
create function kece.keep_tier() returns trigger language plpgsql as $$
begin
    if not kece.desk_may('grade') then
        raise insufficient_privilege using message = 'tiers are written by gradings';
    end if;
    return new;
end $$;
create trigger keep_tier before update of tier, tier_name, tier_name_en, tier_rank on customer_figures for each row
    when (kece.desk_scope() is not null) execute function kece.keep_tier();

-- Nobody leaves a customer beyond his own reach.
create function kece.desk_place() returns trigger language plpgsql security definer set search_path = kece, pg_temp as $$
declare
    customer bigint := case when tg_table_name = 'customers' then (to_jsonb(new) ->> 'id')::bigint
        else (coalesce(to_jsonb(new), to_jsonb(old)) ->> 'customer_id')::bigint end;
begin
    if not desk_sees(customer) and exists (select 1 from customers c where c.id = customer) then
        raise insufficient_privilege using message = 'a customer would stand outside what this desk reaches';
    end if;
    return null;
end $$;
create constraint trigger desk_place after insert on customers deferrable initially deferred for each row
    when (kece.desk_scope() <> 'all') execute function kece.desk_place();
create constraint trigger desk_place after insert or update or delete on customer_departments deferrable initially deferred for each row
    when (kece.desk_scope() <> 'all') execute function kece.desk_place();

-- The history of a record is for who sees the record, the trail as a whole for who may read the trail.
drop policy desk on audit_entries;
create policy desk on audit_entries for select using ((select kece.desk_reach('audit', 'see', 'export')) = 3 or actor = (select kece.desk_login())
    or kind = any ((select kece.desk_kinds())::pg_catalog.text[]) and exists (select 1 from customers c where c.id = audit_entries.customer_id));
