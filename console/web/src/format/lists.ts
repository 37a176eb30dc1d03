/** Values that are typed one after the other with commas between them, each once. */
export function listIn(typed: string): string[] {
  return [...new Set(typed.split(",").map((each) => each.trim()).filter(Boolean))];
}
