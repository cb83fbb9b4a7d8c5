import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { OperationAnswer } from '../../../core/contract/index.js';
import { getLocale } from '../../../i18n/index.js';
import { choiceGroup } from '../../parts/later/choice.js';
import { field } from '../../parts/later/field.js';
import { select } from '../../parts/later/select.js';
import type { ViewHost } from '../view.js';
import { pauseWords, untilOther, untilWords } from './request/day-words.js';
import { dayRange, isWithin, missingDay } from './request/days.js';
import { RequestView, type Body, type Checked } from './request/request-view.js';
import type { ReviewWords } from './request/review-form.js';
import { alreadyOpen, loadFailed, loading } from './request/standing.js';
import { viewStyles } from './views.styles.js';

export { viewStyles as styles };
export const createView = (host: ViewHost): PauseView => new PauseView(host);

type Options = OperationAnswer<'getPauseOptions'>;
type Reason = NonNullable<Body<'createPause'>['reasonCode']>;

interface PauseDraft {
  /** The telco's usual time, the longest one, or a day of one's own. */
  readonly length: 'usual' | 'longest' | 'other';
  /** Civil date as it was entered, for `other`. */
  readonly day: string;
  /** Empty: it is nobody's business. */
  readonly reason: Reason | '';
}

const reasons: readonly Reason[] = ['illness', 'jobLoss', 'bereavement', 'separation', 'other'];

/** Breathing space: until when. Why is asked only as an offer. */
class PauseView extends RequestView<'createPause', PauseDraft> {
  constructor(host: ViewHost) {
    super(host, 'pause', 'createPause', { length: 'usual', day: '', reason: '' });
  }

  protected get words() {
    return {
      title: msg('How long do you need a pause?', { id: 'support.pause.title' }),
      text: msg('In this time we ask for nothing and send no reminders. It costs nothing.', {
        id: 'support.pause.text',
      }),
    };
  }

  protected fields(): unknown {
    const { host } = this;
    const { account } = host;
    const open = this.openRequest('pause');
    if (open) return alreadyOpen(open, host);
    const { data: options, status } = account.read('getPauseOptions');
    if (!options) {
      return status === 'failed' ? loadFailed(() => account.refresh('getPauseOptions')) : loading();
    }
    return html`${this.#lengths(options)} ${this.#reason()} ${this.actions()}`;
  }

  #lengths(options: Options): TemplateResult {
    const locale = getLocale();
    const { length, day } = this.draft;
    const { defaultUntil, latest } = options;
    const choice = (value: PauseDraft['length'], name: string) => ({
      value,
      name,
      isChosen: value === length,
    });
    return html`${choiceGroup({
      id: 'length',
      legend: msg('The pause lasts', { id: 'support.pause.length.label' }),
      kind: 'radio',
      choices: [
        choice('usual', untilWords(defaultUntil, locale)),
        ...(latest > defaultUntil ? [choice('longest', untilWords(latest, locale))] : []),
        choice('other', untilOther()),
      ],
      onChange: (chosen) => this.change({ length: chosen as PauseDraft['length'] }),
    })}
    ${
      length === 'other'
        ? field({
            id: 'day',
            label: msg('The pause ends on', { id: 'support.pause.day.label' }),
            hint: dayRange(options, locale),
            kind: 'date',
            value: day,
            earliest: options.earliest,
            latest,
            error: this.problems.day,
            onInput: (entered) => this.change({ day: entered }),
          })
        : nothing
    }`;
  }

  #reason(): TemplateResult {
    return select<Reason>({
      id: 'reason',
      label: msg('Would you like to say why? (optional)', { id: 'support.pause.reason.label' }),
      hint: msg('Then we can be more considerate when we write to you.', {
        id: 'support.pause.reason.hint',
      }),
      first: {
        value: '',
        name: msg('I would rather not say', { id: 'support.pause.noReason.label' }),
      },
      groups: [{ entries: reasons.map((value) => ({ value, name: reasonWords(value) })) }],
      value: this.draft.reason,
      onChange: (reason) => this.change({ reason }),
    });
  }

  #until({ defaultUntil, earliest, latest }: Options): string | undefined {
    const { length, day } = this.draft;
    if (length === 'usual') return defaultUntil;
    if (length === 'longest') return latest;
    return isWithin(day, { earliest, latest }) ? day : undefined;
  }

  protected check(): Checked<'createPause', PauseDraft> {
    const options = this.host.account.read('getPauseOptions').data;
    if (!options) return { problems: {} };
    const until = this.#until(options);
    if (until === undefined) return { problems: { day: missingDay(options, getLocale()) } };
    const { reason } = this.draft;
    return { body: { until, ...(reason && { reasonCode: reason }) } };
  }

  protected review({ until = '', reasonCode }: Body<'createPause'>): ReviewWords {
    const locale = getLocale();
    return {
      heading: pauseWords(until, locale),
      facts: reasonCode
        ? [
            {
              name: msg('Reason', { id: 'support.pauseReview.reason.label' }),
              content: reasonWords(reasonCode),
            },
          ]
        : [],
      outcome: msg(
        'Until then we ask for nothing. After that all is due as before. You can end the pause at any time.',
        { id: 'support.pauseReview.text' },
      ),
      confirmLabel: msg('Confirm the pause', { id: 'support.pauseReview.confirm.primary' }),
    };
  }
}

function reasonWords(reason: Reason): string {
  switch (reason) {
    case 'illness':
      return msg('Illness', { id: 'support.pause.reason.illness.entry' });
    case 'jobLoss':
      return msg('Loss of work', { id: 'support.pause.reason.work.entry' });
    case 'bereavement':
      return msg('Somebody has died', { id: 'support.pause.reason.death.entry' });
    case 'separation':
      return msg('A separation', { id: 'support.pause.reason.separation.entry' });
    case 'other':
      return msg('Something else', { id: 'support.pause.reason.other.entry' });
  }
}
