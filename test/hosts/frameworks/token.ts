import type { GetAccessToken } from 'kulanz';

/** Asks the telco's own site for a token of whoever is signed in there. */
export const getAccessToken: GetAccessToken = async () => {
  const answer = await fetch('/token', { method: 'POST' });
  return answer.json();
};
