import type { EventBatch } from '../core/contract/index.js';

/** One interaction as the contract allows it. */
export type ReportedEvent = EventBatch['events'][number];
/** What a tag says of an interaction; the reporter adds id and time. */
export type Interaction = Omit<ReportedEvent, 'id' | 'at'>;

/** Names that we gave: no spaces, digits or punctuation, so no amount, address or free text passes. */
const name = /^[a-z][A-Za-z-]{0,31}$/;

/**
 * The interaction with nothing in it but what the contract lists, or undefined when a value is not
 * one of our names. Types cannot hold this: values may come from a backend's codes.
 */
export function allowed({
  kind,
  tag,
  view,
  choice,
  dwellMs,
}: Interaction): Interaction | undefined {
  const names = [kind, tag, view, ...(choice === undefined ? [] : [choice])];
  if (!names.every((value) => name.test(value))) return undefined;
  return {
    kind,
    tag,
    view,
    ...(choice === undefined ? {} : { choice }),
    ...(dwellMs === undefined ? {} : { dwellMs: Math.round(dwellMs) }),
  };
}
