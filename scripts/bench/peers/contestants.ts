/** Who takes part: the floors, the peers, and our own tags as a script tag loads them. */

/** How the text that a tag shows is changed, as `pages/in-page.js` names it. */
export type Update = 'heading' | 'headingLevel' | 'refresh';

interface PageSource {
  readonly page: string;
  readonly alias?: Readonly<Record<string, string>>;
  /** The tag of ours whose elements and styles it imports as `drawn`. */
  readonly drawnBy?: string;
}

export interface Contestant {
  readonly name: string;
  /** Whose time it is compared with: the same job done without any library. */
  readonly floor: string;
  /** What the page has in its body; the tag that is looked at has `data-tag`. */
  readonly body: string;
  readonly styles?: string;
  /** Text that stands there as soon as the content does. */
  readonly marker: string;
  /** Its page of `pages/`, bundled; or a script-tag file as we ship it. */
  readonly source: PageSource | { readonly file: string };
  /** The element to press for a score; nothing is pressed without. */
  readonly score?: (score: number) => string;
  readonly update?: Update;
  /** Whether tags can come and go. */
  readonly mounts: boolean;
}

const question = 'Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen?';
const amount = '84,90';

const byRole = (score: number): string => `::-p-aria([name="${score}"][role="radio"])`;

const peer = (
  name: string,
  page: string,
  more: Partial<Contestant> = { score: byRole },
): Contestant => ({
  name,
  floor: 'vanilla',
  body: '<peer-question data-tag></peer-question>',
  marker: question,
  source: { page },
  update: 'heading',
  mounts: true,
  ...more,
});

const ours = (name: string, body: string, more: Partial<Contestant>): Contestant => ({
  name,
  floor: 'vanilla',
  body: `<kulanz-provider base-url="/api" token-url="/token" locale="de">${body}</kulanz-provider>`,
  marker: question,
  source: { file: `${name}.de.js` },
  mounts: true,
  ...more,
});

export const contestants: readonly Contestant[] = [
  peer('vanilla', 'vanilla'),
  peer('lit', 'lit'),
  peer('lit + localize', 'lit-localize'),
  peer('lit + localize + zod/mini', 'lit-zod-mini'),
  peer('lit + localize + zod', 'lit-zod-mini', {
    source: { page: 'lit-zod-mini', alias: { 'zod/mini': 'zod' } },
    score: byRole,
  }),
  // What any element would cost that puts the very same on the page.
  peer('vanilla same prompt', 'same-question', {
    source: { page: 'same-question', drawnBy: 'nps-prompt' },
    score: byRole,
  }),
  ours('nps-prompt', '<kulanz-nps-prompt data-tag trigger="abandoned"></kulanz-nps-prompt>', {
    styles: 'kulanz-nps-prompt { display: grid; min-block-size: 40rem }',
    score: byRole,
    update: 'headingLevel',
  }),
  peer('Material Web', 'material', { score: (score) => `>>> md-radio[value="${score}"]` }),
  peer('Shoelace', 'shoelace', { score: (score) => `sl-radio-button[value="${score}"]` }),
  peer('Telekom Scale', 'scale', { score: (score) => `scale-radio-button[value="${score}"]` }),
  peer('Web Awesome', 'webawesome', { score: (score) => `wa-radio[value="${score}"]` }),
  peer('Formbricks', 'formbricks'),
  // An overlay of the whole page, once.
  peer('PostHog', 'posthog', { body: '', mounts: false }),
  peer('SurveyJS', 'surveyjs', {
    score: (score) => `label:has(input[type='radio'][value='${score}'])`,
  }),
  peer('vanilla card', 'vanilla-card', {
    floor: 'vanilla card',
    body: '<peer-card data-tag></peer-card>',
    marker: amount,
    update: 'refresh',
  }),
  peer('vanilla same card', 'same-card', {
    floor: 'vanilla card',
    body: '<peer-card data-tag></peer-card>',
    marker: amount,
    source: { page: 'same-card', drawnBy: 'balance-card' },
    update: 'refresh',
  }),
  ours('balance-card', '<kulanz-balance-card data-tag></kulanz-balance-card>', {
    floor: 'vanilla card',
    styles: 'kulanz-balance-card:not(:defined) { display: block; min-block-size: 42rem }',
    marker: amount,
    update: 'refresh',
  }),
  peer('Adyen Drop-in', 'adyen', { marker: 'SEPA-Lastschrift' }),
];
