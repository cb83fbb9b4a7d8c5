/** The page as a person finds it: what can be seen and pressed, across all shadow roots. */

export interface Button {
  readonly element: HTMLElement;
  /** On it, in one line. */
  readonly words: string;
}

export interface Sight {
  /** All words, and what stands in fields, in one line. */
  readonly text: string;
  /** The same one by one, as far as markup parts them. */
  readonly pieces: readonly string[];
  readonly buttons: readonly Button[];
  readonly fields: readonly (HTMLInputElement | HTMLTextAreaElement)[];
}

/** @param except selector of elements that are left out with all that is in them */
export function look(root: Node, except = ''): Sight {
  const pieces: string[] = [];
  const buttons: Button[] = [];
  const fields: Sight['fields'][number][] = [];

  const read = (node: Node): string => {
    if (node instanceof Text) {
      if (node.data.trim()) pieces.push(oneLine(node.data));
      return node.data;
    }
    if (!(node instanceof Element)) return shownIn(node).map(read).join('');
    if ((except && node.matches(except)) || isSilent(node)) return '';
    if (node.matches('bdi.amount')) {
      const amount = oneLine(node.textContent ?? '');
      pieces.push(amount);
      return ` ${amount} `;
    }
    const words = shownIn(node).map(read).join('');
    if (node.matches('button, summary')) {
      buttons.push({ element: node as HTMLElement, words: oneLine(words) });
    } else if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement) {
      fields.push(node);
      if (node.type === 'text') return ` ${node.value} `;
    }
    return ` ${words} `;
  };

  const text = oneLine(read(root));
  return { text, pieces, buttons, fields };
}

/** What an element shows: what is slotted in stands in its slot. */
function shownIn(node: Node): readonly Node[] {
  if (!(node instanceof Element)) return [...node.childNodes];
  if (node.shadowRoot) return [...node.shadowRoot.childNodes];
  const slotted = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
  return slotted.length > 0 ? slotted : [...node.childNodes];
}

/** A slot has no box of its own. */
const isSilent = (element: Element): boolean =>
  !(element instanceof HTMLSlotElement) &&
  (element.matches('style, script, template') || !element.checkVisibility());

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
