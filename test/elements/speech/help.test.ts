/** Getting help with the keyboard alone: all that a virtual screen reader says on the way, each once. */
import '../../../src/elements/support-options/define.js';
import { Listener } from '../support/screen-reader.js';
import { openTag } from '../support/tag-page.js';

const callback = 'button, Rückruf wählen Zu einer Zeit, die Ihnen passt';
const objection = 'button, Rechnung prüfen lassen Wenn etwas nicht stimmt';
const advice = 'button, Kostenlose Beratung finden Unabhängig von uns';

it('a call-back', async () => {
  const person = await Listener.to(await openTag('kulanz-support-options'));
  await person.presses('Rückruf wählen');
  await person.hears(callback, 'heading, Wann dürfen wir Sie anrufen?, level 2');

  await person.presses('Rückruf prüfen');
  const firstTime = 'radio, 12:00–12:30 Uhr, not checked, position 1, set size 10';
  await person.hears(
    'combobox, Worum geht es?, other, has popup listbox, not expanded',
    'radio, Dienstag 10. März, not checked, position 1, set size 5',
    firstTime,
    'button, Rückruf prüfen',
    // Nothing was chosen: the focus is where it can be put right.
    firstTime,
  );

  const agreed = 'heading, Dienstag, 10. März 2026, 12:00–12:30 Uhr, level 2';
  await person.presses('12:00–12:30');
  await person.presses('Rückruf prüfen');
  await person.hears('button, Rückruf prüfen', agreed);
  await person.presses('Rückruf vereinbaren');
  await person.hears('button, Rückruf vereinbaren', 'polite: Ihr Rückruf ist vereinbart', agreed);
  await person.presses('Alle Wege ansehen');
  await person.hears(
    'button, Anliegen ansehen',
    'button, Alle Wege ansehen',
    'heading, Wir wissen, dass es manchmal eng wird, level 2',
  );
});

it('an objection', async () => {
  const person = await Listener.to(
    await openTag('kulanz-support-options', { scenario: 'debitReturned' }),
  );
  await person.presses('Rechnung prüfen lassen');
  await person.hears(callback, objection, 'heading, Welcher Posten stimmt nicht?, level 2');

  await person.presses('Gebühr für die Rücklastschrift');
  await person.presses('Beanstandung prüfen');
  const reason = 'combobox, Was stimmt nicht?';
  const after = [
    'radio, Alles davon 3,85 €, not checked, position 1, set size 2',
    'textbox, Was ist passiert? (freiwillig), Noch 1.000 Zeichen frei',
    'button, Beanstandung prüfen',
  ];
  await person.hears(
    'checkbox, Gebühr für die Rücklastschrift Beanstanden können Sie bis 28. April 2026 3,85 €, not checked',
    'checkbox, Rechnung Februar 2026 Beanstanden können Sie bis 10. April 2026 44,95 €, not checked',
    `${reason}, has popup listbox, not expanded`,
    ...after,
    `${reason}, Bitte wählen Sie, was nicht stimmt., has popup listbox, not expanded, invalid`,
  );

  await person.takesNext('Was stimmt nicht?');
  await person.presses('Beanstandung prüfen');
  await person.hears(...after, 'heading, 3,85 €, level 2');
  await person.presses('Beanstandung senden');
  await person.hears(
    'button, Beanstandung senden',
    'polite: Wir prüfen es',
    'heading, 3,85 € nicht gefordert, level 2',
  );
});

it('a pause', async () => {
  const person = await Listener.to(await openTag('kulanz-support-options'));
  await person.presses('Aufschub wählen');
  await person.hears(
    ...[callback, objection, advice, 'button, Später bezahlen', 'button, Aufschub wählen'],
    'heading, Wie lange brauchen Sie Aufschub?, level 2',
  );

  await person.presses('Angaben prüfen');
  const agreed = 'heading, Aufschub bis zum 24. März 2026, level 2';
  await person.hears(
    'radio, Bis zum 24. März 2026, not checked, position 1, set size 3',
    'combobox, Möchten Sie sagen, warum? (freiwillig), Dann nehmen wir mehr Rücksicht, wenn wir Ihnen schreiben., has popup listbox, not expanded',
    'button, Angaben prüfen',
    agreed,
  );
  await person.presses('Aufschub bestätigen');
  await person.hears('button, Aufschub bestätigen', 'polite: Ihr Aufschub ist vereinbart', agreed);
});
