-- SPDX-License-Identifier: GPL-3.0-or-later

-- See 0003: the trail grows by every save.
alter table audit_entries set (autovacuum_analyze_scale_factor = 0.02);
