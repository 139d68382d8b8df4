-- CreateTable
CREATE TABLE "DeadLetterTopic" (
    "environment" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "topicId" TEXT NOT NULL,
    "foundBy" TEXT NOT NULL,
    "via" TEXT,
    "watched" BOOLEAN NOT NULL DEFAULT true,
    "cleanupPolicy" TEXT,
    "retentionMs" BIGINT,
    "problem" TEXT,

    CONSTRAINT "DeadLetterTopic_pkey" PRIMARY KEY ("environment","topic")
);

-- CreateTable
CREATE TABLE "DeadLetterCursor" (
    "environment" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "partition" INTEGER NOT NULL,
    "begin" BIGINT NOT NULL,
    "first" BIGINT NOT NULL,
    "next" BIGINT NOT NULL,
    "end" BIGINT NOT NULL,

    CONSTRAINT "DeadLetterCursor_pkey" PRIMARY KEY ("environment","topic","partition")
);

-- CreateTable
CREATE TABLE "DeadLetterCause" (
    "environment" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "exception" TEXT,
    "message" TEXT,
    "innermost" TEXT,
    "stage" TEXT,
    "seen" BIGINT NOT NULL DEFAULT 0,
    "firstAt" TIMESTAMPTZ(3) NOT NULL,
    "lastAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DeadLetterCause_pkey" PRIMARY KEY ("environment","fingerprint")
);

-- CreateTable
CREATE TABLE "DeadLetter" (
    "seq" BIGSERIAL NOT NULL,
    "environment" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "partition" INTEGER NOT NULL,
    "offset" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "family" TEXT,
    "exception" TEXT,
    "message" TEXT,
    "by" TEXT,
    "originTopic" TEXT,
    "originPartition" INTEGER,
    "originOffset" BIGINT,
    "key" TEXT,
    "sizeBytes" INTEGER NOT NULL,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "replayId" TEXT,

    CONSTRAINT "DeadLetter_pkey" PRIMARY KEY ("environment","topic","partition","offset")
);

-- CreateTable
CREATE TABLE "Replay" (
    "id" TEXT NOT NULL,
    "environment" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "failureHeaders" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "problem" JSONB,
    "searchFrom" JSONB,
    "startedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Replay_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReplayedLetter" (
    "environment" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "topicId" TEXT NOT NULL,
    "partition" INTEGER NOT NULL,
    "offset" BIGINT NOT NULL,
    "attempt" INTEGER NOT NULL,
    "replayId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "targetTopic" TEXT NOT NULL,
    "targetPartition" INTEGER,
    "targetOffset" BIGINT,
    "problem" TEXT,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReplayedLetter_pkey" PRIMARY KEY ("environment","topic","topicId","partition","offset","attempt")
);

-- CreateIndex
CREATE INDEX "DeadLetter_environment_fingerprint_at_idx" ON "DeadLetter"("environment", "fingerprint", "at");

-- CreateIndex
CREATE INDEX "DeadLetter_environment_at_idx" ON "DeadLetter"("environment", "at");

-- CreateIndex
CREATE INDEX "Replay_environment_createdAt_idx" ON "Replay"("environment", "createdAt");

-- CreateIndex
CREATE INDEX "ReplayedLetter_replayId_state_idx" ON "ReplayedLetter"("replayId", "state");


