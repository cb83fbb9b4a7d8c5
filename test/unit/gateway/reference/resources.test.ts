import { describe, expect, test } from 'vitest';
import { nationalHolidays } from '../../../../src/gateway/reference/index.js';
import { bench } from './bench.js';

const problem = (code: string) => expect.objectContaining({ code });

describe('the session', () => {
  test('says who is here, masked', async () => {
    const b = await bench('overdue');
    expect(await b.call('getSession')).toMatchObject({
      contractVersion: '1.0',
      now: '2026-11-23T09:00:00.000Z',
      approach: 'steady',
      account: { label: 'Ihr Mobilfunkvertrag', maskedReference: '••••\u00a07735' },
      paymentOrigins: ['https://pay.example'],
      assurance: { satisfied: true, requiredFor: ['planAccept', 'planChange', 'thirdParty'] },
    });
  });

  test('protects in a moratorium', async () => {
    const b = await bench('moratorium');
    expect(await b.call('getSession')).toMatchObject({
      approach: 'protected',
      approachReason: 'legalPause',
    });
  });
});

describe('the account', () => {
  test('has the same version until something changes', async () => {
    const b = await bench('overdue');
    const first = await b.result('getAccount');
    b.now = new Date(b.now.getTime() + 60_000);
    expect((await b.result('getAccount')).etag).toBe(first.etag);
    await b.call('createPause', { body: {} });
    expect((await b.result('getAccount')).etag).not.toBe(first.etag);
  });

  test('is another one for everybody else', async () => {
    const b = await bench('overdue');
    await b.open('nothingDue');
    await expect(b.call('getItem', { id: 'item-99' })).rejects.toEqual(problem('not-found'));
    await expect(b.call('getDocument', { id: 'document-99' })).rejects.toEqual(
      problem('not-found'),
    );
  });

  test('is read in the calendar of its own time zone', async () => {
    const b = await bench('dueToday');
    b.now = new Date('2026-11-23T23:30:00Z');
    expect((await b.call('getAccount')).stage).toBe('overdue');
    await b.open('dueToday', { locale: 'is-IS' });
    expect((await b.call('getAccount')).stage).toBe('due');
  });
});

describe('support options', () => {
  test.each(['de-DE', 'sv-SE', 'nb-NO', 'is-IS'])('have debt advice in %s', async (locale) => {
    const b = await bench('overdue', { locale });
    const { options } = await b.call('getSupportOptions');
    expect(options[0]).toMatchObject({ kind: 'debtHelp', url: expect.stringMatching(/^https:/) });
  });

  test('have it even when a telco configures none of its own', async () => {
    const b = await bench('overdue', {}, { support: [], debtHelp: { DE: [] } });
    const { options, contactPoints } = await b.call('getSupportOptions');
    expect(options.map(({ kind }) => kind)).toContain('debtHelp');
    expect(contactPoints).toContainEqual({
      id: 'contact-email',
      kind: 'email',
      masked: 'j•••@example.org',
    });
  });
});

describe('contact preferences', () => {
  test('change by version', async () => {
    const b = await bench('overdue');
    const before = await b.result('getContactPreferences');
    const body = {
      channels: [{ channel: 'phone' as const, choice: 'never' as const }],
      quietTimes: [{ weekdays: [6, 7], from: '00:00', to: '23:59' }],
    };
    const after = await b.result('updateContactPreferences', { body, ifMatch: before.etag });
    expect(after.data.channels).toContainEqual(
      expect.objectContaining({
        channel: 'phone',
        choice: 'never',
        maskedContactPoint: '••••\u00a042',
      }),
    );
    expect(after.data.channels).toContainEqual(
      expect.objectContaining({ channel: 'email', choice: 'allowed' }),
    );
    expect(await b.result('getContactPreferences')).toEqual(after);
    await expect(
      b.call('updateContactPreferences', { body: { largePrint: true }, ifMatch: before.etag }),
    ).rejects.toEqual(problem('version-mismatch'));
  });

  test.each([
    ['a channel that the account lacks', { channels: [{ channel: 'letter', choice: 'never' }] }],
    ['a language that is none', { language: 'de_DE' }],
  ])('refuse %s', async (_name, body) => {
    const b = await bench('overdue');
    const { etag } = await b.result('getContactPreferences');
    await expect(
      b.call('updateContactPreferences', { body: body as { language: string }, ifMatch: etag }),
    ).rejects.toEqual(problem('validation-failed'));
  });
});

