-- SPDX-License-Identifier: GPL-3.0-or-later
-- compatible from: 32

-- See 0003: what the planner is to expect of approvals.
insert into sqlite_stat1(tbl, idx, stat) values
    ('approvals', 'approvals_customer', '10000 3'), ('approvals', 'approvals_subject', '10000 5000 2'), ('approvals', 'approvals_waiting', '100 50 1 1'),
    ('approval_steps', 'approval_steps_once', '40000 4 2 1 1'), ('approval_steps', 'approval_steps_customer', '40000 10'),
    ('approval_steps', 'approval_steps_pending', '400 10'), ('deputies', 'deputies_deputy', '100 2'),
    ('orders', 'orders_contract', '100000 10'), ('payments', 'payments_contract', '100000 10');
