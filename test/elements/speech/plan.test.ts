/** Agreeing on a plan and changing it with the keyboard alone: all that a virtual screen reader says. */
import '../../../src/elements/plan-chooser/define.js';
import { deferred } from '../../support/deferred.js';
import { Listener } from '../support/screen-reader.js';
import { openTag } from '../support/tag-page.js';

/** In one line, as all of an offer is read before it is chosen. */
const offers = [
  '28,30 € im Monat 3 Raten ab 16. März 2026 bis 18. Mai 2026 Summe 84,90 € Kosten: 0,00 €',
  '21,23 € im Monat 4 Raten ab 16. März 2026 bis 16. Juni 2026 Summe 84,90 € Kosten: 0,00 € Jede der letzten 2 Raten: 21,22 €.',
  '14,15 € im Monat 6 Raten ab 16. März 2026 bis 17. August 2026 Summe 84,90 € Kosten: 0,00 €',
  'Eigenen Plan machen Sie bestimmen Betrag und Tag.',
].map((words, at) => `radio, ${words}, not checked, position ${at + 1}, set size 4`);

it('an offer is chosen and agreed; what was forgotten is said where it is missing', async () => {
  const person = await Listener.to(
    await openTag('kulanz-plan-chooser', { scenario: 'planOffered' }),
  );
  await person.presses('6 Raten');
  await person.presses('Plan prüfen');
  await person.hears(...offers.slice(0, 3), 'button, Plan prüfen', 'heading, 6 × 14,15 €, level 2');

  const agreement = 'checkbox, Ich stimme den Bedingungen des Plans zu.';
  await person.presses('Plan bestätigen');
  await person.hears(
    'Alle Termine ansehen',
    `${agreement}, not checked`,
    'link, Bedingungen lesen (nordlicht.example)',
    'button, Plan bestätigen',
    `${agreement}, Bitte stimmen Sie zuerst den Bedingungen zu., not checked, invalid`,
  );

  await person.presses('Ich stimme den Bedingungen');
  await person.presses('Plan bestätigen');
  await person.hears(
    'link, Bedingungen lesen (nordlicht.example)',
    'button, Plan bestätigen',
    'polite: Ihr Plan ist vereinbart',
    'heading, 6 × 14,15 €, level 2',
  );
});

it('a plan of one’s own says what comes of each entry', async () => {
  const page = await openTag('kulanz-plan-chooser', { scenario: 'planOffered' });
  const mayAnswer = deferred<undefined>();
  page.between = async ({ operation }, send) => {
    if (operation === 'POST /plan-quotes') await mayAnswer.promise;
    return send();
  };
  const person = await Listener.to(page);
  await person.presses('Sie bestimmen Betrag und Tag');
  await person.presses('Eigenen Plan machen');
  await person.hears(
    ...offers,
    'button, Eigenen Plan machen',
    'heading, Ihr eigener Plan, level 2',
  );
  await person.writes('Wie viel passt im Monat?', '20');
  await person.presses('Am 15.');
  await person.hears(
    'radio, Den Betrag, not checked, position 1, set size 2',
    'textbox, Wie viel passt im Monat?, Von 14,15 € bis 84,90 €, für die offenen Rechnungen.',
    'Passende Rate ausrechnen',
    'radio, Am 1., not checked, position 1, set size 6',
    'radio, Am 15., not checked, position 2, set size 6',
    'polite: 5 Raten bis 16. Juli 2026',
  );
  await person.presses('Plan prüfen');
  await person.hears('button, Plan prüfen', 'heading, Wir rechnen Ihren Plan aus, level 2');
  mayAnswer.resolve(undefined);
  await person.hears('heading, 5 × 16,98 €, level 2');
});

it('a plan that runs is changed', async () => {
  const person = await Listener.to(
    await openTag('kulanz-plan-chooser', { scenario: 'planActive' }),
  );
  await person.presses('Plan ändern');
  await person.hears(
    'button, Etwas früher bezahlen Immer möglich und kostenlos',
    'button, Plan ändern Verschieben, pausieren oder senken',
    'heading, Was möchten Sie ändern?, level 2',
  );

  await person.presses('Raten senken');
  await person.writes('Rate, die passt', '11,50');
  await person.presses('Änderung prüfen');
  await person.hears(
    'radio, Rate verschieben Auf einen anderen Tag, not checked, position 1, set size 5',
    'radio, Plan pausieren Für eine oder zwei Raten, not checked, position 2, set size 5',
    'radio, Raten senken Dafür mehr Raten, not checked, position 3, set size 5',
    'radio, Plan beenden Der Rest ist dann wieder offen, not checked, position 1, set size 1',
    'textbox, Rate, die passt, Ihre Rate bisher: 14,15 €.',
    'button, Änderung prüfen',
    'heading, 5 Raten bis 20. Juli 2026, level 2',
  );

  await person.presses('Änderung bestätigen');
  await person.hears(
    'button, Änderung bestätigen',
    'polite: Ihr Plan ist geändert',
    'heading, 5 Raten bis 20. Juli 2026, level 2',
  );
  await person.presses('Plan ansehen');
  await person.hears('button, Plan ansehen', 'heading, 11,32 €, level 2');
});
