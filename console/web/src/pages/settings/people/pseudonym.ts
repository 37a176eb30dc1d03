/** In Base32 the 32 bytes that the shortest of them encrypts to. */
const PSEUDONYM = /^user_[a-z2-7]{52,}$/;

/** Whether a name that was seen hides another, and so cannot be said to be a person's. */
export function isPseudonym(name: string): boolean {
  return PSEUDONYM.test(name);
}
