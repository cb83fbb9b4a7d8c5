/**
 * A `CollectionsService` over the TM Forum Open APIs that a telco already has: TMF666, 678, 670 and
 * 632, each in v4 or v5. `config` says what is where, `client` calls it, `stack` keeps what belongs
 * to the account of the token, and one file per resource makes the contract's answer of it.
 */
export {
  defaultTmForumConfig,
  readTmForumConfig,
  type ApiVersion,
  type TmForumConfig,
} from './config.js';
export type { ApiName, TmForumHooks } from './hooks.js';
export { createTmForumService } from './service.js';
