/** Why the fraud check cannot handle a click: in the words of the Java service it stands for. */
export type Verdict = { exceptionClass: string; causeClass: string; message: string; frames: readonly string[] };

const listener = "org.springframework.kafka.listener.ListenerExecutionFailedException";
const largestAmount = 295;

/** `undefined` when the click is fine; a tombstone is. */
export function judgeClick(value: Buffer | null): Verdict | undefined {
  if (value === null) return undefined;
  const click = parse(value);
  if (click === undefined) {
    return {
      exceptionClass: listener,
      causeClass: "org.springframework.kafka.support.serializer.DeserializationException",
      message: "Listener failed; failed to deserialize",
      frames: [
        "org.springframework.kafka.support.serializer.ErrorHandlingDeserializer.recoverFromSupplier(ErrorHandlingDeserializer.java:192)",
      ],
    };
  }
  if (typeof click.amount === "number" && click.amount > largestAmount) {
    return {
      exceptionClass: listener,
      causeClass: "com.example.fraud.RiskServiceException",
      message: `Listener method 'onClick' threw exception; risk service answered 503 for amount ${click.amount}`,
      frames: [
        "com.example.fraud.RiskClient.score(RiskClient.java:88)",
        "com.example.fraud.ClickListener.onClick(ClickListener.java:41)",
      ],
    };
  }
  return undefined;
}

export const stackTrace = ({ exceptionClass, causeClass, message, frames }: Verdict): string =>
  [`${exceptionClass}: ${message}`, `Caused by: ${causeClass}`, ...frames.map((frame) => `\tat ${frame}`)].join("\n");

function parse(value: Buffer): { amount?: unknown } | undefined {
  try {
    const parsed: unknown = JSON.parse(value.toString());
    return typeof parsed === "object" && parsed !== null ? parsed : undefined;
  } catch {
    return undefined;
  }
}
