/** The rules of axe that run over every story, by the number of the criterion they look at. */
import axe from 'axe-core';
import { axeTags } from '../story-checks/axe.js';

export interface AxeRule {
  readonly id: string;
  readonly url: string;
}

export type RulesByCriterion = ReadonlyMap<string, readonly AxeRule[]>;

/** What axe leaves out of every run that does not ask for it. */
const notRun = ['experimental', 'deprecated'];

/** Rules about whole pages: a story is a part of one. */
const ofPages = /^(?:meta-|html-|document-title|bypass|aria-hidden-body)/;

/** axe marks a rule for 1.4.12 with `wcag1412`. */
export function rulesByCriterion(): RulesByCriterion {
  const rules = new Map<string, AxeRule[]>();
  for (const { ruleId, tags, helpUrl } of axe.getRules(axeTags)) {
    if (ofPages.test(ruleId) || tags.some((tag) => notRun.includes(tag))) continue;
    for (const tag of tags) {
      const [, principle, guideline, rest] = /^wcag(\d)(\d)(\d+)$/.exec(tag) ?? [];
      if (!principle) continue;
      const num = `${principle}.${guideline}.${rest}`;
      rules.set(num, [...(rules.get(num) ?? []), { id: ruleId, url: helpUrl }]);
    }
  }
  return rules;
}
