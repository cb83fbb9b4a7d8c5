/** Cases of invented customers, parsed by the contract. */
import type * as z from 'zod/mini';
import { AgentBrief } from '../../src/core/contract/index.js';

type Brief = z.input<typeof AgentBrief>;

const euro = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });

const little: Brief = {
  ref: 'a-7f3c',
  label: 'Mobilfunk M',
  maskedReference: '•••• 4471',
  now: '2026-11-24T09:00:00Z',
  locale: 'de',
  timeZone: 'Europe/Berlin',
  approach: 'steady',
  approachReason: 'usual',
  payNow: euro(8490),
  holds: [],
  told: [],
  chose: [],
  contact: { language: 'de', largePrint: false, channels: [], quietTimes: [] },
  phrases: ['threeWays', 'sumUp'],
  avoid: ['askingForReasons'],
};

/** A customer of whom little is known. */
export const littleTold = AgentBrief.parse(little);

const much: Brief = {
  ...little,
  approach: 'protected',
  approachReason: 'onYourRequest',
  holds: [{ kind: 'pause', until: '2026-12-15' }, { kind: 'dispute' }],
  told: [
    {
      kind: 'callback',
      on: '2026-11-23',
      open: true,
      reference: 'R-2611-7043',
      words: 'Bitte erst nach 16 Uhr, vorher bin ich bei meiner Mutter im Krankenhaus.',
    },
    {
      kind: 'pause',
      on: '2026-11-15',
      open: false,
      reference: 'Z-2611-6120',
      until: '2026-12-15',
    },
    {
      kind: 'dispute',
      on: '2026-11-12',
      open: true,
      reference: 'E-2611-5811',
      words: 'Die Auslandsgebühr kann nicht stimmen, ich war zu Hause.',
    },
  ],
  chose: [
    { kind: 'pause', on: '2026-11-15', state: 'running', amount: euro(0), nextOn: '2026-12-15' },
    { kind: 'plan', on: '2026-08-03', state: 'kept', amount: euro(12_600) },
    { kind: 'payment', on: '2026-07-01', state: 'kept', amount: euro(3999) },
  ],
  contact: {
    language: 'de',
    largePrint: true,
    channels: [
      { channel: 'sms', choice: 'preferred' },
      { channel: 'email', choice: 'allowed' },
      { channel: 'phone', choice: 'allowed' },
      { channel: 'letter', choice: 'never' },
    ],
    quietTimes: [
      { weekdays: [1, 2, 3, 4, 5], from: '08:00', to: '16:00' },
      { weekdays: [6, 7], from: '00:00', to: '23:59' },
    ],
  },
  phrases: ['nothingDemanded', 'acknowledgeDispute', 'debtAdvice', 'sumUp'],
  avoid: ['askingForMoney', 'askingForReasons', 'disputedAmount', 'announcingConsequences'],
};

export const muchTold = AgentBrief.parse(much);

/** The same case a moment later: the customer has written meanwhile. */
export const toldMore = AgentBrief.parse({
  ...much,
  told: [
    {
      kind: 'message',
      on: '2026-11-24',
      open: true,
      reference: 'N-2611-7101',
      words: 'Ich kann am 20. Dezember wieder etwas überweisen.',
    },
    ...much.told,
  ],
} satisfies Brief);
