/** How contact points and numbers look on the page: recognisable to their owner alone. */

/** The last digits, as in "•••• 4711"; never on two lines. */
export function maskTail(text: string, visible = 4): string {
  return `••••\u00a0${text.replace(/\W/g, '').slice(-visible)}`;
}

/** First letter and domain, as in "j•••@example.org". */
function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, 1)}•••${email.slice(at)}`;
}

export function maskContactPoint({ kind, value }: { kind: string; value: string }): string {
  if (kind === 'email') return maskEmail(value);
  if (kind === 'phone') return maskTail(value, 2);
  return value.slice(value.lastIndexOf(',') + 1).trim();
}
