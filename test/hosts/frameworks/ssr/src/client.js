import '@lit-labs/ssr-client/lit-element-hydrate-support.js';

// Only then what brings Lit: it asks for that support once, when it loads. Bundlers would mix up an
// order of static imports.
await import('./tags.js');

// The server lets tags inside others wait for these; a provider renders nothing to wait for.
for (const tag of document.querySelectorAll('[defer-hydration]')) {
  tag.removeAttribute('defer-hydration');
}
