/**
 * Those with a text in their name, behind those whose whole name it is: a list of the first ones
 * may be without these.
 */
export function namedFirst<T extends { id: string }>(
  named: readonly T[],
  matching: readonly T[],
): readonly T[] {
  return [
    ...named,
    ...matching.filter((each) => !named.some(({ id }) => id === each.id)),
  ];
}
