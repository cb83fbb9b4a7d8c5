import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createChecker, type Checker } from '../../support/tmforum/checker/index.js';

const folder = new URL('../../support/tmforum/official/', import.meta.url);
const text = (name: string) => readFileSync(new URL(name, folder), 'utf8');

describe('the official files of TM Forum', () => {
  it('are those of SOURCES.md, to the last byte', () => {
    const rows = [...text('SOURCES.md').matchAll(/^\| (\S+) \|.* ([\da-f]{16}) \|$/gm)];
    const listed = rows.map(([, name = '', hash = '']) => [name, hash]);
    const found = readdirSync(folder)
      .filter((name) => name !== 'SOURCES.md')
      .map((name) => [name, createHash('sha256').update(text(name)).digest('hex').slice(0, 16)]);
    expect(found.sort()).toEqual(listed.sort());
  });
});

/** What the checker says about an answer. */
async function verdict(path: string, answer: unknown, status = 200): Promise<string[]> {
  const inner = () => Promise.resolve(Response.json(answer, { status }));
  const checker: Checker = createChecker(inner, []);
  await checker.fetch(`https://bss.example/tmf-api/${path}`);
  return checker.violations.map(({ where, message }) => `${where}: ${message}`);
}

describe('the checker', () => {
  const party = { id: 'p', name: 'Mika Sanderling', '@referredType': 'Individual' };
  const v5Party = (type: string) => ({
    '@type': 'RelatedPartyRefOrPartyRoleRef',
    partyOrPartyRole: { '@type': type, id: 'p' },
  });

  it.each<[string, string, unknown, string[]]>([
    ['a right answer of v4', 'v4', { name: 'a', relatedParty: [party] }, []],
    ['what v4 needs', 'v4', { name: 'a' }, [": must have required property 'relatedParty'"]],
    [
      'a wrong type deep inside',
      'v4',
      {
        name: 'a',
        relatedParty: [party],
        accountBalance: [{ balanceType: 'x', validFor: {}, amount: { value: '1' } }],
      },
      ['/accountBalance/0/amount/value: must be number'],
    ],
    [
      'a right answer of v5',
      'v5',
      { '@type': 'BillingAccount', relatedParty: [v5Party('PartyRef')] },
      [],
    ],
    ['v5 without @type', 'v5', { name: 'a' }, [": must have required property '@type'"]],
  ])('tells %s', async (_, version, answer, violations) => {
    const said = await verdict(`accountManagement/${version}/billingAccount/a`, answer);
    expect([...new Set(said)]).toEqual(violations.map((each) => `answer 200 ${each}`));
  });

  it('tells a date that is none, a status that is none, and an error that is none', async () => {
    const path = 'customerBillManagement/v5/customerBill';
    const bill = { '@type': 'CustomerBill', billDate: '1 December' };
    expect(await verdict(path, [bill])).toEqual([
      'answer 200 /0/billDate: must match format "date-time"',
    ]);
    expect(await verdict(path, [], 418)).toEqual(['answer 418: is no status of the file']);
    expect(await verdict(path, { reason: 'x' }, 500)).toContain(
      "answer 500 : must have required property 'code'",
    );
  });
});
