import { drawByText } from '../../core/domain/index.js';
import type { Fault, FaultChance, FaultRule, Requests } from './faults.js';

interface Line {
  readonly method: string;
  readonly path: string;
}

/** @returns what befalls a request, or undefined when all is well */
export type ChooseFault = (line: Line) => Fault | undefined;

function matches({ method, path }: Requests, line: Line): boolean {
  if (method === undefined ? line.method === 'OPTIONS' : method !== line.method) return false;
  return path === undefined || toPattern(path).test(line.path);
}

function toPattern(path: string): RegExp {
  const literal = path.split('*').map((part) => part.replaceAll(/[\\^$.|?+()[\]{}]/g, '\\$&'));
  return new RegExp(`^${literal.join('.*')}$`);
}

/** The first rule that applies decides; each counts the requests that it is about. */
export function chooseByRules(rules: readonly FaultRule[]): ChooseFault {
  const counted = rules.map((rule) => ({ rule, count: 0 }));
  return (line) => {
    const hit = counted
      .filter(({ rule }) => matches(rule, line))
      .filter((entry) => {
        entry.count += 1;
        const { from = 1, to = Infinity } = entry.rule;
        return from <= entry.count && entry.count <= to;
      });
    return hit[0]?.rule.fault;
  };
}

/** @throws RangeError where there is nothing to draw from, or the share is none */
export function chooseByChance(chance: FaultChance): ChooseFault {
  const { seed, share, faults } = chance;
  if (!(share >= 0 && share <= 1)) throw new RangeError(`share must be from 0 to 1: ${share}`);
  if (faults.length === 0) throw new RangeError('faults must not be empty');
  const counts = new Map<string, number>();
  return (line) => {
    if (!matches(chance, line)) return undefined;
    const operation = `${line.method} ${line.path}`;
    const count = (counts.get(operation) ?? 0) + 1;
    counts.set(operation, count);
    const drawn = `${seed} ${operation} ${count}`;
    if (drawByText(drawn) >= share) return undefined;
    return faults[Math.floor(drawByText(`${drawn} which`) * faults.length)];
  };
}
