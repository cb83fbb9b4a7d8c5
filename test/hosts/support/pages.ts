/** What hosts write into their pages. */

/** How the SDK comes into a page. */
export type Way = 'one script tag' | 'autoload' | 'ES modules';
export const ways: readonly Way[] = ['one script tag', 'autoload', 'ES modules'];

export interface PageOptions {
  /** `nothing`: the host brings it by itself. */
  readonly way?: Way | 'nothing';
  /** Before the SDK's script. */
  readonly head?: string;
  /** After everything else. */
  readonly foot?: string;
  /** Of the script tags. */
  readonly nonce?: string;
  /** Of the provider. */
  readonly attributes?: string;
  /** Around the tags, such as `['<div class="wrapper">', '</div>']`. */
  readonly around?: readonly [string, string];
  /** Before all addresses of the host, where it is not the page's own one. */
  readonly base?: string;
  readonly tags?: string;
}

export const card = '<kulanz-balance-card></kulanz-balance-card>';
export const chooser = '<kulanz-plan-chooser></kulanz-plan-chooser>';

/** Modules as a host's bundler or import map finds them. */
const moduleUrls = (base: string): Record<string, string> => {
  const folder = (name: string, main: string) => [
    [name, `${base}/node_modules/${name}/${main}`],
    [`${name}/`, `${base}/node_modules/${name}/`],
  ];
  return Object.fromEntries([
    ...folder('lit', 'index.js'),
    ...folder('lit-html', 'lit-html.js'),
    ...folder('lit-element', 'index.js'),
    ...folder('@lit/reactive-element', 'reactive-element.js'),
    ...folder('@lit/localize', 'lit-localize.js'),
    ['zod/mini', `${base}/node_modules/zod/mini/index.js`],
    ['kulanz/define', `${base}/esm/define.js`],
  ]);
};

export const importMap = ({ nonce = '', base = '' }: PageOptions = {}): string =>
  `<script type="importmap" nonce="${nonce}">${JSON.stringify({ imports: moduleUrls(base) })}</script>`;

/** The SDK, in one of the ways that the guide names. */
export function sdk({ way = 'one script tag', nonce = '', base = '' }: PageOptions = {}): string {
  switch (way) {
    case 'one script tag':
      return `<script type="module" nonce="${nonce}" src="${base}/sdk/kulanz.de.js"></script>`;
    case 'autoload':
      return `<script type="module" nonce="${nonce}" src="${base}/sdk/autoload.js"></script>`;
    case 'nothing':
      return '';
    case 'ES modules':
      return `<script type="module" nonce="${nonce}">import 'kulanz/define';</script>`;
  }
}

/** A host's page with a provider and tags. */
export function hostPage(options: PageOptions = {}): string {
  const { head = '', foot = '', attributes = '', around = ['', ''], base = '' } = options;
  const { way, tags = card + chooser } = options;
  return `<!doctype html>
    <html lang="de">
      <head>
        <meta charset="utf-8" />
        <title>Host</title>
        ${way === 'ES modules' ? importMap(options) : ''}
        ${head}
        ${sdk(options)}
      </head>
      <body>
        <h1>Meine Rechnungen</h1>
        ${around[0]}
        <kulanz-provider
          base-url="${base}/backend"
          token-url="${base}/token"
          locale="de"
          ${attributes}
        >${tags}</kulanz-provider>
        ${around[1]}
        ${foot}
      </body>
    </html>`;
}

/** The policy that the docs publish, word by word. Source: shared/spec/faults.md, row 25. */
export const strictPolicy = (nonce: string): string =>
  "default-src 'none'; " +
  `script-src 'nonce-${nonce}' 'strict-dynamic'; ` +
  "style-src 'self'; font-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; " +
  "form-action 'self'; frame-ancestors 'self'; require-trusted-types-for 'script'; " +
  'trusted-types lit-html kulanz-lit';

/** Keeps what goes wrong in a page where `troubles()` of the visitor finds it. */
export const watch = (nonce = ''): string => `<script nonce="${nonce}">
  window.troubles = [];
  addEventListener('securitypolicyviolation', (event) =>
    window.troubles.push(event.effectiveDirective + ' ' + event.blockedURI + ' ' + event.sourceFile));
  addEventListener('error', (event) => window.troubles.push(String(event.message)));
  addEventListener('unhandledrejection', (event) => window.troubles.push(String(event.reason)));
  addEventListener('kulanz-error', (event) => {
    window.troubles.push(event.error.kind + ' ' + event.error.message);
    event.preventDefault();
  });
  for (const level of ['warn', 'error']) {
    const { [level]: say } = console;
    console[level] = (...words) => {
      window.troubles.push(words.map(String).join(' '));
      say.apply(console, words);
    };
  }
</script>`;
