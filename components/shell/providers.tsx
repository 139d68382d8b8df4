"use client";
import { QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { problemOf } from "@/components/ui/problem";
import { Toaster } from "@/components/ui/toaster";
import { TooltipProvider } from "@/components/ui/tooltip";

/**
 * What every page stands in. Queries refetch when an event says so (live-updates) or the page is looked at again; a
 * failure is tried again only when the server calls it retryable, and keeps being tried while the page is open.
 */
export function Providers({ children }: { children: ReactNode }) {
  const [client] = useState(makeClient);
  return (
    <QueryClientProvider client={client}>
      <TooltipProvider>
        {children}
        <Toaster />
      </TooltipProvider>
    </QueryClientProvider>
  );
}

const HEAL_AFTER_MS = 5_000;

function makeClient() {
  return new QueryClient({
    queryCache: new QueryCache({ onError: signInAgain }),
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (failures, error) => failures < 2 && problemOf(error).retryable,
        // A page whose system came back heals by itself.
        refetchInterval: (query) => (query.state.status === "error" ? HEAL_AFTER_MS : false),
      },
      mutations: { retry: false },
    },
  });
}

// A session that ended while the page was open: one comes back to the same place after signing in.
function signInAgain(error: unknown) {
  if (problemOf(error).code !== "unauthenticated" || window.location.pathname === "/sign-in") return;
  const here = window.location.pathname + window.location.search;
  window.location.assign(`/sign-in?callbackUrl=${encodeURIComponent(here)}`);
}
