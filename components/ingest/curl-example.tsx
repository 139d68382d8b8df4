"use client";
import { CopyButton } from "@/components/ui/copy-button";
import { ScrollBox } from "@/components/ui/scroll-box";
import { Section } from "@/components/ui/section";

type CurlExampleProps = { env: string; topic: string; isDefault: boolean };

/** A call that can be pasted into a shell as it stands, but for the token. */
export function CurlExample({ env, topic, isDefault }: CurlExampleProps) {
  const path = `${isDefault ? "" : `/environments/${env}`}/topics/${encodeURIComponent(topic)}`;
  const text = [
    `curl -X POST '${window.location.origin}${path}' \\`,
    '  -H "Authorization: Bearer $MILLRACE_TOKEN" \\',
    "  -H 'Content-Type: application/vnd.kafka.json.v2+json' \\",
    `  -d '{"records":[{"key":"user-1","value":{"id":1}}]}'`,
  ].join("\n");
  return (
    <Section title="Send a record" aside="as to Confluent's REST Proxy v2">
      <div className="relative">
        <ScrollBox label="The call" className="overflow-x-auto rounded border border-line bg-surface p-3 pr-9">
          <pre className="data text-xs">{text}</pre>
        </ScrollBox>
        <CopyButton text={text} label="Copy the call" className="absolute top-2 right-2 bg-surface" />
      </div>
      <p className="mt-2 text-ink-2">
        A token of the role operator on this topic's name may send; make one under Access. Other forms: avro,
        jsonschema, protobuf and binary in place of json. A plain application/json body is one record in the form of the
        topic's schema.
      </p>
    </Section>
  );
}
