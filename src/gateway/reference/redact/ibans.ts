/** Length of an IBAN by country. Source: SWIFT, IBAN Registry (ISO 13616). */
const lengths = new Map(
  `AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20
  EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30
  KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24
  PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22
  VG24 XK20`
    .split(/\s+/)
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))] as const),
);

/** The country begins a word, as in "DE02", or follows a glued "IBAN". */
const start = /(?<=^|[^\p{L}]|IBAN)[A-Z][^A-Z0-9]{0,3}[A-Z][^A-Z0-9]{0,3}\d[^A-Z0-9]{0,3}\d/giu;
/** One more character of it, with what may stand before that. */
const next = /[^A-Z0-9]{0,3}[A-Z0-9]/iy;

/**
 * Without IBANs, however their characters are parted. Only what holds by its check digits is one, so
 * that no word after it is taken; one that is mistyped is still a long number.
 */
export function withoutIbans(text: string): string {
  let result = '';
  let kept = 0;
  start.lastIndex = 0;
  for (let found = start.exec(text); found; found = start.exec(text)) {
    const end = endOfIban(text, found.index);
    // The next one may begin within what only looked like one.
    start.lastIndex = end ?? found.index + 1;
    if (end === undefined) continue;
    result += `${text.slice(kept, found.index)}[IBAN]`;
    kept = end;
  }
  return result + text.slice(kept);
}

function endOfIban(text: string, from: number): number | undefined {
  let compact = '';
  let length = 2;
  next.lastIndex = from;
  while (compact.length < length) {
    const [part] = next.exec(text) ?? [];
    if (part === undefined) return undefined;
    compact += part.slice(-1);
    if (compact.length === 2) length = lengths.get(compact.toUpperCase()) ?? 0;
  }
  return length > 0 && holds(compact) ? next.lastIndex : undefined;
}

/** Letters count from 10, the first four characters come last. Source: ISO 7064, MOD 97-10. */
function holds(compact: string): boolean {
  const digits = Array.from(compact.slice(4) + compact.slice(0, 4), (letter) =>
    parseInt(letter, 36),
  );
  return digits.reduce((rest, value) => (rest * (value > 9 ? 100 : 10) + value) % 97, 0) === 1;
}
