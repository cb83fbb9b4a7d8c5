import type { EventBatch } from '../core/contract/index.js';
import {
  interactionChoices,
  interactionErrors,
  interactionKinds,
  interactionTags,
  interactionViews,
} from '../core/contract/event-names.js';

/** One interaction as the contract allows it. */
export type ReportedEvent = EventBatch['events'][number];
/** What a tag says of an interaction; the reporter adds id and time. */
export type Interaction = Readonly<Omit<ReportedEvent, 'id' | 'at'>>;

const isOneOf = (names: readonly string[], value: unknown): boolean =>
  names.includes(value as string);
const orNone = (names: readonly string[], value: unknown): boolean =>
  value === undefined || isOneOf(names, value);

const longestMs = 86_400_000;
/** Undefined for what is no time that can be told. */
const toMs = (value: number | undefined): number | undefined =>
  value !== undefined && value >= 0 && value <= longestMs ? Math.round(value) : undefined;
const isStep = (value: number | undefined): boolean =>
  value !== undefined && Number.isInteger(value) && value >= 1 && value <= 20;

/**
 * The interaction with nothing in it but what the contract lists, or undefined when a word in it is
 * none of ours. Types cannot hold this: words may come from a backend's codes. Numbers that are
 * neither a step nor a time are left out.
 */
export function allowed(interaction: Interaction): Interaction | undefined {
  const { kind, tag, view, step, choice, code } = interaction;
  const isOurs =
    isOneOf(interactionKinds, kind) &&
    isOneOf(interactionTags, tag) &&
    isOneOf(interactionViews, view) &&
    orNone(interactionChoices, choice) &&
    orNone(interactionErrors, code);
  if (!isOurs) return undefined;
  const dwellMs = toMs(interaction.dwellMs);
  const reactionMs = toMs(interaction.reactionMs);
  return {
    kind,
    tag,
    view,
    ...(step !== undefined && isStep(step) && { step }),
    ...(choice !== undefined && { choice }),
    ...(code !== undefined && { code }),
    ...(dwellMs !== undefined && { dwellMs }),
    ...(reactionMs !== undefined && { reactionMs }),
  };
}
