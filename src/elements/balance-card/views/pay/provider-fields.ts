import { html, type LitElement, type TemplateResult } from 'lit';

/** Where the host may put the payment provider's own fields: what is entered there never comes here. */
const slotName = 'provider-fields';

/** Whether the host has put some inside the card. */
export const hasProviderFields = (card: LitElement): boolean =>
  card.querySelector(`:scope > [slot="${slotName}"]`) !== null;

/** @param onChange the host has put some there, or taken them away */
export const providerFields = (onChange: () => void): TemplateResult =>
  html`<slot name=${slotName} @slotchange=${onChange}></slot>`;
