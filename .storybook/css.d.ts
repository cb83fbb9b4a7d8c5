/** Vite gives the text of a file as it is; `?inline` would rewrite `light-dark()`. */
declare module '*.css?raw' {
  const text: string;
  export default text;
}
