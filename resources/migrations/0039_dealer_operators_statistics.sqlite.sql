-- SPDX-License-Identifier: GPL-3.0-or-later
-- compatible from: 37

-- See 0003: what the planner is to expect of them.
insert into sqlite_stat1(tbl, idx, stat) values ('dealer_operators', 'dealer_operators_customer', '10000 1');
