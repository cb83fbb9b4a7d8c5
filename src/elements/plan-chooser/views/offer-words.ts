import { msg, str } from '@lit/localize';
import type { Money, PlanOffer } from '../../../core/contract/index.js';
import { formatMoney } from '../../../i18n/index.js';
import { plural } from '../../../i18n/later.js';

/** What a schedule consists of, wherever it comes from. */
export type Instalments = readonly { readonly dueDate: string; readonly amount: Money }[];
export type Effect = PlanOffer['effects'][number];

/** What this is about. */
export const leadWords = (planAmount: string): string =>
  msg(str`You spread the open ${planAmount} over several instalments.`, { id: 'plan.offers.text' });

/** `6 instalments`. */
export function countWords(count: number, locale: string): string {
  return plural(
    count,
    msg('1 instalment|# instalments', { id: 'plan.offers.count.label' }),
    locale,
  );
}

/** How often an instalment comes. */
export function rhythmWords(frequency: PlanOffer['frequency']): string | undefined {
  switch (frequency) {
    case 'monthly':
      return msg('a month', { id: 'plan.offers.monthly.label' });
    case 'fortnightly':
      return msg('every two weeks', { id: 'plan.offers.fortnightly.label' });
    case 'weekly':
      return msg('a week', { id: 'plan.offers.weekly.label' });
    case 'unknown':
      return undefined;
  }
}

/** The odd cent: where the last instalments are smaller than those before. */
export function oddWords(instalments: Instalments, locale: string): string | undefined {
  const [first] = instalments;
  const last = instalments.at(-1);
  if (!first || !last || first.amount.amountMinor === last.amount.amountMinor) return undefined;
  const start = instalments.findIndex(
    ({ amount }) => amount.amountMinor === last.amount.amountMinor,
  );
  const lastLabel = plural(
    instalments.length - start,
    msg('The last instalment|Each of the last # instalments', { id: 'plan.offers.odd.label' }),
    locale,
  );
  const lastAmount = formatMoney(last.amount, locale);
  return msg(str`${lastLabel}: ${lastAmount}.`, { id: 'plan.offers.odd.text' });
}

/** What a plan does to the service; nothing is said about what this version does not know. */
export function effectWords(effect: Effect): string | undefined {
  switch (effect) {
    case 'serviceContinues':
      return msg('Your service goes on.', { id: 'plan.offers.continues.text' });
    case 'serviceRestored':
      return msg('Your service comes back with the plan.', {
        id: 'plan.offers.restored.text',
      });
    case 'noReminders':
      return msg('We send no more reminders.', { id: 'plan.offers.quiet.text' });
    case 'restrictionRemains':
      return msg('Your service stays limited for now. Emergency calls always work.', {
        id: 'plan.offers.limited.text',
      });
    case 'unknown':
      return undefined;
  }
}
