import { afterAll, beforeAll } from 'vitest';
import type { Engine } from '../../e2e/support/engine.js';
import { startHost, type Host } from './host.js';
import { Visitor } from './visitor.js';

/** A host's page, and somebody in front of it. */
export interface Scene {
  readonly host: Host;
  readonly engine: Engine;
  readonly visitor: Visitor;
}

/** One for all tests of a `describe`; there to be read in its tests and hooks. */
export function useScene(open: () => Promise<Engine>): Scene {
  const scene: { -readonly [Part in keyof Scene]?: Scene[Part] } = {};
  beforeAll(async () => {
    [scene.host, scene.engine] = await Promise.all([startHost(), open()]);
    scene.visitor = new Visitor(scene.engine);
  });
  afterAll(async () => {
    await scene.engine?.close();
    await scene.host?.close();
  });
  return scene as Scene;
}
