-- SPDX-License-Identifier: GPL-3.0-or-later
-- ${id}: a number the database gives. Money is fen, days are ISO dates, instants ISO in UTC, scores hundredths.

create table settings (name text primary key, value text not null);

create table departments (
    id ${id}, name text not null, parent_id bigint references departments(id),
    row_version integer not null default 1, voided_on date, void_reason text, import_batch bigint
);
create unique index departments_name on departments(name);

create table users (
    id ${id}, login text not null, name text, department_id bigint references departments(id), role text, disabled integer not null default 0,
    row_version integer not null default 1, voided_on date, void_reason text, import_batch bigint
);
create unique index users_login on users(login);

create table products (
    id ${id}, name text not null, code text,
    row_version integer not null default 1, voided_on date, void_reason text, import_batch bigint
);
create unique index products_name on products(name);

create table import_batches (
    id ${id}, kind text not null, file_name text, imported_at timestamptz not null, user_id bigint references users(id),
    rows bigint not null default 0, inserted bigint not null default 0, updated bigint not null default 0, undone_at timestamptz
);

create table customers (
    id ${id}, code text not null, name text not null, short_name text, kind text, credit_code text, industry text, region text, address text,
    legal_representative text, contact text, phone text, mobile text, fax text, email text, website text, source text, acquisition text,
    owner_id bigint references users(id), opened_on date, started_on date, ended_on date, credit_grade text, remark text,
    row_version integer not null default 1, voided_on date, void_reason text, import_batch bigint
);
create unique index customers_code on customers(code);
-- Lists sort along indexes like the next two, here and below; void records are not in them.
create index customers_name on customers(name) where voided_on is null;
create index customers_opened on customers(opened_on) where voided_on is null;
create index customers_owner on customers(owner_id);
create index customers_voided on customers(voided_on) where voided_on is not null;

create table customer_departments (
    customer_id bigint not null references customers(id), position integer not null, department_id bigint not null references departments(id),
    primary key (customer_id, position)
);
create index customer_departments_department on customer_departments(department_id, customer_id);

create table custom_attributes (id ${id}, name text not null);
create unique index custom_attributes_name on custom_attributes(name);
create table custom_values (
    customer_id bigint not null references customers(id), attribute_id bigint not null references custom_attributes(id), value text not null,
    primary key (customer_id, attribute_id)
);
create index custom_values_attribute on custom_values(attribute_id, customer_id, value);

-- What the list of customers shows of the last grading and of what was saved since. The key is always given: it is the customer's.
create table customer_figures (
    customer_id ${id} references customers(id), tier text, tier_name text, tier_name_en text, tier_rank integer,
    amount_12m bigint, growth_12m bigint, last_visit_on date, overdue_amount bigint, satisfaction bigint
);
create index customer_figures_amount on customer_figures(amount_12m, customer_id);
create index customer_figures_tier on customer_figures(tier_rank, customer_id);

create table contacts (
    id ${id}, customer_id bigint not null references customers(id), name text not null, position text, phone text, mobile text, email text,
    is_primary integer not null default 0, remark text,
    row_version integer not null default 1, voided_on date, void_reason text, import_batch bigint
);
create index contacts_customer on contacts(customer_id);

create table orders (
    id ${id}, customer_id bigint not null references customers(id), order_no text not null, ordered_on date not null, amount bigint not null,
    product_id bigint references products(id), quantity bigint, profit bigint, status text not null default 'done',
    row_version integer not null default 1, voided_on date, void_reason text, import_batch bigint
);
create unique index orders_order_no on orders(order_no);
create index orders_facts on orders(customer_id, ordered_on, amount, status, voided_on, product_id, profit);
create index orders_day on orders(ordered_on, customer_id);
create index orders_voided on orders(voided_on, customer_id) where voided_on is not null;

create table payments (
    id ${id}, customer_id bigint not null references customers(id), reference text, due_on date not null, amount_due bigint not null,
    paid_on date, amount_paid bigint,
    row_version integer not null default 1, voided_on date, void_reason text, import_batch bigint
);
create index payments_facts on payments(customer_id, due_on, paid_on, amount_due, amount_paid, voided_on);
create index payments_due on payments(due_on, customer_id);
create index payments_paid on payments(paid_on, customer_id);
create index payments_voided on payments(voided_on, customer_id) where voided_on is not null;

create table visits (
    id ${id}, customer_id bigint not null references customers(id), visited_on date not null, visitor_id bigint references users(id), form text,
    purpose text, summary text, needs text, opinions text, next_visit_on date,
    row_version integer not null default 1, voided_on date, void_reason text, import_batch bigint
);
create index visits_facts on visits(customer_id, visited_on, voided_on);
create index visits_day on visits(visited_on, customer_id);
create index visits_newest on visits(visited_on) where voided_on is null;
create index visits_voided on visits(voided_on, customer_id) where voided_on is not null;

create table complaints (
    id ${id}, complaint_no text, customer_id bigint not null references customers(id), received_at timestamptz not null, channel text, category text,
    content text not null, product_id bigint references products(id), order_no text, claim_amount bigint, documents_at timestamptz,
    replied_at timestamptz, resolved_at timestamptz, justified text,
    row_version integer not null default 1, voided_on date, void_reason text, import_batch bigint
);
create unique index complaints_no on complaints(complaint_no);
create index complaints_facts on complaints(customer_id, received_at, justified, claim_amount, voided_on);
create index complaints_received on complaints(received_at, customer_id);
create index complaints_newest on complaints(received_at) where voided_on is null;
create index complaints_voided on complaints(voided_on, customer_id) where voided_on is not null;

