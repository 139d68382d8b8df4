/** Whether the rail shows icons only; in a cookie, so that the server's first byte has the right width. */
export const RAIL_COOKIE = "rail";
