import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { appConfig } from '../vite.shared.ts';

export default defineConfig(({ mode }) => appConfig('svelte', mode, [svelte()]));
