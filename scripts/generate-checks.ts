/**
 * Writes the page's answer checks from the contract's zod schemas. Knows only the constructs that
 * the contract's answers use and stops at any other one.
 */
import type { $ZodCheckMaxLength, $ZodType, $ZodTypes } from 'zod/v4/core';
import { contractHints, type OperationSpec } from '../src/core/contract/index.js';

const named = (schema: $ZodType) => contractHints.get(schema)?.component;
const constantName = (component: string) => component[0]?.toLowerCase() + component.slice(1);

/** One generated module: rows of operations, and a constant for each named schema they need. */
export interface ChecksModule {
  readonly operations: Readonly<Record<string, Omit<OperationSpec, 'scope'>>>;
  /** The type that holds its rows against the contract. Default `OperationRows`. */
  readonly rows?: 'StaffOperationRows';
  /** Schemas that are no operation's answer, by the name of their export. */
  readonly more?: Readonly<Record<string, $ZodType>>;
  /** Other generated modules whose constants this one may use. */
  readonly from?: readonly GeneratedModule[];
}

/** A module that is written already. */
export interface GeneratedModule {
  readonly file: string;
  readonly source: string;
}

/** @throws Error naming the schema that the page's checks cannot express */
export function generateChecks(module: ChecksModule): string {
  const rowsType = module.rows ?? 'OperationRows';
  const blocks = new Set<string>();
  const borrowed = new Map<string, Set<string>>();
  const constants = new Map<string, string>();
  const fileOf = new Map(
    (module.from ?? []).flatMap(({ file, source }) =>
      [...source.matchAll(/^export const (\w+)/gm)].map(([, name = '']) => [name, file] as const),
    ),
  );

  const block = (name: string) => {
    blocks.add(name);
    return name;
  };

  /** The expression of a schema: a constant's name for a named one, else written in place. */
  function check(schema: $ZodType): string {
    const component = named(schema);
    if (!component) return expression(schema);
    const name = constantName(component);
    const file = fileOf.get(name);
    if (file) borrowed.set(file, (borrowed.get(file) ?? new Set()).add(name));
    else if (!constants.has(name)) constants.set(name, expression(schema));
    return name;
  }

  function expression(schema: $ZodType): string {
    const hint = contractHints.get(schema);
    if (hint?.leaf) return block(hint.leaf);
    if (hint?.openEnum) return `${block('openEnum')}('${hint.openEnum.join(' ')}')`;

    const { def } = (schema as $ZodTypes)._zod;
    const limits = def.checks ?? [];
    switch (def.type) {
      case 'array': {
        const most = limits.map((limit) => maxLength(limit as $ZodCheckMaxLength));
        return `${block('array')}(${[check(def.element), ...most].join(', ')})`;
      }
      case 'object':
        if (limits.length === 0 && !def.catchall) return object(def.shape);
        break;
      case 'boolean':
        return block('bool');
      case 'number':
        if (limits.length === 0) return block('format' in def ? 'int' : 'number');
        break;
      default:
    }
    throw new Error(`The page's checks know no ${def.type} like this: ${JSON.stringify(def)}`);
  }

  function object(shape: Readonly<Record<string, $ZodType>>): string {
    const required: string[] = [];
    const optional: string[] = [];
    for (const [key, member] of Object.entries(shape)) {
      const { def } = (member as $ZodTypes)._zod;
      if (def.type === 'optional') optional.push(`${key}: ${check(def.innerType)}`);
      else required.push(`${key}: ${check(member)}`);
    }
    const groups = optional.length > 0 ? [required, optional] : [required];
    return `${block('object')}(${groups.map((members) => `{ ${members.join(', ')} }`).join(', ')})`;
  }

  const rows = Object.entries(module.operations).map(
    ([name, spec]) => `${name}: ${row(spec, spec.answer && check(spec.answer as $ZodType))},`,
  );
  for (const [name, schema] of Object.entries(module.more ?? {})) {
    constants.set(name, check(schema));
  }

  return [
    '// Generated from src/core/contract by `npm run generate`. Do not edit.',
    `import { ${[...blocks].sort().join(', ')} } from '../check.js';`,
    `import type { ${rowsType} } from '../operation-row.js';`,
    ...[...borrowed].map(
      ([file, names]) => `import { ${[...names].sort().join(', ')} } from '${file}';`,
    ),
    '',
    ...[...constants].map(([name, code]) => `export const ${name} = ${code};\n`),
    'export const operations = {',
    ...rows,
    `} as const satisfies ${rowsType};`,
  ].join('\n');
}

/** A row holds what is true; what is absent is false. */
function row(spec: Omit<OperationSpec, 'scope'>, check: string | undefined): string {
  const flags = (['keyed', 'ifMatch', 'file', 'mayBeEmpty'] as const).filter((flag) => spec[flag]);
  const members = [
    `method: '${spec.method}'`,
    `path: '${spec.path}'`,
    ...flags.map((flag) => `${flag}: true`),
    ...(check ? [`check: ${check}`] : []),
  ];
  return `{ ${members.join(', ')} }`;
}

function maxLength(limit: $ZodCheckMaxLength): number {
  const { def } = limit._zod;
  if (def.check === 'max_length') return def.maximum;
  throw new Error(`The page's checks know no limit ${JSON.stringify(def)} of an array`);
}
