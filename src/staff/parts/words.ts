import { msg } from '@lit/localize';

type Names = Readonly<Record<string, () => string>>;

/** What a code is called; a code that this version does not know is shown as it is. */
export const named =
  (names: Names) =>
  (code: string): string =>
    (Object.hasOwn(names, code) && names[code]?.()) || code;

/** How a customer is spoken to. */
export const approachName = named({
  'first-slip': () => msg('First slip', { id: 'staff.approach.first.label' }),
  steady: () => msg('Steady', { id: 'staff.approach.steady.label' }),
  repeat: () => msg('Clear next steps', { id: 'staff.approach.repeat.label' }),
  protected: () => msg('Protected', { id: 'staff.approach.protected.label' }),
});

export const channelName = named({
  email: () => msg('E-mail', { id: 'staff.channel.email.label' }),
  sms: () => msg('Text message', { id: 'staff.channel.sms.label' }),
  phone: () => msg('Phone', { id: 'staff.channel.phone.label' }),
  letter: () => msg('Letter', { id: 'staff.channel.letter.label' }),
  app: () => msg('App', { id: 'staff.channel.app.label' }),
  none: () => msg('No reminder', { id: 'staff.channel.none.label' }),
});
