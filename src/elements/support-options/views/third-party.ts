import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { addMonths } from '../../../core/domain/civil-date.js';
import { formatDate, getLocale } from '../../../i18n/index.js';
import { label } from '../../parts/label.js';
import { choiceGroup } from '../../parts/later/choice.js';
import { field } from '../../parts/later/field.js';
import { stepUpWords } from '../../parts/later/step-up-words.js';
import { serverDate } from '../../parts/server-date.js';
import type { ViewHost } from '../view.js';
import { untilOther, untilWords } from './request/day-words.js';
import { dayRange, missingDay, type DayRange } from './request/days.js';
import { RequestView, type Body, type Checked } from './request/request-view.js';
import type { ReviewWords } from './request/review-form.js';
import { rightsWords } from './request/rights.js';
import { viewStyles } from './views.styles.js';

export { viewStyles as styles };
export const createView = (host: ViewHost): ThirdPartyView => new ThirdPartyView(host);

/** Offered lengths, in months. */
const lengths = { short: 3, long: 12 } as const;
type Length = keyof typeof lengths | 'other';

interface AccessDraft {
  readonly kind: Body<'createThirdParty'>['kind'] | '';
  readonly name: string;
  readonly contact: string;
  readonly rights: 'read' | 'act' | '';
  readonly length: Length | '';
  /** Civil date as it was entered, for `other`. */
  readonly day: string;
}

const emptyDraft: AccessDraft = {
  kind: '',
  name: '',
  contact: '',
  rights: '',
  length: '',
  day: '',
};

/** An adviser or a relative who may see the account or act on it, until a day. */
class ThirdPartyView extends RequestView<'createThirdParty', AccessDraft> {
  constructor(host: ViewHost) {
    super(host, 'thirdParty', 'createThirdParty', emptyDraft);
  }

  protected get words() {
    return {
      title: msg('Who may act for you?', { id: 'support.access.title' }),
      text: msg('Somebody whom you trust sees your account. You say until when.', {
        id: 'support.access.text',
      }),
    };
  }

  protected fields(): TemplateResult {
    // Days are counted from the server's, which a tag that was put back reads again.
    if (!serverDate(this.host.account)) return html`<p class="ghost"></p>`;
    const { kind, name, contact, rights } = this.draft;
    const { problems } = this;
    return html`${choiceGroup({
      id: 'kind',
      legend: msg('Who is it?', { id: 'support.access.kind.label' }),
      kind: 'radio',
      choices: (['adviser', 'relative'] as const).map((value) => ({
        value,
        name: kindWords(value),
        isChosen: value === kind,
      })),
      error: problems.kind,
      onChange: (value) => this.change({ kind: value as AccessDraft['kind'] }),
    })}
    ${field({
      id: 'name',
      label: msg('Name of the person', { id: 'support.access.name.label' }),
      kind: 'text',
      value: name,
      error: problems.name,
      onInput: (value) => this.change({ name: value }),
    })}
    ${field({
      id: 'contact',
      label: msg('E-mail address or telephone number', { id: 'support.access.contact.label' }),
      kind: 'text',
      value: contact,
      error: problems.contact,
      onInput: (value) => this.change({ contact: value }),
    })}
    ${choiceGroup({
      id: 'rights',
      legend: msg('The person may', { id: 'support.access.rights.label' }),
      kind: 'radio',
      choices: (['read', 'act'] as const).map((value) => ({
        value,
        name: rightsWords(value === 'act'),
        isChosen: value === rights,
      })),
      error: problems.rights,
      onChange: (value) => this.change({ rights: value as AccessDraft['rights'] }),
    })}
    ${this.#lengths()} ${this.actions()}`;
  }

