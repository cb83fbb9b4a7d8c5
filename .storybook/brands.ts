/** The brands of the toolbar: each is a style sheet of a few values, as a host page links it. */
import fjordtel from '../src/theme/brands/fjordtel.css?raw';
import nordlichtMobil from '../src/theme/brands/nordlicht-mobil.css?raw';
import telekomScale from '../src/theme/brands/telekom-scale.css?raw';
import volta from '../src/theme/brands/volta.css?raw';

const sheets: Record<string, string> = {
  fjordtel,
  'nordlicht-mobil': nordlichtMobil,
  'telekom-scale': telekomScale,
  volta,
};

/** The host page beneath the tags. */
const desks: Record<string, string> = {
  fjordtel: 'light-dark(#e6edf6, #070c14)',
  'nordlicht-mobil': 'light-dark(#e9dcc3, #081b1d)',
  'telekom-scale': 'light-dark(#efeff0, #000000)',
  volta: 'light-dark(#eceaec, #1b181a)',
};
const defaultDesk = 'light-dark(#efe9de, #121110)';

const sheet = new CSSStyleSheet();

/** @param brand name of a file in src/theme/brands; any other: the look without a brand */
export function applyBrand(brand = ''): void {
  sheet.replaceSync(
    `${sheets[brand] ?? ''}
    body.sb-show-main { background: ${desks[brand] ?? defaultDesk} }
    body.sb-show-main a { color: var(--kulanz-accent, light-dark(#2b4785, #b3c5f4)) }`,
  );
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
}
