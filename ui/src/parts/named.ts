/** The name for the ear. It begins with the words that are seen, so that what is read can also be said (WCAG 2.5.3). */
export function named(seen: string, accessible: string | null): string | undefined {
  if (accessible === null) return undefined;
  return accessible.toLowerCase().includes(seen.toLowerCase()) ? accessible : `${seen}, ${accessible}`;
}
