// @ts-check
/** @type {import("next").NextConfig} */
const config = {
  output: "standalone",
  outputFileTracingRoot: import.meta.dirname,
  serverExternalPackages: [
    "pg",
    "@prisma/adapter-pg",
    "kafkajs",
    "@platformatic/kafka",
    "pg-boss",
    "pino",
    "avsc",
    "protobufjs",
  ],
  poweredByHeader: false,
  reactStrictMode: true,
};
export default config;
