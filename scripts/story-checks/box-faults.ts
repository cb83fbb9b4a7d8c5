/**
 * Runs in the page of a story, so it must need nothing from outside. Looks at boxes, in shadow roots
 * too.
 *
 * @returns the page and cards that are wider than their room, and controls that lie over another one
 */
export function boxFaults(): string[] {
  /** Pixels that may be lost to rounding. */
  const tolerance = 1.5;
  const faults: string[] = [];
  const parentOf = (node: Node): Element | null =>
    (node as Partial<Element>).assignedSlot ??
    (node.parentNode instanceof ShadowRoot ? node.parentNode.host : node.parentElement);

  function* elementsIn(root: ParentNode): Iterable<Element> {
    for (const element of root.querySelectorAll('*')) {
      yield element;
      if (element.shadowRoot) yield* elementsIn(element.shadowRoot);
    }
  }

  function isSeen(element: Element): boolean {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    for (let each: Element | null = element; each; each = parentOf(each)) {
      if (getComputedStyle(each).clipPath !== 'none') return false;
    }
    return true;
  }

  function isInside(inner: Element, outer: Element): boolean {
    for (let each: Element | null = inner; each; each = parentOf(each)) {
      if (each === outer) return true;
    }
    return false;
  }

  const name = (element: Element): string => {
    const text = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return `${element.localName} "${text.trim().replace(/\s+/g, ' ').slice(0, 40)}"`;
  };

  const elements = [document.documentElement, ...elementsIn(document.body)];
  for (const element of elements.filter((each) => each.matches('html, .card'))) {
    // A card cuts off what is too wide for it.
    const { scrollWidth, clientWidth } = element;
    if (scrollWidth > clientWidth) {
      faults.push(`${element.localName} has ${clientWidth} px and needs ${scrollWidth}`);
    }
  }

  const controls = elements.filter(
    (each) => each.matches('a[href], button, input, select, textarea, summary') && isSeen(each),
  );
  for (const [index, control] of controls.entries()) {
    const a = control.getBoundingClientRect();
    for (const other of controls.slice(index + 1)) {
      const b = other.getBoundingClientRect();
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across <= tolerance || down <= tolerance) continue;
      if (isInside(control, other) || isInside(other, control)) continue;
      faults.push(`overlap: ${name(control)} and ${name(other)}`);
    }
  }
  return faults;
}
