import { describe, expect, it } from 'vitest';
import {
  capabilitiesOf,
  offeredCapabilities,
} from '../../../../src/gateway/tmforum/capabilities.js';
import { readTmForumConfig } from '../../../../src/gateway/tmforum/config.js';
import { api, right } from './right-config.js';

const offered = (changes: object, hasPayments = true) =>
  offeredCapabilities(readTmForumConfig({ ...right, ...changes }), hasPayments);

describe('what can be done over a stack', () => {
  it('has no pause that whoever collects cannot be told of', () => {
    expect(offered({}).pause).toBe(false);
    expect(offered({ apis: { ...right.apis, troubleTicket: api } }).pause).toBe(true);
  });

  it('has no payment without a provider, and no transfer without an account to send it to', () => {
    expect(offered({}, false)).toMatchObject({ payments: false, partPayment: false });
    expect(offered({})).toMatchObject({ payments: true, transfer: false });
    const transfer = { holder: 'Telco GmbH', iban: 'DE89370400440532013000' };
    expect(offered({ transfer })).toMatchObject({ transfer: true });
  });

  it('may be less for an account, and never more', () => {
    const all = offered({});
    const given = { pause: true, chat: true, promise: false, plans: 'view' as const };
    expect(capabilitiesOf(all, given)).toEqual({ ...all, promise: false, plans: 'view' });
  });
});
