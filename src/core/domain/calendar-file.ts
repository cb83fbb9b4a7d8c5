import type { Instant, LocalDate } from '../contract/index.js';

/** One day to remember. */
export interface CalendarDay {
  /** Unique in the world, and the same whenever the file is made: an import twice is one entry. */
  readonly uid: string;
  readonly on: LocalDate;
  readonly summary: string;
}

const longestLine = 75;
const encoder = new TextEncoder();

/** Source: RFC 5545, 3.3.11. */
const escapeText = (text: string): string =>
  text.replace(/[\\;,]/g, String.raw`\$&`).replace(/\r?\n/g, String.raw`\n`);

/** Lines have at most 75 octets; the rest goes on after a space. Source: RFC 5545, 3.1. */
function fold(line: string): string {
  const folded: string[] = [];
  let part = '';
  for (const letter of line) {
    if (encoder.encode(part + letter).length > longestLine) {
      folded.push(part);
      part = ' ';
    }
    part += letter;
  }
  return [...folded, part].join('\r\n');
}

/**
 * A calendar file (iCalendar, RFC 5545) of whole days, each with a reminder at nine in the morning
 * of the day before.
 *
 * @param stamp when the facts were recorded
 */
export function calendarFile(days: readonly CalendarDay[], stamp: Instant): string {
  const stampedAt = stamp.replace(/\.\d+/, '').replace(/[-:]/g, '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kulanz//Instalments//EN',
    ...days.flatMap(({ uid, on, summary }) => [
      'BEGIN:VEVENT',
      `UID:${escapeText(uid)}`,
      `DTSTAMP:${stampedAt}`,
      `DTSTART;VALUE=DATE:${on.replaceAll('-', '')}`,
      `SUMMARY:${escapeText(summary)}`,
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escapeText(summary)}`,
      'TRIGGER:-PT15H',
      'END:VALARM',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
    '',
  ];
  return lines.map(fold).join('\r\n');
}
