import { ProblemError } from '../../core/errors/index.js';
import type { VerifyToken } from '../../gateway/http/index.js';
import { issueSandboxToken, verifySandboxToken } from '../../testing/sandbox-token.js';
import { scenarioNames, type ScenarioName } from '../../testing/index.js';

/** Tokens of the mock are words, so that they can be written into a page and kept there. */
const form = /^([a-zA-Z]+)(?:\+([\w-]{1,32}))?(?:\.(strong|expired))?$/;

/** One account in the state of a scenario. */
export interface MockAccount {
  readonly accountId: string;
  readonly scenario: ScenarioName;
}

/**
 * Knows an account by its token: `overdue`, or `overdue+anything` for one of one's own in that state;
 * with `.strong` somebody who has just proved who they are, with `.expired` a token that has ended.
 *
 * @param open makes the account exist; called before the token counts
 */
export function mockTokens(open: (account: MockAccount) => Promise<void>): VerifyToken {
  return async (token, now) => {
    const [, name = '', copy, kind] = form.exec(token) ?? [];
    const scenario = scenarioNames.find((known) => known === name);
    if (scenario === undefined) throw new ProblemError('unauthenticated');
    const accountId = copy === undefined ? scenario : `${scenario}-${copy}`;
    await open({ accountId, scenario });
    const mintedAt = kind === 'expired' ? new Date(0) : now;
    const reason = kind === 'strong' ? 'step-up' : 'initial';
    return verifySandboxToken(issueSandboxToken(accountId, { reason }, mintedAt).accessToken, now);
  };
}
