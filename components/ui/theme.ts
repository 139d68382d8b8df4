/** The choice of light or dark; kept in a cookie so that the server's first byte is right and no script has to be inline. */
export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];
export const THEME_COOKIE = "theme";

/** A cookie's text as a theme; anything else follows the system. */
export function parseTheme(text: string | undefined): Theme {
  return THEMES.find((theme) => theme === text) ?? "system";
}
