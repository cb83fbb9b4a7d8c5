import { msg } from '@lit/localize';
import type { TemplateResult } from 'lit';
import type { OperationInput, SupportRequest } from '../../../../core/contract/index.js';
import { select } from '../../../parts/later/select.js';

/** What a call or a message is about. */
export type Topic = OperationInput<'createCallback'>['body']['topicCode'];

export interface TopicField {
  readonly value: Topic;
  /** Stands for `other`: nobody has to name a topic. */
  readonly otherLabel: string;
  readonly onChange: (topic: Topic) => void;
}

/** What it is about, in two groups; naming it is the customer's choice. */
export const topicField = ({ value, otherLabel, onChange }: TopicField): TemplateResult =>
  select<Topic>({
    id: 'topic',
    label: msg('What is it about?', { id: 'support.topic.label' }),
    first: { value: 'other', name: otherLabel },
    groups: [
      {
        name: msg('Bill and money', { id: 'support.topic.money.label' }),
        entries: (['bill', 'payment', 'plan', 'hardship'] as const).map(entry),
      },
      {
        name: msg('Contract and service', { id: 'support.topic.service.label' }),
        entries: (['restriction', 'contract'] as const).map(entry),
      },
    ],
    value,
    onChange: (topic) => onChange(topic || 'other'),
  });

const entry = (value: Topic): { value: Topic; name: string } => ({
  value,
  name: topicWords(value),
});

export function topicWords(topic: NonNullable<SupportRequest['detail']['topicCode']>): string {
  switch (topic) {
    case 'bill':
      return msg('My bill', { id: 'support.topic.money.bill.entry' });
    case 'payment':
      return msg('A payment', { id: 'support.topic.money.payment.entry' });
    case 'plan':
      return msg('Paying in instalments', { id: 'support.topic.money.plan.entry' });
    case 'hardship':
      return msg('Money is tight', { id: 'support.topic.money.hardship.entry' });
    case 'restriction':
      return msg('My service is limited', { id: 'support.topic.service.restriction.entry' });
    case 'contract':
      return msg('My contract', { id: 'support.topic.service.contract.entry' });
    case 'other':
    case 'unknown':
      return msg('Something else', { id: 'support.topic.other.entry' });
  }
}
