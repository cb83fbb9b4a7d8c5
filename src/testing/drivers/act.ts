/** What a driver wants of a tag: plain data, because it may travel into the page of another process. */
export interface Order {
  /** Which tag, as a selector; it is found in shadow roots of the page, too. */
  readonly tag: string;
  readonly act: 'look' | 'press' | 'fill' | 'listen' | 'heard';
  /** What of the tag, as a selector of what can be seen. */
  readonly find?: string | undefined;
  /** Which one of these, from 0. Default: the first one. */
  readonly at?: number | undefined;
  /** What is filled in. */
  readonly text?: string | undefined;
  /** The event that is listened for. */
  readonly event?: string | undefined;
  /** Whether that event is cancelled. */
  readonly cancels?: boolean | undefined;
}

/** What came of it. */
export interface Answer {
  /** What was asked for is there, or was done. */
  readonly done: boolean;
  /** The tag shows what it is for, or why it cannot. */
  readonly ready: boolean;
  /** The words of everything that was found. */
  readonly texts: readonly string[];
  /** Which way each of them is (`data-way`); empty for what is none. */
  readonly ways: readonly string[];
  /** Attributes of the tag. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Fields of the event that was heard. */
  readonly event?: Readonly<Record<string, unknown>> | undefined;
  /** What is there, in words, for who finds something else than expected. */
  readonly there: string;
}

/**
 * Carries an order out, once and without waiting. It is sent to other processes as text, so it may use
 * nothing but its arguments and what every page has.
 *
 * @param root where the tag is: the tag itself, or what is around it. Default: the page
 */
// eslint-disable-next-line no-restricted-globals -- it runs in a page, the room does not
export function act(order: Order, root: ParentNode = document): Answer {
  const line = (text: string | null | undefined): string =>
    (text ?? '').replace(/\s+/g, ' ').trim();
  const inside = (node: ParentNode): Element[] =>
    [...node.querySelectorAll('*')].flatMap((each) =>
      each.shadowRoot ? [each, ...inside(each.shadowRoot)] : [each],
    );
  // Simulated pages know no layout: there everything can be seen.
  const isSeen = (element: Element): boolean =>
    (element as Partial<Element>).checkVisibility?.() ?? true;

  const all = [root, ...inside(root)].filter((each) => each instanceof Element);
  const tag = all.find((each) => each.matches(order.tag));
  const attributes = Object.fromEntries(
    [...(tag?.attributes ?? [])].map(({ name, value }) => [name, value]),
  );
  const inner = tag?.shadowRoot;
  if (!tag || !inner) {
    const others = all.map(({ localName }) => localName).filter((name) => /^kulanz-/.test(name));
    const there = tag
      ? `<${tag.localName}> is not defined: its script has not run`
      : `no ${order.tag} in the page, only ${[...new Set(others)].join(', ') || 'none of these tags'}`;
    return { done: false, ready: false, texts: [], ways: [], attributes, there };
  }

  // Also in tags that are its views.
  const shown = inside(inner).filter(isSeen) as HTMLElement[];
  const seen = (selector: string): HTMLElement[] => shown.filter((each) => each.matches(selector));
  const wordsOf = (element: HTMLElement): string =>
    line(((element as HTMLInputElement).labels?.[0] ?? element).textContent);
  const [card] = seen('[part~="card"]');
  const controls = seen('button, a, input, select, textarea').map(
    (each) =>
      `${(each as HTMLInputElement).name || each.dataset['way'] || each.localName} "${wordsOf(each)}"`,
  );
  const isWaiting = seen('[aria-busy="true"]').length > 0;
  const there = isWaiting
    ? 'it still loads'
    : `"${line(card?.innerText ?? card?.textContent).slice(0, 400)}" with ${controls.join(', ')}`;

  const found = order.find === undefined ? [] : seen(order.find);
  const target = found[order.at ?? 0];
  const known = tag as Element & {
    kulanzHeard?: Record<string, Record<string, unknown> | undefined>;
  };
  const answer = {
    done: order.find === undefined ? !isWaiting : target !== undefined,
    ready: !isWaiting,
    texts: found.map(wordsOf),
    ways: found.map((each) => each.dataset['way'] ?? ''),
    attributes,
    there,
  };
  const { event: type = '' } = order;
  switch (order.act) {
    case 'look':
      return answer;
    case 'press':
      if (!target || target.getAttribute('aria-disabled') === 'true') {
        return { ...answer, done: false };
      }
      target.click();
      return answer;
    case 'fill': {
      if (!target) return answer;
      (target as HTMLInputElement).value = order.text ?? '';
      for (const name of ['input', 'change']) {
        target.dispatchEvent(new Event(name, { bubbles: true, composed: true }));
      }
      return answer;
    }
    case 'listen': {
      const heard = (known.kulanzHeard ??= {});
      heard[type] = undefined;
      const onEvent = (event: Event): void => {
        if (order.cancels) event.preventDefault();
        heard[type] = JSON.parse(JSON.stringify(event)) as Record<string, unknown>;
      };
      tag.addEventListener(type, onEvent, { once: true });
      return { ...answer, done: true };
    }
    case 'heard': {
      const event = known.kulanzHeard?.[type];
      return { ...answer, event, done: event !== undefined };
    }
  }
}
