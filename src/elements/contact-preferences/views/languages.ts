import { targetLocales } from '../../../i18n/index.js';

/**
 * What can be chosen: the telco's languages, and the one that holds now. That stands for its
 * language: where `de-AT` holds, `de` is no second choice.
 */
export function languagesOf(
  { languages }: { readonly languages: string | undefined },
  current: string | undefined,
): readonly string[] {
  const named = languages?.split(/\s+/).filter(Boolean) ?? [];
  const offered: readonly string[] = named.length > 0 ? named : targetLocales;
  if (current === undefined || offered.includes(current)) return offered;
  const [language] = current.split('-', 1);
  const list = offered.map((tag) => (tag === language ? current : tag));
  return list.includes(current) ? list : [...list, current];
}
