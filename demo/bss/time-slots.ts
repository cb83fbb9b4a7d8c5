import type { Hono } from 'hono';
import type { BssRules } from './rules.js';

interface Search {
  readonly requestedTimeSlot?: readonly {
    readonly validFor: { readonly startDateTime: string; readonly endDateTime: string };
  }[];
}

/** Finds an hour at the begin and at the end of every span that is asked for. */
export function serveTimeSlots(app: Hono, root: string, rules: BssRules): void {
  const hour = 3_600_000;
  const slot = (start: number) => ({
    validFor: {
      startDateTime: new Date(start).toISOString(),
      endDateTime: new Date(start + hour).toISOString(),
    },
  });
  app.post(`${root}/searchTimeSlot`, async (context) => {
    const search = await context.req.json<Search>();
    const availableTimeSlot = (search.requestedTimeSlot ?? []).flatMap(({ validFor }) => [
      slot(Date.parse(validFor.startDateTime)),
      slot(Date.parse(validFor.endDateTime) - hour),
    ]);
    const found = rules.searchStatus === 'done' && { availableTimeSlot };
    const answer = { ...search, id: 'search-1', status: rules.searchStatus, ...found };
    return context.json(answer, 201);
  });
}
