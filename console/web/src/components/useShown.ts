import { useEffect, useState } from "react";

/**
 * Whether a menu is shown that is mounted when it is opened: one step after it is there. PatternFly
 * places a menu as it opens, and never one that was open from the start.
 */
export function useShown(isOpen: boolean): boolean {
  const [isMounted, setMounted] = useState(false);
  useEffect(() => setMounted(isOpen), [isOpen]);
  return isOpen && isMounted;
}
