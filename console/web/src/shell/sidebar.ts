import { useEffect, useState } from "react";
import { useLocation } from "react-router";

/** From here on the navigation has a place beside the page, as in the styles of the library. */
const WIDE = matchMedia("(min-width: 75rem)");
const NAVIGATION = "#page-sidebar";
const TOGGLE = "nav-toggle";

export interface Sidebar {
  isOpen: boolean;
  /** Whether it is open and covers a part of the page. */
  isAbove: boolean;
  toggle: () => void;
}

/**
 * Whether the navigation is open: at first where it stands beside the page. Where it covers the
 * page it closes as soon as one goes on, and the focus goes along.
 */
export function useSidebar(): Sidebar {
  const [isWide, setWide] = useState(WIDE.matches);
  const [isOpen, setOpen] = useState(isWide);
  const { key } = useLocation();
  const isAbove = isOpen && !isWide;
  useEffect(() => {
    const resize = () => {
      setWide(WIDE.matches);
      setOpen(WIDE.matches);
    };
    WIDE.addEventListener("change", resize);
    return () => WIDE.removeEventListener("change", resize);
  }, []);
  useEffect(() => {
    if (!WIDE.matches) {
      if (document.activeElement?.closest(NAVIGATION)) {
        document.querySelector("main")?.focus();
      }
      setOpen(false);
    }
  }, [key]);
  useEffect(() => isAbove ? closeOutside(() => setOpen(false)) : undefined, [isAbove]);
  return { isOpen, isAbove, toggle: () => setOpen(!isOpen) };
}

/** Closes by Escape, a press outside, and as soon as the focus would be covered. */
function closeOutside(close: () => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const isIn = ({ target }: Event, places: string) => (target as Element).closest?.(places);
  addEventListener("pointerdown", (event) => {
    isIn(event, `${NAVIGATION}, #${TOGGLE}`) || close();
  }, { signal });
  addEventListener("focusin", (event) => isIn(event, "main") && close(), { signal });
  addEventListener("keydown", ({ key }) => {
    if (key === "Escape") {
      document.getElementById(TOGGLE)?.focus();
      close();
    }
  }, { signal });
  return () => stop.abort();
}
