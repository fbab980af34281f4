-- SPDX-License-Identifier: GPL-3.0-or-later
-- compatible from: 15

-- The same answers as in 0013, by functions whose statements are planned once for a session: row security asks them with every statement.
create or replace function kece.desk_scope() returns pg_catalog.text language plpgsql stable security definer set search_path = kece, pg_temp as $$
begin
    return (select s.scope::pg_catalog.text from kece.desk_scopes s join kece.users u on u.id = s.user_id
        where s.login = session_user::pg_catalog.text and s.scope <> 'none' and u.disabled = 0 and u.voided_on is null);
end $$;

create or replace function kece.desk_user() returns bigint language plpgsql stable security definer set search_path = kece, pg_temp as $$
begin
    return (select s.user_id from kece.desk_scopes s join kece.users u on u.id = s.user_id
        where s.login = session_user::pg_catalog.text and s.scope <> 'none' and u.disabled = 0 and u.voided_on is null);
end $$;

create or replace function kece.desk_administers() returns boolean language plpgsql stable security definer set search_path = kece, pg_temp as $$
begin
    return (select kece.desk_scope() is not null and administers = 1 from kece.desk_scopes where login = session_user::pg_catalog.text);
end $$;

create or replace function kece.desk_login() returns pg_catalog.text language plpgsql stable security definer set search_path = kece, pg_temp as $$
begin
    return (select u.login::pg_catalog.text from kece.desk_scopes s join kece.users u on u.id = s.user_id
        where s.login = session_user::pg_catalog.text);
end $$;

create or replace function kece.desk_departments() returns bigint[] language plpgsql stable security definer set search_path = kece, pg_temp as $$
declare
    reach pg_catalog.text := kece.desk_scope();
begin
    if reach is null or reach not in ('department', 'tree') then
        return '{}';
    end if;
    return (
        with recursive mine as (
            select u.department_id as id from kece.desk_scopes s join kece.users u on u.id = s.user_id
            where s.login = session_user::pg_catalog.text
            union
            select d.id from mine m join kece.departments d on d.parent_id = m.id where reach = 'tree'
        )
        select coalesce(array_agg(id), '{}') from mine where id is not null);
end $$;

create or replace function kece.desk_sees(customer bigint) returns boolean language plpgsql stable security definer set search_path = kece, pg_temp as $$
begin
    return kece.desk_scope() = 'all' or exists (
        select 1 from kece.customers c where c.id = customer and (c.owner_id = kece.desk_user() or exists (
            select 1 from kece.customer_departments d where d.customer_id = c.id and d.department_id = any (kece.desk_departments()))));
end $$;
