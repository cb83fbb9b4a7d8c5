/** What stands in each page before its own script: finds, notes and drives the tag. */
globalThis.bench = {
  shift: 0,
  /** When the tag had painted anything, and its marker; ms since the page was asked for. */
  firstMs: undefined,
  contentMs: undefined,
  /** What `Intl` took, and whether it was called before anything of the tag was painted. */
  intlMs: 0,
  intlBeforeFirst: 0,

  /** Who shows an overlay has no tag. */
  tag: () => document.querySelector('[data-tag]') ?? document.body,

  /** The element below a root, shadow roots included, with this text in it. */
  find(marker, root) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = root; node; node = walker.nextNode()) {
      if (node.nodeType === Node.TEXT_NODE) {
        const isIt = node.data.replaceAll('\u00a0', ' ').includes(marker);
        if (isIt && node.parentElement?.getClientRects().length) return node.parentElement;
      }
      const inside = node.shadowRoot && bench.find(marker, node.shadowRoot);
      if (inside) return inside;
    }
    return undefined;
  },

  frame: () => new Promise(requestAnimationFrame),

  async until(holds) {
    while (!holds()) await bench.frame();
  },

  async watch(marker) {
    await bench.until(() => {
      const tag = bench.tag();
      const room = tag?.shadowRoot?.firstElementChild ?? tag?.firstElementChild;
      if (room?.getClientRects().length) bench.firstMs ??= performance.now();
      return tag && bench.find(marker, tag);
    });
    bench.contentMs = performance.now();
  },

  /** Further tags of the same kind, once all of them show the marker. */
  async add(marker, count) {
    const tag = bench.tag();
    const added = Array.from({ length: count }, () => {
      const one = tag.cloneNode(false);
      one.removeAttribute('data-tag');
      return one;
    });
    tag.parentElement.append(...added);
    await bench.until(() => bench.find(marker, added.at(-1)));
    return added;
  },

  async mount(marker, count) {
    const batch = 20;
    for (let done = 0; done < count; done += batch) {
      for (const one of await bench.add(marker, batch)) one.remove();
    }
    await bench.frame();
  },

  updates: {
    heading(tags, turn) {
      for (const tag of tags) tag.heading = `Frage ${turn}`;
      return bench.frame();
    },
    headingLevel(tags, turn) {
      for (const tag of tags) tag.headingLevel = 2 + (turn % 2);
      return bench.frame();
    },
    /** As when the page comes back from the browser's cache; each answer is a cent more. */
    refresh(tags, turn) {
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      const euros = new Intl.NumberFormat('de', { minimumFractionDigits: 2 });
      return bench.until(() => bench.find(euros.format((8490 + turn) / 100), tags.at(-1)));
    },
  },

  async update(way, tags, turns) {
    for (let turn = 1; turn <= turns; turn += 1) await bench.updates[way](tags, turn);
    await bench.frame();
  },
};

new PerformanceObserver((list) => {
  for (const { hadRecentInput, value } of list.getEntries())
    if (!hadRecentInput) bench.shift += value;
}).observe({ type: 'layout-shift', buffered: true });

/** Runs a call of `Intl` and notes its time. */
function timed(call) {
  const start = performance.now();
  if (bench.firstMs === undefined) bench.intlBeforeFirst += 1;
  try {
    return call();
  } finally {
    bench.intlMs += performance.now() - start;
  }
}

for (const name of [
  'NumberFormat',
  'DateTimeFormat',
  'PluralRules',
  'RelativeTimeFormat',
  'ListFormat',
]) {
  const { prototype } = Intl[name];
  Intl[name] = new Proxy(Intl[name], {
    construct: (...args) => timed(() => Reflect.construct(...args)),
    apply: (...args) => timed(() => Reflect.apply(...args)),
  });
  for (const [method, property] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    if (method === 'constructor') continue;
    const { value, get } = property;
    if (typeof value === 'function') {
      property.value = function (...args) {
        return timed(() => value.apply(this, args));
      };
    } else if (get) {
      // `format` is bound when it is read.
      property.get = function () {
        const bound = get.call(this);
        return (...args) => timed(() => bound(...args));
      };
    }
    Object.defineProperty(prototype, method, property);
  }
}

for (const method of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
  const original = Date.prototype[method];
  Date.prototype[method] = function (...args) {
    return timed(() => original.apply(this, args));
  };
}
