import type { ReminderWords } from './words.js';

export const words: ReminderWords = {
  'reminder.debitAhead.title': 'خصم مباشر في {date}',
  'reminder.debitAhead.text':
    'كما اتفقنا، نخصم من حسابك المصرفي بتاريخ {date}. لا يلزمك فعل أي شيء. إذا كان اليوم لا يناسبك، فيرجى إخبارنا قبل ذلك.',
  'reminder.promiseDue.title': 'موعد الدفع المتفق عليه: {date}',
  'reminder.promiseDue.text':
    'أخبرتنا أن الدفع سيتم حتى {date}. شكرًا لك على ذلك. إذا لم يعد اليوم يناسبك، فسنجد معًا حلًّا.',
  'reminder.instalmentDue.title': 'قسطك في {date}',
  'reminder.instalmentDue.text':
    'موعد قسطك التالي: {date}. إذا كان اليوم لا يناسبك، فسنجد معًا حلًّا.',
  'reminder.dueSoon.title': 'دفعة في {date}',
  'reminder.dueSoon.text': 'لديك دفعة تُستحق في {date}. إذا كانت مدفوعة بالفعل، فقد تم كل شيء.',
  'reminder.instalmentMissed.title': 'قسطك بتاريخ {date}',
  'reminder.instalmentMissed.text': 'قسطك بتاريخ {date} لم يُدفع بعد. خطتك مستمرة. سنجد معًا حلًّا.',
  'reminder.overdue.title': 'دفعة لم تصل بعد',
  'reminder.overdue.text':
    'كانت إحدى الدفعات مستحقة في {date}. لم تصل إلينا بعد. إذا كانت مدفوعة بالفعل، فقد تم كل شيء.',
  'reminder.ways.text': 'هناك ثلاث طرق: الدفع، أو الدفع بالتقسيط، أو طلب المساعدة.',
  'reminder.ways.link': 'عرض الطرق الثلاث',
};
