-- CreateTable
CREATE TABLE "IngestTopic" (
    "environment" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "deadLetterTopic" TEXT,
    "requests" BIGINT NOT NULL DEFAULT 0,
    "records" BIGINT NOT NULL DEFAULT 0,
    "bytes" BIGINT NOT NULL DEFAULT 0,
    "refused" BIGINT NOT NULL DEFAULT 0,
    "deadLettered" BIGINT NOT NULL DEFAULT 0,
    "failed" BIGINT NOT NULL DEFAULT 0,
    "firstAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastAt" TIMESTAMPTZ(3),
    "lastProblem" TEXT,
    "lastProblemAt" TIMESTAMPTZ(3),

    CONSTRAINT "IngestTopic_pkey" PRIMARY KEY ("environment","topic")
);
