import { html, type TemplateResult } from 'lit';
import { getLocale } from '../../../i18n/index.js';
import type { ContactPreferences } from '../../../core/contract/index.js';
import { lines, type Line } from '../../parts/later/lines.js';
import { label } from '../../parts/label.js';
import {
  choiceName,
  languageWords,
  printWords,
  quietWords,
  settingName,
  waysWords,
  type Choice,
} from './words.js';

const choices: readonly Choice[] = ['preferred', 'allowed', 'never'];

/** Everything that holds, in a few lines. */
export function summary(
  preferences: ContactPreferences,
  languages: readonly string[],
): TemplateResult {
  const { channels, quietTimes, language, largePrint } = preferences;
  const locale = getLocale();
  const ways = choices.flatMap((choice): Line[] => {
    const words = waysWords(channels, choice, locale);
    return words === undefined ? [] : [{ name: choiceName(choice), content: label(words) }];
  });
  return lines([
    ...ways,
    {
      name: settingName.quietTimes(),
      content: quietWords(quietTimes, locale).map(
        (line) => html`<span class="block">${line}</span>`,
      ),
    },
    { name: settingName.language(), content: label(languageWords(language, languages)) },
    { name: settingName.largePrint(), content: printWords(largePrint) },
  ]);
}
