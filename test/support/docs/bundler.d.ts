/** Bundlers take style sheets in, and declare so. */
declare module '*.css';
