/**
 * Keeps the page from showing one customer's bills in another's session: when somebody else has
 * signed in since, or nobody is any more, the server shows what is right now.
 */
export function reloadWhenSessionChanged(): void {
  document.addEventListener('kulanz-auth-required', () => void check());
  window.addEventListener('pageshow', ({ persisted }) => {
    // The browser's Back can bring the page as it was before a sign-out.
    if (persisted) void check();
  });
}

async function check(): Promise<void> {
  const shown = document.querySelector('kulanz-provider')?.getAttribute('account-key');
  if (shown && shown !== (await signedInCustomer())) location.reload();
}

async function signedInCustomer(): Promise<string | undefined> {
  const response = await fetch('/session', { cache: 'no-store' });
  if (response.status !== 200) return undefined;
  return ((await response.json()) as { customer: string }).customer;
}
