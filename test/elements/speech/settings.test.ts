/** Settings and the question after help, with the keyboard alone: all that a virtual screen reader says. */
import '../../../src/elements/contact-preferences/define.js';
import '../../../src/elements/nps-prompt/define.js';
import { Listener } from '../support/screen-reader.js';
import { openTag, TagPage } from '../support/tag-page.js';

async function openForm(): Promise<Listener> {
  const person = await Listener.to(await openTag('kulanz-contact-preferences'));
  await person.presses('Einstellungen ändern');
  await person.hears(
    'button, Einstellungen ändern Wege, Zeiten und Sprache',
    'heading, Wie dürfen wir Sie erreichen?, level 2',
  );
  return person;
}

// Mail, SMS and calls: the simulator says the same words only once.
const ways = 'radio, Erlaubt, not checked, position 2, set size 3';

it('settings are changed and saved', async () => {
  const person = await openForm();
  await person.presses('Briefe und Dokumente in großer Schrift senden');
  await person.presses('Einstellungen speichern');
  await person.hears(
    ways,
    'button, Ruhezeit hinzufügen',
    'radio, Deutsch, förmlich, not checked, position 1, set size 14',
    'checkbox, Briefe und Dokumente in großer Schrift senden, not checked',
    'button, Einstellungen speichern',
    'polite: Ihre Einstellungen sind gespeichert.',
    'heading, Das gilt jetzt, level 2',
  );
});

it('quiet hours that are added have the focus', async () => {
  const person = await openForm();
  await person.presses('Ruhezeit hinzufügen');
  await person.hears(ways, 'button, Ruhezeit hinzufügen', 'checkbox, Montag, not checked');
});

it('the question after help is asked without taking the focus, and answered', async () => {
  const page = new TagPage('kulanz-nps-prompt', { attributes: { trigger: 'help' } });
  await page.place('Gut zu wissen');
  const person = await Listener.to(page);
  page.connect();
  await person.hears(
    'polite: Eine Frage zu unserer Hilfe: Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen?',
  );

  const number = (score: number) =>
    `radio, ${score}, not checked, position ${score + 1}, set size 11`;
  await person.presses('2');
  await person.presses('Antwort senden');
  await person.hears(
    ...[number(0), number(1), 'polite: Alles Weitere ist freiwillig.', number(2)],
    'textbox, Was war der wichtigste Grund?, Bitte keine Namen oder Kontonummern.',
    'radio, 1, not checked, position 1, set size 5',
    'checkbox, Sie dürfen mich dazu anrufen Nur wenn Sie das möchten., not checked',
    'button, Antwort senden',
    'polite: Danke für Ihre Antwort',
    'heading, Danke für Ihre Antwort, level 2',
  );
});
