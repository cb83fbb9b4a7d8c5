/** What PostHog's service answers when a site has one survey. */
import { fileURLToPath } from 'node:url';

/** Its scripts are served from `static/`, as it serves them. */
export const posthogFolder = fileURLToPath(
  new URL('node_modules/posthog-js/dist', import.meta.url),
);

const survey = {
  id: 'nps',
  name: 'NPS',
  type: 'popover',
  start_date: '2026-01-01T00:00:00Z',
  questions: [
    {
      type: 'rating',
      question: 'Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen?',
      scale: 10,
      display: 'number',
      lowerBoundLabel: 'sehr unwahrscheinlich',
      upperBoundLabel: 'sehr wahrscheinlich',
      buttonText: 'Antwort senden',
    },
  ],
  appearance: { whiteLabel: true },
  conditions: {},
};

const config = { surveys: true, supportedCompression: [], featureFlags: {} };

export const posthogAnswer = (path: string): string =>
  JSON.stringify(path.includes('/surveys') ? { surveys: [survey] } : config);
