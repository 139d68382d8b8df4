"use client";
import { Columns3 } from "lucide-react";
import { Popover } from "radix-ui";
import { useId } from "react";
import { LabelledCheckbox } from "../checkbox";
import { IconButton } from "../icon-button";
import type { Column } from "./column";

type ColumnPickerProps<Row> = {
  columns: readonly Column<Row>[];
  shown: readonly Column<Row>[];
  onChange: (keys: readonly string[]) => void;
};

/** Which columns a list shows. The first one, the name, always stays. */
export function ColumnPicker<Row>({ columns, shown, onChange }: ColumnPickerProps<Row>) {
  const id = useId();
  const keys = shown.map((column) => column.key);
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <IconButton label="Columns" icon={<Columns3 />} />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={4}
          collisionPadding={8}
          aria-label="Columns"
          className="z-40 flex max-h-96 flex-col gap-2 overflow-auto rounded border border-line bg-raised p-3 shadow-overlay"
        >
          {columns.slice(1).map((column) => (
            <LabelledCheckbox
              key={column.key}
              id={`${id}-${column.key}`}
              label={column.header}
              checked={keys.includes(column.key)}
              onChange={(on) => onChange(on ? [...keys, column.key] : keys.filter((key) => key !== column.key))}
            />
          ))}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
