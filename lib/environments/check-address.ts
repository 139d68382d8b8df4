import { lookup } from "node:dns/promises";
import { BlockList, isIPv6 } from "node:net";
import { AppError } from "@/lib/app-error";
import type { Systems } from "@/lib/environments/contract";

// Link-local ranges hold the metadata services of clouds, which hand credentials to whoever asks from the inside.
const never = new BlockList();
never.addSubnet("169.254.0.0", 16, "ipv4");
never.addSubnet("0.0.0.0", 8, "ipv4");
never.addSubnet("fe80::", 10, "ipv6");
never.addAddress("fd00:ec2::254", "ipv6");

const SCHEMES: Record<string, readonly string[]> = { http: ["http:", "https:"], jdbc: ["postgresql:", "postgres:"] };

/** Throws `invalid_input` for an address with a scheme of no use here, or one that leads to a link-local host. */
export async function checkAddresses(systems: Systems, allowLinkLocal: boolean): Promise<void> {
  const { kafka, registry, connect, flink, iceberg } = systems;
  const http = [registry?.url, ...connect.map((one) => one.url), flink?.url, flink?.gatewayUrl].filter(
    (url) => url !== undefined,
  );
  const hosts = [
    ...kafka.brokers.map((broker) => broker.replace(/:\d+$/, "").replace(/^\[|\]$/g, "")),
    ...http.map((url) => hostOf(url, "http")),
    ...(iceberg ? [hostOf(iceberg.uri, iceberg.type === "rest" ? "http" : "jdbc")] : []),
  ];
  if (!allowLinkLocal) await Promise.all(hosts.map(refuseLinkLocal));
}

function hostOf(url: string, kind: "http" | "jdbc"): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed && SCHEMES[kind]?.includes(parsed.protocol)) return parsed.hostname.replace(/^\[|\]$/g, "");
  const wanted = kind === "http" ? "http:// or https://" : "postgresql://host:port/database";
  throw new AppError("invalid_input", `The address ${url.slice(0, 80)} is of no use here.`, {
    hint: `It wants ${wanted}.`,
  });
}

async function refuseLinkLocal(host: string): Promise<void> {
  // A name that does not resolve yet is no danger; the client will say that it does not.
  const answers = await lookup(host, { all: true }).catch(() => []);
  const bad = answers.find(({ address }) => never.check(address, isIPv6(address) ? "ipv6" : "ipv4"));
  if (!bad) return;
  throw new AppError("invalid_input", `${host} leads to ${bad.address}, a link-local address.`, {
    hint: "Set MILLRACE_ALLOW_LINK_LOCAL=on if that is meant.",
  });
}
