-- CreateTable
CREATE TABLE "SchemaVersionSeen" (
    "environment" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "firstSeenAt" TIMESTAMPTZ(3),

    CONSTRAINT "SchemaVersionSeen_pkey" PRIMARY KEY ("environment","subject","version")
);
