-- SPDX-License-Identifier: GPL-3.0-or-later

-- The steps of a visit on business (R06 第13条), what was agreed before (R04 第十一条(四)), objections and gifts (R28 流程二十二).
alter table visits add column problem text;
alter table visits add column solution text;
alter table visits add column notice text;
alter table visits add column conduct text;
alter table visits add column measures text;
alter table visits add column earlier_matters text;
alter table visits add column dissent text;
alter table visits add column gift text;

-- The parts of an evaluation that people write (R04 第十一条(五)).
alter table duty_records add column department_id bigint references departments(id);
alter table duty_records add column achievements text;
alter table duty_records add column unsolved text;
alter table duty_records add column suggestions text;
