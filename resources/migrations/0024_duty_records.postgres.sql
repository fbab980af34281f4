-- SPDX-License-Identifier: GPL-3.0-or-later

-- As the other kinds without a customer, see 0015: whether the company has done its duty is for every desk.
alter table duty_records enable row level security;
create policy desk_reads on duty_records for select using ((select kece.desk_scope()) is not null);
create policy desk_adds on duty_records for insert with check ((select kece.desk_reach('duty-records', 'create', 'import')) = 3);
create policy desk_changes on duty_records for update using ((voided_on is null and (select kece.desk_reach('duty-records', 'change')) = 3)
    or (select kece.desk_reach('duty-records', 'void')) = 3) with check ((voided_on is null and (select kece.desk_reach('duty-records', 'change')) = 3)
    or (select kece.desk_reach('duty-records', 'void')) = 3);
