/** Gives the tags for staff their tokens, which this site hands out to Kim alone. */
export function giveStaffTokens(): void {
  for (const tag of document.querySelectorAll('kulanz-agent-brief, kulanz-insights')) {
    Object.assign(tag, { getAccessToken });
  }
}

async function getAccessToken(): Promise<unknown> {
  const response = await fetch('/staff/token', { method: 'POST', headers: { 'x-kulanz': '1' } });
  return response.status === 200 ? response.json() : null;
}
