/** The job of all: one question, eleven choices, one button. */
export const question = 'Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen?';
export const low = 'sehr unwahrscheinlich';
export const high = 'sehr wahrscheinlich';
export const send = 'Antwort senden';
export const scores = Array.from({ length: 11 }, (_, score) => score);
