import { expect, it } from 'vitest';
import { csvFile } from '../../../../src/staff/insights/export.js';
import { emptyWeek, fullWeek } from '../../../../stories/insights/weeks.js';

const linesOf = async (report: typeof fullWeek) =>
  (await csvFile(report).text()).replace('\ufeff', '').trim().split('\r\n');

it('has every figure of the report once', async () => {
  const lines = await linesOf(fullWeek);
  const numbers = JSON.stringify(fullWeek).match(/:-?\d+(\.\d+)?(?=[,}])/g) ?? [];
  const inFile = lines.slice(1).filter((line) => /,-?\d+(\.\d+)?$/.test(line));
  expect(inFile).toHaveLength(numbers.length);
  expect(lines[0]).toBe('section,item,figure,value');
  expect(lines).toContain('funnel,plan-chooser.chose,p90Ms,151000');
});

it('quotes what a customer wrote, and lets no spreadsheet calculate it', async () => {
  const topic = { topic: 'plan', comments: 10, negative: 0, neutral: 0, positive: 10 };
  const quotes = ['=HYPERLINK("https://x.example")', 'Erst "so", dann\nanders'];
  const csv = await csvFile({ ...emptyWeek, topics: [{ ...topic, quotes }] }).text();
  expect(csv).toContain(`topic,plan,quotes.0,"'=HYPERLINK(""https://x.example"")"\r\n`);
  expect(csv).toContain('topic,plan,quotes.1,"Erst ""so"", dann\nanders"\r\n');
});
