import type { Hono } from 'hono';
import type { PlanOffersQuestion } from '../../src/gateway/tmforum/index.js';
import { pageOf, problem } from './answers.js';
import { foundBy } from './collections.js';
import type { BssRules } from './rules.js';
import type { Json } from './shapes.js';

/** Flows of TMF701 that answer questions about offers of plans, each with a task for the choice. */
export interface ProcessFlows {
  /** As they were started, oldest first. */
  readonly flows: Json[];
  /** By the id of their flow. */
  readonly tasks: Map<string, Json>;
}

interface Characteristic {
  readonly name: string;
  readonly value: unknown;
}
const characteristicsOf = (record: Json) =>
  (record['characteristic'] ?? []) as readonly Characteristic[];

export function serveProcessFlows(app: Hono, root: string, rules: BssRules): ProcessFlows {
  const flows: Json[] = [];
  const tasks = new Map<string, Json>();
  const late: Json[] = [];

  /** A flow as it is now: it answers as soon as the rules let it. */
  function now(flow: Json): Json {
    if (rules.flows === 'running' || flow['state'] === 'cancelled') return flow;
    if (rules.flows === 'withoutAnswer') return { ...flow, state: 'completed' };
    const characteristic = characteristicsOf(flow);
    const question = characteristic.find(({ name }) => name === 'planQuestion')?.value;
    const value = rules.planOffers(question as PlanOffersQuestion);
    return {
      ...flow,
      state: rules.flows === 'cancelled' ? 'cancelled' : 'completed',
      characteristic: [...characteristic, { name: 'planOffers', valueType: 'object', value }],
    };
  }

  app.get(`${root}/processFlow`, (context) =>
    pageOf(context, foundBy(context, flows, rules).map(now), rules),
  );
  app.post(`${root}/processFlow`, async (context) => {
    const body = await context.req.json<Json>();
    if (body['processFlowSpecification'] === undefined) return problem(context, 400);
    const id = `flow-${String(tasks.size + 1)}`;
    const flow = { ...body, id, href: `/processFlow/${id}`, state: 'active' };
    tasks.set(id, {
      id: `task-of-${id}`,
      href: `/processFlow/${id}/taskFlow/task-of-${id}`,
      taskFlowSpecification: 'acceptOffer',
      state: 'active',
    });
    if (rules.lateStarts > 0) {
      rules.lateStarts -= 1;
      late.push(flow);
      return problem(context, 500);
    }
    flows.push(flow, ...late.splice(0));
    return context.json(now(flow), 201);
  });
  app.get(`${root}/processFlow/:flow/taskFlow`, (context) => {
    const task = tasks.get(context.req.param('flow'));
    return task ? pageOf(context, [task], rules) : problem(context, 404);
  });
  app.patch(`${root}/processFlow/:flow/taskFlow/:id`, async (context) => {
    const { flow, id } = context.req.param();
    const task = tasks.get(flow);
    if (task?.['id'] !== id) return problem(context, 404);
    const changed = { ...task, ...(await context.req.json<Json>()) };
    tasks.set(flow, changed);
    return context.json(changed);
  });
  return { flows, tasks };
}
