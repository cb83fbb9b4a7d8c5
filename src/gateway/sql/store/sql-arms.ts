import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { ArmTally, TrialFrame } from '../../reference/index.js';
import type { Database } from '../database/schema.js';

/** What became of whoever met an experiment, from that moment on; one reading for each account. */
export async function sqlArms(
  db: Kysely<Database>,
  { trials, asOf, graceDays }: TrialFrame,
): Promise<readonly ArmTally[]> {
  const days = trials.map(({ id, to }) => ({ id, to_day: to }));
  const wasSince = (instant: RawBuilder<unknown>) => sql`
    r.account_id = arm.account_id and ${instant} >= arm.since
    and (${instant} at time zone arm.zone)::date <= arm.to_day`;
  const created = wasSince(sql`r.created_at`);
  const { rows } = await sql<ArmTally>`
    with arm as (
      select exposure.id, exposure.variant, exposure.account_id, exposure.created_at as since,
        time_zone as zone, (exposure.created_at at time zone time_zone)::date as since_day,
        trial.to_day
      from jsonb_to_recordset(${JSON.stringify(days)}::jsonb) as trial(id text, to_day date)
        join exposure on exposure.id = trial.id
        join account on account.account_id = exposure.account_id
      where (exposure.created_at at time zone time_zone)::date <= trial.to_day)
    select arm.id, arm.variant::int as variant, count(*)::int as customers,
      (count(*) filter (where
        exists (select from payment r where data ? 'checkout' and ${created})
        or exists (select from plan r where ${created})
        or exists (select from request r where ${created})))::int as acted,
      (count(*) filter (where exists (
        select from fact r where r.account_id = arm.account_id and r.kind = 'complaint'
          and r.on_day between arm.since_day and arm.to_day)))::int as complained,
      sum(agreed.plans)::int as plans, sum(agreed.missed)::int as "plansMissed",
      sum(said.promoters)::int as promoters, sum(said.passives)::int as passives,
      sum(said.detractors)::int as detractors
    from arm,
      lateral (
        select count(*) as plans, count(*) filter (where missed) as missed
        from (
          select bool_or((each ->> 'paidMinor')::bigint < (each ->> 'amountMinor')::bigint) as missed
          from plan, jsonb_array_elements(plan.data -> 'instalments') as each
          where plan.account_id = arm.account_id and plan.state <> 'cancelled'
            and to_civil_date(each ->> 'dueDate') between arm.since_day and arm.to_day
            and to_civil_date(each ->> 'dueDate') + ${graceDays}::int < ${asOf}::date
          group by plan.id) as due) as agreed,
      lateral (
        select count(*) filter (where score >= 9) as promoters,
          count(*) filter (where score between 7 and 8) as passives,
          count(*) filter (where score <= 6) as detractors
        from survey r where score is not null and ${wasSince(sql`r.shown_at`)}) as said
    group by arm.id, arm.variant order by arm.id collate "C", arm.variant`.execute(db);
  return rows;
}
