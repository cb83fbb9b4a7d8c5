import {
  contractVersion,
  operation,
  type Capabilities,
  type OperationName,
} from '../../../core/contract/index.js';
import { described, isOutOfScope } from '../problem.js';
import { judge, notChecked, type Check, type Finding } from '../types.js';

const where = 'Resources';

/** What can be read where a capability is on, and is 501 where it is off. */
const readable: readonly (readonly [keyof Capabilities, OperationName])[] = [
  ['promise', 'getPromiseOptions'],
  ['pause', 'getPauseOptions'],
  ['callback', 'listCallbackSlots'],
  ['preferences', 'getContactPreferences'],
];

/** Can be read where a capability is on; where it is off, some answer with nothing in it. */
const alsoReadable: readonly (readonly [keyof Capabilities, OperationName])[] = [
  ['payments', 'getPaymentOptions'],
  ['payments', 'listPayments'],
  ['survey', 'getNextSurvey'],
];

export const capabilityChecks: readonly Check[] = [
  {
    id: 'session.version',
    says: 'The session names the version of the contract that it speaks, major.minor.',
    where: 'Ground rules',
    run: async (subject) => {
      const session = await subject.session();
      if (!session) return notChecked('the session could not be read');
      const [major] = contractVersion.split('.');
      const isRight = new RegExp(`^${major ?? '1'}\\.\\d+$`).test(session.contractVersion);
      const mend = `Send contractVersion: "${contractVersion}".`;
      const at = 'GET /session /contractVersion';
      return judge(isRight ? [] : [{ at, seen: `no version ${major ?? '1'}.x`, mend }]);
    },
  },
  {
    id: 'capabilities.offered',
    says: 'What the session says it can do, is done.',
    where,
    run: async (subject) => {
      const session = await subject.session();
      if (!session) return notChecked('the session could not be read');
      const { capabilities } = session;
      const findings: Finding[] = [];
      const look = async (capability: keyof Capabilities, name: OperationName) => {
        const reply = await subject.reply(name);
        if (reply?.status !== 501 && reply?.status !== 404) return;
        const at = `GET ${operation(name).path}`;
        const mend = `Serve it, or say ${capability}: false (plans: none) in the session.`;
        findings.push({ at, seen: `${described(reply)}, though it is offered`, mend });
      };
      for (const [capability, name] of [...readable, ...alsoReadable]) {
        if (capabilities[capability] === true) await look(capability, name);
      }
      if (capabilities.plans === 'accept') await look('plans', 'listPlanOffers');
      if (['accept', 'view'].includes(capabilities.plans)) await look('plans', 'listPlans');
      return judge(findings);
    },
  },
  {
    id: 'capabilities.not-offered',
    says: 'What the session does not offer is 501 not-supported.',
    where: 'Errors',
    run: async (subject) => {
      const session = await subject.session();
      if (!session) return notChecked('the session could not be read');
      const off = readable.filter(([capability]) => session.capabilities[capability] === false);
      if (off.length === 0) return notChecked('everything that can be read is offered');
      const findings: Finding[] = [];
      for (const [capability, name] of off) {
        const reply = await subject.reply(name);
        if (!reply || reply.status === 501 || isOutOfScope(reply)) continue;
        const at = `GET ${operation(name).path}`;
        const mend = `Answer 501 not-supported, or say ${capability}: true in the session.`;
        findings.push({ at, seen: `${described(reply)}, though it is not offered`, mend });
      }
      return judge(findings);
    },
  },
  {
    id: 'session.payment-origins',
    says: 'The pages to which payments lead are exact origins.',
    where,
    run: async (subject) => {
      const session = await subject.session();
      if (!session) return notChecked('the session could not be read');
      if (!session.capabilities.payments) return { kind: 'not offered' };
      const isOrigin = (text: string) => URL.canParse(text) && new URL(text).origin === text;
      if (session.paymentOrigins.every(isOrigin)) return judge([]);
      const mend = 'List origins such as https://pay.example, without path or slash.';
      return judge([
        { at: 'GET /session /paymentOrigins', seen: 'a text that is no origin', mend },
      ]);
    },
  },
  {
    id: 'support.debt-help',
    says: 'Independent debt help is always among the ways to get help.',
    where,
    run: async (subject) => {
      const support = await subject.data('getSupportOptions');
      if (!support) return notChecked('the ways to get help could not be read');
      if (support.options.some(({ kind }) => kind === 'debtHelp')) return judge([]);
      const mend = 'Name an independent body of debt advice, for everybody.';
      return judge([{ at: 'GET /support-options /options', seen: 'no debtHelp', mend }]);
    },
  },
];
