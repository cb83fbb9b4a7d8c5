/** What EN 301 549 V3.2.1 asks for beside WCAG, by chapters: https://www.etsi.org/standards */
import { contrast, keyboard, stories } from './evidence.js';
import { absent, criterion, lacks, pending, tests, type Criterion } from './verdict.js';

export interface Chapter {
  /** As in the catalogue of OpenACR. */
  readonly id: string;
  readonly title: string;
  /** About the chapter as a whole; without criteria, why it has none. */
  readonly notes?: string;
  readonly criteria?: readonly Criterion[];
  /** Nothing of it applies. */
  readonly disabled?: true;
}

const noSound = absent(
  'Nothing is said by sound alone: the tags make none.',
  lacks('<audio', '<video', 'AudioContext'),
);
const telco = absent('Support services are the telco’s own.');

const notApplying = (id: string, title: string, notes: string): Chapter => ({
  id,
  title,
  notes,
  disabled: true,
});

export const europeanChapters: readonly Chapter[] = [
  {
    id: 'en_301_549_functional_performance',
    title: 'EN 301 549, chapter 4: functional performance statements',
    criteria: [
      criterion(
        '4.2.1',
        'Usage without vision',
        pending('whether each journey can be done with a screen reader.', ...keyboard),
      ),
      criterion(
        '4.2.2',
        'Usage with limited vision',
        pending('whether each journey can be done enlarged, and with more contrast.', ...contrast),
      ),
      criterion(
        '4.2.3',
        'Usage without perception of colour',
        pending('whether each journey can be done without seeing colours.', ...stories),
      ),
      criterion('4.2.4', 'Usage without hearing', noSound),
      criterion('4.2.5', 'Usage with limited hearing', noSound),
      criterion(
        '4.2.6',
        'Usage with no or limited vocal capability',
        pending(
          'whether everything that a call-back does can be done in writing at the telco.',
          ...tests('elements/support-options/talking.test.ts', 'is sent by keyboard alone'),
        ),
      ),
      criterion(
        '4.2.7',
        'Usage with limited manipulation or strength',
        pending('whether each journey can be done by switch, voice and one hand.', ...keyboard),
      ),
      criterion(
        '4.2.8',
        'Usage with limited reach',
        absent('It is about devices that stand somewhere.'),
      ),
      criterion(
        '4.2.9',
        'Minimize photosensitive seizure triggers',
        pending('whether nothing flashes when views, answers and errors follow fast.'),
      ),
      criterion(
        '4.2.10',
        'Usage with limited cognition, language or learning',
        pending(
          'whether people with such limits understand what they agree to. A linter holds the words ' +
            'to rules; it has asked nobody.',
          ...tests('unit/cli/kulanz.test.ts', 'prints the figures of each view'),
        ),
      ),
      criterion(
        '4.2.11',
        'Privacy',
        pending('whether what assistive technology needs is as private as everything else.'),
      ),
    ],
  },
  notApplying(
    'en_301_549_generic_requirements',
    'EN 301 549, chapter 5: generic requirements',
    'Does not apply: no closed functionality, biometrics or operable parts of a device.',
  ),
  notApplying(
    'en_301_549_ict_with_two-way_voice',
    'EN 301 549, chapter 6: two-way voice',
    'Does not apply: the tags carry no voice. A call-back is a call of the telco.',
  ),
  notApplying(
    'en_301_549_ict_with_video',
    'EN 301 549, chapter 7: video',
    'Does not apply: the tags show no video.',
  ),
  notApplying(
    'en_301_549_hardware',
    'EN 301 549, chapter 8: hardware',
    'Does not apply: software only.',
  ),
  {
    id: 'en_301_549_web',
    title: 'EN 301 549, chapter 9: web',
    notes:
      'Clauses 9.1 to 9.4 are the criteria of WCAG 2.1, levels A and AA: see the tables above, which ' +
      'have those of WCAG 2.2 as well. Clause 9.6, conformance, is about whole pages.',
  },
  notApplying(
    'en_301_549_non-web-documents',
    'EN 301 549, chapter 10: non-web documents',
    'Does not apply: documents that the tags link to, such as terms, are the telco’s own.',
  ),
  notApplying(
    'en_301_549_software',
    'EN 301 549, chapter 11: software',
    'Does not apply: the tags run in browsers and web views; an app around them is the telco’s own.',
  ),
  {
    id: 'en_301_549_documentation_and_support_services',
    title: 'EN 301 549, chapter 12: documentation and support services',
    criteria: [
      criterion(
        '12.1.1',
        'Accessibility and compatibility features',
        pending('whether README and Storybook name all that a host has to know.'),
      ),
      criterion(
        '12.1.2',
        'Accessible documentation',
        pending('whether README and the pages of the Storybook can be read by everybody.'),
      ),
      criterion('12.2.2', 'Information on accessibility and compatibility features', telco),
      criterion('12.2.3', 'Effective communication', telco),
      criterion('12.2.4', 'Accessible documentation', telco),
    ],
  },
  notApplying(
    'en_301_549_ict_providing_relay_or_emergency_service_access',
    'EN 301 549, chapter 13: relay and emergency services',
    'Does not apply: the tags give access to neither.',
  ),
];
