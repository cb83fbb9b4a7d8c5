import { LitElementRenderer } from '@lit-labs/ssr/lib/lit-element-renderer.js';

/** Where the style sheet of a tag is, from the page. */
export const sheetOf = (tag) => `styles/${tag}.css`;

/** Links a tag's style sheet, which a strict Content Security Policy allows; `<style>` it does not. */
export class LinkedStylesRenderer extends LitElementRenderer {
  renderShadow(renderInfo) {
    const rendered = super.renderShadow(renderInfo);
    const template = rendered.slice(rendered.indexOf('</style>') + 1);
    return [`<link rel="stylesheet" href="${sheetOf(this.tagName)}">`, ...template];
  }
}
