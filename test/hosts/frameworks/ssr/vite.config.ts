import { defineConfig } from 'vite';
import { appConfig } from '../vite.shared.ts';

// The server puts a nonce of each answer in this one's place.
export default defineConfig(({ mode }) => ({
  ...appConfig('ssr', mode, []),
  html: { cspNonce: 'NONCE' },
}));
