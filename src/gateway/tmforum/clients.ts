import { createApiClient, type ApiClient } from './client.js';
import type { TmForumConfig } from './config.js';
import type { ApiName, Tools } from './hooks.js';

type Optional = Exclude<ApiName, 'accountManagement' | 'customerBill'>;

/** One client for each API that the telco has: who reads and who writes share its limits and token. */
export interface Clients extends Readonly<Partial<Record<Optional, ApiClient>>> {
  readonly accountManagement: ApiClient;
  readonly customerBill: ApiClient;
}

export function createClients(config: TmForumConfig, tools: Tools): Clients {
  const { accountManagement, customerBill, ...others } = config.apis;
  const { offers } = config;
  const optional = Object.entries(others).flatMap(([name, api]) => {
    const apiName = name as Optional;
    return api ? [[apiName, createApiClient(apiName, api, config, tools)] as const] : [];
  });
  return {
    ...Object.fromEntries(optional),
    // There is one version of each source.
    ...(offers.source !== 'policy' && {
      planOffers: createApiClient('planOffers', { ...offers, version: 'v4' }, config, tools),
    }),
    accountManagement: createApiClient('accountManagement', accountManagement, config, tools),
    customerBill: createApiClient('customerBill', customerBill, config, tools),
  };
}
