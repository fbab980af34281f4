-- SPDX-License-Identifier: GPL-3.0-or-later
-- compatible from: 23

-- See 0003: what the planner is to expect of duty records.
insert into sqlite_stat1(tbl, idx, stat) values ('duty_records', 'duty_records_period', '2000 10');
