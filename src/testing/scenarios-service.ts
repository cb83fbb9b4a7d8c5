import type { Restriction } from '../core/contract/index.js';
import { allCapabilities } from './scenario-account.js';
import { twoOverdueBills, type ScenarioKit } from './scenario-kit.js';

/** What happens to the service, and accounts that are out of the ordinary. */

type Services = NonNullable<Restriction['services']>;
type ServiceKind = Services[number]['kind'];

const worksStill: readonly ServiceKind[] = [
  'emergency',
  'voiceIncoming',
  'smsIncoming',
  'internet',
];
const rests: readonly ServiceKind[] = ['voiceOutgoing', 'smsOutgoing', 'mobileData'];

function services(): Services {
  return [
    ...worksStill.map((kind) => ({ kind, working: 'yes' as const })),
    ...rests.map((kind) => ({ kind, working: 'no' as const })),
  ];
}

/** 164.80 from three bills. */
function threeOverdueBills(kit: ScenarioKit): void {
  kit.item({ cents: 5_495, due: -81 });
  kit.item({ cents: 5_490, due: -50 });
  kit.item({ cents: 5_495, due: -20 });
  kit.happened(['reminderSent', -40], ['reminderSent', -30]);
}

export function restrictionAnnounced(kit: ScenarioKit): void {
  threeOverdueBills(kit);
  const amount = { amountMinor: kit.price(16_480), currency: kit.account.currency };
  kit.change({
    restriction: {
      verdict: 'announced',
      reasons: ['thresholdReached'],
      noticeSentOn: kit.day(-5),
      earliestDate: kit.day(10),
      prevent: { amount, payBy: kit.day(9) },
      services: services(),
    },
  });
  kit.happened(['noticeSent', -5]);
}

export function restricted(kit: ScenarioKit): void {
  threeOverdueBills(kit);
  kit.change({
    restriction: {
      verdict: 'active',
      reasons: ['thresholdReached'],
      noticeSentOn: kit.day(-23),
      services: services(),
    },
  });
  kit.happened(['noticeSent', -23], ['restricted', -7]);
}

/** Only emergency calls work. */
export function serviceStopped(kit: ScenarioKit): void {
  threeOverdueBills(kit);
  const all = [...worksStill, ...rests];
  kit.change({
    restriction: {
      verdict: 'active',
      reasons: ['thresholdReached'],
      noticeSentOn: kit.day(-44),
      services: all.map((kind) => ({ kind, working: kind === 'emergency' ? 'yes' : 'no' })),
    },
  });
  kit.happened(['noticeSent', -44], ['restricted', -28]);
}

/** Paid three days ago: everything works again. */
export function restored(kit: ScenarioKit): void {
  kit.paidBill({ cents: 5_495, due: -81, paid: -3 });
  kit.paidBill({ cents: 5_490, due: -50, paid: -3 });
  kit.paidBill({ cents: 5_495, due: -20, paid: -3 });
  kit.happened(['noticeSent', -30], ['restricted', -12], ['restored', -3]);
  kit.change({ nextBill: { amountMinor: kit.price(5_495), on: kit.day(10) } });
}

/** Nothing may be demanded; paying stays possible. */
export function moratorium(kit: ScenarioKit): void {
  twoOverdueBills(kit);
  kit.change({
    approach: 'protected',
    approachReason: 'legalPause',
    holds: [{ kind: 'moratorium', until: kit.day(60) }],
  });
}

/** The contract has ended; a last bill is open. */
export function closed(kit: ScenarioKit): void {
  kit.paidBill({ cents: 3_995, due: -70, paid: -71 });
  kit.item({ cents: 2_340, due: -10 });
  kit.change({ state: 'closed' });
  kit.happened(['accountClosed', -26]);
}

/** Another company has taken over; it is the one to talk to. */
export function handedOver(kit: ScenarioKit): void {
  threeOverdueBills(kit);
  kit.change({
    state: 'external',
    external: {
      org: 'Fairwerk Forderungsservice GmbH',
      phone: '+49 30 23125 700',
      url: 'https://fairwerk.example/kontakt',
      reference: 'FW-88-20417',
      payTo: 'agency',
    },
    capabilities: {
      ...allCapabilities,
      plans: 'none',
      customPlan: false,
      planChanges: [],
      promise: false,
      pause: false,
      payments: false,
      transfer: false,
    },
  });
  kit.happened(['handedOver', -14]);
}
