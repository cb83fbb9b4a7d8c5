import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { AgentBrief } from '../../../core/contract/index.js';
import { label } from '../../../elements/parts/label.js';
import { hoursWords } from '../../../elements/parts/later/hours.js';
import { formatDate, formatMoney } from '../../../i18n/index.js';
import { formatList, languageName } from '../../../i18n/later.js';
import { approachName, channelName } from '../../parts/words.js';
import type { BriefPart, Changes } from '../changes.js';
import {
  avoidText,
  choseName,
  holdName,
  phraseText,
  reasonText,
  stateName,
  toldName,
  toneText,
} from '../words.js';

export interface BriefView {
  readonly brief: AgentBrief;
  readonly changes: Changes;
  readonly locale: string;
  /** Of the sections' headings. */
  readonly level: number;
}

/** What changed while the call runs is marked in words. */
const newMark = (isNew: boolean): TemplateResult | typeof nothing =>
  isNew ? html`<span class="new">${msg('New', { id: 'brief.live.new.label' })}</span>` : nothing;

export const partName = (part: BriefPart): string => {
  switch (part) {
    case 'approach':
      return msg('How to speak', { id: 'brief.part.approach.label' });
    case 'told':
      return msg('What the customer told us', { id: 'brief.part.told.label' });
    case 'chose':
      return msg('What the customer chose', { id: 'brief.part.chose.label' });
    case 'contact':
      return msg('How to reach them', { id: 'brief.part.contact.label' });
    case 'facts':
      return msg('If the customer asks', { id: 'brief.part.facts.label' });
  }
};

/** The person first, figures last: those only for a customer who asks. */
export function briefView(view: BriefView): TemplateResult {
  return html`<div class="brief">
    ${part('approach', view, approach(view))} ${part('told', view, told(view))}
    ${part('contact', view, contact(view))} ${part('chose', view, chose(view))}
    ${part('facts', view, facts(view))}
  </div>`;
}

const part = (name: BriefPart, { changes, level }: BriefView, body: unknown): TemplateResult =>
  html`<section class="block ${name}" aria-labelledby="${name}-title">
    <div class="title" id="${name}-title" role="heading" aria-level=${level}>
      ${partName(name)} ${newMark(changes.parts.has(name))}
    </div>
    ${body}
  </section>`;

function approach({ brief }: BriefView): TemplateResult {
  const { phrases, avoid } = brief;
  return html`<p>
      <span class="chip">${approachName(brief.approach)}</span> ${toneText(brief.approach)}
      <span class="muted">${reasonText(brief.approachReason)}</span>
    </p>
    <div class="two">
      <div>
        <p class="muted">${msg('Words that help', { id: 'brief.approach.phrases.label' })}</p>
        <ul class="phrases">
          ${phrases.map((code) => html`<li>${phraseText(code)}</li>`)}
        </ul>
      </div>
      <div>
        <p class="muted">${msg('Better not', { id: 'brief.approach.avoid.label' })}</p>
        <ul class="avoid">
          ${avoid.map((code) => html`<li>${avoidText(code)}</li>`)}
        </ul>
      </div>
    </div>`;
}

function told({ brief, changes, locale }: BriefView): TemplateResult {
  if (brief.told.length === 0) {
    return html`<p class="muted">${msg('Nothing yet.', { id: 'brief.told.none.text' })}</p>`;
  }
  // What waits for us comes first.
  const entries = [...brief.told].sort((one, other) => Number(other.open) - Number(one.open));
  return html`<ul class="entries">
    ${entries.map((entry) => {
      const { kind, on, open, reference, words, until } = entry;
      return html`<li>
        <p>
          <span class="strong">${toldName(kind)}</span>
          ${open ? html`<span class="chip">${openWords()}</span>` : nothing}
          ${newMark(changes.entries.has(JSON.stringify(entry)))}
        </p>
        ${words === undefined ? nothing : html`<blockquote><bdi>${words}</bdi></blockquote>`}
        <p class="small">
          ${formatDate(on, locale)}
          ${until === undefined ? nothing : html`· ${untilWords(until, locale)}`} ·
          <bdi class="whole">${reference}</bdi>
        </p>
      </li>`;
    })}
  </ul>`;
}

