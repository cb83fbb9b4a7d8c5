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
};

export const careViews = Object.keys(parts) as CareView[];

export const isCareView = (name: string): name is CareView => Object.hasOwn(parts, name);

/** The question afterwards is no view: it comes with a receipt. */
export const loadPrompt = (): Promise<unknown> => import('../nps-prompt/define.js');
