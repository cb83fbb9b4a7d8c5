import '../../../src/elements/nps-prompt/define.js';
import { TagPage, type TagPageOptions } from '../support/tag-page.js';

export const question = 'Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen?';
export const thanks = 'Danke für Ihre Antwort';

export const answers = 'POST /survey-responses';

/** A page with the tag, an account without a survey of late, and nothing asked yet. */
export async function placePrompt(options: TagPageOptions = {}): Promise<TagPage> {
  const page = new TagPage('kulanz-nps-prompt', options);
  await page.place('Gut zu wissen');
  page.connect();
  return page;
}

/** The host asks at a moment of its own. */
export async function openPrompt(options: TagPageOptions = {}): Promise<TagPage> {
  const { attributes } = options;
  const page = await placePrompt({ ...options, attributes: { trigger: 'help', ...attributes } });
  await page.shows(question);
  return page;
}

/** Answers with this number, and nothing else. */
export async function answerWith(page: TagPage, score: number): Promise<void> {
  await page.click(String(score));
  await page.click('Antwort senden');
}

/** The numbers of a scale that are chosen. */
export const chosen = (page: TagPage, name: 'score' | 'agreement'): string[] =>
  [...page.root.querySelectorAll<HTMLInputElement>(`input[name="${name}"]:checked`)].map(
    ({ parentElement }) => parentElement?.textContent.trim() ?? '',
  );
