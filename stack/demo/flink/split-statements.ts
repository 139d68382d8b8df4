/**
 * Cuts a script into statements at the semicolons that end one: not those in quotes, quoted names or comments, and not
 * those inside `BEGIN … END` of a statement set. Comments are dropped, because the gateway takes one bare statement.
 */
export function splitStatements(script: string): string[] {
  const statements: string[] = [];
  let statement = "";
  for (const token of tokens(script)) {
    if (token.startsWith("--") || token.startsWith("/*")) {
      statement += " ";
    } else if (token === ";" && !isOpenStatementSet(statement)) {
      statements.push(statement.trim());
      statement = "";
    } else {
      statement += token;
    }
  }
  statements.push(statement.trim());
  return statements.filter((text) => text !== "");
}

// A doubled quote inside quotes reads as two quoted texts side by side, which cuts at the same places.
const token = /'[^']*'?|`[^`]*`?|"[^"]*"?|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|;|[^'`";/-]+|[/-]/g;

const tokens = (script: string): string[] => script.match(token) ?? [];

function isOpenStatementSet(statement: string): boolean {
  const bare = statement.replace(/'[^']*'|`[^`]*`|"[^"]*"/g, "''");
  return /^\s*EXECUTE\s+STATEMENT\s+SET\s+BEGIN\b/i.test(bare) && !/\bEND\s*$/i.test(bare);
}
