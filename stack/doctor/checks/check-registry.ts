import { httpJson } from "../../demo/http-json.ts";
import { topics } from "../../demo/names.ts";
import type { Settings } from "../../settings.ts";
import { errorWords } from "../failure-words.ts";
import type { Finding } from "../finding.ts";

export async function checkRegistry({ addresses }: Settings): Promise<Finding[]> {
  try {
    await httpJson(`${addresses.registryUrl}/subjects/${topics.enrichedClicks}-value/versions`, { timeoutMs: 3_000 });
    return [];
  } catch (error) {
    return [
      {
        system: "registry",
        seen: `The schema registry does not give the schema of ${topics.enrichedClicks}: ${errorWords(error)}.`,
        advice: "`npm run logs -- registry` shows why; `npm run up` starts it again.",
      },
    ];
  }
}