create table contracts (
    id ${id}, contract_no text not null, name text not null, customer_id bigint not null references customers(id), type text, signed_on date,
    starts_on date, ends_on date, amount bigint, handler text, breached_on date, remark text,
    row_version integer not null default 1, voided_on date, void_reason text, import_batch bigint
);
create unique index contracts_no on contracts(contract_no);
create index contracts_facts on contracts(customer_id, signed_on, amount, breached_on, voided_on);
create index contracts_signed on contracts(signed_on, customer_id);
create index contracts_newest on contracts(signed_on) where voided_on is null;
create index contracts_breached on contracts(breached_on, customer_id) where breached_on is not null;
create index contracts_voided on contracts(voided_on, customer_id) where voided_on is not null;

create table survey_campaigns (
    id ${id}, name text not null,
    row_version integer not null default 1, voided_on date, void_reason text, import_batch bigint
);
create unique index survey_campaigns_name on survey_campaigns(name);

create table survey_responses (
    id ${id}, customer_id bigint not null references customers(id), surveyed_on date not null, campaign_id bigint references survey_campaigns(id), score bigint,
    row_version integer not null default 1, voided_on date, void_reason text, import_batch bigint
);
create index survey_responses_facts on survey_responses(customer_id, surveyed_on, score, voided_on);
create index survey_responses_day on survey_responses(surveyed_on, customer_id);
create index survey_responses_newest on survey_responses(surveyed_on) where voided_on is null;
create index survey_responses_voided on survey_responses(voided_on, customer_id) where voided_on is not null;

create table survey_factor_scores (
    response_id bigint not null references survey_responses(id), factor text not null, score bigint not null,
    primary key (response_id, factor)
);

create table blacklist_entries (
    id ${id}, customer_id bigint not null references customers(id), department_id bigint references departments(id), reason text not null,
    starts_on date not null, ends_on date,
    row_version integer not null default 1, voided_on date, void_reason text, import_batch bigint
);
create index blacklist_customer on blacklist_entries(customer_id);

create table policy_versions (
    id ${id}, pack text not null, version text not null, name text not null, source text, text text not null, digest text not null,
    added_at timestamptz not null
);
create unique index policy_versions_pack on policy_versions(pack, version);
create table policy_in_force (
    id ${id}, section text not null, valid_from date, policy_version_id bigint not null references policy_versions(id)
);
create index policy_in_force_section on policy_in_force(section, valid_from);

create table tier_runs (
    id ${id}, dimension text not null default 'tiering', as_of date not null, pack text not null, version text not null,
    department_id bigint references departments(id), state text not null, ran_at timestamptz not null, actor text,
    population bigint not null default 0, changed bigint not null default 0, promoted bigint not null default 0, demoted bigint not null default 0,
    capped bigint not null default 0, outcome text
);
create index tier_runs_day on tier_runs(dimension, as_of);

-- department_id and product_id are 0 where there is none, so that the key holds on every database.
create table tier_assignments (
    id ${id}, dimension text not null, department_id bigint not null, product_id bigint not null, customer_id bigint not null references customers(id),
    tier text not null, tier_name text not null, tier_name_en text, tier_rank integer, since date, pack text not null, version text not null,
    articles text, capped_by text, figures text
);
create unique index tier_assignments_member on tier_assignments(dimension, department_id, product_id, customer_id);
create index tier_assignments_customer on tier_assignments(customer_id);

create table tier_history (
    id ${id}, run_id bigint not null references tier_runs(id), as_of date not null, dimension text not null, department_id bigint not null,
    product_id bigint not null, customer_id bigint not null references customers(id), previous_tier text, tier text not null, tier_name text,
    tier_name_en text, tier_rank integer, since date, pack text not null, version text not null, articles text, capped_by text, figures text
);
create index tier_history_customer on tier_history(customer_id, as_of);
create index tier_history_day on tier_history(dimension, as_of, run_id);

create table tier_decisions (
    id ${id}, customer_id bigint not null references customers(id), department_id bigint not null default 0, product_id bigint not null default 0,
    dimension text not null default 'tiering', tier text not null, reason text not null, approver text, decided_on date not null, until date, revoked_on date
);
create index tier_decisions_customer on tier_decisions(customer_id);

-- Customers whose figures may have changed, in the order of the changes; one stands here as often as it was touched.
-- A kept part remembers the last number it has seen. The highest number is never deleted, so that none is given twice.
create table touched_customers (id ${id}, customer_id bigint not null);
create table kept_facts (name text not null, part text not null, content ${blob} not null, primary key (name, part));

-- What an import overwrote, so that it can be taken back: fields, departments or one attribute of a record as JSON, and the row version the import left.
create table import_changes (
    id ${id}, batch_id bigint not null references import_batches(id), record_id bigint not null, row_version integer not null, part text not null,
    before text not null
);
create index import_changes_batch on import_changes(batch_id);

create table change_records (
    id ${id}, at timestamptz not null, actor text, kind text not null, record_id bigint not null, action text not null, changes text, reason text
);
create index change_records_record on change_records(kind, record_id);

create table saved_views (
    id ${id}, kind text not null, name text not null, definition text not null, owner_id bigint references users(id),
    row_version integer not null default 1, voided_on date, void_reason text, import_batch bigint
);

create table scheduled_periods (
    job text not null, period text not null, due_at timestamptz not null, claimed_at timestamptz, done_at timestamptz, outcome text,
    primary key (job, period)
);
