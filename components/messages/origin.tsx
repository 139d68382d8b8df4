import Link from "next/link";
import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import { deadLetterOf } from "@/lib/messages/dead-letter";
import type { Header } from "@/lib/messages/decoded";
import { recordHref } from "./record-href";

const FAMILIES = {
  connect: "Kafka Connect",
  streams: "Kafka Streams",
  share: "a share group",
  spring: "Spring Kafka",
  "spring-cloud": "Spring Cloud Stream",
  smallrye: "SmallRye",
  ingest: "ingest",
} as const;

/** Of a dead letter: what went wrong and the record it was, as its headers tell. Nothing for any other record. */
export function Origin({ env, headers }: { env: string; headers: readonly Header[] }) {
  const letter = deadLetterOf(headers);
  if (!letter) return null;
  const { topic, partition, offset } = letter;
  const place =
    topic === null
      ? "–"
      : `${topic}${partition === null ? "" : `, partition ${partition}`}${offset === null ? "" : `, offset ${offset}`}`;
  return (
    <Section title="Dead letter" aside={`headers as ${FAMILIES[letter.family]} writes them`}>
      <Facts
        items={[
          [
            "Error",
            <span key="error" className="data break-all">
              {letter.error ?? "–"}
            </span>,
          ],
          ["Message", letter.message ?? "–"],
          ["Given up by", letter.by ?? "–"],
          [
            "Came from",
            topic !== null && partition !== null && offset !== null ? (
              <Link key="origin" className="data underline" href={recordHref(env, topic, partition, offset)}>
                {place}
              </Link>
            ) : (
              place
            ),
          ],
        ]}
      />
    </Section>
  );
}
