/** WCAG 2.2, levels A and AA: https://www.w3.org/TR/WCAG22/ */
import * as by from './evidence.js';
import { absent, pending, supported, tests, type Criterion, type Verdict } from './verdict.js';

const media = absent(
  'The tags have neither sound nor moving pictures.',
  /<(?:audio|video|iframe)\b/,
);
const hostPage = absent('It is about whole pages: a tag is a part of the host’s page.');

const criterion = (num: string, name: string, verdict: Verdict): Criterion => ({
  num,
  name,
  verdict,
});

export const levelA: readonly Criterion[] = [
  criterion(
    '1.1.1',
    'Non-text Content',
    pending('Do the words beside ring, bars and code say the same as the pictures?'),
  ),
  criterion('1.2.1', 'Audio-only and Video-only (Prerecorded)', media),
  criterion('1.2.2', 'Captions (Prerecorded)', media),
  criterion('1.2.3', 'Audio Description or Media Alternative (Prerecorded)', media),
  criterion(
    '1.3.1',
    'Info and Relationships',
    pending('Do headings, lists and groups say what the eye sees?'),
  ),
  criterion(
    '1.3.2',
    'Meaningful Sequence',
    pending('Does every view make sense when it is read out?'),
  ),
  criterion(
    '1.3.3',
    'Sensory Characteristics',
    pending('Do the words never refer to a place, shape or colour alone?'),
  ),
  criterion(
    '1.4.1',
    'Use of Color',
    pending(
      'Is every state in words, too?',
      ...tests('elements/care/layout.test.ts', 'forced colours: axe finds nothing'),
    ),
  ),
  criterion('1.4.2', 'Audio Control', media),
  criterion(
    '2.1.1',
    'Keyboard',
    pending('Can everything be done by keyboard in every view?', ...by.keyboard),
  ),
  criterion(
    '2.1.2',
    'No Keyboard Trap',
    pending(
      'Does Tab leave every view?',
      ...tests('elements/support/browsers.test.ts', 'moves focus with real Tab presses, both ways'),
    ),
  ),
  criterion(
    '2.1.4',
    'Character Key Shortcuts',
    absent('There are no shortcuts.', /@keypress|accesskey/),
  ),
  criterion(
    '2.2.1',
    'Timing Adjustable',
    pending(
      'Is what runs out by itself, such as a quote, renewed without loss?',
      ...tests('elements/plan-chooser/review.test.ts', 'has run out at the server: says so'),
    ),
  ),
  criterion(
    '2.2.2',
    'Pause, Stop, Hide',
    pending('Does nothing move for longer than five seconds?'),
  ),
  criterion('2.3.1', 'Three Flashes or Below Threshold', pending('Does nothing flash?')),
  criterion('2.4.1', 'Bypass Blocks', hostPage),
  criterion('2.4.2', 'Page Titled', hostPage),
  criterion('2.4.3', 'Focus Order', pending('Is the order sensible in every view?', ...by.focus)),
  criterion('2.4.4', 'Link Purpose (In Context)', pending('Does each link say where it leads?')),
  criterion(
    '2.5.1',
    'Pointer Gestures',
    absent('One press does everything.', /touchstart|pointermove|ongesture/),
  ),
  criterion(
    '2.5.2',
    'Pointer Cancellation',
    pending(
      'Is nothing done before a press ends? Pressing “Check the plan” holds its field in place.',
    ),
  ),
  criterion('2.5.3', 'Label in Name', pending('Does each name begin with what is seen?')),
  criterion(
    '2.5.4',
    'Motion Actuation',
    absent('Nothing reacts to moving the device.', /devicemotion|deviceorientation/),
  ),
  criterion('3.1.1', 'Language of Page', hostPage),
  criterion('3.2.1', 'On Focus', pending('Does taking the focus change nothing?')),
  criterion(
    '3.2.2',
    'On Input',
    pending('Does entering something change nothing but its preview?'),
  ),
  criterion(
    '3.2.6',
    'Consistent Help',
    pending(
      'Is help at the same place in every view?',
      ...tests('elements/balance-card/page-states.test.ts', 'help stays as near as ever'),
    ),
  ),
  criterion(
    '3.3.1',
    'Error Identification',
    pending('Does each message say what is wrong?', ...by.errors),
  ),
  criterion('3.3.2', 'Labels or Instructions', pending('Do labels and hints say what to enter?')),
  criterion(
    '3.3.7',
    'Redundant Entry',
    pending(
      'Is nothing asked for twice?',
      ...tests('elements/care/views.test.ts', 'lose nothing that was entered'),
    ),
  ),
  criterion('4.1.1', 'Parsing', supported('WCAG 2.2 counts it as satisfied for all HTML.')),
  criterion(
    '4.1.2',
    'Name, Role, Value',
    pending('Do screen readers tell name, role and state of everything?'),
  ),
];

