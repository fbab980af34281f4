-- SPDX-License-Identifier: GPL-3.0-or-later
-- compatible from: 2

-- What can be found, by entry (record × 8 + kind): its fields folded, one a line. The grams of a line are in search_grams; the line itself decides.
create table search_texts (id integer primary key, text text not null);
create virtual table search_grams using fts5(grams, content = '', detail = none, columnsize = 0, tokenize = 'ascii');
