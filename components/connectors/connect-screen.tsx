"use client";
import { useSearchParams } from "next/navigation";
import { useMay } from "@/components/access/use-access";
import { ConnectorsList } from "./connectors-list";
import { NewConnector } from "./new-connector";
import { PluginPicker } from "./plugin-picker";

/** The room of Connect: its connectors, and the way to a new one (`?new`, then `?new=<plug-in>`). */
export function ConnectScreen({ env }: { env: string }) {
  const params = useSearchParams();
  const mayCreate = useMay("connectors.configure", env);
  const plugin = params.get("new");
  const cluster = params.get("cluster") ?? undefined;
  if (plugin === null || !mayCreate) return <ConnectorsList env={env} mayCreate={mayCreate} />;
  if (plugin === "plug-in") return <PluginPicker env={env} />;
  return <NewConnector key={`${cluster} ${plugin}`} env={env} plugin={plugin} cluster={cluster} />;
}
