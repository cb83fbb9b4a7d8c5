import type { ContractBackend } from './backend.js';

/** How often calls of this operation have been refused for this, whoever made them. */
export async function refusedSoFar(
  backend: ContractBackend,
  operation: string,
  code: string,
): Promise<number> {
  const refusals = await backend.refusals();
  return refusals.find((each) => each.operation === operation && each.code === code)?.count ?? 0;
}
