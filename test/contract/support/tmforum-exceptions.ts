import type { Exception } from '../../support/tmforum/checker/index.js';

const reason = 'TMF630: filters by attribute are a convention; the files name only paging';
/** What the reads send and the official files do not name. */
export const filtersOfReads: readonly Exception[] = [
  { api: 'customerBillManagement', path: '/customerBill', query: 'billingAccount.id', reason },
  {
    api: 'customerBillManagement',
    path: '/appliedCustomerBillingRate',
    query: 'billingAccount.id',
    reason,
  },
  { api: 'paymentMethod', path: '/paymentMethod', query: 'relatedParty.id', reason },
];

/** What the writes send and the official files do not name. */
export const filtersOfWrites: readonly Exception[] = [
  ['troubleTicket', 'relatedParty.id'],
  ['troubleTicket', 'relatedParty.partyOrPartyRole.id'],
  ['payment', 'account.id'],
  ['appointment', 'relatedParty.id'],
  ['partyInteraction', 'relatedParty.id'],
  ['partyInteraction', 'relatedParty.partyOrPartyRole.id'],
  ['processFlowManagement', 'relatedParty.id', '/processFlow'],
  ['processFlowManagement', 'processFlowSpecification', '/processFlow'],
  ['privacyManagement', 'agreedByParty.id', '/partyPrivacyProfile'],
  ['privacyManagement', 'agreedByParty.partyOrPartyRole.id', '/partyPrivacyProfile'],
].map(([api = '', query = '', path = `/${api}`]) => ({ api, path, query, reason }));
