-- SPDX-License-Identifier: GPL-3.0-or-later
-- compatible from: 1

-- A server counts for itself. It is to look again sooner than it would of its own accord where tables grow by the million in one import.
alter table customers set (autovacuum_analyze_scale_factor = 0.02);
alter table customer_figures set (autovacuum_analyze_scale_factor = 0.02);
alter table orders set (autovacuum_analyze_scale_factor = 0.02);
alter table payments set (autovacuum_analyze_scale_factor = 0.02);
alter table visits set (autovacuum_analyze_scale_factor = 0.02);
alter table tier_assignments set (autovacuum_analyze_scale_factor = 0.02);
alter table tier_history set (autovacuum_analyze_scale_factor = 0.02);
