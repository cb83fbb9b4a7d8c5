import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Restriction } from '../../../core/contract/index.js';
import { formatDate, formatMoney } from '../../../i18n/index.js';
import { icon } from '../../parts/icons.js';
import { infoIcon, restIcon, worksIcon } from '../../parts/later/icons.js';
import { notice } from '../../parts/later/notice.js';

type Services = NonNullable<Restriction['services']>;

/**
 * What the server says about the service: its verdict, and what works. Without a verdict nothing is
 * said, least of all about what cannot happen. Source of the reasons: TKG §61.
 */
export function serviceFacts(restriction: Restriction, locale: string): TemplateResult {
  const { services = [] } = restriction;
  const words = verdictWords(restriction, locale);
  return html`
    ${words ? notice(infoIcon, words) : nothing}
    ${serviceList(
      services.filter(({ working }) => working === 'yes' || working === 'limited'),
      msg('This works', { id: 'balance.service.works.title' }),
      true,
    )}
    ${serviceList(
      services.filter(({ working }) => working === 'no'),
      msg('This rests for now', { id: 'balance.service.rests.title' }),
      false,
    )}
  `;
}

function serviceList(services: Services, title: string, isWorking: boolean) {
  if (services.length === 0) return nothing;
  return html`<div>
    <p><b>${title}</b></p>
    <ul class=${isWorking ? 'facts works' : 'facts'}>
      ${services.map(
        (service) =>
          html`<li>
            ${icon(isWorking ? worksIcon : restIcon)}<span>${serviceName(service)}</span>
          </li>`,
      )}
    </ul>
  </div>`;
}

function verdictWords(restriction: Restriction, locale: string): string | undefined {
  const { verdict, earliestDate, prevent } = restriction;
  const fromDate = earliestDate === undefined ? '' : formatDate(earliestDate, locale);
  switch (verdict) {
    case 'notPossible':
      return notPossibleWords(restriction.reasons);
    case 'possible':
    case 'announced': {
      if (!fromDate) return undefined;
      if (!prevent) {
        return msg(
          str`From ${fromDate} your service may be limited. Emergency calls always work. Talk to us and we find a way.`,
          { id: 'balance.service.from.text' },
        );
      }
      const preventAmount = formatMoney(prevent.amount, locale);
      const payByDate = formatDate(prevent.payBy, locale);
      return msg(
        str`From ${fromDate} your service may be limited. Emergency calls always work. Paying ${preventAmount} by ${payByDate} keeps it as it is.`,
        { id: 'balance.service.prevent.text' },
      );
    }
    case 'active':
      return msg('Choose a way, then we switch everything on again.', {
        id: 'balance.service.back.text',
      });
    case 'unknown':
      return undefined;
  }
}

/** Only reasons that a customer can check; the verdict itself is the server's. */
function notPossibleWords(reasons: Restriction['reasons']): string {
  if (reasons.includes('planActive')) {
    return msg('Your service goes on, because your plan runs.', {
      id: 'balance.service.plan.text',
    });
  }
  if (reasons.includes('promiseActive')) {
    return msg('Your service goes on, because you named a day for paying.', {
      id: 'balance.service.promise.text',
    });
  }
  if (reasons.includes('contested')) {
    return msg('Your service goes on, because we are checking your objection.', {
      id: 'balance.service.contested.text',
    });
  }
  if (reasons.includes('belowThreshold')) {
    return msg('Your service goes on, because the open amount is small.', {
      id: 'balance.service.small.text',
    });
  }
  return msg('Your service goes on.', { id: 'balance.service.on.text' });
}

function serviceName({ kind, working }: Services[number]): string {
  const name = kindName(kind);
  return working === 'limited'
    ? msg(str`${name}, limited`, { id: 'balance.service.limited.label' })
    : name;
}

function kindName(kind: Services[number]['kind']): string {
  switch (kind) {
    case 'emergency':
      return msg('Emergency calls', { id: 'balance.service.emergency.label' });
    case 'voiceIncoming':
      return msg('Taking calls', { id: 'balance.service.voiceIn.label' });
    case 'voiceOutgoing':
      return msg('Making calls', { id: 'balance.service.voiceOut.label' });
    case 'smsIncoming':
      return msg('Receiving text messages', { id: 'balance.service.smsIn.label' });
    case 'smsOutgoing':
      return msg('Sending text messages', { id: 'balance.service.smsOut.label' });
    case 'mobileData':
      return msg('Mobile data', { id: 'balance.service.data.label' });
    case 'internet':
      return msg('Internet at home', { id: 'balance.service.internet.label' });
    case 'roaming':
      return msg('Roaming', { id: 'balance.service.roaming.label' });
    case 'premium':
      return msg('Premium services', { id: 'balance.service.premium.label' });
    case 'tv':
      return msg('Television', { id: 'balance.service.tv.label' });
    case 'unknown':
      return msg('Another service', { id: 'balance.service.other.label' });
  }
}
