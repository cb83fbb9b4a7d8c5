/** What must hold when things go wrong: the promise that the page Reliability publishes. */

export interface Row {
  readonly number: number;
  /** The fault, or the bad input. */
  readonly fault: string;
  /** What must happen. */
  readonly promise: string;
  /** Why not every engine runs a test of it. Absent where each does. */
  readonly exception?: string;
  /** What of the promise no test holds, or only one engine can show, as plainly as the rest. */
  readonly limits?: string;
}

const row = (number: number, fault: string, promise: string, more: Partial<Row> = {}): Row => ({
  number,
  fault,
  promise,
  ...more,
});

export const rows: readonly Row[] = [
  row(1, 'Confirm pressed three times in one tick, or Enter plus a click', 'One request.'),
  row(
    2,
    'The connection is lost after the server accepted',
    '“Being checked”, looked up by its key, then success or a safe repeat with the same key; never “failed”.',
  ),
  row(
    3,
    '401 in the middle of a flow',
    'One refresh, one replay, the selection kept; a second 401 raises kulanz-auth-required, and the page stays usable.',
  ),
  row(
    4,
    'Six tags with an expired token',
    'One refresh; a late 401 with the old token refreshes nothing; a rejection frees all.',
  ),
  row(
    5,
    'HTML, an empty answer, truncated JSON, a wrong type, an opaque redirect',
    'A typed bad-response; nothing of it is rendered; no blind repeat of a write.',
  ),
  row(
    6,
    'An amount as a fraction, string, negative, NaN, 1e400, beyond 2^53 or -0; instalments that do not add up',
    'Rejected, never guessed, never “NaN EUR”; confirming is blocked.',
  ),
  row(
    7,
    'An unknown enum, field or action of a newer backend',
    'Fields are ignored, words are neutral; an unknown state cannot be confirmed.',
  ),
  row(
    8,
    'An unknown currency or locale (EURO, de_DE, zz-ZZ-foo)',
    'Nothing throws; code and plain number; 0, 2 and 3 digits are right.',
  ),
  row(
    9,
    'The device’s clock two days off, summer time, another time zone',
    'The server’s time decides; a civil date never shifts.',
    { limits: 'Other time zones of the device: in Node.' },
  ),
  row(
    10,
    'javascript:, data:, a foreign host, a homoglyph, credentials or backslashes in a payment URL',
    'No navigation; kulanz-redirect-blocked; a message.',
  ),
  row(
    11,
    '10 MB, deep nesting or no end of an answer',
    'Stopped at 512 kB while it streams in; the page stays responsive.',
  ),
  row(
    12,
    'An answer that takes 30 seconds',
    'Silent shapes; “still working” once after about 5 s, announced once; a time-out; of a write the outcome is unknown (row 2).',
  ),
  row(
    13,
    'A tag is removed or moved in mid-request',
    'Reads are aborted; a write finishes and its result is kept; no event of a dead node.',
  ),
  row(
    14,
    'The account changes in mid-request',
    'The old one is never painted or confirmed late; its data is cleared at once.',
  ),
  row(15, 'Storage throws or is blocked, third-party cookies too', 'Everything works without it.', {
    limits: 'All that may lie on a device is the answer of row 16.',
  }),
  row(
    16,
    'The answer to a survey is sent without a connection',
    'Thanks are shown; the answer is kept and sent once with the same key, also when the page is left meanwhile.',
    {
      limits:
        'On the device only where the person agreed to “survey”, for a day at most; else as long as the page is open.',
    },
  ),
  row(17, 'Two tabs', 'The second shows what exists already (409); the server decides.'),
  row(
    18,
    'Back from the back/forward cache',
    'All is fetched again, and buttons are armed again.',
    { limits: 'By the event that browsers send then, not by a way back through their cache.' },
  ),
  row(
    19,
    'The SDK is loaded twice, in two versions, or a tag is there already',
    'The first one stays, with a warning where it differs; nothing throws.',
  ),
  row(
    20,
    'Hostile CSS of the page: all:unset, html{font-size:62.5%}, transforms',
    'Usable, with stable sizes; theming still works.',
  ),
  row(
    21,
    '400 % zoom (320 px), text spacing, letters of 200 %, print',
    'Nothing is lost or scrolls both ways; print shows balance and plan, no buttons.',
    { limits: 'Text spacing and doubled letters: every story, in Chromium.' },
  ),
  row(
    22,
    'Forced colours, reduced motion, more contrast, dark',
    'Each state can be seen without colour; nothing moves.',
    { limits: 'Only Chromium can pretend forced colours: the other engines run without them.' },
  ),
  row(
    23,
    'Hostile text: markup, bidi controls, 10,000 characters, __proto__, poisoned wording',
    'Text only, isolated, bounded; Object.prototype is unchanged.',
  ),
  row(
    24,
    '429, 503 and 500 in storms',
    'Retry-After is obeyed and capped, full jitter, at most three tries, only of GET and keyed POST; the circuit opens and closes.',
  ),
  row(
    25,
    'Strict CSP with Trusted Types, COOP and COEP; a sandboxed frame or one of another origin; forged messages of other windows',
    'No report of a violation; in a frame of another origin nothing is confirmed unless the host allows it; forged messages are ignored.',
    {
      limits:
        'Old versions of Firefox cannot tell origins from each other: there a list of allowed ones lets nobody confirm.',
    },
  ),
  row(
    26,
    'A stronger proof is asked for in the review: done, declined, timed out',
    'One request, none, none; the selection is kept.',
  ),
  row(
    27,
    'A second process on the folder of the embedded database',
    'Refused by name; nothing is lost.',
    { exception: 'No browser has a part in it.' },
  ),
];
