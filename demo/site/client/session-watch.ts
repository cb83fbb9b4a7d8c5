/**
 * A tag got no token. When somebody else has signed in since, or nobody is any more, the page as a
 * whole is out of date: the server shows what is right now.
 */
export function reloadWhenSignedOut(): void {
  document.addEventListener('kulanz-auth-required', async ({ target }) => {
    const shown = target instanceof Element && target.closest('kulanz-provider');
    if (!shown) return;
    const response = await fetch('/session');
    const customer =
      response.status === 200
        ? ((await response.json()) as { customer: string }).customer
        : undefined;
    if (customer !== shown.getAttribute('account-key')) location.reload();
  });
}
