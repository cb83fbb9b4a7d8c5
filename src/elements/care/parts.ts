import type { WayName } from '../parts/way.events.js';
import type { CareView } from './view.js';

interface Part {
  /** The tag that is the view. */
  readonly tag: string;
  /** Registers it. Dynamic, so that a page's first content is the balance alone. */
  readonly load: () => Promise<unknown>;
}

export const parts: Readonly<Record<CareView, Part>> = {
  balance: { tag: 'kulanz-balance-card', load: () => import('../balance-card/define.js') },
  plan: { tag: 'kulanz-plan-chooser', load: () => import('../plan-chooser/define.js') },
  help: { tag: 'kulanz-support-options', load: () => import('../support-options/define.js') },
  preferences: {
    tag: 'kulanz-contact-preferences',
    load: () => import('../contact-preferences/define.js'),
  },
};

/** The three ways, and the view in which each one goes on. */
export const viewOfWay: Readonly<Record<WayName, CareView>> = {
  pay: 'balance',
  plan: 'plan',
  help: 'help',
};

export const careViews = Object.keys(parts) as CareView[];

export const isCareView = (name: string): name is CareView => Object.hasOwn(parts, name);

/** The question afterwards is no view: it comes with a receipt. */
export const loadPrompt = (): Promise<unknown> => import('../nps-prompt/define.js');

/** Whether code has arrived. */
export const arrives = (code: Promise<unknown>): Promise<boolean> =>
  code.then(
    () => true,
    () => false,
  );
