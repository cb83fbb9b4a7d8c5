import { sql, type Kysely, type RawBuilder } from 'kysely';
import {
  churnDays,
  funnelKinds,
  lateDays,
  tallyInOrder,
  type HarmSignal,
  type TallyFrame,
  type WeekTally,
} from '../../reference/index.js';
import type { Database } from '../database/schema.js';
import { sqlTopics } from './sql-topics.js';

type Db = Kysely<Database>;

/**
 * A week's counts, added up by the database: one reading of each table, and no record leaves it.
 * Days are those of each account's own time zone. Call it inside one transaction, so that all counts
 * are of one moment.
 */
export async function sqlTally(db: Db, frame: TallyFrame): Promise<WeekTally> {
  const from = sql`${frame.from}::date`;
  const to = sql`${frame.to}::date`;
  /** Rows `r` of the week, by an instant of theirs; the first condition lets an index narrow it down. */
  const ofWeek = (table: keyof Database, instant: string) => {
    const at = sql.ref(`r.${instant}`);
    return sql`(
      select r.* from ${sql.table(table)} as r join account on account.account_id = r.account_id
      where ${at} between ${from}::timestamptz - interval '2 days'
          and ${to}::timestamptz + interval '3 days'
        and (${at} at time zone account.time_zone)::date between ${from} and ${to}) as r`;
  };
  const created = (table: keyof Database) => ofWeek(table, 'created_at');
  const shown = ofWeek('survey', 'shown_at');
  const rows = async <T>(query: RawBuilder<T>): Promise<T[]> => (await query.execute(db)).rows;
  const row = async <T>(query: RawBuilder<T>): Promise<T> => (await rows(query))[0] as T;

  return tallyInOrder({
    exits: await rows<WeekTally['exits'][number]>(sql`
      select trigger, coalesce(reason, '') as reason, count(*)::int as exits
      from ${created('exit')} group by 1, 2`),
    answers: await rows<WeekTally['answers'][number]>(sql`
      select trigger, coalesce(approach, '') as approach, coalesce(channel, 'none') as channel,
        copy_version as "copyVersion", count(*)::int as asked,
        (count(*) filter (where state = 'declined'))::int as declined,
        (count(*) filter (where score >= 9))::int as promoters,
        (count(*) filter (where score between 7 and 8))::int as passives,
        (count(*) filter (where score <= 6))::int as detractors
      from ${shown} group by 1, 2, 3, 4`),
    topics: await sqlTopics(db, shown),
    secondItems: await rows<WeekTally['secondItems'][number]>(sql`
      select told ->> 'item' as item, count(*)::int as answers,
        sum((told ->> 'value')::int)::int as sum
      from ${shown}, jsonb_array_elements(coalesce(r.data -> 'followUps', '[]')) as told
      group by 1`),
    steps: await rows<WeekTally['steps'][number]>(sql`
      select tag, kind, count(distinct account_id)::int as customers,
        (percentile_disc(0.5) within group (order by (data #>> '{event,dwellMs}')::int)) as "medianMs",
        (percentile_disc(0.9) within group (order by (data #>> '{event,dwellMs}')::int)) as "p90Ms"
      from ${created('event')}
      where kind = any(${[...funnelKinds]})
      group by 1, 2`),
    kept: await rows<WeekTally['kept'][number]>(sql`
      select tag, count(distinct account_id)::int as customers from ${created('event')}
      where kind = 'confirmed' and account_id in (
        select account_id from ${created('payment')}
        where state in ('processing', 'succeeded', 'posted') and data ? 'checkout'
        union select account_id from ${created('plan')}
        where state in ('pending', 'active', 'completed')
        union select account_id from ${created('request')}
        where state not in ('rejected', 'withdrawn', 'expired'))
      group by 1`),
    options: await row<WeekTally['options']>(sql`
      select count(distinct account_id) filter (where way = 'pay')::int as pay,
        count(distinct account_id) filter (where way = 'plan')::int as plan,
        count(distinct account_id) filter (where way = 'help')::int as help,
        count(distinct account_id)::int as any
      from (
        select 'pay' as way, account_id from ${created('payment')} where data ? 'checkout'
        union all select 'plan', account_id from ${created('plan')}
        union all select 'help', account_id from ${created('request')}) as done`),
    ...(await plans(db, frame)),
    recovery: await row<WeekTally['recovery']>(sql`
      select count(*)::int as late, (count(*) filter (where settled))::int as recovered
      from (
        select account_id, bool_and(settled_on is not null and settled_on <= ${to}) as settled
        from item
        where due_date <= ${from} - ${lateDays}::int and state <> 'cancelled'
          and (settled_on >= ${from} or (settled_on is null and state in ('open', 'inPlan')))
        group by account_id) as customers`),
    churn: await row<WeekTally['churn']>(sql`
      select count(distinct account_id)::int as recovered,
        (count(distinct account_id) filter (where exists (
          select from fact where fact.account_id = item.account_id and fact.kind = 'cancellation'
            and fact.on_day between item.settled_on and item.settled_on + ${churnDays}::int)))::int
          as cancelled
      from item
      where settled_on between ${from} - ${churnDays + 1}::int and ${to} - ${churnDays + 1}::int
        and due_date <= settled_on - ${lateDays}::int`),
    complaintsOfMonth: (
      await row<{ count: number }>(sql`
        select count(*)::int as count from fact
        where kind = 'complaint' and on_day > ${to} - 30 and on_day <= ${to}`)
    ).count,
    harm: {
      ...(await row<Record<Exclude<HarmSignal, 'plansMissed'>, number>>(sql`
        select
          (select count(*)::int from fact
            where kind = 'complaint' and on_day between ${from} and ${to}) as complaints,
          (select count(*)::int from request
            where kind = 'promise' and state = 'expired'
              and to_civil_date(data #>> '{detail,on}') between ${from} and ${to})
            as "promisesMissed",
          (select count(*)::int from account
            where to_civil_date(data #>> '{restricted,since}') between ${from} and ${to})
            as restrictions,
          (select count(*)::int from ${created('request')} where kind = 'dispute') as disputes,
          (select count(*)::int from ${created('payment')}
            where state = 'failed' and data ? 'checkout') as "paymentsFailed",
          (select count(*)::int from ${created('event')} where kind = 'error') as errors,
          (select count(*)::int from ${created('event')} where kind = 'repeatPress')
            as "repeatPresses"`)),
      plansMissed: (
        await row<{ count: number }>(sql`
          select count(distinct plan)::int as count from (${instalmentsOf(frame)}) as due
          where missed`)
      ).count,
    },
  });
}

