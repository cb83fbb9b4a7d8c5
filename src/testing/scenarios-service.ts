import { allCapabilities } from './scenario-account.js';
import { openDispute } from './scenario-dispute.js';
import { twoOverdueBills, type ScenarioKit } from './scenario-kit.js';
import { allServices, bill, mobile, protect } from './scenario-protection.js';

/** What happens to the service, and accounts that are out of the ordinary. */

/** 164.80 from three bills; the last one can still be objected to. */
function threeOverdueBills(kit: ScenarioKit, services = mobile): void {
  bill(kit, { cents: 3_495, due: -81 }, services);
  bill(kit, { cents: 5_490, due: -50 }, services);
  bill(kit, { cents: 7_495, due: -20 }, services);
  kit.happened(['reminderSent', -40], ['reminderSent', -30]);
}

/** The two weeks of the notice are not over. */
export function restrictionAnnounced(kit: ScenarioKit): void {
  threeOverdueBills(kit);
  protect(kit, { noticeSent: -5 });
}

/** The two weeks of the notice are over, and nothing has happened yet. */
export function restrictionPossible(kit: ScenarioKit): void {
  threeOverdueBills(kit);
  protect(kit, { noticeSent: -18 });
}

/** Announced, and objected to in time: what is left is less than 100.00. */
export function restrictionContested(kit: ScenarioKit): void {
  bill(kit, { cents: 5_495, due: -50 });
  const disputedMinor = kit.price(10_985);
  openDispute(kit, bill(kit, { cents: 10_985, due: -20 }, mobile, disputedMinor), 'wrongAmount');
  kit.happened(['reminderSent', -10]);
  protect(kit, { noticeSent: -5 });
}

/** The telco has told too little: nothing is said, and a person is there. */
export function restrictionUnknown(kit: ScenarioKit): void {
  threeOverdueBills(kit);
  protect(kit);
  kit.change({ protection: { ...kit.account.protection, repeatedNonPayment: undefined } });
}

export function restricted(kit: ScenarioKit): void {
  threeOverdueBills(kit);
  protect(kit, { noticeSent: -23 });
  const kinds = ['voiceOutgoing', 'smsOutgoing', 'mobileData'] as const;
  kit.change({
    restricted: {
      since: kit.day(-7),
      services: kinds.map((kind) => ({ kind, working: 'no' })),
    },
  });
  kit.happened(['restricted', -7]);
}

/** Only emergency calls work. */
export function serviceStopped(kit: ScenarioKit): void {
  threeOverdueBills(kit, allServices);
  protect(kit, { noticeSent: -44 });
  kit.change({
    restricted: {
      since: kit.day(-28),
      services: allServices.map((kind) => ({ kind, working: 'no' })),
    },
  });
  kit.happened(['restricted', -28]);
}

/** Paid three days ago: everything works again. */
export function restored(kit: ScenarioKit): void {
  kit.paidBill({ cents: 5_495, due: -81, paid: -3 });
  kit.paidBill({ cents: 5_490, due: -50, paid: -3 });
  kit.paidBill({ cents: 5_495, due: -20, paid: -3 });
  protect(kit);
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
