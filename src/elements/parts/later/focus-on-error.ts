import type { LitElement } from 'lit';

/** To the first field or choice that needs another look; its error is read out with it. */
export function focusOnError(card: LitElement): void {
  card.requestUpdate();
  void card.updateComplete.then(() =>
    card.renderRoot
      .querySelector<HTMLElement>('[aria-invalid="true"], [aria-describedby$="-error"] input')
      ?.focus(),
  );
}
