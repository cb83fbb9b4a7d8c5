/** WCAG 2.2, level A: https://www.w3.org/TR/WCAG22/ */
import * as by from './evidence.js';
import { absent, criterion, lacks, pending, tests, type Criterion } from './verdict.js';
import { hostPage, media } from './alike.js';

export const levelA: readonly Criterion[] = [
  criterion(
    '1.1.1',
    'Non-text Content',
    pending(
      'whether the words beside ring, bars, timeline and QR code say what the pictures show.',
      ...tests('elements/plan-chooser/states.test.ts', 'as picture and in words'),
      ...tests('elements/balance-card/pay-transfer.test.ts', 'stands beside the details'),
    ),
  ),
  criterion('1.2.1', 'Audio-only and Video-only (Prerecorded)', media),
  criterion('1.2.2', 'Captions (Prerecorded)', media),
  criterion('1.2.3', 'Audio Description or Media Alternative (Prerecorded)', media),
  criterion(
    '1.3.1',
    'Info and Relationships',
    pending(
      'whether headings, lists, tables and groups in code say all that the layout says to the eye.',
      ...by.stories,
    ),
  ),
  criterion(
    '1.3.2',
    'Meaningful Sequence',
    pending('whether every view makes sense in the order in which it is read out.'),
  ),
  criterion(
    '1.3.3',
    'Sensory Characteristics',
    pending('whether no sentence refers to a place, shape or colour alone.'),
  ),
  criterion(
    '1.4.1',
    'Use of Color',
    pending(
      'whether every state that has a colour is in words or shape, too.',
      ...tests('elements/care/layout.test.ts', 'forced colours: axe finds nothing'),
    ),
  ),
  criterion('1.4.2', 'Audio Control', media),
  criterion(
    '2.1.1',
    'Keyboard',
    pending(
      'whether each thing in each view can be done by keyboard, beyond the journeys that are tested.',
      ...by.keyboard,
    ),
  ),
  criterion(
    '2.1.2',
    'No Keyboard Trap',
    pending(
      'whether Tab leaves every view in both directions, also where a host puts payment fields in.',
      ...by.keyboard,
    ),
  ),
  criterion(
    '2.1.4',
    'Character Key Shortcuts',
    absent('The tags have no shortcuts.', lacks('accesskey', '@keypress')),
  ),
  criterion(
    '2.2.1',
    'Timing Adjustable',
    pending(
      'whether figures that run out, and sessions of the host, leave enough time. ' +
        'What runs out is renewed, and what was chosen is kept.',
      ...by.runsOut,
    ),
  ),
  criterion(
    '2.2.2',
    'Pause, Stop, Hide',
    pending('whether nothing moves longer than five seconds, waiting for an answer included.'),
  ),
  criterion(
    '2.3.1',
    'Three Flashes or Below Threshold',
    pending('whether nothing flashes when views, answers and errors follow fast.'),
  ),
  criterion('2.4.1', 'Bypass Blocks', hostPage),
  criterion('2.4.2', 'Page Titled', hostPage),
  criterion(
    '2.4.3',
    'Focus Order',
    pending(
      'whether the order keeps the meaning in every view, in a page of the host.',
      ...by.focus,
      ...by.heard,
    ),
  ),
  criterion(
    '2.4.4',
    'Link Purpose (In Context)',
    pending(
      'whether each link says where it leads, addresses of the backend included.',
      ...tests('elements/support-options/talking.test.ts', 'is a link that says where it leads'),
    ),
  ),
  criterion(
    '2.5.1',
    'Pointer Gestures',
    absent(
      'One press does everything: there are no gestures.',
      lacks('touchmove', 'touchstart', 'pointermove'),
    ),
  ),
  criterion(
    '2.5.2',
    'Pointer Cancellation',
    pending(
      'whether nothing is done before a press ends. One button reacts when the mouse goes down, ' +
        'to hold its field in place: it does nothing else then.',
      lacks('@pointerdown', '@touchstart'),
    ),
  ),
  criterion(
    '2.5.3',
    'Label in Name',
    pending('whether the name of each control contains the words that are seen on it.'),
  ),
  criterion(
    '2.5.4',
    'Motion Actuation',
    absent(
      'Nothing reacts to moving the device.',
      lacks('devicemotion', 'deviceorientation', 'Accelerometer'),
    ),
  ),
  criterion('3.1.1', 'Language of Page', hostPage),
  criterion(
    '3.2.1',
    'On Focus',
    pending('whether taking the focus changes nothing.', lacks('@focus=', '@focusin')),
  ),
  criterion(
    '3.2.2',
    'On Input',
    pending(
      'whether entering and choosing change nothing but what depends on it in the same view.',
      ...tests('elements/plan-chooser/own.test.ts', 'is worked out on the page while amount and'),
    ),
  ),
  criterion(
    '3.2.6',
    'Consistent Help',
    pending(
      'whether help is at the same place in every view, beside what the host’s pages offer.',
      ...by.helpNear,
    ),
  ),
  criterion(
    '3.3.1',
    'Error Identification',
    pending('whether each message says in words what is wrong, and where.', ...by.errors),
  ),
  criterion(
    '3.3.2',
    'Labels or Instructions',
    pending('whether labels and hints are enough to enter each thing right at once.'),
  ),
  criterion(
    '3.3.7',
    'Redundant Entry',
    pending('whether no journey asks for the same thing twice, signing in included.', ...by.kept),
  ),
  criterion(
    '4.1.1',
    'Parsing',
    absent(
      'WCAG 2.2 has removed it. WCAG 2.0 and 2.1, to which EN 301 549 V3.2.1 refers, count it as ' +
        'satisfied for all HTML.',
    ),
  ),
  criterion(
    '4.1.2',
    'Name, Role, Value',
    pending(
      'whether screen readers and voice control tell name, role, state and value of everything.',
      ...by.stories,
    ),
  ),
];
