/** How the pages look: as the system does, unless the user has chosen. */
export const THEMES = ["system", "light", "dark"] as const;
export type Theme = typeof THEMES[number];

const KEY = "gnomon-theme";
const dark = matchMedia("(prefers-color-scheme: dark)");
const contrast = matchMedia("(prefers-contrast: more)");

/** What was chosen at this browser. */
export function storedTheme(): Theme {
  const stored = localStorage.getItem(KEY);
  return THEMES.find((theme) => theme === stored) ?? "system";
}

/** Keeps a choice, and shows it. */
export function chooseTheme(theme: Theme): void {
  localStorage.setItem(KEY, theme);
  applyTheme(theme);
}

/** Shows it, and follows the system where it is to. */
export function applyTheme(theme: Theme): void {
  const show = () => {
    const { classList } = document.documentElement;
    const isDark = theme === "dark" || (theme === "system" && dark.matches);
    classList.toggle("pf-v6-theme-dark", isDark);
    classList.toggle("pf-v6-theme-high-contrast", contrast.matches);
  };
  show();
  dark.onchange = show;
  contrast.onchange = show;
}
