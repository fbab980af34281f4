-- SPDX-License-Identifier: GPL-3.0-or-later

-- What the rows of each table add up to, kept by whoever writes them (docs/decisions/0006-digests-of-live-rows.md).
create table table_digests (name text primary key, row_count bigint not null, digest bigint not null);