describe('surveys', () => {
  const ask = (b: Awaited<ReturnType<typeof bench>>, trigger: 'paid' | 'help' = 'help') =>
    b.call('getNextSurvey', { query: { trigger } });
  const answer = { followUps: [], mayContact: false };

  test('ask once, then not for ninety days; declining counts', async () => {
    const b = await bench('overdue');
    const survey = await ask(b);
    expect(await ask(b)).toEqual(survey);
    await b.call('markSurveyShown', { id: survey!.surveyId });
    const body = { surveyId: survey!.surveyId, declined: true, ...answer };
    expect(await b.call('createSurveyResponse', { body })).toEqual({ notBefore: '2027-02-21' });
    expect(await ask(b, 'paid')).toBeUndefined();
    b.now = new Date('2027-02-20T12:00:00Z');
    expect(await ask(b)).toBeUndefined();
    b.now = new Date('2027-02-21T12:00:00Z');
    expect(await ask(b)).toBeDefined();
  });

  test('can be answered once', async () => {
    const b = await bench('overdue');
    const survey = await ask(b);
    const body = { surveyId: survey!.surveyId, score: 9, ...answer };
    await b.call('createSurveyResponse', { body });
    await expect(b.call('createSurveyResponse', { body })).rejects.toEqual(
      problem('already-answered'),
    );
  });

  test('need a score, or that it was declined, and not both', async () => {
    const b = await bench('overdue');
    const survey = await ask(b);
    for (const facts of [{}, { score: 3, declined: true }]) {
      const body = { surveyId: survey!.surveyId, ...facts, ...answer };
      await expect(b.call('createSurveyResponse', { body })).rejects.toEqual(
        problem('validation-failed'),
      );
    }
  });

  test('keep a comment without what identifies anybody', async () => {
    const b = await bench('overdue');
    const survey = await ask(b);
    const comment = 'Kunde 20481, jule@example.org, DE89 3704 0044 0532 0130 00, 3 Anrufe.';
    const body = { surveyId: survey!.surveyId, score: 2, comment, ...answer };
    await b.call('createSurveyResponse', { body });
    const record = await b.store.read('overdue', (tx) => tx.get('survey', survey!.surveyId));
    expect(record?.comment).toBe('Kunde […], [E-Mail] [IBAN], 3 Anrufe.');
  });

  test('keep what a comment says beside it, read in the language of the account', async () => {
    const b = await bench('overdue');
    const survey = await ask(b);
    const comment =
      'Frau Beck war sehr freundlich. Aber ich kann nicht mehr, wir haben nichts zu essen';
    const body = { surveyId: survey!.surveyId, score: 9, comment, ...answer };
    const data = await b.call('createSurveyResponse', { body });
    expect(data).toEqual({ notBefore: expect.any(String) as string, leadToHelp: true });
    const record = await b.store.read('overdue', (tx) => tx.get('survey', survey!.surveyId));
    expect(record).toMatchObject({
      comment: comment.replace('Beck', '[Name]'),
      sentiment: 'neutral',
      topics: ['agent', 'respect', 'situation'],
      distress: true,
    });
  });

  test('without a comment there is nothing to read', async () => {
    const b = await bench('overdue');
    const survey = await ask(b);
    const body = { surveyId: survey!.surveyId, score: 9, ...answer };
    const data = await b.call('createSurveyResponse', { body });
    expect(data).not.toHaveProperty('leadToHelp');
    const record = await b.store.read('overdue', (tx) => tx.get('survey', survey!.surveyId));
    expect(record).not.toHaveProperty('sentiment');
  });

  test.each(['moratorium', 'restricted', 'protectedCustomer', 'closed', 'handedOver'] as const)(
    'do not ask: %s',
    async (name) => {
      expect(await ask(await bench(name))).toBeUndefined();
    },
  );
});