/** Instalments whose day is in the week, of plans that were not cancelled. */
function instalmentsOf({ from, to, asOf, graceDays }: TallyFrame): RawBuilder<unknown> {
  return sql`
    select plan.account_id || ' ' || plan.id as plan, each ? 'changed' as moved,
      (each ->> 'paidMinor')::bigint >= (each ->> 'amountMinor')::bigint as kept,
      (each ->> 'paidMinor')::bigint < (each ->> 'amountMinor')::bigint
        and to_civil_date(each ->> 'dueDate') + ${graceDays}::int < ${asOf}::date as missed
    from plan, jsonb_array_elements(plan.data -> 'instalments') as each
    where plan.state <> 'cancelled'
      and to_civil_date(each ->> 'dueDate') between ${from}::date and ${to}::date`;
}

async function plans(db: Db, frame: TallyFrame): Promise<Pick<WeekTally, 'instalments'>> {
  const { rows } = await sql<WeekTally['instalments']>`
    select count(*)::int as due, (count(*) filter (where kept))::int as kept,
      (count(*) filter (where moved))::int as moved,
      (count(*) filter (where missed))::int as missed
    from (${instalmentsOf(frame)}) as due`.execute(db);
  return { instalments: rows[0] ?? { due: 0, kept: 0, moved: 0, missed: 0 } };
}
