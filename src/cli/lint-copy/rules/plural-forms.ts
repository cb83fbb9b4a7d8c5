import type { Rule } from '../types.js';

/** FORM: a text with forms of a plural has one for each that its language knows. */
export const pluralForms: Rule = {
  id: 'FORM',
  *check({ locale, messages }) {
    const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
    for (const { key, text } of messages) {
      const forms = text.split('|');
      if (forms.length === 1) continue;
      const isEmpty = forms.some((form) => form.trim() === '');
      if (forms.length === pluralCategories.length && !isEmpty) continue;
      yield {
        key,
        severity: 'error',
        message: `${forms.length} forms of a plural, where ${locale} has ${pluralCategories.length}`,
        words: [text],
        better: 'one for each of zero, one, two, few, many, other that the language has',
      };
    }
  },
};
