/** Something the palette can offer. */
export type Candidate = { name: string };

/**
 * The candidates that fit what was typed, best first, `most` at the most: the name itself, then names that begin with it,
 * then those where a part (after . - _ / :) begins with it, then those that contain it, then those whose letters come in
 * this order. Every word has to fit; among equals the shorter name is first.
 */
export function rankNames<C extends Candidate>(query: string, candidates: readonly C[], most: number): C[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return candidates.slice(0, most);
  const ranked: { candidate: C; score: number }[] = [];
  for (const candidate of candidates) {
    const name = candidate.name.toLowerCase();
    const scores = words.map((word) => scoreOf(word, name));
    if (scores.includes(0)) continue;
    ranked.push({ candidate, score: scores.reduce((sum, score) => sum + score, 0) });
  }
  ranked.sort((a, b) => b.score - a.score || a.candidate.name.length - b.candidate.name.length);
  return ranked.slice(0, most).map(({ candidate }) => candidate);
}

function scoreOf(word: string, name: string): number {
  if (name === word) return 5;
  if (name.startsWith(word)) return 4;
  const at = name.indexOf(word);
  if (at > 0) return name.split(/[.\-_/: ]/).some((part) => part.startsWith(word)) ? 3 : 2;
  return word.length > 2 && inOrder(word, name) ? 1 : 0;
}

function inOrder(word: string, name: string): boolean {
  let from = 0;
  for (const letter of word) {
    const at = name.indexOf(letter, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}
