import { Ellipsis } from "lucide-react";
import type { ReactNode } from "react";
import { CopyButton } from "./copy-button";
import { Figure, type FigureProps, Figures } from "./figure";
import { IconButton } from "./icon-button";
import { Menu, type MenuItem } from "./menu";

/**
 * The head of a thing's page: name with copy, state, at most four figures, one primary action, the dangerous and rare
 * ones in the menu. Tabs follow below as `UrlTabs`. The page is a flex column that fills its height:
 *   <ThingPage header={<ThingHeader name="orders" state={<StateBadge …/>} figures={[…]} />} tabs={<UrlTabs … />} />
 */
type ThingHeaderProps = {
  name: string;
  state?: ReactNode;
  about?: ReactNode;
  figures?: readonly FigureProps[];
  action?: ReactNode;
  menu?: readonly (MenuItem | "line")[];
};

export function ThingHeader({ name, state, about, figures = [], action, menu = [] }: ThingHeaderProps) {
  return (
    <header className="flex flex-col gap-2.5 px-4 pt-3 pb-2.5">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1.5">
        <h1 className="min-w-0 max-w-full truncate font-mono font-semibold text-lg" title={name}>
          <bdi>{name}</bdi>
        </h1>
        <CopyButton text={name} label="Copy name" />
        {state}
        {about ? <div className="min-w-0 truncate text-ink-2">{about}</div> : null}
        <div className="ml-auto flex items-center gap-1.5">
          {action}
          {menu.length > 0 ? (
            <Menu trigger={<IconButton label="More actions" icon={<Ellipsis />} />} items={menu} />
          ) : null}
        </div>
      </div>
      {figures.length > 0 ? (
        <Figures>
          {figures.slice(0, 4).map((figure) => (
            <Figure key={figure.label} {...figure} />
          ))}
        </Figures>
      ) : null}
    </header>
  );
}

/** The frame of a thing's page: banner (a system that does not answer), header, tabs. */
export function ThingPage({ banner, header, tabs }: { banner?: ReactNode; header: ReactNode; tabs: ReactNode }) {
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      {banner}
      {header}
      {tabs}
    </div>
  );
}
