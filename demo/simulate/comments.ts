import type { Faker } from '@faker-js/faker';

/** Invented, and said by nobody: what customers might write, some with what must not be stored. */
const comments = {
  de: [
    'Ich habe ewig in der Hotline gewartet.',
    'Niemand hat mir die Gebühr auf der Rechnung erklärt.',
    'Die Ratenzahlung war in zwei Minuten fertig, danke!',
    'Sehr freundlich, ich wurde ernst genommen.',
    'Die Seite ist immer wieder abgestürzt.',
    'Die Rechnung verstehe ich immer noch nicht.',
    'Mein Name ist Petra Lindner, bitte rufen Sie mich unter 0171 2345678 an.',
    'Frau Sommer hat mir sehr geholfen.',
    'Alles gut.',
    'Die Rate ist mir zu hoch, ich habe meine Arbeit verloren.',
    'Ich weiß nicht mehr weiter.',
    'Die Bezahlung hat sofort geklappt.',
  ],
  en: [
    'I waited on the phone for half an hour.',
    'Nobody could explain the fee on my bill.',
    'Setting up the plan was quick and easy, thank you!',
    'Very friendly, I felt respected.',
    'The page crashed again and again.',
    'I still do not understand the bill.',
    'My name is Peter Miller, call me on +44 7700 900123.',
    'Mrs Summers was a great help.',
    'All fine.',
    'The instalments are too high, I lost my job.',
    'I do not know what to do any more.',
    'Paying worked at once.',
  ],
} as const;

/** A comment in the customer's language, or in English. */
export function commentIn(locale: string, faker: Faker): string {
  return faker.helpers.arrayElement(locale.startsWith('de') ? comments.de : comments.en);
}
