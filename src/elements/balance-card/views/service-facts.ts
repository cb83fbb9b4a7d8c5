import { msg, str } from '@lit/localize';
import { html, nothing, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Account, Restriction } from '../../../core/contract/index.js';
import { formatDate, formatMoney } from '../../../i18n/index.js';
import { icon } from '../../parts/icons.js';
import { infoIcon, restIcon, worksIcon } from '../../parts/later/icons.js';
import { notice } from '../../parts/later/notice.js';
import { personLink } from '../../parts/later/why.js';
import type { ViewHost } from '../view.js';

type Service = NonNullable<Restriction['services']>[number];
type Content = TemplateResult | typeof nothing;

/**
 * What the server says about the service: its verdict, what works, what could rest, and the ways out.
 * Without a verdict nothing is said, least of all about what cannot happen: a person is there. Source of
 * the verdict: TKG §61.
 */
export function serviceFacts(account: Account, host: ViewHost, locale: string): Content {
  const { restriction, balance } = account;
  const owes = balance.payNow.amount.amountMinor > 0;
  switch (restriction?.verdict) {
    case 'notPossible':
      return notice(infoIcon, notPossibleWords(restriction.reasons, account.holds, owes));
    case 'possible':
    case 'announced':
      return couldHappen(restriction, locale);
    case 'active':
      return inForce(restriction, locale);
    default:
      return owes || restriction ? unknown(host) : nothing;
  }
}

/** Date, what goes on working and the ways out: all three, or nothing. */
function couldHappen(restriction: Restriction, locale: string): Content {
  const { earliestDate, prevent, services = [] } = restriction;
  if (earliestDate === undefined) return nothing;
  const fromDate = formatDate(earliestDate, locale);
  const rests = services.filter(({ working }) => working === 'no');
  return html`${notice(infoIcon, preventWords(fromDate, prevent, locale))}
  ${serviceList(
    services.filter(goesOn),
    msg('This goes on working', { id: 'balance.service.stays.title' }),
    worksIcon,
    locale,
  )}
  ${serviceList(
    rests,
    msg(str`This could rest from ${fromDate}`, { id: 'balance.service.could.title' }),
    restIcon,
    locale,
  )}`;
}

function inForce({ services = [] }: Restriction, locale: string): Content {
  return html`${notice(
    infoIcon,
    msg('Choose a way, then we switch everything on again.', { id: 'balance.service.back.text' }),
  )}
  ${serviceList(
    services.filter(goesOn),
    msg('This works', { id: 'balance.service.works.title' }),
    worksIcon,
    locale,
  )}
  ${serviceList(
    services.filter(({ working }) => working === 'no'),
    msg('This rests for now', { id: 'balance.service.rests.title' }),
    restIcon,
    locale,
  )}`;
}

function unknown(host: ViewHost): Content {
  return html`<div>
    <p>
      ${msg('Do you have a question about your service? We are happy to look at it with you.', {
        id: 'balance.service.ask.text',
      })}
    </p>
    ${personLink(host)}
  </div>`;
}

const goesOn = ({ working }: Service): boolean => working === 'yes' || working === 'limited';

function preventWords(fromDate: string, prevent: Restriction['prevent'], locale: string): string {
  const help = msg('A plan, a pause or a day for paying keeps it as well.', {
    id: 'balance.service.ways.text',
  });
  if (!prevent) {
    const words = msg(
      str`From ${fromDate} your service may be limited. Emergency calls always work. Talk to us and we find a way.`,
      { id: 'balance.service.from.text' },
    );
    return `${words} ${help}`;
  }
  const preventAmount = formatMoney(prevent.amount, locale);
  const payByDate = formatDate(prevent.payBy, locale);
  const words = msg(
    str`From ${fromDate} your service may be limited. Emergency calls always work. Paying ${preventAmount} by ${payByDate} keeps it as it is.`,
    { id: 'balance.service.prevent.text' },
  );
  return `${words} ${help}`;
}

/** Only reasons that a customer can check; the verdict itself is the server's. */
function notPossibleWords(
  reasons: Restriction['reasons'],
  holds: Account['holds'],
  owes: boolean,
): string {
  const has = (reason: Restriction['reasons'][number]): boolean => reasons.includes(reason);
  if (has('planActive')) {
    return msg('Your service goes on, because your plan runs.', {
      id: 'balance.service.plan.text',
    });
  }
  if (has('promiseActive')) {
    return msg('Your service goes on, because you named a day for paying.', {
      id: 'balance.service.promise.text',
    });
  }
  if (has('moratorium')) {
    return msg('Your service goes on, because your account is protected by law.', {
      id: 'balance.service.moratorium.text',
    });
  }
  if (holds.some(({ kind }) => kind === 'pause')) {
    return msg('Your service goes on, because we agreed on a pause.', {
      id: 'balance.service.pause.text',
    });
  }
  if (has('contested')) {
    return msg('Your service goes on, because we are checking your objection.', {
      id: 'balance.service.contested.text',
    });
  }
  if (has('prepaid')) {
    return msg('Your service goes on, because you pay for it in advance.', {
      id: 'balance.service.prepaid.text',
    });
  }
  if (has('belowThreshold') && owes) {
    return msg('Your service goes on, because the open amount is small.', {
      id: 'balance.service.small.text',
    });
  }
  if (has('noNotice') && owes) {
    return msg('Your service goes on. We would write to you two weeks before any change.', {
      id: 'balance.service.notice.text',
    });
  }
  return msg('Your service goes on.', { id: 'balance.service.on.text' });
}

function serviceList(
  services: readonly Service[],
  title: string,
  shape: SVGTemplateResult,
  locale: string,
): Content {
  if (services.length === 0) return nothing;
  return html`<div>
    <p><b>${title}</b></p>
    <ul class=${shape === worksIcon ? 'facts works' : 'facts'}>
      ${services.map(
        (service) => html`<li>${icon(shape)}<span>${serviceName(service, locale)}</span></li>`,
      )}
    </ul>
  </div>`;
}

function serviceName({ kind, working, until }: Service, locale: string): string {
  const name = kindName(kind);
  if (working === 'limited') {
    return msg(str`${name}, limited`, { id: 'balance.service.limited.label' });
  }
  if (until === undefined) return name;
  const untilDate = formatDate(until, locale);
  return msg(str`${name}, at least until ${untilDate}`, { id: 'balance.service.until.label' });
}

function kindName(kind: Service['kind']): string {
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
