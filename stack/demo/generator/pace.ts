/** How many events are due: keeps the fraction for the next time, so that slow rates come out right over the minutes. */
export function pacer(perSecond: number): (elapsedMs: number) => number {
  let owed = 0;
  return (elapsedMs) => {
    // After a standstill the missed events are not sent in one burst.
    owed += perSecond * (Math.min(elapsedMs, 2_000) / 1_000);
    const due = Math.floor(owed);
    owed -= due;
    return due;
  };
}