export const levelAA: readonly Criterion[] = [
  criterion('1.2.4', 'Captions (Live)', media),
  criterion('1.2.5', 'Audio Description (Prerecorded)', media),
  criterion('1.3.4', 'Orientation', pending('Does everything work in both orientations?')),
  criterion(
    '1.3.5',
    'Identify Input Purpose',
    pending('Is no field about the person without its purpose?'),
  ),
  criterion(
    '1.4.3',
    'Contrast (Minimum)',
    supported(
      'Every colour of text is measured on every ground, for the default and every brand file, light and dark. A telco’s own brand is the telco’s to measure.',
      ...by.contrast,
    ),
  ),
  criterion(
    '1.4.4',
    'Resize Text',
    pending(
      'Is everything there at 200 %?',
      ...tests('elements/nps-prompt/layout.test.ts', 'fit where large letters meet a small screen'),
    ),
  ),
  criterion('1.4.5', 'Images of Text', absent('Pictures have no text in them.', /<img\b/)),
  criterion(
    '1.4.10',
    'Reflow',
    pending('Is nothing missing at 320 px, and scrolled in one direction alone?', ...by.narrow),
  ),
  criterion(
    '1.4.11',
    'Non-text Contrast',
    pending('Are borders, ring, bars and focus seen on every ground?', ...by.contrast),
  ),
  criterion(
    '1.4.12',
    'Text Spacing',
    pending('Is nothing lost with the spacing of the criterion?'),
  ),
  criterion(
    '1.4.13',
    'Content on Hover or Focus',
    pending('Does nothing appear on hover or focus?'),
  ),
  criterion('2.4.5', 'Multiple Ways', hostPage),
  criterion('2.4.6', 'Headings and Labels', pending('Do they say what follows?')),
  criterion('2.4.7', 'Focus Visible', pending('Is the focus seen in every view and scheme?')),
  criterion(
    '2.4.11',
    'Focus Not Obscured (Minimum)',
    pending('Does nothing cover what has the focus? A host’s own bars may.'),
  ),
  criterion(
    '2.5.7',
    'Dragging Movements',
    absent('Nothing is dragged.', /draggable|@drag|pointermove/),
  ),
  criterion(
    '2.5.8',
    'Target Size (Minimum)',
    pending('Is every target in every view 24 px, or far enough from others?', ...by.targets),
  ),
  criterion(
    '3.1.2',
    'Language of Parts',
    pending(
      'Is every part in another language marked?',
      ...tests('elements/words/upgrade.test.ts', 'change their language too'),
    ),
  ),
  criterion(
    '3.2.3',
    'Consistent Navigation',
    pending(
      'Is the way back always at the same place?',
      ...tests('elements/care/views.test.ts', 'have the way back at the same place'),
    ),
  ),
  criterion(
    '3.2.4',
    'Consistent Identification',
    pending('Has the same thing the same name in all tags?'),
  ),
  criterion(
    '3.3.3',
    'Error Suggestion',
    pending(
      'Does each message say what would do?',
      ...tests('elements/plan-chooser/own.test.ts', 'leads to the nearest one in one press'),
    ),
  ),
  criterion(
    '3.3.4',
    'Error Prevention (Legal, Financial, Data)',
    pending('Can every agreement be checked before it holds?', ...by.reviewed),
  ),
  criterion(
    '3.3.8',
    'Accessible Authentication (Minimum)',
    absent('The tags ask nobody to sign in: the host does.', /type="password"/),
  ),
  criterion(
    '4.1.3',
    'Status Messages',
    pending('Is each change told once, and told well?', ...by.announced),
  ),
];
