import type { LitElement } from 'lit';

/**
 * Moves focus to a node of the tag's next rendering, so that a new view is read out from its
 * beginning. Text gets focus, too, without joining the tab order.
 */
export async function moveFocus(host: LitElement, selector: string): Promise<void> {
  await host.updateComplete;
  const node = host.renderRoot.querySelector<HTMLElement>(selector);
  if (!node) return;
  node.focus();
  if (node.matches(':focus')) return;
  node.tabIndex = -1;
  node.focus();
}
