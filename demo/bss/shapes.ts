import type { ApiVersion } from '../../src/gateway/tmforum/index.js';
import { midnight, type BssAccount, type BssBill, type BssPlan } from './portfolio.js';

/**
 * What real stacks answer: floats with the noise of 32 bits, types that nobody has heard of, and
 * optional members that are sometimes there.
 */
export type Json = Readonly<Record<string, unknown>>;

/** v4 knows no sign: what the customer owes and what is held for them look the same. */
export function moneyOf(minor: number, version: ApiVersion): Json {
  const value = Math.fround((version === 'v4' ? Math.abs(minor) : minor) / 100);
  return { unit: 'EUR', value };
}

/** v5 wants `@type` everywhere, v4 nowhere. */
export const typed = (version: ApiVersion, type: string): Json =>
  version === 'v5' ? { '@type': type } : {};

function partyRef({ partyId, partyName }: BssAccount, version: ApiVersion): Json {
  const party = { id: partyId, name: partyName, '@referredType': 'Individual' };
  return version === 'v4'
    ? { ...party, role: 'customer' }
    : {
        '@type': 'RelatedPartyRefOrPartyRoleRef',
        role: 'customer',
        partyOrPartyRole: { ...party, '@type': 'PartyRef' },
      };
}

function planOf(plan: BssPlan, index: number, version: ApiVersion): Json {
  return {
    ...typed(version, 'PaymentPlan'),
    ...(version === 'v5' && { id: `plan-${index}` }),
    planType: plan.planType,
    status: plan.status,
    paymentFrequency: plan.frequency,
    numberOfPayments: plan.payments,
    totalAmount: moneyOf(plan.totalMinor, version),
    validFor: { startDateTime: midnight(plan.startsOn) },
  };
}

export function billingAccountOf(account: BssAccount, version: ApiVersion): Json {
  const { id, name, state, balances, debit } = account;
  const paymentPlan =
    account.paymentPlan ?? account.plans.map((plan, index) => planOf(plan, index, version));
  return {
    id,
    href: `/billingAccount/${id}`,
    ...(version === 'v4' ? { '@type': 'PostpaidMobileAccount' } : typed(version, 'BillingAccount')),
    '@baseType': 'BillingAccount',
    name,
    state,
    relatedParty: [partyRef(account, version)],
    accountBalance: balances.map(({ type, minor }) => ({
      ...typed(version, 'AccountBalance'),
      balanceType: type,
      amount: moneyOf(minor, version),
      validFor: { startDateTime: midnight('2026-01-01') },
    })),
    ...(paymentPlan.length > 0 && { paymentPlan }),
    ...(debit && { defaultPaymentMethod: { ...typed(version, 'PaymentMethodRef'), id: debit.id } }),
  };
}

const accountRef = (account: BssAccount, version: ApiVersion): Json => ({
  ...typed(version, 'BillingAccountRef'),
  id: account.id,
});

export function customerBillOf(account: BssAccount, bill: BssBill, version: ApiVersion): Json {
  const isPartly = bill.remainingMinor !== bill.amountMinor;
  return {
    id: bill.id,
    href: `/customerBill/${bill.id}`,
    ...(version === 'v4' ? { '@type': 'MobileBill' } : typed(version, 'CustomerBill')),
    '@baseType': 'CustomerBill',
    // Drafts have no number yet.
    ...(bill.state !== 'new' && { billNo: bill.number }),
    state: bill.state,
    billDate: midnight(bill.issuedOn),
    ...(bill.dueOn !== undefined && { paymentDueDate: midnight(bill.dueOn) }),
    ...(bill.category !== undefined && { category: bill.category }),
    ...(bill.period && {
      billingPeriod: {
        ...typed(version, 'TimePeriod'),
        startDateTime: midnight(bill.period.from),
        endDateTime: midnight(bill.period.to),
      },
    }),
    taxIncludedAmount: moneyOf(bill.amountMinor, version),
    amountDue: moneyOf(bill.amountMinor, version),
    // Many stacks tell what is left only once something was paid.
    ...(isPartly && { remainingAmount: moneyOf(bill.remainingMinor, version) }),
    billingAccount: accountRef(account, version),
  };
}

export function ratesOf(account: BssAccount, bill: BssBill, version: ApiVersion): Json[] {
  return bill.lines.map(({ id, label, minor }) => ({
    id,
    ...typed(version, 'AppliedCustomerBillingRate'),
    name: label,
    isBilled: true,
    bill: { ...typed(version, 'CustomerBillRef'), id: bill.id },
    billingAccount: accountRef(account, version),
    taxIncludedAmount: moneyOf(minor, version),
  }));
}

/** TMF670 has no public v5. */
export function paymentMethodsOf(account: BssAccount): Json[] {
  const { id, partyId, partyName, debit } = account;
  if (!debit) return [];
  return [
    {
      id: debit.id,
      '@type': 'bankAccountDebit',
      name: 'Lastschrift',
      accountNumber: debit.iban,
      owner: partyName,
      bank: 'Bank am Talerweg',
      relatedParty: { id: partyId, '@referredType': 'Individual' },
      account: [{ id }],
    },
  ];
}

export function individualOf(account: BssAccount, version: ApiVersion): Json {
  return {
    id: account.partyId,
    ...typed(version, 'Individual'),
    fullName: account.partyName,
    languageAbility: [
      {
        ...typed(version, 'LanguageAbility'),
        languageCode: account.language,
        isFavouriteLanguage: true,
      },
    ],
    ...(account.media && {
      contactMedium: account.media.map((medium, index, all) =>
        mediumOf(medium, index === all.length - 1, version),
      ),
    }),
    ...account.individual,
  };
}

function mediumOf(
  { email, phone }: { readonly email?: string; readonly phone?: string },
  preferred: boolean,
  version: ApiVersion,
): Json {
  const address = email === undefined ? { phoneNumber: phone } : { emailAddress: email };
  const type = email === undefined ? 'PhoneContactMedium' : 'EmailContactMedium';
  return version === 'v4'
    ? { mediumType: email === undefined ? 'mobile' : 'email', preferred, characteristic: address }
    : { '@type': type, preferred, ...address };
}
