import { defineQuestion } from './lit-question.js';
import * as words from './words.js';

defineQuestion(() => words);
