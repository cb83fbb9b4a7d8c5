import type { ApiVersion } from '../../../../src/gateway/tmforum/index.js';
import { readDescription, withoutParameters, type Operation, type Schema } from './description.js';
import { createSchemas } from './schemas.js';

/** Something that the official file does not allow. */
export interface Violation {
  /** Such as `accountManagement v5 GET /billingAccount/{id}`. */
  readonly call: string;
  /** Such as `answer 200 /accountBalance/0`. */
  readonly where: string;
  readonly message: string;
}

/** What is let through although no file names it, and why. */
export interface Exception {
  readonly api: string;
  readonly path: string;
  readonly query: string;
  readonly reason: string;
}

/** Checks every call of a `fetch` against the official files, requests and answers. */
export interface Checker {
  readonly fetch: typeof fetch;
  readonly violations: readonly Violation[];
  /** How often each operation was called. */
  readonly calls: ReadonlyMap<string, number>;
  /** Exceptions that were needed. */
  readonly excused: ReadonlySet<Exception>;
}

const apiPath = /^\/tmf-api\/(\w+)\/(v\d)(\/.*)$/;

export function createChecker(inner: typeof fetch, exceptions: readonly Exception[]): Checker {
  const violations: Violation[] = [];
  const calls = new Map<string, number>();
  const excused = new Set<Exception>();
  const rightAnswers = new Set<string>();

  async function check(request: Request, response: Response, body: string): Promise<void> {
    const url = new URL(request.url);
    const [, api, version, path] = apiPath.exec(url.pathname) ?? [];
    // Whatever gives tokens is no TM Forum API.
    if (api === undefined || version === undefined || path === undefined) return;
    const { operations, compile } = openApi(api, version as ApiVersion);
    const operation = operations.find((each) => fits(each, request.method, path));
    const call = `${api} ${version} ${request.method} ${operation?.path ?? path}`;
    const report = (where: string, message: string) => violations.push({ call, where, message });
    calls.set(call, (calls.get(call) ?? 0) + 1);
    if (!operation) return void report('request', 'is no operation of the file');

    const validate = (where: string, schema: Schema | undefined, value: unknown): void => {
      if (!schema) return;
      const isValid = compile(schema);
      if (isValid(value)) return;
      for (const { instancePath, message = '' } of isValid.errors ?? []) {
        report(`${where} ${instancePath}`, message);
      }
    };
    for (const [name, text] of url.searchParams) {
      const parameter = operation.parameters.find(
        (each) => each.in === 'query' && each.name === name,
      );
      const isNumber = parameter?.schema['type'] === 'integer' && text.trim() !== '';
      if (parameter) validate(`query ${name}`, parameter.schema, isNumber ? Number(text) : text);
      else {
        const excuse = exceptions.find(
          (each) => each.api === api && each.path === operation.path && each.query === name,
        );
        if (excuse) excused.add(excuse);
        else report(`query ${name}`, 'is no parameter of the file');
      }
    }
    if (body !== '') {
      const mediaType = withoutParameters(request.headers.get('content-type') ?? '');
      const isKnown = operation.mediaTypes.includes(mediaType);
      if (!isKnown) report('request', `${mediaType} is no media type of the file`);
      validate('request', operation.body, JSON.parse(body));
    }

    const { status } = response;
    if (!(String(status) in operation.responses) && !('default' in operation.responses)) {
      return void report(`answer ${status}`, 'is no status of the file');
    }
    const schema = operation.responses[String(status)] ?? operation.responses['default'];
    const text = await response.text();
    // Thousands of reads are answered alike, and what was right once is right again.
    const answer = `${call} ${status} ${text}`;
    if (rightAnswers.has(answer)) return;
    const before = violations.length;
    validate(`answer ${status}`, schema, text === '' ? undefined : JSON.parse(text));
    if (violations.length === before) rightAnswers.add(answer);
  }

  return {
    violations,
    calls,
    excused,
    async fetch(input, init) {
      const request = new Request(input, init);
      const body = await request.clone().text();
      const response = await inner(request);
      await check(request, response.clone(), body);
      return response;
    },
  };
}

const opened = new Map<string, ReturnType<typeof readApi>>();
/** Read once in a process: a file of v5 takes a second. */
function openApi(api: string, version: ApiVersion) {
  const key = `${api} ${version}`;
  const known = opened.get(key) ?? readApi(api, version);
  opened.set(key, known);
  return known;
}

function readApi(api: string, version: ApiVersion) {
  const { document, operations } = readDescription(api, version);
  return { operations, compile: createSchemas(document) };
}

function fits(operation: Operation, method: string, path: string): boolean {
  const [wanted, asked] = [operation.path.split('/'), path.split('/')];
  return (
    operation.method === method &&
    wanted.length === asked.length &&
    wanted.every(
      (part, index) => part === asked[index] || (part.startsWith('{') && asked[index] !== ''),
    )
  );
}
