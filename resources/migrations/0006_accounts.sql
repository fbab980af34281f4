-- SPDX-License-Identifier: GPL-3.0-or-later
-- Roles the company made, what signs people in, and who was refused how often.

create table roles (
    id ${id}, role_key text not null, name text not null, grants text not null,
    row_version integer not null default 1, voided_on date, void_reason text, import_batch bigint
);
create unique index roles_key on roles(role_key);

-- password: a string that names its own algorithm and cost (Argon2id); never shown, exported or logged.
create table credentials (
    user_id ${id} references users(id), password text not null, must_change integer not null default 0, changed_at timestamptz not null
);

-- Guesses by the name that was typed, as a digest, so that unknown names are locked like known ones. The lock ends at an instant, and where the
-- computer was not started anew since, by the time it has been running, which nobody can set.
create table sign_in_guesses (
    name text primary key, failures integer not null, last_at timestamptz not null, locked_until timestamptz, boot text, locked_until_uptime bigint
);

-- A salesperson's own customers in the order of the list.
create index customers_owner_opened on customers(owner_id, opened_on) where voided_on is null;
