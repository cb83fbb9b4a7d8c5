import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { onBusinessDay, parseCivilDate } from '../../../core/domain/civil-date.js';
import type { OperationAnswer } from '../../../core/contract/index.js';
import { formatDate, getLocale } from '../../../i18n/index.js';
import { formatLongDay } from '../../../i18n/later.js';
import { figure } from '../../parts/amount.js';
import { field } from '../../parts/later/field.js';
import { infoIcon } from '../../parts/later/icons.js';
import { notice } from '../../parts/later/notice.js';
import type { ViewHost } from '../view.js';
import {
  amountField,
  amountOf,
  amountRange,
  emptyAmount,
  type AmountDraft,
} from './request/amount-field.js';
import { allDueWords, byWords } from './request/day-words.js';
import { dayRange, isWithin, missingDay } from './request/days.js';
import { RequestView, type Body, type Checked } from './request/request-view.js';
import type { ReviewWords } from './request/review-form.js';
import { alreadyOpen, loadFailed, loading, nothingToEnter } from './request/standing.js';
import { viewStyles } from './views.styles.js';

export { viewStyles as styles };
export const createView = (host: ViewHost): PromiseView => new PromiseView(host);

type Options = OperationAnswer<'getPromiseOptions'>;

interface PromiseDraft extends AmountDraft {
  /** Civil date as it was entered. */
  readonly day: string;
}

/** A payment on a later day: how much, and when. */
class PromiseView extends RequestView<'createPromise', PromiseDraft> {
  constructor(host: ViewHost) {
    super(host, 'promise', 'createPromise', { ...emptyAmount, day: '' });
  }

  protected get words() {
    return {
      title: msg('When would you like to pay?', { id: 'support.promise.title' }),
      text: msg('Until this day we ask for nothing. It costs nothing.', {
        id: 'support.promise.text',
      }),
    };
  }

  get #options(): Options | undefined {
    return this.host.account.read('getPromiseOptions').data;
  }

  /** The day that counts: what is no business day moves to the next one. Source: BGB §193. */
  #movedDay({ nonBusinessDays }: Options): string | undefined {
    const { day } = this.draft;
    return parseCivilDate(day) && onBusinessDay(day, new Set(nonBusinessDays));
  }

  protected fields(): unknown {
    const { host } = this;
    const { account } = host;
    const open = this.openRequest('promise');
    if (open) return alreadyOpen(open, host);
    const { data: options, status } = account.read('getPromiseOptions');
    if (!options) {
      return status === 'failed'
        ? loadFailed(() => account.refresh('getPromiseOptions'))
        : loading();
    }
    if (options.amount.amountMinor <= 0) return nothingToEnter(nothingDue(), host);
    return html`${this.#amount(options)} ${this.#day(options)} ${this.actions()}`;
  }

  #amount({ amount, minAmount }: Options): TemplateResult {
    const locale = getLocale();
    return amountField({
      legend: msg('How much would you like to pay?', { id: 'support.promise.amount.label' }),
      draft: this.draft,
      all: amount,
      allLabel: allDueWords(),
      partLabel: msg('A part of it', { id: 'support.promise.part.option' }),
      fieldLabel: msg('Your amount', { id: 'support.form.amount.label' }),
      hint: amountRange(minAmount, amount, locale),
      error: this.problems.partText,
      locale,
      onChange: this.change,
    });
  }

  #day(options: Options): TemplateResult {
    const locale = getLocale();
    const { day } = this.draft;
    const moved = this.#movedDay(options);
    return html`${field({
      id: 'day',
      label: msg('Day of the payment', { id: 'support.promise.day.label' }),
      hint: dayRange(options, locale),
      kind: 'date',
      value: day,
      earliest: options.earliest,
      latest: options.latest,
      error: this.problems.day,
      onInput: (entered) => this.change({ day: entered }),
    })}
    ${moved !== undefined && moved !== day && isWithin(moved, options) ? notice(infoIcon, movedWords(moved, locale)) : nothing}`;
  }

  protected check(): Checked<'createPromise', PromiseDraft> {
    const options = this.#options;
    if (!options) return { problems: {} };
    const locale = getLocale();
    const payBy = this.#movedDay(options);
    const amount = amountOf(this.draft, options.amount, {
      smallestMinor: Math.max(1, options.minAmount.amountMinor),
      largestMinor: options.amount.amountMinor,
    });
    const isPossible = payBy !== undefined && isWithin(payBy, options);
    if (amount && isPossible) return { body: { amount, payBy } };
    return {
      problems: {
        ...(!amount && { partText: amountRange(options.minAmount, options.amount, locale) }),
        ...(!isPossible && { day: missingDay(options, locale) }),
      },
    };
  }

  protected review({ amount, payBy }: Body<'createPromise'>): ReviewWords {
    const locale = getLocale();
    const { day } = this.draft;
    return {
      heading: figure(amount, byWords(payBy, locale), locale),
      look: 'plain',
      facts: [
        {
          name: msg('Day of the payment', { id: 'support.promise.day.label' }),
          content: formatLongDay(payBy, locale),
        },
      ],
      remark: payBy === day ? undefined : html`<p>${movedWords(payBy, locale)}</p>`,
      outcome: msg('Until then we ask for nothing. You can withdraw it and choose another day.', {
        id: 'support.promiseReview.text',
      }),
      confirmLabel: msg('Agree on this day', { id: 'support.promiseReview.confirm.primary' }),
    };
  }
}

const nothingDue = (): string =>
  msg('Nothing is due right now, so there is nothing to agree on.', {
    id: 'support.promise.none.text',
  });

function movedWords(moved: string, locale: string): string {
  const movedDate = formatDate(moved, locale);
  return msg(str`That is no business day. The payment is due on ${movedDate} instead.`, {
    id: 'support.promise.moved.text',
  });
}
