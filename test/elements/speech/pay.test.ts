/** Paying with the keyboard alone: all that a virtual screen reader says on the way, each once. */
import '../../../src/elements/balance-card/define.js';
import { Listener } from '../support/screen-reader.js';
import { openTag } from '../support/tag-page.js';

const scopes = ['Alles, was offen ist 84,90 €', 'Einzelne Rechnungen', 'Ein eigener Betrag'].map(
  (words, at) => `radio, ${words}, not checked, position ${at + 1}, set size 3`,
);
const methods = [
  'Karte oder Bank Auf der Seite unseres Zahlungspartners',
  'Überweisung Sie überweisen bei Ihrer Bank',
].map((words, at) => `radio, ${words}, not checked, position ${at + 1}, set size 2`);

/** Two bills, 84,90 €; the choice of what to pay and how. */
async function openChoice(): Promise<Listener> {
  const page = await openTag('kulanz-balance-card', { scenario: 'overdue' });
  page.provider.addEventListener('kulanz-payment-start', (event) => event.preventDefault());
  const person = await Listener.to(page);
  await person.presses('Jetzt bezahlen');
  await person.hears(
    'button, Jetzt bezahlen Alles oder einen Teil',
    'heading, Was möchten Sie bezahlen?, level 2',
  );
  return person;
}

it('by card or bank', async () => {
  const person = await openChoice();
  await person.presses('Karte oder Bank');
  await person.presses('Zahlung prüfen');
  await person.hears(
    scopes[0]!,
    methods[0]!,
    'button, Zahlung prüfen',
    'heading, 84,90 €, level 2',
  );
  await person.presses('84,90 € bezahlen');
  await person.hears('button, 84,90 € bezahlen', 'heading, 84,90 € offen, level 2');
});

it('a part, with an amount that is put right', async () => {
  const person = await openChoice();
  await person.presses('Ein eigener Betrag');
  await person.presses('Karte oder Bank');
  await person.presses('Zahlung prüfen');
  const amount = 'textbox, Ihr Betrag';
  await person.hears(
    ...scopes,
    `${amount}, Bis 84,90 €, das ist alles, was offen ist.`,
    methods[0]!,
    'button, Zahlung prüfen',
    `${amount}, Bitte geben Sie einen Betrag in Ziffern ein., invalid`,
  );
  await person.writes('Ihr Betrag', '20');
  await person.presses('Zahlung prüfen');
  await person.hears(methods[0]!, 'button, Zahlung prüfen', 'heading, 20,00 €, level 2');
});

it('by transfer', async () => {
  const person = await openChoice();
  await person.presses('Überweisung');
  await person.presses('Zahlung prüfen');
  await person.hears(
    scopes[0]!,
    ...methods,
    'button, Zahlung prüfen',
    'heading, Überweisen Sie mit diesen Angaben, level 2',
  );
  await person.presses('IBAN kopieren');
  await person.hears(
    ...['button, Betrag kopieren', 'button, Empfänger kopieren', 'button, IBAN kopieren'],
    'polite: Kopiert',
  );
});
