import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

describe('public entries', () => {
  // First, because the others register tags where Lit brings a registry along.
  it('registers nothing by the barrel', async () => {
    const { KulanzProvider, configure } = await import('../../../src/index.js');

    expect([typeof KulanzProvider, typeof configure]).toEqual(['function', 'function']);
    expect(globalThis.customElements?.get('kulanz-provider')).toBeUndefined();
  });

  it.each(['index', 'define', 'autoload'])('%s loads where there is no page', async (entry) => {
    await expect(import(`../../../src/${entry}.ts`)).resolves.toBeDefined();
  });

  it('say the version of the package', async () => {
    const { version } = await import('../../../src/index.js');
    const packageJson = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

    expect(version).toBe(packageJson.version);
  });
});
