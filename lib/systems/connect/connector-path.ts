import { AppError } from "@/lib/app-error";

// Seen on Connect 4.3.1: its server answers 400 to these in an address, however they are encoded, yet takes them in the
// name of a new connector, which then cannot be asked, stopped or deleted. A dot or two would be another address.
const UNADDRESSABLE = /[\p{Cc}%/\\]|^\.{1,2}$/u;

/** False for a name that Connect would take and never find again. */
export const hasAddress = (name: string): boolean => !UNADDRESSABLE.test(name);

/** The address of a connector. Throws `unsupported` for a name that has none. */
export function connectorPath(name: string): string {
  if (hasAddress(name)) return `/connectors/${encodeURIComponent(name)}`;
  throw new AppError("unsupported", "Kafka Connect cannot be asked about a connector of this name.", {
    system: "connect",
    hint: "Its API refuses %, / and \\ in an address; only who runs the workers can remove it, from Connect's own topic.",
  });
}
