/**
 * Runs in the page of a story, so it must need nothing from outside. Looks at the box of every line
 * of text, in shadow roots too.
 *
 * @returns texts that are cut off, stick out of the page, or lie over another one
 */
export function textFaults(): string[] {
  interface Line {
    readonly text: Text;
    readonly box: DOMRect;
  }
  /** Pixels that may be lost to rounding. */
  const tolerance = 1.5;
  const faults = new Set<string>();
  const name = ({ data }: Text) => `"${data.trim().replace(/\s+/g, ' ').slice(0, 60)}"`;
  const parentOf = (node: Node): Element | null =>
    (node as Partial<Element>).assignedSlot ??
    (node.parentNode instanceof ShadowRoot ? node.parentNode.host : node.parentElement);

  function* textsIn(root: ParentNode): Iterable<Text> {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text) yield node;
      else if (node instanceof Element && node.shadowRoot) yield* textsIn(node.shadowRoot);
    }
  }

  /** Not those that are there only to be read out. */
  function isSeen(text: Text): boolean {
    const parent = parentOf(text);
    if (!text.data.trim() || !parent || parent.closest('style, script, option')) return false;
    if (!parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    for (let each: Element | null = parent; each; each = parentOf(each)) {
      if (getComputedStyle(each).clipPath !== 'none') return false;
    }
    return true;
  }

  function look({ text, box }: Line): void {
    if (box.left < -tolerance || box.right > document.documentElement.clientWidth + tolerance) {
      let isScrolled = false;
      for (let each = parentOf(text); each; each = parentOf(each)) {
        isScrolled ||= /auto|scroll/.test(getComputedStyle(each).overflowX);
      }
      if (!isScrolled) faults.add(`outside the page: ${name(text)}`);
    }
    for (let each = parentOf(text); each; each = parentOf(each)) {
      const { overflowX, overflowY, display } = getComputedStyle(each);
      if (/auto|scroll/.test(overflowX + overflowY)) return;
      if (display === 'inline' || display === 'contents') continue;
      const room = each.getBoundingClientRect();
      const isCutAcross =
        overflowX !== 'visible' &&
        (box.left < room.left - tolerance || box.right > room.right + tolerance);
      // A line's box is higher than its letters.
      const slack = box.height / 4;
      const isCutDown =
        overflowY !== 'visible' && (box.top < room.top - slack || box.bottom > room.bottom + slack);
      if (isCutAcross || isCutDown) faults.add(`cut: ${name(text)}`);
    }
  }

  const lines: Line[] = [];
  for (const text of [...textsIn(document.body)].filter(isSeen)) {
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const box of range.getClientRects()) {
      if (box.width > 1) lines.push({ text, box });
    }
  }
  for (const [index, line] of lines.entries()) {
    look(line);
    for (const other of lines.slice(index + 1)) {
      if (other.text === line.text) continue;
      const { box: a } = line;
      const { box: b } = other;
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      // The letters fill the middle of a line's box.
      const down =
        Math.min(a.bottom - a.height / 4, b.bottom - b.height / 4) -
        Math.max(a.top + a.height / 4, b.top + b.height / 4);
      if (across > tolerance && down > tolerance) {
        faults.add(`overlap: ${name(line.text)} and ${name(other.text)}`);
      }
    }
  }
  return [...faults];
}
