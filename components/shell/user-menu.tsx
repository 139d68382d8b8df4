"use client";
import { CircleUserRound, Keyboard, LogOut, Monitor, Moon, Sun } from "lucide-react";
import { useSession } from "@/components/access/use-access";
import { IconButton } from "../ui/icon-button";
import { Menu } from "../ui/menu";
import { useTheme } from "../ui/use-theme";
import { useZoneChoice } from "../ui/use-zone";

// Twelve KiB that are needed once a day.
async function signOut() {
  const client = await import("next-auth/react");
  await client.signOut({ callbackUrl: "/sign-in" });
}

/** Who is signed in; theme, zone of clock times, keys, sign out. */
export function UserMenu({ onKeys }: { onKeys: () => void }) {
  const session = useSession().data;
  const [theme, setTheme] = useTheme();
  const [zone, setZone] = useZoneChoice();
  const mark = (on: boolean) => (on ? { keys: "on" } : {});
  return (
    <Menu
      heading={session ? `Signed in as ${session.name}` : "Signed in"}
      trigger={<IconButton label="You and your settings" icon={<CircleUserRound />} />}
      items={[
        {
          label: "Theme of the system",
          icon: <Monitor />,
          onSelect: () => setTheme("system"),
          ...mark(theme === "system"),
        },
        { label: "Light", icon: <Sun />, onSelect: () => setTheme("light"), ...mark(theme === "light") },
        { label: "Dark", icon: <Moon />, onSelect: () => setTheme("dark"), ...mark(theme === "dark") },
        "line",
        { label: "Times in UTC", onSelect: () => setZone("utc"), ...mark(zone === "utc") },
        { label: "Times in this browser's zone", onSelect: () => setZone("local"), ...mark(zone === "local") },
        "line",
        { label: "Keyboard", icon: <Keyboard />, keys: "?", onSelect: onKeys },
        { label: "Sign out", icon: <LogOut />, onSelect: () => void signOut() },
      ]}
    />
  );
}
