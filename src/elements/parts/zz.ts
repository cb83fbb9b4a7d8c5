import { html, type TemplateResult } from 'lit';
export const zz = (): TemplateResult => html`<kulanz-nope></kulanz-nope><div .nope=${1}><input .value=${1} @clik=${() => 1}></div><kulanz-provider locale=${2} nope="x"><span>`;
