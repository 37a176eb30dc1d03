/** Those whose label has what is typed in it, whatever the case. */
export function narrowed<O extends { label: string }>(options: readonly O[], typed: string): O[] {
  const part = typed.trim().toLowerCase();
  return options.filter(({ label }) => label.toLowerCase().includes(part));
}
