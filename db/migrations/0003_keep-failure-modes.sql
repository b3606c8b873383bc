ALTER TABLE "app"."handoff" ADD COLUMN IF NOT EXISTS "failure_mode" text;--> statement-breakpoint
ALTER TABLE "app"."handoff" ADD COLUMN IF NOT EXISTS "dispute" text;
