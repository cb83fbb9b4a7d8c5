/** WCAG 2.2, level AA: https://www.w3.org/TR/WCAG22/ */
import { hostPage, media } from './alike.js';
import * as by from './evidence.js';
import { absent, criterion, lacks, pending, supported, tests, type Criterion } from './verdict.js';

export const levelAA: readonly Criterion[] = [
  criterion('1.2.4', 'Captions (Live)', media),
  criterion('1.2.5', 'Audio Description (Prerecorded)', media),
  criterion(
    '1.3.4',
    'Orientation',
    supported(
      'Nothing asks how the device is held. Layout follows the room alone, from 320 px on.',
      lacks('orientation:', 'screen.orientation'),
      ...by.stories,
    ),
  ),
  criterion(
    '1.3.5',
    'Identify Input Purpose',
    pending(
      'whether no field is about the customer in person. The fields for amounts, days and ' +
        'messages are not, and are marked so that browsers fill in nothing.',
    ),
  ),
  criterion(
    '1.4.3',
    'Contrast (Minimum)',
    pending(
      'whether text that axe cannot decide, and text while it is hovered or pressed, has 4.5 to 1; ' +
        'and a telco’s own brand. Every colour of text is measured on every ground, for each ' +
        'brand file, light and dark.',
      ...by.contrast,
      ...by.stories,
    ),
  ),
  criterion(
    '1.4.4',
    'Resize Text',
    pending(
      'whether everything is there and usable in each view with text of 200 %.',
      ...by.letters,
      ...tests('elements/nps-prompt/layout.test.ts', 'fit where large letters meet a small screen'),
    ),
  ),
  criterion(
    '1.4.5',
    'Images of Text',
    supported(
      'There are no images but drawn shapes and a QR code, and none has letters in it.',
      lacks('<img', '<picture', '<text '),
    ),
  ),
  criterion(
    '1.4.10',
    'Reflow',
    pending(
      'whether nothing is missing at 320 px. Every story stays inside the screen, in both ' +
        'directions, also with texts that are 40 % longer.',
      ...by.stories,
      ...by.longTexts,
      ...tests('elements/balance-card/layout.test.ts', 'the longest texts stay inside, in each'),
      ...tests('elements/care/layout.test.ts', 'nothing sticks out of'),
    ),
  ),
  criterion(
    '1.4.11',
    'Non-text Contrast',
    pending(
      'whether ring, bars, icons, borders and focus are seen where they stand. Their colours are ' +
        'measured on every ground, for each brand file, light and dark.',
      ...by.contrast,
    ),
  ),
  criterion(
    '1.4.12',
    'Text Spacing',
    pending(
      'whether nothing is lost with the spacing of the criterion, set inside the tags by a tool of ' +
        'the customer. In every story no text is cut or lies over another with it, but what is chosen ' +
        'in a native list may be cut at 320 px; the open list shows it whole.',
      ...by.letters,
      ...by.longTexts,
    ),
  ),
  criterion(
    '1.4.13',
    'Content on Hover or Focus',
    pending(
      'whether hover and focus change colours alone.',
      lacks(' title=', '@mouseenter', '@mouseover', '@pointerenter'),
    ),
  ),
  criterion('2.4.5', 'Multiple Ways', hostPage),
  criterion(
    '2.4.6',
    'Headings and Labels',
    pending('whether headings and labels say what follows, in each language.'),
  ),
  criterion(
    '2.4.7',
    'Focus Visible',
    pending(
      'whether the focus is seen at each control, in each scheme and in forced colours.',
      ...by.contrast,
    ),
  ),
  criterion(
    '2.4.11',
    'Focus Not Obscured (Minimum)',
    pending(
      'whether nothing covers what has the focus, bars of the host’s page included. The tags ' +
        'themselves fix nothing to the screen, and in every story each control with the focus is in ' +
        'sight.',
      ...by.stories,
      ...tests('stories/stories.test.ts', 'notices what has the focus and cannot be seen'),
      lacks('position: fixed', 'position: sticky'),
    ),
  ),
  criterion(
    '2.5.7',
    'Dragging Movements',
    absent('Nothing is dragged.', lacks('draggable', '@drag', 'pointermove', 'type="range"')),
  ),
  criterion(
    '2.5.8',
    'Target Size (Minimum)',
    pending(
      'whether targets in states that no story shows have 24 px, or room enough around them; the ' +
        'views that are tested have 44 px.',
      ...by.targets,
    ),
  ),
  criterion(
    '3.1.2',
    'Language of Parts',
    pending(
      'whether names and texts of the backend in another language are marked. Each tag says which ' +
        'language its own words are in.',
      ...by.language,
    ),
  ),
  criterion(
    '3.2.3',
    'Consistent Navigation',
    pending(
      'whether ways are in the same order in every view.',
      ...tests('elements/care/views.test.ts', 'have the way back at the same place'),
    ),
  ),
  criterion(
    '3.2.4',
    'Consistent Identification',
    pending('whether the same thing has the same name in all tags and in the host’s pages.'),
  ),
  criterion(
    '3.3.3',
    'Error Suggestion',
    pending('whether each message says what would do, where that is known.', ...by.suggestions),
  ),
  criterion(
    '3.3.4',
    'Error Prevention (Legal, Financial, Data)',
    pending(
      'whether each review shows all that a person needs to check it. No plan, payment or end of a ' +
        'plan is agreed without a review and a confirmation.',
      ...by.reviewed,
    ),
  ),
  criterion(
    '3.3.8',
    'Accessible Authentication (Minimum)',
    absent(
      'The tags sign nobody in: signing in and proving once more is for the host to meet.',
      lacks('type="password"'),
    ),
  ),
  criterion(
    '4.1.3',
    'Status Messages',
    pending(
      'whether each change is told in time and in words that help, by real screen readers.',
      ...by.announced,
      ...by.heard,
    ),
  ),
];
