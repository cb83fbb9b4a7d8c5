import { defineQuestion } from './lit-question.js';
import { localized } from './localized.js';

void localized().then(defineQuestion);
