-- SPDX-License-Identifier: GPL-3.0-or-later

-- What each desk, which is a login of the server, may see: the records of the customers that are its own, of its department, of the departments below
-- it too, or all; the program keeps it within the rights of the account's role. Who is not in it, or whose account is disabled or void, sees nothing.
-- Tables belong to a role that nobody logs in with, to whom none of this applies.
create table desk_scopes (
    login text primary key, user_id bigint not null references users(id),
    scope text not null check (scope in ('none', 'own', 'department', 'tree', 'all')), administers integer not null default 0
);

create function kece.desk_scope() returns pg_catalog.text language sql stable security definer set search_path = kece, pg_temp as $$
    select s.scope::pg_catalog.text from kece.desk_scopes s join kece.users u on u.id = s.user_id
    where s.login = session_user::pg_catalog.text and s.scope <> 'none' and u.disabled = 0 and u.voided_on is null
$$;

create function kece.desk_user() returns bigint language sql stable security definer set search_path = kece, pg_temp as
$$ select user_id from kece.desk_scopes where login = session_user::pg_catalog.text and kece.desk_scope() is not null $$;

create function kece.desk_administers() returns boolean language sql stable security definer set search_path = kece, pg_temp as
$$ select kece.desk_scope() is not null and administers = 1 from kece.desk_scopes where login = session_user::pg_catalog.text $$;

create function kece.desk_login() returns pg_catalog.text language sql stable security definer set search_path = kece, pg_temp as
$$ select u.login::pg_catalog.text from kece.desk_scopes s join kece.users u on u.id = s.user_id where s.login = session_user::pg_catalog.text $$;

create function kece.desk_departments() returns bigint[] language sql stable security definer set search_path = kece, pg_temp as $$
    with recursive mine as (
        select s.scope, u.department_id as id from kece.desk_scopes s join kece.users u on u.id = s.user_id
        where s.login = session_user::pg_catalog.text and kece.desk_scope() in ('department', 'tree')
        union
        select m.scope, d.id from mine m join kece.departments d on d.parent_id = m.id where m.scope = 'tree'
    )
    select coalesce(array_agg(id), '{}') from mine where id is not null
$$;

-- For links, which customers are seen by themselves.
create function kece.desk_sees(customer bigint) returns boolean language sql stable security definer set search_path = kece, pg_temp as $$
    select kece.desk_scope() = 'all' or exists (
        select 1 from kece.customers c where c.id = customer and (c.owner_id = kece.desk_user() or exists (
            select 1 from kece.customer_departments d where d.customer_id = c.id and d.department_id = any (kece.desk_departments()))))
$$;

alter table customers enable row level security;
create policy desk on customers using ((select kece.desk_scope()) = 'all' or owner_id = (select kece.desk_user())
    or exists (select 1 from customer_departments d where d.customer_id = customers.id and d.department_id = any ((select kece.desk_departments())::bigint[])));
-- A new customer has no departments yet.
create policy desk_new on customers for insert with check ((select kece.desk_scope()) is not null);

alter table customer_departments enable row level security;
create policy desk on customer_departments using ((select kece.desk_scope()) = 'all'
    or department_id = any ((select kece.desk_departments())::bigint[]) or kece.desk_sees(customer_id));

do $$
declare
    child pg_catalog.text;
begin
    foreach child in array array['custom_values', 'customer_figures', 'contacts', 'orders', 'payments', 'visits', 'complaints', 'contracts',
        'survey_responses', 'blacklist_entries', 'tier_assignments', 'tier_history', 'tier_decisions', 'privacy_requests', 'archive_loans',
        'secrecy_breaches', 'customer_distribution_users', 'customer_distribution_departments'] loop
        execute format('alter table %I enable row level security', child);
        execute format('create policy desk on %1$I using ((select kece.desk_scope()) = ''all'''
                       ' or exists (select 1 from customers c where c.id = %1$I.customer_id))', child);
    end loop;
end $$;

alter table survey_factor_scores enable row level security;
create policy desk on survey_factor_scores using (exists (select 1 from survey_responses r where r.id = response_id));

do $$
declare
    index pg_catalog.text;
    entry pg_catalog.text;
begin
    foreach index in array array['search_texts', 'search_grams'] loop
        entry := case index when 'search_texts' then 'search_texts.id' else 'search_grams.rowid' end;
        execute format('alter table %I enable row level security', index);
        execute format('create policy desk on %1$I using ((select kece.desk_scope()) = ''all'' or case %2$s %% 8'
            ' when 0 then exists (select 1 from customers r where r.id = %2$s / 8) when 1 then exists (select 1 from contacts r where r.id = %2$s / 8)'
            ' when 2 then exists (select 1 from contracts r where r.id = %2$s / 8) else exists (select 1 from complaints r where r.id = %2$s / 8) end)',
            index, entry);
    end loop;
end $$;

-- An import is its importer's; so is what it overwrote.
alter table import_batches enable row level security;
create policy desk on import_batches using ((select kece.desk_scope()) = 'all' or user_id = (select kece.desk_user()));
alter table import_changes enable row level security;
create policy desk on import_changes using (exists (select 1 from import_batches b where b.id = batch_id));

-- Figures of everybody, kept for the next grading; who must be graded anew is told by everybody.
alter table kept_facts enable row level security;
create policy desk on kept_facts using ((select kece.desk_scope()) = 'all');
alter table touched_customers enable row level security;
create policy desk on touched_customers using ((select kece.desk_scope()) = 'all');
create policy desk_adds on touched_customers for insert with check ((select kece.desk_scope()) is not null);

-- One's own password of the program; guesses are by digests of names.
alter table credentials enable row level security;
create policy desk on credentials using (user_id = (select kece.desk_user()));
alter table sign_in_guesses enable row level security;
create policy desk on sign_in_guesses using ((select kece.desk_scope()) is not null);

-- What everybody reads and those who see everything change; accounts are changed by who administers them.
do $$
declare
    shared pg_catalog.text;
begin
    foreach shared in array array['settings', 'departments', 'users', 'roles', 'secrecy_levels', 'table_digests', 'policy_versions', 'policy_in_force', 'tier_runs', 'desk_scopes'] loop
        execute format('alter table %I enable row level security', shared);
        execute format('create policy desk_reads on %I for select using ((select kece.desk_scope()) is not null)', shared);
        execute format('create policy desk_writes on %I using (%s)', shared, case when shared in ('users', 'roles', 'desk_scopes')
            then '(select kece.desk_administers())' else '(select kece.desk_scope()) = ''all''' end);
    end loop;
end $$;
