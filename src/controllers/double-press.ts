const guarded = new WeakSet<Node>();

/**
 * The second press of a double one was meant for what stood there before: it confirms nothing that
 * came into its place meanwhile. Keys need none of this, because the focus goes to a new heading.
 */
export function guardDoublePress(root: Node | null): void {
  if (!root || guarded.has(root)) return;
  guarded.add(root);
  const guard = (event: Event): void => {
    // Browsers count presses at one place by the person's own setting for double ones.
    if ((event as MouseEvent).detail < 2 || !(event.target as Element).closest('.main')) return;
    event.stopPropagation();
    event.preventDefault();
  };
  root.addEventListener('click', guard, { capture: true });
}
