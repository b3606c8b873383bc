ALTER TABLE "app"."membership" ADD COLUMN "revision" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."workspace" ADD COLUMN "revision" integer DEFAULT 0 NOT NULL;