/** Verdicts that hold for many criteria alike. */
import { absent, lacks } from './verdict.js';

export const media = absent(
  'The tags have neither sound nor moving pictures.',
  lacks('<audio', '<video', '<iframe', 'AudioContext'),
);

export const hostPage = absent(
  'It is about whole pages, and a tag is a part of one: for the host to meet.',
);
