/** The same text for the same JSON, in whatever order its members came or were stored. */
export function canonicalJson(value: unknown): string {
  const sortMembers = (_key: string, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member;
  return JSON.stringify(value, sortMembers);
}
