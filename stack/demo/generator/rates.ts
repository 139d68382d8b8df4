export type Rates = { clicks: number; logs: number; readings: number; metrics: number; shopChanges: number };

/** Shares the demo's rate, in events a second (default 50), among its parts. */
export function ratesFrom(text: string | undefined): Rates {
  const total = Number(text ?? "50");
  if (!Number.isFinite(total) || total < 0 || total > 5_000) {
    throw new Error(`MILLRACE_DEMO_RATE is "${text}": give events a second, from 0 to 5000.`);
  }
  return {
    clicks: total * 0.5,
    logs: total * 0.2,
    readings: total * 0.2,
    metrics: total * 0.06,
    shopChanges: total * 0.04,
  };
}
