const part = encodeURIComponent;

/** The page of replays with one of them opened. */
export const replayHref = (env: string, replay: string): string =>
  `/${part(env)}/dead-letters?view=replays&panel=${part(replay)}`;

/** The room with one letter opened. */
export const letterHref = (env: string, letter: string): string => `/${part(env)}/dead-letters?panel=${part(letter)}`;
