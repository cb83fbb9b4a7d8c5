import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';
import { appConfig } from '../vite.shared.ts';

const isCustomElement = (tag: string) => tag.startsWith('kulanz-');
const plugin = vue({ template: { compilerOptions: { isCustomElement } } });

export default defineConfig(({ mode }) => appConfig('vue', mode, [plugin]));
