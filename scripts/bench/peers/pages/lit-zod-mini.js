import { defineQuestion } from './lit-question.js';
import { localized } from './localized.js';
import { checkAnswers } from './schemas.js';

checkAnswers();
void localized().then(defineQuestion);
