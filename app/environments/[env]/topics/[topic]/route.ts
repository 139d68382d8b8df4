export { handleIngest as POST } from "@/lib/ingest/handle-ingest";
