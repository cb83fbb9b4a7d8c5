import { firstNames } from './first-names.js';

const mark = '[Name]';

/** One word of a name in any case. No part takes what the next could, so all of it stays linear. */
const word = String.raw`[\p{L}\p{M}'’-]{2,30}`;
/** With a capital, or an initial, and with the "von" before it. */
const capital = String.raw`(?:(?:von|van|vom|zu|de|der|den|la|el|al) ){0,2}(?:\p{Lu}(?:\.|[\p{L}\p{M}'’-]{1,30}))`;
const alone = String.raw`(?<![\p{L}\p{M}])`;

/** What announces a name, in any case. */
const announced = (words: string): string =>
  `${alone}((?:${words.replace(/\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`)})`;

/** Words that follow "frau" or "herr" in lower case and are no name. */
const noNames = `am|an|auf|aus|bei|beim|der|die|das|den|dort|eben|hat|hatte|im|in|ist|kann|konnte|mit|oder|sagte|und|von|vom|war|was|wie|wollte|wollen|zum`;

const rules: readonly RegExp[] = [
  // Signatures come first: there a "Familie" belongs to the name.
  new RegExp(
    `${announced('grüße|grüßen|gruß|gruss|gruesse|mfg|lg|vg|regards|sincerely|faithfully')}[ ,.–-]{1,4})${capital}(?: ${capital}){0,2}`,
    'gu',
  ),
  new RegExp(
    `${announced("mein name ist|ich heiße|ich heisse|my name is|my name's|my names")} +)${word}(?: ${capital}){0,2}`,
    'gu',
  ),
  new RegExp(
    `${announced('mr|mrs|ms|mx|herrn|dr|prof')}\\.? +(?:(?:Dr|Prof)\\. *){0,2})(?:${capital}|(?!(?:${noNames}|[Dd]r|[Pp]rof)(?!\\p{L}))${word})(?: ${capital})?`,
    'gu',
  ),
  new RegExp(
    `${announced('herr|frau|fräulein|familie|fam|miss|sir|namens|called|named')}\\.? +(?:(?:Dr|Prof)\\. *){0,2})${capital}(?: ${capital})?`,
    'gu',
  ),
  // "frau özdemir", but not "meine frau überweist".
  new RegExp(
    String.raw`(?<!(?:meiner?|deiner?|seiner?|unserer?|eine?r?|die|der|diese|als) )${alone}((?:frau|herr) )(?!(?:${noNames})(?!\p{L}))${word}`,
    'gu',
  ),
  new RegExp(`${announced('the')} )${capital}(?= (?:family|household)(?!\\p{L}))`, 'gu'),
  new RegExp(
    `${alone}()(?:${firstNames.flatMap((name) => [name, name.toUpperCase()]).join('|')})(?![\\p{L}\\p{M}])(?: ${capital})?`,
    'gu',
  ),
];

/** Without names that their surroundings, or a list of common first names, give away. */
export const withoutNames = (text: string): string =>
  rules.reduce((rest, rule) => rest.replace(rule, `$1${mark}`), text);
