// @ts-check
/** @typedef {import('./tags.mjs').Tag} Tag */
/** @typedef {import('./tags.mjs').Named} Named */

/**
 * The package in short, for language models that help integrators: https://llmstxt.org
 *
 * @param {readonly Tag[]} tags
 * @param {{ name: string, version: string, description: string, exports: Record<string, unknown> }} packageJson
 */
export function llmsText(tags, { name, version, description, exports }) {
  return `# ${name} ${version}

> ${description}.

Put one provider around the tags; without one call \`configure()\` of \`kulanz\`. Register with
\`import 'kulanz/define'\`, one tag with \`import 'kulanz/balance-card/define'\`. The page shows what the
backend of the contract answers (\`kulanz/openapi.json\`); for tests there is \`createSandbox()\` in
\`kulanz/testing\`. Never compute amounts on your own: they are integers in minor units with a currency.

\`\`\`html
<kulanz-provider base-url="https://collections.telco.example" token-url="/collections-token" locale="de">
  <kulanz-balance-card>What is shown without scripts.</kulanz-balance-card>
</kulanz-provider>
\`\`\`

## Entries

${Object.keys(exports)
  .map((path) => `- \`${path.replace('.', name)}\``)
  .join('\n')}

${tags.map(section).join('\n\n')}
`;
}

/** @param {Tag} tag */
function section(tag) {
  const lists = {
    Attributes: tag.attributes,
    'Properties only': tag.properties.filter(
      ({ name }) => !tag.attributes.some((attribute) => camel(attribute.name) === name),
    ),
    Events: tag.events,
    Slots: tag.slots,
    Parts: tag.parts,
  };
  return [
    `## <${tag.tag}>`,
    tag.summary,
    ...Object.entries(lists)
      .filter(([, items]) => items.length > 0)
      .map(([title, items]) => `${title}:\n${items.map(line).join('\n')}`),
  ].join('\n\n');
}

/** @param {string} name of an attribute */
const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** @param {Named} item */
const line = ({ name, description }) =>
  `- \`${name || '(default)'}\`: ${description.replace(/\s+/g, ' ')}`;
