import { msg } from '@lit/localize';
import { html } from 'lit';
import { linkTo } from '../../../../controllers/later.js';
import type { AccountController } from '../../../../controllers/index.js';
import type { Item, SupportRequest } from '../../../../core/contract/index.js';
import { comma, formatDate } from '../../../../i18n/index.js';
import { formatLongDay, formatTimeRange, localTime } from '../../../../i18n/later.js';
import { amount } from '../../../parts/amount.js';
import { label } from '../../../parts/label.js';
import type { Line } from '../../../parts/later/lines.js';
import { reasonWords } from './reasons.js';
import { rightsWords } from './rights.js';
import { topicWords } from './topics.js';

interface Slot {
  readonly from: string;
  readonly to: string;
}

/** `Mittwoch, 11. März 2026, 09:00–09:30 Uhr`, on the telco's clocks. */
export function slotWords({ from, to }: Slot, timeZone: string, locale: string): string {
  const day = formatLongDay(localTime(from, timeZone).date, locale);
  return `${day}${comma(locale)}${formatTimeRange(from, to, timeZone, locale)}`;
}

/** What is known of a request, beside its state. */
export function requestLines(
  { kind, detail }: SupportRequest,
  items: readonly Item[],
  timeZone: string,
  locale: string,
): Line[] {
  const { slot, topicCode, maskedContactPoint, itemIds = [], reasonCode } = detail;
  const { heldAmount, amount: money, on, until, name, mayAct } = detail;
  const disputed = items.filter(({ id }) => itemIds.includes(id));
  const list: (Line | false | undefined)[] = [
    name !== undefined && {
      name: msg('Person', { id: 'support.facts.person.label' }),
      content: label(name),
    },
    slot && { name: whenWords(), content: slotWords(slot, timeZone, locale) },
    maskedContactPoint !== undefined && {
      name:
        kind === 'thirdParty'
          ? msg('Reached by', { id: 'support.facts.contact.label' })
          : msg('Your number', { id: 'support.facts.phone.label' }),
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
    on !== undefined && { name: dayName(kind), content: formatDate(on, locale) },
    mayAct !== undefined && {
      name: msg('The person may', { id: 'support.facts.rights.label' }),
      content: rightsWords(mayAct),
    },
    // Until when we check is a next step.
    until !== undefined &&
      kind !== 'paymentNotice' && {
        name: msg('Until', { id: 'support.facts.until.label' }),
        content: formatDate(until, locale),
      },
  ];
  return list.filter((line) => !!line);
}

function dayName(kind: SupportRequest['kind']): string {
  switch (kind) {
    case 'promise':
      return msg('Day of the payment', { id: 'support.facts.payDay.label' });
    case 'paymentNotice':
      return msg('Paid on', { id: 'support.facts.paid.label' });
    default:
      return whenWords();
  }
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
