-- SPDX-License-Identifier: GPL-3.0-or-later
-- compatible from: 26

-- See 0003: what the planner is to expect of complaints about the same, and of those who answer for them.
insert into sqlite_stat1(tbl, idx, stat) values
    ('complaints', 'complaints_issue', '100000 10 5'), ('complaints', 'complaints_handler', '500000 500'),
    ('complaint_shares', 'complaint_shares_complaint', '100000 2'), ('complaint_shares', 'complaint_shares_customer', '100000 4');
