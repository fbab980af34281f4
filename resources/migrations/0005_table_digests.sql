-- SPDX-License-Identifier: GPL-3.0-or-later
-- compatible from: 5

-- What the rows of each table add up to, kept by whoever writes them (docs/decisions/0005-digests-of-live-rows.md).
create table table_digests (name text primary key, row_count bigint not null, digest bigint not null);
