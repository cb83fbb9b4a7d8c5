import type { KulanzStepUpEvent } from '../../../src/index.js';

/** Asks for the PIN in the page's dialog when the backend wants to see once more who is there. */
export function answerStepUpByPin(): void {
  const dialog = document.querySelector<HTMLDialogElement>('#step-up');
  if (!dialog) return;
  document.addEventListener('kulanz-step-up', (event) => {
    (event as KulanzStepUpEvent).respondWith(askForPin(dialog));
  });
}

/** @returns whether the site took the PIN; false when the person closed the dialog */
function askForPin(dialog: HTMLDialogElement): Promise<boolean> {
  const form = required(dialog.querySelector('form'));
  const input = required(dialog.querySelector('input'));
  const error = required(dialog.querySelector<HTMLElement>('.error'));
  const listening = new AbortController();

  return new Promise((resolve) => {
    const finish = (done: boolean) => {
      listening.abort();
      form.reset();
      error.textContent = '';
      dialog.close();
      resolve(done);
    };
    dialog.addEventListener('close', () => finish(false), { signal: listening.signal });
    form.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        if ((event.submitter as HTMLButtonElement | null)?.value === 'cancel') return finish(false);
        void isTaken(input.value).then((taken) => {
          if (taken) return finish(true);
          error.textContent = error.dataset['text'] ?? '';
          input.select();
        });
      },
      { signal: listening.signal },
    );
    dialog.showModal();
  });
}

async function isTaken(pin: string): Promise<boolean> {
  const { ok } = await fetch('/session/step-up', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-kulanz': '1' },
    body: JSON.stringify({ pin }),
  });
  return ok;
}

function required<T>(value: T | null): T {
  if (value === null) throw new Error('The dialog for the PIN is not as the script expects it');
  return value;
}
