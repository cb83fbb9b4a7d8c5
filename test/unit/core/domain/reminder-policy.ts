import type { ContactPreferences } from '../../../../src/core/contract/index.js';
import type { ReminderPolicy } from '../../../../src/core/domain/index.js';

export const policy: ReminderPolicy = {
  days: {
    debitAhead: [-3],
    promiseDue: [-2],
    instalmentDue: [-3],
    dueSoon: [-3],
    instalmentMissed: [1, 8],
    overdue: [3, 14],
  },
  catchUpDays: 1,
  maxPerWeek: 2,
  hours: { weekdays: [1, 2, 3, 4, 5, 6], from: '09:00', to: '18:00' },
  channels: ['app', 'email', 'sms', 'letter', 'phone'],
  languages: ['de', 'de-x-du', 'en'],
};

export const preferences: ContactPreferences = {
  channels: [
    { channel: 'email', choice: 'allowed', contactPointId: 'contact-email' },
    { channel: 'sms', choice: 'allowed', contactPointId: 'contact-phone' },
  ],
  quietTimes: [],
  language: 'de-DE',
  largePrint: false,
};