describe('events', () => {
  const event = {
    id: 'event-1',
    kind: 'seen' as const,
    tag: 'balance-card' as const,
    view: 'first' as const,
    at: '2026-11-23T08:59:00Z',
  };
  const send = (
    b: Awaited<ReturnType<typeof bench>>,
    version: string,
    purposes: 'improvement'[] | 'survey'[],
  ) =>
    b.call('recordEvents', {
      body: { consent: { version, givenAt: '2026-11-01T08:00:00Z', purposes }, events: [event] },
    });

  test('are kept with consent, once', async () => {
    const b = await bench('overdue', {}, { consentVersion: '2026-9' });
    await send(b, '2026-9', ['improvement']);
    await send(b, '2026-10', ['improvement']);
    const kept = await b.store.read('overdue', (tx) => tx.list('event'));
    expect(kept).toHaveLength(1);
  });

  test.each([
    ['an older consent', '2026-8', ['improvement'] as 'improvement'[]],
    ['consent to something else', '2026-9', ['survey'] as 'survey'[]],
  ])('are refused under %s', async (_name, version, purposes) => {
    const b = await bench('overdue', {}, { consentVersion: '2026-9' });
    await expect(send(b, version, purposes)).rejects.toEqual(problem('consent-missing'));
    expect(await b.store.read('overdue', (tx) => tx.list('event'))).toEqual([]);
  });
});

describe('documents', () => {
  test('are PDF files whose parts are where they say', async () => {
    const b = await bench('overdue');
    const [bill] = (await b.call('listItems')).data;
    const bytes = await b.call('getDocument', { id: bill!.documentId! });
    const text = new TextDecoder('latin1').decode(bytes);
    expect(text.startsWith('%PDF-1.4')).toBe(true);
    expect(text).toContain('(Rechnung Oktober 2026)');
    const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)![1]);
    expect(text.slice(table, table + 5)).toBe('xref\n');
    const offsets = [...text.slice(table).matchAll(/^(\d{10}) 00000 n /gm)].map(([, at]) =>
      Number(at),
    );
    expect(offsets.length).toBeGreaterThan(5);
    offsets.forEach((offset, index) => {
      expect(text.slice(offset)).toMatch(new RegExp(`^${String(index + 1)} 0 obj\n`));
    });
    const [, length, content] = /<< \/Length (\d+) >>\nstream\n([^]*?)\nendstream/.exec(text)!;
    expect(content).toHaveLength(Number(length));
  });

  test('escape what would end a string, and run over several pages', async () => {
    const b = await bench('overdue');
    const base = {
      accountId: 'overdue',
      createdAt: b.now.toISOString(),
      state: 'current' as const,
    };
    const lines = Array.from({ length: 90 }, (_, index) => `Zeile ${String(index)} (äöü € \\ Ω)`);
    await b.store.load([
      { kind: 'document', record: { ...base, id: 'long', title: 'Ende)', lines } },
    ]);
    const bytes = await b.call('getDocument', { id: 'long' });
    const text = new TextDecoder('latin1').decode(bytes);
    expect(text).toContain('(Ende\\))');
    // The decoder shows Windows-1252's euro sign as its byte.
    expect(text).toContain('(Zeile 89 \\(äöü \x80 \\\\ ?\\))');
    expect(text.match(/\/Type \/Page /g)).toHaveLength(3);
  });
});

describe('public holidays', () => {
  test('of Germany in 2026', () => {
    expect(nationalHolidays(2026, 2026)['DE']?.sort()).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-25',
      '2026-10-03',
      '2026-12-25',
      '2026-12-26',
    ]);
  });

  test('Easter Monday of other years', () => {
    const days = nationalHolidays(2024, 2027)['DE'];
    for (const day of ['2024-04-01', '2025-04-21', '2027-03-29']) expect(days).toContain(day);
  });
});
