-- SPDX-License-Identifier: GPL-3.0-or-later

-- Numbers are taken with the complaint that bears them.
alter table number_series enable row level security;
create policy desk_reads on number_series for select using ((select kece.desk_scope()) is not null);
create policy desk_takes on number_series for insert with check ((select kece.desk_reach('complaints', 'create', 'import')) is not null);
create policy desk_counts on number_series for update using ((select kece.desk_reach('complaints', 'create', 'import')) is not null);
