/**
 * Runs in the page of a story, so it must need nothing from outside. Gives the focus to every control,
 * in shadow roots too.
 *
 * @returns controls of which nothing is to be seen while they have the focus
 */
export function focusFaults(): string[] {
  const parentOf = (node: Node): Element | null =>
    (node as Partial<Element>).assignedSlot ??
    (node.parentNode instanceof ShadowRoot ? node.parentNode.host : node.parentElement);

  function* controlsIn(root: ParentNode): Iterable<HTMLElement> {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (element.matches('a[href], button, input, select, textarea, summary')) yield element;
      if (element.shadowRoot) yield* controlsIn(element.shadowRoot);
    }
  }

  /** What lies on top at a point, in shadow roots too. */
  function topAt(x: number, y: number): Element | null {
    let top = document.elementFromPoint(x, y);
    for (let root = top?.shadowRoot; root; root = top?.shadowRoot) {
      const inner = root.elementFromPoint(x, y);
      if (!inner || inner === top) break;
      top = inner;
    }
    return top;
  }

  function isSeen(control: HTMLElement): boolean {
    const { left, top, width, height } = control.getBoundingClientRect();
    return [0.1, 0.5, 0.9].some((across) =>
      [0.1, 0.5, 0.9].some((down) => {
        let each = topAt(left + across * width, top + down * height);
        while (each && each !== control) each = parentOf(each);
        return each === control;
      }),
    );
  }

  const faults: string[] = [];
  for (const control of controlsIn(document.body)) {
    if (!control.checkVisibility({ visibilityProperty: true })) continue;
    control.focus();
    if (!control.matches(':focus') || isSeen(control)) continue;
    const words = control.textContent || control.getAttribute('name') || '';
    faults.push(`hidden with the focus: ${control.localName} "${words.trim().slice(0, 40)}"`);
  }
  return faults;
}
