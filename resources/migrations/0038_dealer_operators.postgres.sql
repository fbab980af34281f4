-- SPDX-License-Identifier: GPL-3.0-or-later

-- As the other kinds with a customer, see 0015.
alter table dealer_operators enable row level security;
do $$
declare
    within constant pg_catalog.text := '$r = 3 or exists (select 1 from customers c where c.id = dealer_operators.customer_id and ($r >= '
        '(select kece.desk_scope_reach()) or $r >= 0 and c.owner_id = (select kece.desk_user()) or exists (select 1 from customer_departments d '
        'where d.customer_id = c.id and d.department_id = any ((select kece.desk_departments($r))::bigint[]))))';
    reads constant pg_catalog.text := replace(within, '$r', '(select kece.desk_reads(''dealer-operators''))');
    adds constant pg_catalog.text := replace(within, '$r', '(select kece.desk_reach(''dealer-operators'', ''create'', ''import''))');
    changes constant pg_catalog.text := replace(within, '$r', '(select kece.desk_reach(''dealer-operators'', ''change''))');
    voids constant pg_catalog.text := replace(within, '$r', '(select kece.desk_reach(''dealer-operators'', ''void''))');
begin
    execute format('create policy desk_reads on dealer_operators for select using (%s)', reads);
    execute format('create policy desk_adds on dealer_operators for insert with check (%s)', adds);
    execute format('create policy desk_changes on dealer_operators for update using ((voided_on is null and (%1$s)) or (%2$s))'
        ' with check ((voided_on is null and (%1$s)) or (%2$s))', changes, voids);
end $$;
-- As secret as the customer, see 0022.
create policy secrecy on dealer_operators as restrictive for select using ((select kece.desk_closed_levels()) is null
    or exists (select 1 from customers c where c.id = dealer_operators.customer_id));
