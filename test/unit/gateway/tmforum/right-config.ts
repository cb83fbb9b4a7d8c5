import { defaultTmForumConfig } from '../../../../src/gateway/tmforum/index.js';

/** A configuration with nothing to object to. */
export const api = {
  version: 'v5',
  baseUrl: 'https://bss.telco.example/tmf-api/accountManagement/v5',
  authorization: { kind: 'apiKey', header: 'x-api-key', value: 'secret' },
};
export const right = {
  ...defaultTmForumConfig,
  apis: { accountManagement: api, customerBill: api },
  jurisdiction: 'DE',
  locale: 'de',
  timeZone: 'Europe/Berlin',
  currency: 'EUR',
  billLabel: 'Rechnung',
  idSecret: 'a secret of at least 32 characters',
};
