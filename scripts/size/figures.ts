/** What the script-tag files may weigh, and by how much each weight may grow unsaid. */

/** A weight in bytes, compressed by brotli: that of the heaviest locale. */
export interface Figure {
  readonly label: string;
  /** In bytes. A figure without a reason to miss it never goes above it. */
  readonly target?: number;
  /** Why it stands above its target. Its growth alone is held then. */
  readonly missedBecause?: string;
}

const kibibyte = 1024;
const firstContent = 15 * kibibyte;

export const figures = {
  'one-tag/balance-card': {
    label: 'One-tag file: first content of the balance card',
    target: firstContent,
  },
  'one-tag/nps-prompt': {
    label: 'One-tag file: first content of the NPS prompt',
    target: firstContent,
  },
  'one-tag/support-options': {
    label: 'One-tag file: first content of the support options',
    target: firstContent,
    missedBecause: 'The way to its views loads beside it.',
  },
  'one-tag/plan-chooser': {
    label: 'One-tag file: first content of the plan chooser',
    target: firstContent,
    missedBecause: 'The offers and the way to the views load beside the frame.',
  },
  'one-tag/contact-preferences': {
    label: 'One-tag file: first content of the contact preferences',
    target: firstContent,
    missedBecause: 'What holds now and the calls that later views share load beside the frame.',
  },
  'one-tag/care': {
    label: 'One-tag file: first content of the care view',
    target: firstContent,
    missedBecause: 'It shows the balance card inside, with the styles and ways of later views.',
  },
  'autoload/balance-card': {
    label: 'autoload: first content of the balance card',
    target: firstContent,
    missedBecause:
      'lit-localize at run time, a line for each tag, what only other tags share, and three files ' +
      'that compress apart cost 2.4 KiB.',
  },
  'all-tags/first': {
    label: 'All tags in one file: first content of four tags',
    target: 26 * kibibyte,
  },
  'all-tags/everything': {
    label: 'All tags in one file: everything that a customer can ever load',
    target: 48 * kibibyte,
    missedBecause:
      'All views of six tags. More than a quarter of it is what their files cost by compressing apart.',
  },
  'words/first': { label: 'One more locale: words of first views', target: 4 * kibibyte },
  'words/plan-chooser': {
    label: 'One more locale: words of the plan chooser, first and later, which has the most',
    target: 10 * kibibyte,
  },
  'words/all': {
    label: 'One more locale: all words of all tags',
    target: 10 * kibibyte,
    missedBecause:
      'Some thousand texts of six tags. They load tag by tag, so nobody loads them all at once; in ' +
      'one file they would be 3.4 KiB lighter, and everybody would load all of them.',
  },
} as const satisfies Readonly<Record<string, Figure>>;

export type FigureId = keyof typeof figures;
export const figureIds = Object.keys(figures) as FigureId[];

export const isFigureId = (id: string): id is FigureId => Object.hasOwn(figures, id);
export const figureOf = (id: FigureId): Figure => figures[id];

export const kibibytes = (bytes: number): string => `${(bytes / kibibyte).toFixed(2)} KiB`;
