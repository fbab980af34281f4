-- SPDX-License-Identifier: GPL-3.0-or-later

-- Customers at a secrecy level that is not shared (R21 §4.2) are for who is cleared for it and for those who are named there: owner, keeper,
-- distribution list. Who grades reads everybody's figures, and who changes accounts clears people; neither is kept out by a level.

create function kece.desk_closed_levels() returns bigint[] language plpgsql stable security definer set search_path = kece, pg_temp as $$
begin
    if kece.desk_scope() is null or kece.desk_administers() or kece.desk_may('grade') then
        return null;
    end if;
    return (select array_agg(l.id) from kece.secrecy_levels l where l.is_shared = 0 and not exists (select 1 from kece.users u
        join kece.secrecy_levels c on c.id = u.secrecy_level_id where u.id = kece.desk_user() and c.rank >= l.rank));
end $$;

create function kece.desk_is_listed(customer bigint) returns boolean language plpgsql stable security definer set search_path = kece, pg_temp as $$
begin
    return (select exists (select 1 from kece.customer_distribution_users u where u.customer_id = customer
            and u.distribution_user_id = kece.desk_user())
        or exists (select 1 from kece.customer_distribution_departments g join kece.users u on u.department_id = g.distribution_department_id
            where g.customer_id = customer and u.id = kece.desk_user()));
end $$;

create policy secrecy on customers as restrictive for select using (secrecy_level_id is null or (select kece.desk_closed_levels()) is null
    or secrecy_level_id <> all ((select kece.desk_closed_levels())::bigint[]) or owner_id = (select kece.desk_user())
    or archive_keeper_id = (select kece.desk_user()) or kece.desk_is_listed(id));

-- What belongs to a customer is as secret as the customer.
do $$
declare
    part pg_catalog.text;
begin
    foreach part in array array['contacts', 'orders', 'payments', 'visits', 'visit_plans', 'complaints', 'contracts', 'survey_responses',
        'blacklist_entries', 'privacy_requests', 'archive_loans', 'secrecy_breaches', 'tier_assignments', 'tier_history', 'tier_decisions',
        'custom_values', 'customer_figures', 'audit_entries']
    loop
        execute format('create policy secrecy on %1$I as restrictive for select using ((select kece.desk_closed_levels()) is null'
            ' or customer_id is null or exists (select 1 from customers c where c.id = %1$I.customer_id))', part);
    end loop;
    foreach part in array array['search_texts', 'search_grams'] loop
        execute format('create policy secrecy on %1$I as restrictive for select using ((select kece.desk_closed_levels()) is null'
            ' or case %1$I.%2$s %% 8 when 0 then exists (select 1 from customers r where r.id = %1$I.%2$s / 8)'
            ' when 1 then exists (select 1 from contacts r where r.id = %1$I.%2$s / 8)'
            ' when 2 then exists (select 1 from contracts r where r.id = %1$I.%2$s / 8)'
            ' else exists (select 1 from complaints r where r.id = %1$I.%2$s / 8) end)', part,
            case part when 'search_texts' then 'id' else 'rowid' end);
    end loop;
end $$;
