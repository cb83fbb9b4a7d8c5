import type { Context, Hono } from 'hono';
import type { ApiVersion } from '../../src/gateway/tmforum/index.js';
import { pageOf, problem } from './answers.js';
import { hasType, membersMissing, valuesAt } from './members.js';
import type { BssRules } from './rules.js';
import type { Json } from './shapes.js';

/** Records that are written into the BSS, as they were sent, oldest first. */
export type Collections = Readonly<Record<CollectionName, Json[]>>;
export type CollectionName = keyof typeof descriptions;

interface Description {
  readonly path: string;
  /** Members without which the official file takes no record. */
  readonly required: Readonly<Partial<Record<ApiVersion, readonly string[]>>>;
  /** What the BSS itself adds. */
  readonly added: Json;
}

const descriptions = {
  troubleTicket: {
    path: '/troubleTicket',
    required: {
      v4: ['ticketType', 'severity', 'description'],
      v5: ['@type', 'ticketType', 'severity', 'description'],
    },
    added: { status: 'acknowledged', creationDate: '2026-12-01T10:00:00.000Z' },
  },
  payment: {
    path: '/payment',
    required: { v4: ['account', 'paymentMethod', 'totalAmount'] },
    added: { status: 'pending', '@type': 'CardPaymentOfFlussfunk' },
  },
  appointment: {
    path: '/appointment',
    required: { v4: ['validFor'] },
    added: { status: 'initialized', '@type': 'CallCenterAppointment' },
  },
  partyInteraction: {
    path: '/partyInteraction',
    required: {
      v4: ['interactionDate', 'reason', 'status', 'direction', 'channel'],
      v5: ['@type', 'reason', 'direction', 'relatedChannel'],
    },
    added: { creationDate: '2026-12-01T10:00:00.000Z' },
  },
  privacyManagement: {
    path: '/partyPrivacyProfile',
    required: {
      v4: [
        'agreedByParty',
        'partyPrivacyProfileCharacteristic',
        'partyPrivacyProfileSpecification',
      ],
      v5: ['@type', 'agreedByParty', 'partyPrivacyProfileSpecification'],
    },
    added: { status: 'created', creationDate: '2026-12-01T10:00:00.000Z' },
  },
} satisfies Record<string, Description>;

/** v4 of TMF646 takes no change without the time. */
const neededInChange: Readonly<Partial<Record<CollectionName, readonly string[]>>> = {
  appointment: ['validFor'],
};

export function serveCollections(
  app: Hono,
  versions: Readonly<Record<CollectionName, ApiVersion>>,
  rules: BssRules,
): Collections {
  const names = Object.keys(descriptions) as CollectionName[];
  const collections: Record<CollectionName, Json[]> = {
    troubleTicket: [],
    payment: [],
    appointment: [],
    partyInteraction: [],
    privacyManagement: [],
  };
  for (const name of names) {
    serveOne(app, name, versions[name], collections[name], rules);
  }
  return collections;
}

function serveOne(
  app: Hono,
  name: CollectionName,
  version: ApiVersion,
  records: Json[],
  rules: BssRules,
): void {
  const { path, required, added }: Description = descriptions[name];
  const root = `/tmf-api/${name}/${version}${path}`;

  app.get(root, (context) => pageOf(context, foundBy(context, records, rules), rules));

  app.post(root, async (context) => {
    const body = noisy(await context.req.text());
    const isRefused =
      membersMissing(body, required[version] ?? []) || (version === 'v5' && !hasType(body));
    if (isRefused) return problem(context, 400);
    const id = `${name}-${String(records.length + 1)}`;
    const record: Json = { ...body, ...added, id, href: `${path}/${id}` };
    records.push(record);
    const asked = context.req.path;
    const other = rules.answersWithNeighbour?.test(asked) ? records[0] : undefined;
    if (rules.answersIdAlone?.test(asked)) {
      const members = (required[version] ?? []).map((member) => [member, record[member]] as const);
      return context.json({ ...Object.fromEntries(members), id, href: record['href'] }, 201);
    }
    return context.json(other ?? record, 201);
  });

  const indexOf = (id: string): number => {
    const isMistaken = rules.answersWithNeighbour?.test(path) ?? false;
    return records.findIndex((each) => (each['id'] === id) !== isMistaken);
  };
  app.get(`${root}/:id`, (context) => {
    const record = records[indexOf(context.req.param('id'))];
    return record ? context.json(record) : problem(context, 404);
  });
  app.patch(`${root}/:id`, async (context) => {
    const index = indexOf(context.req.param('id'));
    const body = noisy(await context.req.text());
    if (!records[index]) return problem(context, 404);
    const isRefused =
      membersMissing(body, neededInChange[name] ?? []) || (version === 'v5' && !hasType(body));
    if (isRefused) return problem(context, 400);
    records[index] = { ...records[index], ...body };
    return context.json(records[index]);
  });
}

/** Records as they are kept: amounts are floats of 32 bits. */
const noisy = (text: string): Json =>
  JSON.parse(text, (member, value: unknown) =>
    member === 'value' && typeof value === 'number' ? Math.fround(value) : value,
  ) as Json;

/** By every filter, as far as the rules let filters count. */
export function foundBy(
  context: Context,
  records: readonly Json[],
  rules: BssRules,
): readonly Json[] {
  const filters = [...new URL(context.req.url).searchParams].filter(
    ([name]) => !['fields', 'offset', 'limit'].includes(name),
  );
  const isMeant = (record: Json): boolean =>
    filters.every(([name, value]) => valuesAt(record, name.split('.')).includes(value));
  if (rules.filters === 'ignored') return records;
  const found = records.filter(isMeant);
  if (rules.filters === 'exact') return found;
  const strangers = records.filter((record) => !isMeant(record));
  return [...strangers.slice(0, 2), ...found];
}
