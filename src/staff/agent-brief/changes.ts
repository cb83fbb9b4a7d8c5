import type { AgentBrief } from '../../core/contract/index.js';

/** Parts of a brief that can change while a call runs. */
export type BriefPart = 'approach' | 'told' | 'chose' | 'contact' | 'facts';

/** What is new since the last answer. */
export interface Changes {
  readonly parts: ReadonlySet<BriefPart>;
  /** Entries that were not there or not so, each as JSON. */
  readonly entries: ReadonlySet<string>;
}

export const noChanges: Changes = { parts: new Set(), entries: new Set() };

/** What a person who has read `before` has not seen yet. */
export function changesBetween(before: AgentBrief, after: AgentBrief): Changes {
  const known = new Set([...before.told, ...before.chose].map((entry) => JSON.stringify(entry)));
  const isNew = (entry: unknown) => !known.has(JSON.stringify(entry));
  const entries = [...after.told, ...after.chose]
    .filter(isNew)
    .map((entry) => JSON.stringify(entry));
  const parts: Record<BriefPart, (brief: AgentBrief) => unknown> = {
    approach: ({ approach, approachReason, phrases, avoid }) => [
      approach,
      approachReason,
      phrases,
      avoid,
    ],
    told: ({ told }) => told,
    chose: ({ chose }) => chose,
    contact: ({ contact }) => contact,
    facts: ({ payNow, holds }) => [payNow, holds],
  };
  const changed = (Object.keys(parts) as BriefPart[]).filter(
    (part) => JSON.stringify(parts[part](before)) !== JSON.stringify(parts[part](after)),
  );
  return { parts: new Set(changed), entries: new Set(entries) };
}