const openWords = (): string => msg('waits for us', { id: 'brief.told.open.label' });

function untilWords(date: string, locale: string): string {
  const untilDate = formatDate(date, locale);
  return msg(str`until ${untilDate}`, { id: 'brief.told.until.label' });
}

function chose({ brief, changes, locale }: BriefView): TemplateResult {
  if (brief.chose.length === 0) {
    return html`<p class="muted">${msg('Nothing yet.', { id: 'brief.told.none.text' })}</p>`;
  }
  return html`<ul class="entries">
    ${brief.chose.map((entry) => {
      const { kind, on, state, amount, nextOn } = entry;
      return html`<li>
        <p>
          <span class="strong">${choseName(kind)}</span>
          <span class="chip">${stateName(state)}</span>
          ${newMark(changes.entries.has(JSON.stringify(entry)))}
        </p>
        <p class="small">
          ${formatDate(on, locale)}
          ${amount.amountMinor > 0 ? html`· ${formatMoney(amount, locale)}` : nothing}
          ${nextOn === undefined ? nothing : html`· ${nextWords(nextOn, locale)}`}
        </p>
      </li>`;
    })}
  </ul>`;
}

function nextWords(date: string, locale: string): string {
  const nextDate = formatDate(date, locale);
  return msg(str`next on ${nextDate}`, { id: 'brief.chose.next.label' });
}

function contact({ brief: { contact: wishes }, locale }: BriefView): TemplateResult {
  const names = (choice: string) =>
    wishes.channels
      .filter((each) => each.choice === choice)
      .map(({ channel }) => channelName(channel));
  const preferred = names('preferred');
  const never = names('never');
  const quiet = wishes.quietTimes.flatMap(({ weekdays, from, to }) =>
    hoursWords(
      weekdays.map((weekday) => ({ weekday, from, to })),
      locale,
    ),
  );
  return html`<dl class="facts">
    ${fact(
      msg('Preferred', { id: 'brief.contact.preferred.label' }),
      preferred.length > 0 ? formatList(preferred, locale) : anyWords(),
    )}
    ${never.length > 0 ? fact(msg('Never', { id: 'brief.contact.never.label' }), formatList(never, locale)) : nothing}
    ${
      quiet.length > 0
        ? fact(
            msg('Wants quiet', { id: 'brief.contact.quiet.label' }),
            quiet.map((line) => html`<span class="line">${line}</span>`),
          )
        : nothing
    }
    ${fact(msg('Language', { id: 'brief.contact.language.label' }), label(languageName(wishes.language)))}
    ${
      wishes.largePrint
        ? fact(msg('Letters', { id: 'brief.contact.print.label' }), largeWords())
        : nothing
    }
  </dl>`;
}

const anyWords = (): string => msg('No wish told', { id: 'brief.contact.any.label' });
const largeWords = (): string => msg('In large print', { id: 'brief.contact.large.label' });

/** Amounts come only when asked for, and never first. */
function facts({ brief, locale }: BriefView): TemplateResult {
  return html`<details>
    <summary>${msg('See amount and agreements', { id: 'brief.facts.show.action' })}</summary>
    <dl class="facts">
      ${fact(msg('Open to pay now', { id: 'brief.facts.now.label' }), formatMoney(brief.payNow, locale))}
      ${brief.holds.map(({ kind, until }) =>
        fact(holdName(kind), until === undefined ? '–' : untilWords(until, locale)),
      )}
    </dl>
  </details>`;
}

const fact = (name: string, words: unknown): TemplateResult =>
  html`<div>
    <dt>${name}</dt>
    <dd>${words}</dd>
  </div>`;
