import type { OperationSpec } from '../../core/contract/index.js';

/**
 * Compares an answer with what the contract knows of it.
 * @throws TypeError with the path of the first member that is missing, wrong, or unknown
 */
export function checkAnswer(
  name: string,
  { answer, mayBeEmpty }: Pick<OperationSpec, 'answer' | 'mayBeEmpty'>,
  data: unknown,
): void {
  if (data === undefined && (!answer || mayBeEmpty)) return;
  const result = answer?.safeParse(data);
  const path = result?.success
    ? // Reading drops what it does not know and calls it `unknown`: nothing may differ.
      firstDifference(result.data, data)
    : (result?.error.issues[0]?.path ?? []);
  if (path) throw new TypeError(`Not the contract's answer: ${[name, ...path].join('.')}`);
}

function firstDifference(known: unknown, given: unknown): PropertyKey[] | undefined {
  if (known === given) return undefined;
  if (!isObject(known) || !isObject(given)) return [];
  for (const [key, member] of Object.entries(given)) {
    if (member === undefined) continue;
    const path = firstDifference(known[key], member);
    if (path) return [key, ...path];
  }
  return undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
