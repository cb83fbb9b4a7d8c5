import { html, type TemplateResult } from 'lit';

const tile = html`<p class="way"><span class="ghost"></span></p>`;

/** Silent shapes in the frame of a first view; `words` say that it takes longer, once it does. */
export const skeleton = (words = ''): TemplateResult =>
  html`<div class="frame" aria-busy="true">
    <div class="head">
      <p class="ghost"></p>
      <p class="ghost big"></p>
      <p class="ghost"></p>
    </div>
    <div class="tray">
      <p class="ghost"></p>
      <div class="ways">${tile}${tile}${tile}</div>
    </div>
    <p class="foot">${words}</p>
  </div>`;
