-- SPDX-License-Identifier: GPL-3.0-or-later
-- compatible from: 29

-- See 0003: what the planner is to expect of forms and cases.
insert into sqlite_stat1(tbl, idx, stat) values
    ('survey_responses', 'survey_responses_standing', '1000000 200000'), ('survey_cases', 'survey_cases_customer', '50000 5'),
    ('survey_cases', 'survey_cases_response', '50000 1'), ('survey_cases', 'survey_cases_confirmation', '50000 1'),
    ('survey_cases', 'survey_cases_due', '5000 10'), ('survey_cases', 'survey_cases_fix', '5000 10');
