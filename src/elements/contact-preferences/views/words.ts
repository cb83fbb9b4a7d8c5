import { msg, str } from '@lit/localize';
import type { ContactPreferences } from '../../../core/contract/index.js';
import { languageName, formatList } from '../../../i18n/later.js';
import { hoursWords } from '../../parts/later/hours.js';

export type Channel = ContactPreferences['channels'][number];
export type Choice = Exclude<Channel['choice'], 'unknown'>;

/** What a way to be reached is called; undefined for one that this version does not know. */
export function channelName(channel: Channel['channel']): string | undefined {
  switch (channel) {
    case 'email':
      return msg('E-mail', { id: 'prefs.channel.email.label' });
    case 'sms':
      return msg('Text message', { id: 'prefs.channel.sms.label' });
    case 'phone':
      return msg('Phone call', { id: 'prefs.channel.phone.label' });
    case 'letter':
      return msg('Letter', { id: 'prefs.channel.letter.label' });
    case 'app':
      return msg('App', { id: 'prefs.channel.app.label' });
    case 'unknown':
      return undefined;
  }
}

export function choiceName(choice: Choice): string {
  switch (choice) {
    case 'preferred':
      return msg('Preferred', { id: 'prefs.choice.preferred.label' });
    case 'allowed':
      return msg('Allowed', { id: 'prefs.choice.allowed.label' });
    case 'never':
      return msg('Never', { id: 'prefs.choice.never.label' });
  }
}

/** `E-Mail (j•••@example.org)`; a number keeps its order among Arabic words. */
function wayWords({ channel, maskedContactPoint }: Channel): string | undefined {
  const name = channelName(channel);
  return name !== undefined && maskedContactPoint !== undefined
    ? `${name} (\u2068${maskedContactPoint}\u2069)`
    : name;
}

/** Ways with this choice, in one line; undefined where there are none. */
export function waysWords(
  channels: readonly Channel[],
  choice: Choice,
  locale: string,
): string | undefined {
  const ways = channels
    .filter((each) => each.choice === choice)
    .flatMap((each) => wayWords(each) ?? []);
  return ways.length > 0 ? formatList(ways, locale) : undefined;
}

/** `Montag – Freitag: 20:00–08:00` */
export function quietWords(
  quietTimes: ContactPreferences['quietTimes'],
  locale: string,
): readonly string[] {
  const lines = quietTimes.flatMap(({ weekdays, from, to }) =>
    hoursWords(
      weekdays.map((weekday) => ({ weekday, from, to })),
      locale,
    ),
  );
  return lines.length > 0 ? lines : [msg('None', { id: 'prefs.quiet.none.label' })];
}

const isInformal = (tag: string): boolean => tag.endsWith('-x-du');
const languageOf = (tag: string): string => tag.split('-', 1)[0] ?? tag;

/**
 * A language in its own words; its country is named only where the choice has several, and two ways
 * of being spoken to are told apart.
 */
export function languageWords(tag: string, all: readonly string[]): string {
  const alike = all.filter((each) => languageOf(each) === languageOf(tag));
  const isOnly = alike.filter((each) => !isInformal(each)).length < 2;
  const autonymName = languageName(isOnly ? languageOf(tag) : tag.replace(/-x-du$/, ''));
  if (isInformal(tag)) {
    return msg(str`${autonymName}, informal`, { id: 'prefs.language.informal.label' });
  }
  return alike.some(isInformal)
    ? msg(str`${autonymName}, formal`, { id: 'prefs.language.formal.label' })
    : autonymName;
}

export const printWords = (largePrint: boolean): string =>
  largePrint
    ? msg('Large', { id: 'prefs.print.large.label' })
    : msg('Usual size', { id: 'prefs.print.usual.label' });

/** Names of the settings. */
export const settingName = {
  quietTimes: (): string => msg('Quiet times', { id: 'prefs.setting.quiet.label' }),
  language: (): string => msg('Language', { id: 'prefs.setting.language.label' }),
  largePrint: (): string => msg('Print', { id: 'prefs.setting.print.label' }),
};

/** What no choice holds back, said before anybody wonders. */
export const lawWords = (): string =>
  msg(
    'Bills and important notices about your contract always come, as the law asks. They take a way that you leave open.',
    { id: 'prefs.law.text' },
  );
