import { html } from 'hono/html';
import type { OutboxEntry, ReminderMessage } from '../../../src/gateway/reference/index.js';

/** Somebody whose reminders the telco's people look at. */
export interface Person {
  readonly accountId: string;
  readonly name: string;
}

/** An entry with whose it is, and in words where it has a language. */
export interface OutboxRow extends OutboxEntry {
  readonly person: Person;
  readonly message?: ReminderMessage;
}

const timeZone = 'Europe/Berlin';
const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short', timeZone });

const kinds: Record<OutboxEntry['kind'], string> = {
  debitAhead: 'a debit is announced',
  promiseDue: 'the day of a promise is near',
  instalmentDue: 'an instalment is due soon',
  dueSoon: 'a payment is due soon',
  instalmentMissed: 'an instalment is open',
  overdue: 'a payment is open',
};

const states: Record<OutboxEntry['state'], string> = {
  planned: 'planned',
  released: 'to be sent',
  withheld: 'not sent',
  withdrawn: 'given up',
};

const reasons: Record<NonNullable<OutboxEntry['reason']>, string> = {
  accountClosed: 'the contract has ended',
  handedOver: 'another company is the one to talk to',
  moratorium: 'a moratorium: nothing may be demanded',
  protected: 'this person is protected: nothing is demanded',
  pause: 'a pause was agreed',
  promise: 'a payment was promised for a later day',
  review: 'a payment was reported and is being looked for',
  disputed: 'what is open is disputed',
  onItsWay: 'the money is on its way',
  nothingDue: 'there is nothing to ask for any more',
  noChannel: 'no channel is allowed',
  noFreeTime: 'there is no time that is not quiet',
  tooLate: 'it could only arrive after its day',
  alreadyReminded: 'a message asks for something on this day already',
  enoughThisWeek: 'there were enough messages this week',
};

const passedOver: Record<OutboxEntry['passedOver'][number]['because'], string> = {
  never: 'the customer said never',
  notUsed: 'we do not use it',
  callsOnRequest: 'we call only who asks for it',
  otherFirst: 'another way comes first',
};

const styles = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { margin: 0 auto; padding: 1.5rem; max-width: 60rem; }
  h1 { font-size: 1.5rem; margin: 0; }
  ol { list-style: none; padding: 0; }
  .entry { border-top: 1px solid GrayText; padding: 1rem 0; }
  h2 { font-size: 1rem; margin: 0; }
  p, ul { margin: 0.25rem 0; }
  blockquote { margin: 0.5rem 0; padding-left: 1rem; border-left: 3px solid GrayText; }
  code { overflow-wrap: anywhere; }
`;

/** In the telco's time zone, whatever the machine's is. */
const moment = (instant: string) =>
  html`<time datetime="${instant}">${time.format(new Date(instant))}</time>`;

function entry({ person, state, reason, sending, message, ...rest }: OutboxRow) {
  return html`<li class="entry">
    <h2>${person.name}: ${kinds[rest.kind]}, ${rest.params.date}</h2>
    <p>
      <b>${states[state]}</b>${reason === undefined ? '' : `: ${reasons[reason]}`}${
        reason === undefined ? '' : html`, decided on ${moment(rest.decidedAt)}`
      }
    </p>
    ${
      sending
        ? html`<p>
            By
            ${sending.channel}${
              sending.maskedContactPoint === undefined ? '' : ` to ${sending.maskedContactPoint}`
            },
            on ${moment(sending.at)}, in
            ${sending.language}${
              sending.insteadOf === undefined ? '' : ` (no words in ${sending.insteadOf})`
            }${sending.largePrint ? ', in large print' : ''}
          </p>`
        : ''
    }
    ${
      rest.passedOver.length > 0
        ? html`<ul>
            ${rest.passedOver.map(
              ({ channel, because }) => html`<li>Not by ${channel}: ${passedOver[because]}</li>`,
            )}
          </ul>`
        : ''
    }
    ${
      message
        ? html`<blockquote lang="${sending?.language ?? 'en'}">
            <p><b>${message.title}</b></p>
            <p>${message.text}</p>
            <p>${message.ways} <u>${message.link}</u></p>
          </blockquote>`
        : ''
    }
  </li>`;
}

interface Frame {
  readonly now: Date;
  readonly nonce: string;
  readonly clockUrl: string;
}

/** For the telco's people: newest first. */
export function outboxPage(rows: readonly OutboxRow[], { now, nonce, clockUrl }: Frame) {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Outbox of reminders</title>
        <style nonce="${nonce}">
          ${styles}
        </style>
      </head>
      <body>
        <main>
          <h1>Outbox of reminders</h1>
          <p>Nothing is sent. This is what would be, and why something would not.</p>
          <p>
            It is ${moment(now.toISOString())} for the service. Let days go by:
            <code
              >curl -H 'content-type: application/json' -d '{"advanceDays": 3}' ${clockUrl}</code
            >
          </p>
          ${
            rows.length > 0
              ? html`<ol>
                  ${rows.map(entry)}
                </ol>`
              : html`<p>There is nothing in it yet.</p>`
          }
        </main>
      </body>
    </html>`;
}
