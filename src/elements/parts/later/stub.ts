import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';

/** Longer references are cut. */
const longestReference = 40;

/** A reference, for people to read out. */
export const referenceWords = (reference: string): TemplateResult =>
  html`<bdi class="reference" translate="no">${reference.slice(0, longestReference)}</bdi>`;

/** Below a tear line: what people can read out on the phone. */
export const stub = (reference: string): TemplateResult =>
  html`<div class="stub">
    <p class="second">${msg('Your reference', { id: 'common.stub.reference.label' })}</p>
    <p>${referenceWords(reference)}</p>
    <p class="second">
      ${msg('Please name it when you call us.', { id: 'common.stub.reference.hint' })}
    </p>
  </div>`;
