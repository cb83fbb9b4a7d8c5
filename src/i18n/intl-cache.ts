/** The most formatters kept; one page uses about ten. */
const limit = 50;
const formatters = new Map<string, unknown>();

type IntlClass<Options, Formatter> = new (locale?: string, options?: Options) => Formatter;

/**
 * An `Intl` object, made on first use (the first one costs some 27 ms) and kept. A locale that
 * `Intl` refuses is replaced by German; wrong options throw.
 */
export function cachedIntl<Options extends object, Formatter>(
  Class: IntlClass<Options, Formatter>,
  locale: string,
  options: Options,
): Formatter {
  const key = [Class.name, locale, JSON.stringify(options)].join('|');
  const known = formatters.get(key);
  if (known) return known as Formatter;
  const oldest = formatters.keys().next();
  if (formatters.size >= limit && !oldest.done) formatters.delete(oldest.value);
  const formatter = new Class(usableLocale(locale), options);
  formatters.set(key, formatter);
  return formatter;
}

function usableLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale.replaceAll('_', '-'))[0] ?? 'de';
  } catch {
    return 'de';
  }
}
