import '../../../src/elements/contact-preferences/define.js';
import type { ContactPreferences } from '../../../src/index.js';
import type { TagPage } from '../support/tag-page.js';
import { openTag, type Between, type TagPageOptions } from '../support/tag-page.js';

export const tag = 'kulanz-contact-preferences';
export const heading = 'Sie entscheiden, wie wir Sie erreichen';
export const reading = 'GET /contact-preferences';
export const saving = 'PATCH /contact-preferences';

/** What holds now, as a summary. */
export async function openPreferences(options: TagPageOptions = {}): Promise<TagPage> {
  const page = await openTag(tag, options);
  await page.shows(heading);
  return page;
}

/** On to the settings. */
export async function openForm(options: TagPageOptions = {}): Promise<TagPage> {
  const page = await openPreferences(options);
  await page.click('Einstellungen ändern');
  await page.opens('Wie dürfen wir Sie erreichen?');
  return page;
}

/** Another window of the same person saves something. */
export async function changeElsewhere(
  page: TagPage,
  patch: Partial<ContactPreferences>,
): Promise<void> {
  const { baseUrl, getAccessToken, fetch } = page.sandbox;
  const token = await getAccessToken({ reason: 'initial' });
  const authorization = `Bearer ${token?.accessToken ?? ''}`;
  const url = `${baseUrl}/v1/contact-preferences`;
  const seen = await fetch(url, { headers: { authorization } });
  const response = await fetch(url, {
    method: 'PATCH',
    headers: {
      authorization,
      'content-type': 'application/json',
      'if-match': seen.headers.get('etag') ?? '',
    },
    body: JSON.stringify(patch),
  });
  if (!response.ok) throw new Error(`Not changed: ${await response.text()}`);
}

/** A connection that breaks after the server has saved, or before. */
export function lost(when: 'after' | 'before'): Between {
  let isCut = true;
  return async (sent, send) => {
    if (sent.operation !== saving || !isCut) return send();
    isCut = false;
    if (when === 'after') await send();
    throw new TypeError('Failed to fetch');
  };
}
