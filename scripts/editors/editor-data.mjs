// @ts-check
/** @typedef {import('./tags.mjs').Tag} Tag */
/** @typedef {import('./tags.mjs').Named} Named */

/** @param {string} text */
const markdown = (text) => ({ kind: 'markdown', value: text });

/** @param {Named} attribute */
const isFlag = ({ type }) => type === 'boolean' || type.includes("['keepReturnParam']");

/**
 * What a person reads who points at a tag.
 *
 * @param {Tag} tag
 */
function help({ summary, description, events, slots, parts }) {
  const lists = Object.entries({ Events: events, Slots: slots, Parts: parts }).flatMap(
    ([title, items]) =>
      items.length === 0
        ? []
        : [
            `**${title}**`,
            items.map((item) => `- \`${item.name || 'default'}\`: ${item.description}`).join('\n'),
          ],
  );
  return [summary, description, ...lists].filter(Boolean).join('\n\n');
}

/**
 * VS Code's `html.customData`:
 * https://github.com/microsoft/vscode-html-languageservice/blob/main/docs/customData.schema.json
 *
 * @param {readonly Tag[]} tags
 */
export function htmlData(tags) {
  return {
    version: 1.1,
    tags: tags.map((tag) => ({
      name: tag.tag,
      description: markdown(help(tag)),
      attributes: tag.attributes.map((attribute) => ({
        name: attribute.name,
        description: markdown(attribute.description),
        ...(isFlag(attribute) && { valueSet: 'v' }),
      })),
    })),
  };
}

/**
 * VS Code's `css.customData`; all tags read the same tokens.
 *
 * @param {readonly Tag[]} tags
 */
export function cssData(tags) {
  const tokens = new Map(tags.flatMap((tag) => tag.tokens.map((token) => [token.name, token])));
  return {
    version: 1.1,
    properties: [...tokens.values()].map(({ name, description }) => ({
      name,
      description: markdown(description),
    })),
  };
}

/**
 * https://github.com/JetBrains/web-types
 *
 * @param {readonly Tag[]} tags
 * @param {{ name: string, version: string }} packageJson
 */
export function webTypes(tags, { name, version }) {
  /** @param {readonly Named[]} items */
  const described = (items) => items.map(({ name, description }) => ({ name, description }));
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name,
    version,
    'description-markup': 'markdown',
    'js-types-syntax': 'typescript',
    contributions: {
      html: {
        elements: tags.map((tag) => ({
          name: tag.tag,
          description: [tag.summary, tag.description].filter(Boolean).join('\n\n'),
          attributes: tag.attributes.map((attribute) => ({
            name: attribute.name,
            description: attribute.description,
            value: isFlag(attribute) ? { kind: 'no-value', type: 'boolean' } : { type: 'string' },
          })),
          slots: described(tag.slots),
          js: {
            properties: tag.properties.map(({ name, description, type }) => ({
              name,
              description,
              type,
            })),
            events: tag.events.map(({ name, description, type }) => ({ name, description, type })),
          },
          css: { parts: described(tag.parts), properties: described(tag.tokens) },
        })),
      },
    },
  };
}
