/** Of the pages that bring no looks of their own. */
export const styles = `
  :host { display: block; font: 1rem/1.5 sans-serif; }
  h2 { font-size: 1.25rem; }
  fieldset { display: grid; grid-template-columns: repeat(6, 1fr); gap: 0.5rem; border: 0; padding: 0; }
  label { display: grid; place-items: center; min-height: 3rem; border: 1px solid; border-radius: 0.5rem; }
  label:has(:checked) { background: #06c; color: #fff; }
  input { position: absolute; opacity: 0; }
  p { display: flex; justify-content: space-between; }
  button { padding: 0.75rem 1.5rem; border: 0; border-radius: 0.5rem; background: #06c; color: #fff; font: inherit; }
`;
