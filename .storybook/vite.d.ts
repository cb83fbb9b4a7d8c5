/** What Vite, which builds the Storybook, adds to modules. */
/// <reference types="vite/types/importMeta.d.ts" />
