/** What stands between two facts in one line: Arabic script has a comma of its own. */
export const comma = (locale: string): string => (/^(ar|fa|ur)\b/.test(locale) ? '، ' : ', ');
