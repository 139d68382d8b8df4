import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from "node:crypto";
import { AppError } from "@/lib/app-error";
import { env } from "@/lib/env";
import { Secrets } from "@/lib/environments/contract";

// AES-256-GCM under a key derived from MILLRACE_SECRET_KEY: v1.<iv>.<tag>.<ciphertext>, base64url.
let derived: Buffer | undefined;
const key = (): Buffer => {
  derived ??= scryptSync(env().MILLRACE_SECRET_KEY, "millrace/environments", 32);
  return derived;
};

/** Encrypts the secrets of an environment; null when there are none. */
export function sealSecrets(secrets: Secrets): string | null {
  const kept = Object.fromEntries(Object.entries(secrets).filter(([, value]) => value));
  if (Object.keys(kept).length === 0) return null;
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key(), iv);
  const text = Buffer.concat([cipher.update(JSON.stringify(kept), "utf8"), cipher.final()]);
  return ["v1", iv, cipher.getAuthTag(), text]
    .map((part) => (typeof part === "string" ? part : part.toString("base64url")))
    .join(".");
}

/** Opens what `sealSecrets` made. Throws when the key has changed since. */
export function openSecrets(sealed: string | null): Secrets {
  if (sealed === null) return {};
  const [version, iv = "", tag = "", text = ""] = sealed.split(".");
  try {
    if (version !== "v1") throw new Error(`unknown form ${version}`);
    const decipher = createDecipheriv("aes-256-gcm", key(), Buffer.from(iv, "base64url"));
    decipher.setAuthTag(Buffer.from(tag, "base64url"));
    const plain = Buffer.concat([decipher.update(Buffer.from(text, "base64url")), decipher.final()]);
    return Secrets.parse(JSON.parse(plain.toString("utf8")));
  } catch (cause) {
    throw new AppError("internal", "The stored secrets do not open with this MILLRACE_SECRET_KEY.", { cause });
  }
}
