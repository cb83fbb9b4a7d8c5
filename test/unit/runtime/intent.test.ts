import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KulanzError, type KulanzErrorDetail } from '../../../src/core/errors/index.js';
import { createIntent, type Intent } from '../../../src/runtime/intent.js';
import { deferred } from '../../support/deferred.js';

const pay = { amount: 5990 };

/** Runs an intent and gives the key it was sent with. */
async function keyOf(intent: Intent, parameters: unknown, error?: KulanzError): Promise<string> {
  let sentWith = '';
  await intent
    .run(parameters, (key) => {
      sentWith = key;
      return error ? Promise.reject(error) : Promise.resolve();
    })
    ?.catch(() => undefined);
  return sentWith;
}

const problem = (detail: KulanzErrorDetail) => new KulanzError('problem', 'no', detail);

describe('faults row 1: an intent', () => {
  it('is sent once for three presses in one tick', async () => {
    const answer = deferred<string>();
    const intent = createIntent();
    let sent = 0;
    const press = () =>
      intent.run(pay, () => {
        sent++;
        return answer.promise;
      });
    const presses = [press(), press(), press()];
    answer.resolve('done');

    expect(presses.map((press) => press !== undefined)).toEqual([true, false, false]);
    await expect(presses[0]).resolves.toBe('done');
    expect(sent).toBe(1);
  });

  it.each([
    ['a lost connection', new KulanzError('network', '')],
    ['an unknown outcome', new KulanzError('outcome-unknown', '')],
    ['an answer that is not the contract', new KulanzError('bad-response', '')],
    ['a declined step-up', new KulanzError('step-up-declined', '')],
    ['429', problem({ status: 429, retryable: true })],
    ['503', problem({ status: 503, retryable: true })],
    ['a stronger sign-in that was not enough', problem({ status: 401 })],
  ])('keeps its key after %s', async (_what, error) => {
    const intent = createIntent();
    const key = await keyOf(intent, pay, error);

    expect(await keyOf(intent, pay)).toBe(key);
  });

  it.each([
    ['a success', undefined],
    ['a refusal, which the server would only repeat', problem({ status: 409 })],
  ])('is another one after %s', async (_what, error) => {
    const intent = createIntent();
    const key = await keyOf(intent, pay, error);

    expect(await keyOf(intent, pay)).not.toBe(key);
  });

  it('has one key for each run of the same parameters, whatever goes wrong in between', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2 }), async (runs) => {
        const intent = createIntent();
        const keys: string[] = [];
        for (const amount of runs) {
          keys.push(await keyOf(intent, { amount }, new KulanzError('outcome-unknown', '')));
        }
        runs.forEach((amount, index) => {
          if (index > 0) expect(keys[index] === keys[index - 1]).toBe(amount === runs[index - 1]);
        });
      }),
    );
  });
});
