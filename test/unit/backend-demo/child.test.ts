import { expect, it } from 'vitest';
import { Child } from '../../../demo/support/child.js';

it('a process of the demo that cannot start ends, and says why', async () => {
  const lines: string[] = [];
  const child = new Child({
    name: 'gateway',
    script: 'src/cli/kulanz.ts',
    command: 'gateway',
    flags: { config: 'demo/gateway/nowhere.json' },
    env: {},
    tell: (line) => lines.push(line),
  });
  await expect(child.ready).rejects.toThrow('gateway ended with code 2');
  expect(lines.join('\n')).toContain('nowhere.json');
});
