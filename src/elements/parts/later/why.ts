import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { AccountController } from '../../../controllers/index.js';
import type { Session } from '../../../core/contract/index.js';
import type { LaterView } from '../later-views.js';
import { laterStyles } from './later.styles.js';
import { backButton, viewHeading } from './view-head.js';

type Reason = Session['approachReason'];
type Approach = Session['approach'];

/** What it uses of the tag that shows it. */
export interface WhyHost {
  readonly card: { readonly headingLevel: number; readonly helpHref?: string | undefined };
  readonly account: AccountController;
  /** To people: the host's page, the tag for help, or what this tag has itself. */
  choose(name: 'help', event?: Event): void;
  /** Back to the first view. */
  close(): void;
}

export { laterStyles as styles };
export const createView = (host: WhyHost): WhyView => new WhyView(host);

/** "Why do I see this?" as a view of its own. */
export class WhyView implements LaterView {
  readonly #host: WhyHost;

  constructor(host: WhyHost) {
    this.#host = host;
  }

  render(): TemplateResult {
    const { account, card, close } = this.#host;
    const session = account.read('getSession').data;
    return html`<div class="sheet">
      ${backButton(msg('Back to the overview', { id: 'common.why.back.link' }), close)}
      ${viewHeading(whyTitle(), card.headingLevel)}
      <div class="stack">${session ? whyFacts(session, this.#host) : nothing}</div>
    </div>`;
  }
}

export const whyTitle = (): string => msg('Why do I see this?', { id: 'common.why.title' });

/**
 * Why the words are as they are, that nothing else depends on it, and the way to a person who decides.
 * Neither a score nor a judgement is told, because there is none. Source: GDPR Art. 22.
 */
export function whyFacts(
  { approach, approachReason }: Session,
  host: Omit<WhyHost, 'close' | 'account'>,
): TemplateResult {
  return html`<p>${reasonWords(approachReason)}</p>
    <p>${approachWords(approach)}</p>
    <p>
      ${msg(
        'Only words and their order follow from this. Ways, dates and prices are the same for all.',
        {
          id: 'common.why.same.text',
        },
      )}
    </p>
    <p>
      ${msg('A program chooses the words. If you wish, a person looks at your case and decides.', {
        id: 'common.why.person.text',
      })}
    </p>
    ${personLink(host)}`;
}

/** To a person, wherever the host has its help. */
export function personLink({
  card: { helpHref },
  choose,
}: Omit<WhyHost, 'close' | 'account'>): TemplateResult {
  const words = msg('Talk to a person', { id: 'common.why.person.action' });
  const onHelp = (event: Event): void => choose('help', event);
  return helpHref
    ? html`<a class="link" href=${helpHref} @click=${onHelp}>${words}</a>`
    : html`<button type="button" class="link" @click=${onHelp}>${words}</button>`;
}

function reasonWords(reason: Reason): string {
  switch (reason) {
    case 'longPunctual':
      return msg('You have paid on time for long.', { id: 'common.why.punctual.text' });
    case 'firstLate':
      return msg('This is the first bill that stayed open.', { id: 'common.why.first.text' });
    case 'severalMissed':
      return msg('Several bills stayed open.', { id: 'common.why.several.text' });
    case 'promisesMissed':
      return msg('A day that you named for paying went by.', { id: 'common.why.promises.text' });
    case 'onYourRequest':
      return msg('You asked us for consideration.', { id: 'common.why.request.text' });
    case 'legalPause':
      return msg('Your account is protected by law right now.', { id: 'common.why.legal.text' });
    case 'usual':
      return msg('Nothing in your account is out of the ordinary.', {
        id: 'common.why.usual.text',
      });
    case 'unknown':
      return msg('We cannot tell you the reason here right now. Please ask us.', {
        id: 'common.why.unknown.text',
      });
  }
}

function approachWords(approach: Approach): string {
  switch (approach) {
    case 'first-slip':
      return msg('So we first say that we sort it out together.', {
        id: 'common.why.firstSlip.text',
      });
    case 'repeat':
      return msg('So we name clear next steps with their dates.', { id: 'common.why.repeat.text' });
    case 'protected':
      return msg('So we ask for nothing and name help first.', { id: 'common.why.protected.text' });
    case 'steady':
    case 'unknown':
      return msg('So you read the usual words.', { id: 'common.why.steady.text' });
  }
}
