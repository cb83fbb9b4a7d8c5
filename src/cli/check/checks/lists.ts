import { operation } from '../../../core/contract/index.js';
import { refusal } from '../problem.js';
import type { Subject } from '../subject.js';
import { judge, notChecked, type Check, type Finding, type Outcome } from '../types.js';

const where = 'Resources';
const lists = ['listItems', 'listPlans', 'listPayments', 'listRequests'] as const;
type ListName = (typeof lists)[number];

/** Two or three pages, whatever the length. */
const sizeFor = (length: number) => Math.ceil(length / 2);

async function walk(
  subject: Subject,
  name: ListName,
  whole: readonly string[],
): Promise<Finding[]> {
  const { path } = operation(name);
  const at = `GET ${path}`;
  const limit = String(sizeFor(whole.length));
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit, ...(cursor !== undefined && { cursor }) };
    const page = subject.parsed(name, await subject.api.send(path, { query }));
    if (!page) return [];
    const ids = page.data.map(({ id }) => id);
    if (ids.length > Number(limit)) {
      return [{ at, seen: 'more entries than the limit', mend: 'Keep to limit.' }];
    }
    if (ids.some((id) => seen.includes(id))) {
      const mend = 'Go on after the last entry of the page that the cursor came with.';
      return [{ at, seen: 'the same entry on two pages', mend }];
    }
    seen.push(...ids);
    cursor = page.nextCursor;
    if (cursor !== undefined && ids.length === 0) {
      const mend = 'Leave nextCursor out on the last page.';
      return [{ at, seen: 'an empty page that has a next one', mend }];
    }
  } while (cursor !== undefined && seen.length <= whole.length);
  const lost = whole.some((id) => !seen.includes(id));
  const mend = 'Let the pages together be the whole, in one order.';
  return lost ? [{ at, seen: 'entries that are on no page', mend }] : [];
}

async function pages(subject: Subject): Promise<Outcome> {
  const findings: Finding[] = [];
  let walked = 0;
  for (const name of lists) {
    const list = await subject.data(name);
    if (!list || list.data.length < 2) continue;
    walked += 1;
    const ids = list.data.map(({ id }) => id);
    findings.push(...(await walk(subject, name, ids)));
  }
  return walked === 0 ? notChecked('no list has two entries') : judge(findings);
}

const badQueries: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['for a limit of 0', { limit: '0' }],
  ['for a cursor that is none of yours', { cursor: 'kulanz-check' }],
  ['for a parameter that is not in the contract', { 'kulanz-check': '1' }],
];

export const listChecks: readonly Check[] = [
  {
    id: 'lists.cursor',
    says: 'The pages of a list are together the whole; nextCursor is absent on the last one.',
    where,
    run: pages,
  },
  {
    id: 'lists.query',
    says: 'Requests are strict: a wrong or unknown query parameter is 422 validation-failed.',
    where: 'Ground rules',
    run: async ({ api }) => {
      const findings: Finding[] = [];
      for (const [about, query] of badQueries) {
        const reply = await api.send('/account/items', { query });
        if (reply.status === 501) return { kind: 'not offered' };
        const mend = 'Check query parameters by the contract, and point at the wrong one.';
        findings.push(...refusal(reply, ['validation-failed'], about, mend));
      }
      return judge(findings);
    },
  },
];
