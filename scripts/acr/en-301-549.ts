/** What EN 301 549 V3.2.1 asks for beside WCAG, by chapters: https://www.etsi.org/standards */
import { contrast, keyboard } from './evidence.js';
import { absent, pending, type Criterion } from './verdict.js';

export interface Chapter {
  /** As in the catalogue of OpenACR. */
  readonly id: string;
  readonly title: string;
  /** About the chapter as a whole; without criteria, why it is left out. */
  readonly notes?: string;
  readonly criteria?: readonly Criterion[];
}

const noSound = absent('Nothing is said by sound alone: the tags have none.', /<(?:audio|video)\b/);
const speechless = absent('Nothing needs a voice: a call-back is one of several ways.');
const telco = absent('Support services are the telco’s own.');

export const europeanChapters: readonly Chapter[] = [
  {
    id: 'en_301_549_functional_performance',
    title: 'Chapter 4: Functional performance statements',
    criteria: [
      {
        num: '4.2.1',
        name: 'Usage without vision',
        verdict: pending('Can each flow be done with a screen reader?', ...keyboard),
      },
      {
        num: '4.2.2',
        name: 'Usage with limited vision',
        verdict: pending('Can each flow be done enlarged, and with more contrast?', ...contrast),
      },
      {
        num: '4.2.3',
        name: 'Usage without perception of colour',
        verdict: pending('Can each flow be done without colours?'),
      },
      { num: '4.2.4', name: 'Usage without hearing', verdict: noSound },
      { num: '4.2.5', name: 'Usage with limited hearing', verdict: noSound },
      { num: '4.2.6', name: 'Usage with no or limited vocal capability', verdict: speechless },
      {
        num: '4.2.7',
        name: 'Usage with limited manipulation or strength',
        verdict: pending('Can each flow be done by switch, voice control, one hand?', ...keyboard),
      },
      {
        num: '4.2.8',
        name: 'Usage with limited reach',
        verdict: absent('It is about devices that stand somewhere.'),
      },
      {
        num: '4.2.9',
        name: 'Minimize photosensitive seizure triggers',
        verdict: pending('Does nothing flash?'),
      },
      {
        num: '4.2.10',
        name: 'Usage with limited cognition, language or learning',
        verdict: pending('Do people with such limits understand what they agree to?'),
      },
      {
        num: '4.2.11',
        name: 'Privacy',
        verdict: pending('Is what assistive technology needs as private as everything else?'),
      },
    ],
  },
  {
    id: 'en_301_549_generic_requirements',
    title: 'Chapter 5: Generic requirements',
    notes: 'Left out: the tags have no closed functionality, biometrics or hardware of their own.',
  },
  {
    id: 'en_301_549_ict_with_two-way_voice',
    title: 'Chapter 6: Two-way voice communication',
    notes: 'Left out: the tags carry no voice. A call-back is a call of the telco.',
  },
  {
    id: 'en_301_549_ict_with_video',
    title: 'Chapter 7: Video',
    notes: 'Left out: the tags show no video.',
  },
  { id: 'en_301_549_hardware', title: 'Chapter 8: Hardware', notes: 'Left out: software only.' },
  {
    id: 'en_301_549_web',
    title: 'Chapter 9: Web',
    notes:
      'The same criteria as WCAG, levels A and AA, above; this edition adds those of WCAG 2.2.',
  },
  {
    id: 'en_301_549_non-web-documents',
    title: 'Chapter 10: Non-web documents',
    notes: 'Left out: documents that the tags link to, such as terms, are the telco’s own.',
  },
  {
    id: 'en_301_549_software',
    title: 'Chapter 11: Software',
    notes:
      'Left out: the tags run in browsers and web views; an app around them is the telco’s own.',
  },
  {
    id: 'en_301_549_documentation_and_support_services',
    title: 'Chapter 12: Documentation and support services',
    criteria: [
      {
        num: '12.1.1',
        name: 'Accessibility and compatibility features',
        verdict: pending('Does the documentation name them all?'),
      },
      {
        num: '12.1.2',
        name: 'Accessible documentation',
        verdict: pending('Can README and Storybook be read by everybody?'),
      },
      {
        num: '12.2.2',
        name: 'Information on accessibility and compatibility features',
        verdict: telco,
      },
      { num: '12.2.3', name: 'Effective communication', verdict: telco },
      { num: '12.2.4', name: 'Accessible documentation', verdict: telco },
    ],
  },
  {
    id: 'en_301_549_ict_providing_relay_or_emergency_service_access',
    title: 'Chapter 13: Relay and emergency services',
    notes: 'Left out: the tags give access to neither.',
  },
];
