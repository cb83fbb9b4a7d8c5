/** Filters the list of people while the person types; without it the form asks the server. */
export function filterCustomersWhileTyping(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-search]');
  const input = form?.querySelector('input');
  const status = form?.querySelector<HTMLElement>('[role="status"]');
  if (!form || !input || !status) return;

  form.addEventListener('submit', (event) => event.preventDefault());
  input.addEventListener('input', () => {
    const words = input.value.toLocaleLowerCase(document.documentElement.lang).split(/\s+/);
    let count = 0;
    for (const group of document.querySelectorAll<HTMLElement>('[data-group]')) {
      const people = [...group.querySelectorAll<HTMLElement>('[data-text]')];
      for (const person of people) {
        person.hidden = !words.every((word) => person.dataset['text']?.includes(word));
      }
      const shown = people.filter((person) => !person.hidden).length;
      group.hidden = shown === 0;
      count += shown;
    }
    status.textContent = found(status.dataset, count);
  });
}

function found({ none = '', one = '', many = '' }: DOMStringMap, count: number): string {
  if (count === 0) return none;
  return count === 1 ? one : many.replace('{count}', String(count));
}
