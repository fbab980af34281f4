-- SPDX-License-Identifier: GPL-3.0-or-later
-- compatible from: 1

-- What the query planner is to expect, as a large company has it, instead of what it once happened to count: the same plan for the same list on every machine.
-- The point of the first lines: an index that leaves void records out is as long as its table, so that it serves to sort along and not to scan by.
analyze;
delete from sqlite_stat1;
insert into sqlite_stat1(tbl, idx, stat) values
    ('customers', 'customers_code', '1000000 1'), ('customers', 'customers_name', '1000000 1'), ('customers', 'customers_opened', '1000000 200'),
    ('customers', 'customers_owner', '1000000 10000'), ('customers', 'customers_voided', '10000 20'),
    ('customer_figures', 'customer_figures_amount', '1000000 2 1'), ('customer_figures', 'customer_figures_tier', '1000000 200000 1'),
    ('customer_departments', 'sqlite_autoindex_customer_departments_1', '1000000 1 1'), ('customer_departments', 'customer_departments_department', '1000000 50000 1'),
    ('custom_values', 'sqlite_autoindex_custom_values_1', '1000000 3 1'), ('custom_values', 'custom_values_attribute', '1000000 100000 1 1'),
    ('contacts', 'contacts_customer', '1000000 2'),
    ('orders', 'orders_order_no', '10000000 1'), ('orders', 'orders_facts', '10000000 10 2 1 1 1 1 1'), ('orders', 'orders_day', '10000000 5000 1'), ('orders', 'orders_voided', '10000 20 1'),
    ('payments', 'payments_facts', '5000000 5 2 1 1 1 1'), ('payments', 'payments_due', '5000000 2000 1'), ('payments', 'payments_paid', '5000000 2000 1'), ('payments', 'payments_voided', '10000 20 1'),
    ('visits', 'visits_facts', '5000000 5 1 1'), ('visits', 'visits_day', '5000000 2000 1'), ('visits', 'visits_newest', '5000000 2000'), ('visits', 'visits_voided', '10000 20 1'),
    ('complaints', 'complaints_no', '1000000 1'), ('complaints', 'complaints_facts', '1000000 2 1 1 1 1'), ('complaints', 'complaints_received', '1000000 2 1'),
    ('complaints', 'complaints_newest', '1000000 2'), ('complaints', 'complaints_voided', '10000 20 1'),
    ('contracts', 'contracts_no', '1000000 1'), ('contracts', 'contracts_facts', '1000000 2 1 1 1 1'), ('contracts', 'contracts_signed', '1000000 400 1'),
    ('contracts', 'contracts_newest', '1000000 400'), ('contracts', 'contracts_breached', '10000 20 1'), ('contracts', 'contracts_voided', '10000 20 1'),
    ('survey_responses', 'survey_responses_facts', '1000000 2 1 1 1'), ('survey_responses', 'survey_responses_day', '1000000 400 1'),
    ('survey_responses', 'survey_responses_newest', '1000000 400'), ('survey_responses', 'survey_responses_voided', '10000 20 1'),
    ('tier_assignments', 'tier_assignments_member', '1000000 500000 20000 10000 1'), ('tier_assignments', 'tier_assignments_customer', '1000000 1'),
    ('tier_history', 'tier_history_customer', '10000000 10 1'), ('tier_history', 'tier_history_day', '10000000 5000000 50000 40000'),
    ('change_records', 'change_records_record', '5000000 500000 5');
