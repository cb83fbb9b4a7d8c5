import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFile } from '../../../../src/core/domain/calendar-file.js';

const stamp = '2026-11-23T09:30:00.123Z';
const linesOf = (file: string): string[] => file.split('\r\n');

describe('calendarFile', () => {
  it('has one whole day for each date, with a reminder', () => {
    const file = calendarFile(
      [
        { uid: 'plan-1-1', on: '2026-12-16', summary: 'Rate 1 von 2' },
        { uid: 'plan-1-2', on: '2027-01-18', summary: 'Rate 2 von 2' },
      ],
      stamp,
    );
    const lines = linesOf(file);
    expect(lines.filter((line) => line.startsWith('DTSTART'))).toEqual([
      'DTSTART;VALUE=DATE:20261216',
      'DTSTART;VALUE=DATE:20270118',
    ]);
    expect(lines.filter((line) => line.startsWith('DTSTAMP'))).toEqual([
      'DTSTAMP:20261123T093000Z',
      'DTSTAMP:20261123T093000Z',
    ]);
    expect(lines.filter((line) => line === 'TRIGGER:-PT15H')).toHaveLength(2);
    expect(file.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  it('escapes what has a meaning in the format', () => {
    const summary = 'Rate; 14,15 \\ Nordlicht\nMobil';
    const file = calendarFile([{ uid: 'a', on: '2026-12-16', summary }], stamp);
    expect(file).toContain(String.raw`SUMMARY:Rate\; 14\,15 \\ Nordlicht\nMobil`);
  });

  it('keeps every line to 75 octets and loses no letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const summary = text.replace(/[\p{C}\\;,]/gu, '');
        const file = calendarFile([{ uid: 'a', on: '2026-12-16', summary }], stamp);
        const encoder = new TextEncoder();
        for (const line of linesOf(file)) {
          expect(encoder.encode(line).length).toBeLessThanOrEqual(75);
        }
        expect(file.replaceAll('\r\n ', '')).toContain(`SUMMARY:${summary}\r\n`);
      }),
    );
  });
});
