-- SPDX-License-Identifier: GPL-3.0-or-later
-- compatible from: 5
insert into sqlite_stat1(tbl, idx, stat) values
    ('roles', 'roles_key', '20 1'), ('sign_in_guesses', 'sqlite_autoindex_sign_in_guesses_1', '1000 1'),
    ('customers', 'customers_owner_opened', '1000000 10000 3');
