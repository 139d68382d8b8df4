import { z } from "zod";

/** The document of kind "registry". */
export const RegistrySnapshot = z.object({ types: z.array(z.string()), subjects: z.array(z.string()) });
export type RegistrySnapshot = z.infer<typeof RegistrySnapshot>;
