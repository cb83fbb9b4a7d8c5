import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { appConfig } from '../vite.shared.ts';

export default defineConfig(({ mode }) => appConfig('react-18', mode, [react()]));
