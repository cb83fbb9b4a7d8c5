import { sql, type Kysely, type RawBuilder } from 'kysely';
import { quotesOfTopic, smallestCell, type TopicCell } from '../../reference/index.js';
import type { Database } from '../database/schema.js';

/**
 * What comments are about, by the codes that are stored with them. Fewer than ten about a topic do not
 * leave the database, and the words of somebody in need or protected never do.
 * @param surveys the questions that count, as a table `r`
 */
export async function sqlTopics(
  db: Kysely<Database>,
  surveys: RawBuilder<unknown>,
): Promise<readonly TopicCell[]> {
  const { rows } = await sql<TopicCell>`
    with about as (
      select topic, r.data ->> 'sentiment' as sentiment, r.data ->> 'comment' as words,
        r.shown_at, r.account_id, r.id,
        coalesce(r.data ->> 'distress', 'false') = 'false'
          and r.approach is distinct from 'protected'
          and not exists (
            select from account
            where account.account_id = r.account_id and account.approach = 'protected')
          as may_quote
      from ${surveys}, jsonb_array_elements_text(r.data -> 'topics') as topic
      where r.data ? 'topics')
    select topic, count(*)::int as count,
      json_build_object(
        'negative', count(*) filter (where sentiment = 'negative'),
        'neutral', count(*) filter (where sentiment = 'neutral'),
        'positive', count(*) filter (where sentiment = 'positive')) as "bySentiment",
      array(
        select words from (
          select distinct on (words) words, shown_at, account_id, id from about as quote
          where quote.topic = about.topic and may_quote and words <> ''
          order by words, shown_at desc, account_id, id) as once
        order by shown_at desc, account_id, id
        limit ${quotesOfTopic}::int) as quotes
    from about group by topic having count(*) >= ${smallestCell}::int`.execute(db);
  return rows;
}
