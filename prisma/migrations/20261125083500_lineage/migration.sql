-- CreateTable
CREATE TABLE "LineageEvent" (
    "id" BIGSERIAL NOT NULL,
    "environment" TEXT NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "eventTime" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "jobNamespace" TEXT,
    "jobName" TEXT,
    "body" JSONB NOT NULL,

    CONSTRAINT "LineageEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LineageJob" (
    "environment" TEXT NOT NULL,
    "namespace" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "eventAt" TIMESTAMPTZ(3) NOT NULL,
    "observed" BOOLEAN NOT NULL,
    "state" TEXT,
    "runId" TEXT,
    "integration" TEXT,
    "inputs" JSONB NOT NULL,
    "outputs" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LineageJob_pkey" PRIMARY KEY ("environment","namespace","name")
);

-- CreateTable
CREATE TABLE "LineageDataset" (
    "environment" TEXT NOT NULL,
    "namespace" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "eventAt" TIMESTAMPTZ(3) NOT NULL,
    "fields" JSONB NOT NULL,
    "symlinks" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LineageDataset_pkey" PRIMARY KEY ("environment","namespace","name")
);

-- CreateIndex
CREATE INDEX "LineageEvent_environment_eventTime_idx" ON "LineageEvent"("environment", "eventTime");

-- CreateIndex
CREATE INDEX "LineageEvent_receivedAt_idx" ON "LineageEvent"("receivedAt");

-- CreateIndex
CREATE INDEX "LineageJob_updatedAt_idx" ON "LineageJob"("updatedAt");

-- CreateIndex
CREATE INDEX "LineageDataset_updatedAt_idx" ON "LineageDataset"("updatedAt");
