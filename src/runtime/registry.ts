import { version } from './version.js';

/**
 * Whether a tag needs no definition: it has one, or there is no page. The first copy of a tag stays;
 * one of another version is worth a warning, never an exception.
 */
export function isRegistered(tag: string): boolean {
  const registry = globalThis.customElements as CustomElementRegistry | undefined;
  if (!registry) return true;
  const present = registry.get(tag) as { version?: string } | undefined;
  if (present && present.version !== version) {
    // eslint-disable-next-line no-console -- a page with two versions has no other place to say so
    console.warn(`<${tag}> stays at version ${present.version}, not ${version}`);
  }
  return !!present;
}
