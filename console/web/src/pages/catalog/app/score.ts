/** The score as typed, 0 to 10 with one decimal; nothing where it is none. */
export function scoreIn(text: string): number | undefined {
  const given = text.trim().replace(",", ".");
  return /^(10(\.0)?|\d(\.\d)?)$/.test(given) ? Number(given) : undefined;
}
