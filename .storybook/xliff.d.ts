/** Vite gives the text of a file as it is. */
declare module '*.xlf?raw' {
  const text: string;
  export default text;
}
