"use client";
import { ErrorPanel } from "@/components/ui/error-panel";

/** A screen that broke: the frame stays, the rest of the console works. */
export default function ScreenError({ error, reset }: { error: Error; reset: () => void }) {
  return <ErrorPanel error={error} retry={reset} />;
}
