-- SPDX-License-Identifier: GPL-3.0-or-later
-- compatible from: 10

-- See 0003: what the planner is to expect of the register of archives.
insert into sqlite_stat1(tbl, idx, stat) values
    ('secrecy_levels', 'secrecy_levels_name', '10 1'),
    ('customer_distribution_users', 'sqlite_autoindex_customer_distribution_users_1', '100000 3 1'),
    ('customer_distribution_departments', 'sqlite_autoindex_customer_distribution_departments_1', '100000 2 1'),
    ('archive_loans', 'archive_loans_customer', '100000 5'), ('archive_loans', 'archive_loans_out', '1000 5'),
    ('secrecy_breaches', 'secrecy_breaches_customer', '1000 2');
