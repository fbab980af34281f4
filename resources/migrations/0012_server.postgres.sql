-- SPDX-License-Identifier: GPL-3.0-or-later

-- The number of each unit of work that was committed, so that one whose answer was lost can be settled.
create table requests (id text primary key, at text not null);
create index requests_at on requests(at);

-- Numbers are given before units end, and a unit with a lower number may end after one with a higher: what was touched since is told by the unit
-- itself, not by its number.
alter table touched_customers add column unit bigint not null default pg_current_xact_id()::pg_catalog.text::bigint;
create index touched_customers_unit on touched_customers(unit);
