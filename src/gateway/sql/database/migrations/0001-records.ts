import { sql, type CreateTableBuilder, type Kysely, type RawBuilder } from 'kysely';

/**
 * One table for each kind of record. A record is kept whole in `data`; every other column is
 * generated from it by the database, for keys, constraints, sorting and reports, and so can never
 * disagree with it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createDateFunctions(db);
  for (const [table, columns] of Object.entries(tables)) await createTable(db, table, columns);
  await createConstraints(db);
  await createClaimTable(db);
}

/** Path of a column's value inside `data`, and its type. */
type ColumnType = 'text' | 'bigint' | 'boolean' | 'date' | 'timestamptz';
type Column = readonly [path: string, type: ColumnType];
export type Columns = Readonly<Record<string, Column>>;

const tables: Readonly<Record<string, Columns>> = {
  account: {
    version: ['version', 'bigint'],
    jurisdiction: ['jurisdiction', 'text'],
    customer_kind: ['customerKind', 'text'],
    locale: ['locale', 'text'],
    currency: ['currency', 'text'],
    approach: ['approach', 'text'],
  },
  item: {
    kind: ['kind', 'text'],
    issued_on: ['issuedOn', 'date'],
    due_date: ['dueDate', 'date'],
    amount_minor: ['amountMinor', 'bigint'],
    paid_minor: ['paidMinor', 'bigint'],
    disputed_minor: ['disputedMinor', 'bigint'],
    plan_id: ['planId', 'text'],
  },
  payment: {
    amount_minor: ['amountMinor', 'bigint'],
    purpose: ['purpose,kind', 'text'],
    failure_code: ['failureCode', 'text'],
    provider_reference: ['checkout,providerReference', 'text'],
  },
  plan: {
    frequency: ['rhythm,frequency', 'text'],
    collection: ['collection', 'text'],
    terms_version: ['terms,version', 'text'],
  },
  offer: {
    total_minor: ['offer,total,amountMinor', 'bigint'],
    frequency: ['offer,frequency', 'text'],
    expires_at: ['offer,expiresAt', 'timestamptz'],
  },
  plan_change_quote: {
    plan_id: ['planId', 'text'],
    expires_at: ['expiresAt', 'timestamptz'],
  },
  request: {
    kind: ['kind', 'text'],
    amount_minor: ['detail,amount,amountMinor', 'bigint'],
  },
  preferences: {
    language: ['preferences,language', 'text'],
  },
  survey: {
    trigger: ['survey,trigger', 'text'],
    second_item: ['survey,secondItem', 'text'],
    score: ['score', 'bigint'],
  },
  event: {
    consent_version: ['consentVersion', 'text'],
    kind: ['event,kind', 'text'],
    tag: ['event,tag', 'text'],
    view: ['event,view', 'text'],
  },
  document: {
    title: ['title', 'text'],
  },
  answer: {
    keep_until: ['keepUntil', 'timestamptz'],
  },
};

/**
 * PostgreSQL generates columns by immutable functions only. Its own casts from text are not: they
 * depend on the session's settings. Contract texts (`2026-12-01`, RFC 3339 in UTC) do not.
 */
async function createDateFunctions(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function to_civil_date(text) returns date
    language sql immutable strict parallel safe as 'select $1::date'`.execute(db);
  await sql`
    create function to_instant(text) returns timestamptz
    language sql immutable strict parallel safe as 'select $1::timestamptz'`.execute(db);
}

const base: Columns = {
  account_id: ['accountId', 'text'],
  id: ['id', 'text'],
  state: ['state', 'text'],
  created_at: ['createdAt', 'timestamptz'],
  due_on: ['dueOn', 'date'],
};
const required = new Set(['account_id', 'id', 'state', 'created_at']);

type Text = RawBuilder<unknown>;
/** How each type is declared, and made from a text of `data`. Texts compare by code point, as in JavaScript. */
const types: Readonly<Record<ColumnType, { name: Text; from: (text: Text) => Text }>> = {
  text: { name: sql`text collate "C"`, from: (text) => text },
  bigint: { name: sql`bigint`, from: (text) => sql`${text}::bigint` },
  boolean: { name: sql`boolean`, from: (text) => sql`${text}::boolean` },
  date: { name: sql`date`, from: (text) => sql`to_civil_date(${text})` },
  timestamptz: { name: sql`timestamptz`, from: (text) => sql`to_instant(${text})` },
};

/** For this and later kinds of records. */
export async function createTable(
  db: Kysely<unknown>,
  table: string,
  columns: Columns,
): Promise<void> {
  let builder: CreateTableBuilder<string, string> = db.schema
    .createTable(table)
    .addColumn('data', 'jsonb', (column) => column.notNull());
  for (const [name, [path, type]] of Object.entries({ ...base, ...columns })) {
    const value = types[type].from(sql`(data #>> ${sql.lit(`{${path}}`)})`);
    builder = builder.addColumn(name, types[type].name, (column) => {
      const generated = column.generatedAlwaysAs(value).stored();
      return required.has(name) ? generated.notNull() : generated;
    });
  }
  await builder.addPrimaryKeyConstraint(`${table}_key`, ['account_id', 'id']).execute();
  await sql`
    create index on ${sql.table(table)} (account_id, created_at desc, id desc)`.execute(db);
  await sql`
    create index on ${sql.table(table)} (due_on, account_id) where due_on is not null`.execute(db);
}

/** Records go with their account. */
export async function tieToAccount(db: Kysely<unknown>, table: string): Promise<void> {
  await db.schema
    .alterTable(table)
    .addForeignKeyConstraint(`${table}_of_account`, ['account_id'], 'account', ['account_id'])
    .onDelete('cascade')
    .execute();
}

async function createConstraints(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('account')
    .addUniqueConstraint('account_once', ['account_id'])
    .execute();
  for (const table of Object.keys(tables).filter((table) => table !== 'account')) {
    await tieToAccount(db, table);
  }
  await sql`
    alter table plan_change_quote add constraint plan_change_quote_of_plan
    foreign key (account_id, plan_id) references plan (account_id, id) on delete cascade`.execute(
    db,
  );
  await sql`
    create unique index plan_open_once on plan (account_id)
    where state in ('pending', 'active')`.execute(db);
  await sql`
    create unique index payment_provider_reference_once on payment (provider_reference)`.execute(
    db,
  );
}

/** Names that all accounts share and that one of them takes, such as a call-back slot. */
async function createClaimTable(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table claim (
      name text collate "C" primary key,
      account_id text collate "C" not null references account (account_id) on delete cascade,
      claimed_at timestamptz not null default now()
    )`.execute(db);
}
