import { nothing, type TemplateResult } from 'lit';
import { isTemplateResult } from 'lit/directive-helpers.js';

/**
 * A template as text, for a file that is read without scripts.
 *
 * It knows what the views of a report are made of: texts, lists, templates and attributes.
 *
 * @throws TypeError for what needs a script (`@event`, `.property`, `?boolean`, directives), so that no
 *   control comes to stand in the file without its function
 */
export function staticHtml(value: unknown): string {
  if (value === nothing || value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(staticHtml).join('');
  // Lit's own type test narrows to what a compiled template may be, too: there are none here.
  if (isTemplateResult(value)) return ofTemplate(value as TemplateResult);
  if (typeof value === 'string' || typeof value === 'number') return escaped(String(value));
  throw new TypeError(`A file cannot show ${typeof value} by itself`);
}

function ofTemplate({ strings, values }: TemplateResult): string {
  let isInTag = false;
  return strings.reduce((text, string, index) => {
    const last = Math.max(string.lastIndexOf('<'), string.lastIndexOf('>'));
    if (last >= 0) isInTag = string[last] === '<';
    const whole = text + string;
    if (index === values.length) return whole;
    const value = values[index];
    return isInTag ? withAttribute(whole, value) : whole + staticHtml(value);
  }, '');
}

/** What stands right before an attribute's value: its name, and a quotation mark where it has parts. */
const attribute = /\s(?<name>[@.?]?[\w-]+)=(?<quote>["'][^"']*)?$/;

function withAttribute(text: string, value: unknown): string {
  const { name = '', quote } = attribute.exec(text)?.groups ?? {};
  if (!/^\w/.test(name)) throw new TypeError(`A file cannot have "${name || 'a directive'}"`);
  if (quote !== undefined) return text + staticHtml(value);
  if (value === nothing) return text.replace(attribute, '');
  return `${text}"${staticHtml(value)}"`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
