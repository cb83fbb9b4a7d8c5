import { describe, expect, it } from 'vitest';
import { createTmForumService, readTmForumConfig } from '../../../../src/gateway/tmforum/index.js';
import { MemoryStore } from '../../../../src/gateway/reference/index.js';
import { api, right } from './right-config.js';

const endpoint = {
  source: 'endpoint',
  baseUrl: 'https://plans.telco.example',
  authorization: api.authorization,
};
const flow = { ...endpoint, source: 'processFlow', specification: 'planOffers' };
const withOffers = (offers: unknown) => ({ ...right, offers });

const withApi = (change: object) => ({
  ...right,
  apis: { accountManagement: { ...api, ...change }, customerBill: api },
});

describe('the configuration of the TM Forum service', () => {
  it('is taken when it is right', () => {
    expect(readTmForumConfig(right).apis.customerBill.version).toBe('v5');
  });

  it.each([endpoint, flow, { ...flow, acceptTask: 'acceptOffer' }, { source: 'policy' }])(
    'is taken with each that may make offers: $source',
    (offers) => {
      expect(readTmForumConfig(withOffers(offers)).offers).toEqual(offers);
    },
  );

  it.each<[string, unknown]>([
    ['apis.accountManagement.version: must be v4 or v5', withApi({ version: 'v6' })],
    [
      'apis.accountManagement.baseUrl: must be an https address',
      withApi({ baseUrl: 'http://bss.example' }),
    ],
    [
      'apis.accountManagement.baseUrl: must be an https address',
      withApi({ baseUrl: 'https://a:b@bss.example' }),
    ],
    [
      'apis.accountManagement.authorization.kind: must be clientCredentials',
      withApi({ authorization: { kind: 'magic' } }),
    ],
    [
      'apis.accountManagement.authorization.clientSecret: must be a text',
      withApi({
        authorization: { kind: 'clientCredentials', tokenUrl: api.baseUrl, clientId: 'a' },
      }),
    ],
    [
      'apis.paymentMethod.version: must be v4',
      { ...right, apis: { ...right.apis, paymentMethod: api } },
    ],
    [
      'apis.troubleTicket.version: must be v4 or v5',
      { ...right, apis: { ...right.apis, troubleTicket: { ...api, version: 'v6' } } },
    ],
    ['apis.payment.version: must be v4', { ...right, apis: { ...right.apis, payment: api } }],
    [
      'apis.appointment.version: must be v4',
      { ...right, apis: { ...right.apis, appointment: api } },
    ],
    ['offers: must be policy, endpoint or processFlow', withOffers('policy')],
    ['offers.source: must be policy, endpoint or processFlow', withOffers({ source: 'people' })],
    ['offers: does not know baseUrl', withOffers({ ...endpoint, source: 'policy' })],
    ['offers.baseUrl: must be a text', withOffers({ ...endpoint, baseUrl: undefined })],
    [
      'offers.baseUrl: must be an https address',
      withOffers({ ...endpoint, baseUrl: 'http://plans.telco.example' }),
    ],
    [
      'offers.authorization.kind: must be clientCredentials, apiKey, hook or none',
      withOffers({ ...endpoint, authorization: { kind: 'magic' } }),
    ],
    [
      'offers.authorization: must be clientCredentials',
      withOffers({ ...endpoint, authorization: undefined }),
    ],
    ['offers: does not know specification', withOffers({ ...flow, source: 'endpoint' })],
    ['offers.specification: must be a text', withOffers({ ...flow, specification: undefined })],
    ['offers.specification: must not be empty', withOffers({ ...flow, specification: '' })],
    ['offers.acceptTask: must not be empty', withOffers({ ...flow, acceptTask: '' })],
    ['offers: does not know version', withOffers({ ...flow, version: 'v5' })],
    [
      'apis.privacy.version: must be v4 or v5',
      { ...right, apis: { ...right.apis, privacy: { ...api, version: 'v3' } } },
    ],
    [
      'apis.privacy.baseUrl: must be an https address',
      { ...right, apis: { ...right.apis, privacy: { ...api, baseUrl: 'bss.example' } } },
    ],
    ['privacySpecification: must not be empty', { ...right, privacySpecification: '' }],
    ['privacyPurpose: must be a text', { ...right, privacyPurpose: 7 }],
    [
      'privacyCharacteristics: does not know fax',
      { ...right, privacyCharacteristics: { fax: 'contactByFax' } },
    ],
    [
      'privacyCharacteristics.sms: must not be empty',
      { ...right, privacyCharacteristics: { sms: '' } },
    ],
    ['privacyCharacteristics: is missing or wrong', { ...right, privacyCharacteristics: [] }],
    ['planExtension: must be true or false', { ...right, planExtension: 'yes' }],
    ['interactionChannel: must not be empty', { ...right, interactionChannel: '' }],
    ['ticketSeverity: must not be empty', { ...right, ticketSeverity: '' }],
    ['timeZone: must be an IANA time zone', { ...right, timeZone: 'Europe/Atlantis' }],
    ['currency: must be an ISO 4217 code', { ...right, currency: 'EURO' }],
    ['idSecret: must have at least 32 characters', { ...right, idSecret: 'short' }],
    ['balanceTypes.receivable: must be total', { ...right, balanceTypes: { receivable: 'sum' } }],
    ['retries: must be at least 0', { ...right, retries: -1 }],
    ['configuration: does not know colour', { ...right, colour: 'blue' }],
  ])('is refused with "%s"', (message, config) => {
    expect(() => readTmForumConfig(config)).toThrow(`TM Forum: ${message}`);
  });

  it('needs the hook that it names', () => {
    const config = withApi({ authorization: { kind: 'hook' } });
    expect(() => createTmForumService(config, { store: new MemoryStore() })).toThrow(
      'TM Forum: apis.accountManagement.authorization: needs the hook "authorize"',
    );
  });

  it('says no secret when it is refused', () => {
    const config = { ...right, idSecret: 'hush', currency: 'x' };
    expect(() => readTmForumConfig(config)).toThrow(/^(?!.*hush)/);
  });
});
