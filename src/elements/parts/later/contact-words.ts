import { msg } from '@lit/localize';
import type { SupportOptions } from '../../../core/contract/index.js';

/** What a way to get help is called. */
export function optionName(kind: SupportOptions['options'][number]['kind']): string {
  switch (kind) {
    case 'callback':
      return msg('We call you', { id: 'common.contact.callback.label' });
    case 'chat':
      return msg('Chat', { id: 'common.contact.chat.label' });
    case 'phone':
      return msg('Telephone', { id: 'common.contact.phone.label' });
    case 'message':
      return msg('Message', { id: 'common.contact.message.label' });
    case 'debtHelp':
      return msg('Free, independent advice', { id: 'common.contact.advice.label' });
    case 'socialTariff':
      return msg('A smaller tariff', { id: 'common.contact.tariff.label' });
    case 'accessibility':
      return msg('Help without barriers', { id: 'common.contact.accessibility.label' });
    case 'unknown':
      return msg('Another way', { id: 'common.contact.other.label' });
  }
}
