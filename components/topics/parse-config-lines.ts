/** Configuration as typed, one `name=value` a line; blank lines and those with # are left out. */
export function parseConfigLines(text: string): { configs: { name: string; value: string }[]; problem: string | null } {
  const configs: { name: string; value: string }[] = [];
  for (const line of text.split("\n").map((one) => one.trim())) {
    if (line === "" || line.startsWith("#")) continue;
    const at = line.indexOf("=");
    const name = line.slice(0, Math.max(0, at)).trim();
    if (!/^[a-z][a-z0-9.]*$/.test(name)) return { configs, problem: `“${line}” is not of the form name=value` };
    if (configs.some((one) => one.name === name)) return { configs, problem: `${name} is there twice` };
    configs.push({ name, value: line.slice(at + 1).trim() });
  }
  return { configs, problem: null };
}
