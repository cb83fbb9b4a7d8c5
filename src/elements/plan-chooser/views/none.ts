import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { ring } from '../../parts/ring.js';
import type { Sheet } from '../../parts/sheet.js';
import { helpTile } from '../../parts/tiles.js';
import type { TileName } from '../view.js';
import type { PlanFacts } from './plan-facts.js';

/** Names of others, as far as they fit into a sentence. */
const longestName = 40;

/** No plan runs and none is offered: why, in calm words, and who helps. */
export function noneSheet({ state, account }: PlanFacts): Sheet<TileName> {
  const eyebrow = eyebrowWords();
  const tiles = [helpTile()];
  if (state === 'transit') {
    return {
      eyebrow,
      statement: msg('Your payment is on its way', { id: 'plan.none.transit.title' }),
      lead: needsNone(),
      picture: howItWorks(),
      tiles,
    };
  }
  if (state === 'completed' || account.balance.total.amountMinor <= 0) {
    return {
      eyebrow,
      statement:
        state === 'completed'
          ? msg('Your plan is paid', { id: 'plan.running.done.title' })
          : msg('Nothing is open', { id: 'plan.none.paid.title' }),
      lead: needsNone(),
      picture: html`${ring(1, 1)} ${howItWorks()}`,
      tiles,
    };
  }
  if (state === 'moratorium') {
    return {
      eyebrow,
      statement: msg('Nothing to pay right now', { id: 'plan.none.protected.title' }),
      lead: msg('We ask for nothing now, so you need no plan. You can still pay at any time.', {
        id: 'plan.none.protected.text',
      }),
      picture: howItWorks(),
      tiles,
    };
  }
  if (account.external) {
    const organisation = account.external.org.slice(0, longestName);
    return {
      eyebrow,
      statement: msg(str`${organisation} now looks after your account`, {
        id: 'plan.none.external.title',
      }),
      lead: msg('Please ask there for a plan. We help you with it.', {
        id: 'plan.none.external.text',
      }),
      tiles,
    };
  }
  return {
    eyebrow,
    statement: msg('There is no plan to choose here right now', { id: 'plan.none.title' }),
    lead: msg('Talk to us. Together we find a way that fits.', { id: 'plan.none.text' }),
    picture: howItWorks(),
    tiles,
  };
}

const needsNone = (): string => msg('You need no plan right now.', { id: 'plan.none.paid.text' });

/** For those who look before they need it. */
function howItWorks(): TemplateResult {
  const steps = [
    msg('You choose an amount and a day that fit.', { id: 'plan.none.choose.label' }),
    msg('You look at all of it in peace.', { id: 'plan.none.check.label' }),
    msg('It counts only once you confirm it.', { id: 'plan.none.confirm.label' }),
  ];
  return html`<div class="progress">
    <p class="large">${msg('How a plan works', { id: 'plan.none.how.label' })}</p>
    <ol class="steps">
      ${steps.map((step) => html`<li>${step}</li>`)}
    </ol>
  </div>`;
}

const eyebrowWords = (): string => msg('Pay in instalments', { id: 'plan.sheet.eyebrow.label' });
