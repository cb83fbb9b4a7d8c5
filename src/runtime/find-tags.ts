/**
 * Finds tags in the page that are not defined, now and later, wherever the document's own tree has
 * them.
 *
 * @param names such as `kulanz-care`
 * @param onFound may hear of an element more than once, until it is defined
 */
export function findTags(names: readonly string[], onFound: (element: Element) => void): void {
  const selector = names.map((name) => name + ':not(:defined)').join();
  const look = (root: ParentNode): void => root.querySelectorAll(selector).forEach(onFound);
  look(document);
  new MutationObserver((mutations) => {
    for (const { addedNodes } of mutations) {
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches(selector)) onFound(node);
        look(node);
      }
    }
  }).observe(document, { childList: true, subtree: true });
}
