-- SPDX-License-Identifier: GPL-3.0-or-later

-- What belongs to a customer is as secret as the customer (0022). Who is asked for an approval sees the request, and who asked for it.
create policy secrecy on complaint_shares as restrictive for select using ((select kece.desk_closed_levels()) is null
    or exists (select 1 from customers c where c.id = complaint_shares.customer_id));
create policy secrecy on survey_cases as restrictive for select using ((select kece.desk_closed_levels()) is null
    or exists (select 1 from customers c where c.id = survey_cases.customer_id));
create policy secrecy on approvals as restrictive for select using ((select kece.desk_closed_levels()) is null or customer_id is null
    or requester_id = (select kece.desk_user()) or kece.desk_decides(id) or exists (select 1 from customers c where c.id = approvals.customer_id));
create policy secrecy on approval_steps as restrictive for select using ((select kece.desk_closed_levels()) is null or customer_id is null
    or kece.desk_asked_for(approval_id) or kece.desk_decides(approval_id)
    or exists (select 1 from customers c where c.id = approval_steps.customer_id));
