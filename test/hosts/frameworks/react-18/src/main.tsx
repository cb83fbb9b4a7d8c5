import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';

// Strict mode mounts everything twice while it is developed, which must do no harm either.
createRoot(document.querySelector('#app')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