  #dayAfter(length: keyof typeof lengths): string {
    return addMonths(serverDate(this.host.account) ?? '', lengths[length]);
  }

  #lengths(): TemplateResult {
    const locale = getLocale();
    const { length, day } = this.draft;
    const choice = (value: Length) => ({
      value,
      name: value === 'other' ? untilOther() : untilWords(this.#dayAfter(value), locale),
      isChosen: value === length,
    });
    return html`${choiceGroup({
      id: 'length',
      legend: msg('The access ends', { id: 'support.access.until.label' }),
      kind: 'radio',
      choices: (['short', 'long', 'other'] as const).map(choice),
      error: this.problems.length,
      onChange: (value) => this.change({ length: value as Length }),
    })}
    ${
      length === 'other'
        ? field({
            id: 'day',
            label: msg('The access ends on', { id: 'support.access.day.label' }),
            hint: this.#range && dayRange(this.#range, locale),
            kind: 'date',
            value: day,
            ...this.#range,
            error: this.problems.day,
            onInput: (value) => this.change({ day: value }),
          })
        : nothing
    }`;
  }

  /** Known once the server has refused a day. */
  get #range(): DayRange | undefined {
    const { earliest, latest } = this.limits ?? {};
    return earliest === undefined || latest === undefined ? undefined : { earliest, latest };
  }

  get #until(): string {
    const { length, day } = this.draft;
    if (length === 'other') return day > (serverDate(this.host.account) ?? '') ? day : '';
    return length && this.#dayAfter(length);
  }

  protected check(): Checked<'createThirdParty', AccessDraft> {
    const { kind, rights, length } = this.draft;
    const name = this.draft.name.trim();
    const contactPoint = this.draft.contact.trim();
    const until = this.#until;
    const isReachable = /\S@\S|\d.*\d.*\d/.test(contactPoint);
    if (kind && name && isReachable && rights && until) {
      return {
        body: { kind, name, contactPoint, mayRead: true, mayAct: rights === 'act', until },
      };
    }
    return {
      problems: {
        ...(!kind && {
          kind: msg('Please choose who it is.', { id: 'support.access.kind.error' }),
        }),
        ...(!name && {
          name: msg('Please enter the name.', { id: 'support.access.name.error' }),
        }),
        ...(!isReachable && {
          contact: msg('Please enter an e-mail address or a telephone number.', {
            id: 'support.access.contact.error',
          }),
        }),
        ...(!rights && {
          rights: msg('Please choose what the person may do.', {
            id: 'support.access.rights.error',
          }),
        }),
        ...(!length && {
          length: msg('Please choose when the access ends.', {
            id: 'support.access.until.error',
          }),
        }),
        ...(length && !until && { day: missingDay(this.#range, getLocale()) }),
      },
    };
  }

  protected review(body: Body<'createThirdParty'>): ReviewWords {
    const locale = getLocale();
    const session = this.host.account.read('getSession').data;
    const { satisfied = true, requiredFor = [] } = session?.assurance ?? {};
    const needsStepUp = !satisfied && requiredFor.includes('thirdParty');
    return {
      heading: label(body.name),
      facts: [
        {
          name: msg('Who it is', { id: 'support.accessReview.kind.label' }),
          content: kindWords(body.kind),
        },
        {
          name: msg('Reached by', { id: 'support.accessReview.contact.label' }),
          content: label(body.contactPoint),
        },
        {
          name: msg('The person may', { id: 'support.access.rights.label' }),
          content: rightsWords(body.mayAct),
        },
        {
          name: msg('The access ends on', { id: 'support.access.day.label' }),
          content: formatDate(body.until, locale),
        },
      ],
      remark: needsStepUp ? html`<p>${stepUpWords()}</p>` : undefined,
      outcome: msg('You can take this access back here at any time.', {
        id: 'support.accessReview.text',
      }),
      confirmLabel: msg('Set up the access', { id: 'support.accessReview.confirm.primary' }),
    };
  }
}

function kindWords(kind: Body<'createThirdParty'>['kind']): string {
  return kind === 'adviser'
    ? msg('Somebody from an advice centre', { id: 'support.access.kind.adviser.option' })
    : msg('Somebody who is close to me', { id: 'support.access.kind.relative.option' });
}
