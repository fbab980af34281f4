-- SPDX-License-Identifier: GPL-3.0-or-later

-- As the other kinds with a customer, see 0015.
alter table complaint_shares enable row level security;
do $$
declare
    within constant pg_catalog.text := '$r = 3 or exists (select 1 from customers c where c.id = complaint_shares.customer_id and ($r >= '
        '(select kece.desk_scope_reach()) or $r >= 0 and c.owner_id = (select kece.desk_user()) or exists (select 1 from customer_departments d '
        'where d.customer_id = c.id and d.department_id = any ((select kece.desk_departments($r))::bigint[]))))';
    reads constant pg_catalog.text := replace(within, '$r', '(select kece.desk_reads(''complaint-shares''))');
    adds constant pg_catalog.text := replace(within, '$r', '(select kece.desk_reach(''complaint-shares'', ''create'', ''import''))');
    changes constant pg_catalog.text := replace(within, '$r', '(select kece.desk_reach(''complaint-shares'', ''change''))');
    voids constant pg_catalog.text := replace(within, '$r', '(select kece.desk_reach(''complaint-shares'', ''void''))');
begin
    execute format('create policy desk_reads on complaint_shares for select using (%s)', reads);
    execute format('create policy desk_adds on complaint_shares for insert with check (%s)', adds);
    execute format('create policy desk_changes on complaint_shares for update using ((voided_on is null and (%1$s)) or (%2$s))'
        ' with check ((voided_on is null and (%1$s)) or (%2$s))', changes, voids);
end $$;
