import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { Money } from '../../../core/contract/index.js';
import { parseCivilDate } from '../../../core/domain/civil-date.js';
import { getLocale } from '../../../i18n/index.js';
import { figure } from '../../parts/amount.js';
import { label } from '../../parts/label.js';
import { cardWarning, cardWords } from '../../parts/later/card-warning.js';
import { field } from '../../parts/later/field.js';
import { serverDate } from '../../parts/server-date.js';
import type { ViewHost } from '../view.js';
import {
  amountField,
  amountOf,
  emptyAmount,
  missingAmount,
  ownAmount,
  type AmountDraft,
} from './request/amount-field.js';
import { allDueWords, paidWords } from './request/day-words.js';
import { dayRange, missingDay } from './request/days.js';
import { RequestView, type Body, type Checked } from './request/request-view.js';
import type { ReviewWords } from './request/review-form.js';
import { loadFailed, loading } from './request/standing.js';
import { viewStyles } from './views.styles.js';

export { viewStyles as styles };
export const createView = (host: ViewHost): PaymentNoticeView => new PaymentNoticeView(host);

interface NoticeDraft extends AmountDraft {
  /** Civil date as it was entered. */
  readonly day: string;
  readonly reference: string;
}

/** "I have paid already": how much, when, and by which words it can be found. */
class PaymentNoticeView extends RequestView<'createPaymentNotice', NoticeDraft> {
  constructor(host: ViewHost) {
    super(host, 'paymentNotice', 'createPaymentNotice', { ...emptyAmount, day: '', reference: '' });
  }

  protected get words() {
    return {
      title: msg('What have you paid already?', { id: 'support.notice.title' }),
      text: msg('We look for your payment and send no reminder meanwhile.', {
        id: 'support.notice.text',
      }),
    };
  }

  override get status(): string | undefined {
    return super.status ?? cardWords(this.draft.reference);
  }

  /** What is asked for today; where that is nothing, something else may have been paid. */
  get #payNow(): Money | undefined {
    return this.host.account.read('getAccount').data?.balance.payNow.amount;
  }

  protected fields(): unknown {
    const { account } = this.host;
    const { status } = account.read('getAccount');
    const payNow = this.#payNow;
    if (!payNow) {
      return status === 'failed' ? loadFailed(() => account.refresh('getAccount')) : loading();
    }
    return html`${this.#amount(payNow)} ${this.#day()}
    ${field({
      id: 'reference',
      label: msg('Reference of the payment (optional)', { id: 'support.notice.reference.label' }),
      kind: 'text',
      value: this.draft.reference,
      warnsOfCard: true,
      onInput: (reference) => this.change({ reference }),
    })}
    ${this.actions()}`;
  }

  #amount(payNow: Money): TemplateResult {
    const common = {
      all: payNow,
      fieldLabel: msg('Amount that you paid', { id: 'support.notice.field.label' }),
      error: this.problems.partText,
      locale: getLocale(),
    };
    if (payNow.amountMinor <= 0) {
      const onInput = (partText: string): void => this.change({ partText, scope: 'part' });
      return ownAmount({ ...common, onInput }, this.draft.partText);
    }
    return amountField({
      ...common,
      legend: msg('How much did you pay?', { id: 'support.notice.amount.label' }),
      draft: this.draft,
      allLabel: allDueWords(),
      partLabel: msg('Another amount', { id: 'support.notice.part.option' }),
      onChange: this.change,
    });
  }

  #day(): TemplateResult {
    const locale = getLocale();
    const { earliest, latest } = this.limits ?? {};
    return field({
      id: 'day',
      label: msg('Day on which you paid', { id: 'support.notice.day.label' }),
      hint:
        earliest !== undefined && latest !== undefined
          ? dayRange({ earliest, latest }, locale)
          : undefined,
      kind: 'date',
      value: this.draft.day,
      earliest,
      latest: serverDate(this.host.account),
      error: this.problems.day,
      onInput: (day) => this.change({ day }),
    });
  }

  protected check(): Checked<'createPaymentNotice', NoticeDraft> {
    const payNow = this.#payNow;
    if (!payNow) return { problems: {} };
    const { day, reference } = this.draft;
    const scope = payNow.amountMinor > 0 ? this.draft.scope : 'part';
    const bounds = { smallestMinor: 1, largestMinor: Number.MAX_SAFE_INTEGER };
    const amount = amountOf({ ...this.draft, scope }, payNow, bounds);
    const isPast = !!parseCivilDate(day) && day <= (serverDate(this.host.account) ?? day);
    const words = reference.trim();
    if (amount && isPast) {
      return { body: { amount, paidOn: day, ...(words && { reference: words }) } };
    }
    return {
      problems: {
        ...(!amount && { partText: missingAmount() }),
        ...(!isPast && {
          day: parseCivilDate(day) ? notYet() : missingDay(undefined, getLocale()),
        }),
      },
    };
  }

  protected review({ amount, paidOn, reference }: Body<'createPaymentNotice'>): ReviewWords {
    const locale = getLocale();
    return {
      heading: figure(amount, paidWords(paidOn, locale), locale),
      look: 'plain',
      facts:
        reference === undefined
          ? []
          : [
              {
                name: msg('Reference of the payment', {
                  id: 'support.noticeReview.reference.label',
                }),
                content: label(reference),
              },
            ],
      remark: reference === undefined ? undefined : cardWarning('reference', reference),
      outcome: msg('As long as we look for it, we send no reminder.', {
        id: 'support.noticeReview.text',
      }),
      confirmLabel: msg('Report the payment', { id: 'support.noticeReview.confirm.primary' }),
    };
  }
}

const notYet = (): string =>
  msg('This day is still to come. Please choose the day on which you paid.', {
    id: 'support.notice.day.error',
  });
