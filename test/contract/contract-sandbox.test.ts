import { collectionsContract } from './suite/index.js';
import { openSandboxBackend } from './support/sandbox-backend.js';

collectionsContract('the sandbox', () => Promise.resolve(openSandboxBackend()));
