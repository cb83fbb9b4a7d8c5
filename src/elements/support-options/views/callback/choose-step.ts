import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDayMonth } from '../../../../i18n/index.js';
import { formatTimeRange, formatWeekday } from '../../../../i18n/later.js';
import { icon } from '../../../parts/icons.js';
import { label } from '../../../parts/label.js';
import { choiceGroup, errorText } from '../../../parts/later/choice.js';
import { phoneIcon } from '../../../parts/later/icons.js';
import { errorNotice } from '../../../parts/later/notice.js';
import type { ViewHost } from '../../view.js';
import { askingForm } from '../request/asking-form.js';
import type { Refusal } from '../request/refusal.js';
import { topicField } from '../request/topics.js';
import type { CallbackDraft, ContactPoint } from './draft.js';
import type { Day, PartOfDay, Slot } from './slots.js';

export interface ChooseValues {
  readonly host: ViewHost;
  readonly draft: CallbackDraft;
  readonly days: readonly Day[];
  readonly phones: readonly ContactPoint[];
  /** The one that is called. */
  readonly phone: ContactPoint | undefined;
  readonly isLoading: boolean;
  readonly hasFailed: boolean;
  /** No time was chosen when it should have been. */
  readonly isMissing: boolean;
  /** Why the last try was not carried out. */
  readonly refusal: Refusal | undefined;
  readonly timeZone: string;
  readonly locale: string;
}

export interface ChooseCallbacks {
  readonly onChange: (change: Partial<CallbackDraft>) => void;
  readonly onReview: (event: Event) => void;
  readonly onReload: () => void;
}

/** First view: what about, when, and at which number. */
export function chooseStep(values: ChooseValues, callbacks: ChooseCallbacks): TemplateResult {
  const { host, refusal } = values;
  return askingForm(
    {
      host,
      title: msg('When may we call you?', { id: 'support.callback.title' }),
      text: msg('A person takes time for you. You need not prepare anything.', {
        id: 'support.callback.text',
      }),
      refusal,
      onSubmit: callbacks.onReview,
    },
    content(values, callbacks),
  );
}

function content(values: ChooseValues, callbacks: ChooseCallbacks): unknown {
  const { host, days, phone, isLoading, hasFailed } = values;
  if (hasFailed) return failed(callbacks);
  if (isLoading) return html`<p class="ghost"></p>`;
  if (days.length === 0 || !phone) return none(values);
  return html`${topicField({
      value: values.draft.topic,
      otherLabel: msg('I say it on the phone', { id: 'support.callback.topic.label' }),
      onChange: (topic) => callbacks.onChange({ topic }),
    })}
    ${dayAndTime(values, callbacks)} ${phoneChoice(values, phone, callbacks)}
    <div class="actions">
      <button class="button main">
        ${msg('Check the call-back', { id: 'support.callback.review.primary' })}
      </button>
      <button type="button" class="button" @click=${host.close}>
        ${msg('Choose another way', { id: 'support.form.other.action' })}
      </button>
    </div>`;
}

function dayAndTime(
  { draft, days, isMissing, timeZone, locale }: ChooseValues,
  { onChange }: ChooseCallbacks,
): unknown {
  const day = days.find(({ date }) => date === draft.date) ?? days[0];
  if (!day) return nothing;
  const error = isMissing
    ? msg('Please choose a time first.', { id: 'support.callback.time.error' })
    : undefined;
  return html`<fieldset role="radiogroup">
      <legend>${msg('Day', { id: 'support.callback.day.label' })}</legend>
      <div class="chips">
        ${days.map(({ date }) =>
          chip(
            'day',
            html`${formatWeekday(date, locale)}<span class="small"
                >${formatDayMonth(date, locale)}</span
              >`,
            date === day.date,
            () => onChange({ date, slot: undefined }),
          ),
        )}
      </div>
    </fieldset>
    <fieldset role="radiogroup" aria-describedby=${error ? 'slot-error' : nothing}>
      <legend>${msg('Time', { id: 'support.callback.time.label' })}</legend>
      ${day.parts.map(
        ({ part, slots }) =>
          html`<p class="second part" aria-hidden="true">${partWords(part)}</p>
            <div class="chips times">
              ${slots.map((slot) =>
                chip('slot', timeWords(slot, timeZone, locale), slot.id === draft.slot?.id, () =>
                  onChange({ date: day.date, slot }),
                ),
              )}
            </div>`,
      )}
      ${errorText('slot', error)}
    </fieldset>`;
}

const timeWords = ({ from, to }: Slot, timeZone: string, locale: string): string =>
  formatTimeRange(from, to, timeZone, locale);

const chip = (
  name: string,
  content: unknown,
  isChosen: boolean,
  onChange: () => void,
): TemplateResult =>
  html`<label class=${isChosen ? 'chip chosen' : 'chip'}>
    <input type="radio" name=${name} .checked=${isChosen} @change=${onChange} />
    ${content}
  </label>`;

function partWords(part: PartOfDay): string {
  switch (part) {
    case 'morning':
      return msg('In the morning', { id: 'support.callback.morning.label' });
    case 'midday':
      return msg('Around noon', { id: 'support.callback.midday.label' });
    case 'afternoon':
      return msg('In the afternoon', { id: 'support.callback.afternoon.label' });
  }
}

/** One number is a fact, several are a choice. */
function phoneChoice(
  { phones }: ChooseValues,
  phone: ContactPoint,
  { onChange }: ChooseCallbacks,
): TemplateResult {
  const legend = msg('Your telephone number', { id: 'support.callback.phone.label' });
  if (phones.length > 1) {
    return choiceGroup({
      id: 'phone',
      legend,
      kind: 'radio',
      choices: phones.map(({ id, masked }) => ({
        value: id,
        name: label(masked),
        isChosen: id === phone.id,
      })),
      onChange: (contactPointId) => onChange({ contactPointId }),
    });
  }
  return html`<div class="tight">
    <p class="caption">${legend}</p>
    <p class="fixed">${icon(phoneIcon)}${label(phone.masked)}</p>
  </div>`;
}

/** No time is free, or nobody knows the number: other ways are one press away. */
function none({ host, phone }: ChooseValues): TemplateResult {
  return html`<p>
      ${
        phone
          ? msg('There is no free time right now. Another way leads to us, too.', {
              id: 'support.callback.none.text',
            })
          : msg('We have no telephone number of you. Another way leads to us, too.', {
              id: 'support.callback.noPhone.text',
            })
      }
    </p>
    <div class="actions">
      <button type="button" class="button" @click=${host.close}>
        ${msg('Choose another way', { id: 'support.form.other.action' })}
      </button>
    </div>`;
}

const failed = ({ onReload }: ChooseCallbacks): TemplateResult =>
  html`${errorNotice(
      msg('The free times do not load right now.', { id: 'support.callback.load.error' }),
    )}
    <button type="button" class="link" @click=${onReload}>
      ${msg('Load the free times', { id: 'support.callback.reload.action' })}
    </button>`;
