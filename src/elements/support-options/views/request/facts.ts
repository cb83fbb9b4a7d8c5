import { msg } from '@lit/localize';
import { html } from 'lit';
import { linkTo } from '../../../../controllers/later.js';
import type { AccountController } from '../../../../controllers/index.js';
import type { Item, SupportRequest } from '../../../../core/contract/index.js';
import { formatDate, formatLongDay, formatTimeRange, localTime } from '../../../../i18n/index.js';
import { amount } from '../../../parts/amount.js';
import { label } from '../../../parts/label.js';
import type { Line } from '../../../parts/later/lines.js';
import { reasonWords } from './reasons.js';
import { topicWords } from './topics.js';

interface Slot {
  readonly from: string;
  readonly to: string;
}

/** `Mittwoch, 11. März 2026, 09:00–09:30 Uhr`, on the telco's clocks. */
export function slotWords({ from, to }: Slot, timeZone: string, locale: string): string {
  const day = formatLongDay(localTime(from, timeZone).date, locale);
  return `${day}, ${formatTimeRange(from, to, timeZone, locale)}`;
}

/** What is known of a request, beside its state. */
export function requestLines(
  { detail }: SupportRequest,
  items: readonly Item[],
  timeZone: string,
  locale: string,
): Line[] {
  const { slot, topicCode, maskedContactPoint, itemIds = [], reasonCode } = detail;
  const { heldAmount, amount: money, on, until, name } = detail;
  const disputed = items.filter(({ id }) => itemIds.includes(id));
  const list: (Line | false | undefined)[] = [
    slot && { name: whenWords(), content: slotWords(slot, timeZone, locale) },
    maskedContactPoint !== undefined && {
      name: msg('Your number', { id: 'support.facts.phone.label' }),
      content: label(maskedContactPoint),
    },
    topicCode &&
      topicCode !== 'other' && {
        name: msg('About', { id: 'support.facts.topic.label' }),
        content: topicWords(topicCode),
      },
    disputed.length > 0 && {
      name: msg('Items', { id: 'support.facts.items.label' }),
      content: disputed.map((item) => html`<span class="block">${label(item.label)}</span>`),
    },
    reasonCode && {
      name: msg('What is not right', { id: 'support.facts.reason.label' }),
      content: reasonWords(reasonCode),
    },
    heldAmount && {
      name: msg('Not asked for', { id: 'support.facts.held.label' }),
      content: amount(heldAmount, locale),
    },
    money && {
      name: msg('Amount', { id: 'support.facts.amount.label' }),
      content: amount(money, locale),
    },
    on !== undefined && { name: whenWords(), content: formatDate(on, locale) },
    until !== undefined && {
      name: msg('Until', { id: 'support.facts.until.label' }),
      content: formatDate(until, locale),
    },
    name !== undefined && {
      name: msg('Person', { id: 'support.facts.person.label' }),
      content: label(name),
    },
  ];
  return list.filter((line) => !!line);
}

const whenWords = (): string => msg('When', { id: 'support.facts.when.label' });

/** Who decides when customer and telco do not agree; free of charge. */
export function conciliationLink(
  account: AccountController,
  { detail: { conciliationUrl } }: SupportRequest,
): unknown {
  const link = conciliationUrl === undefined ? undefined : linkTo(account, conciliationUrl);
  if (link === undefined) return undefined;
  return html`<p class="second">
    ${msg('We do not agree in the end? Then a conciliation body helps, free of charge:', {
      id: 'support.conciliation.text',
    })}
    <a href=${link} target="_blank" rel="noopener noreferrer"
      ><bdi translate="no">${new URL(link).host}</bdi></a
    >
  </p>`;
}
