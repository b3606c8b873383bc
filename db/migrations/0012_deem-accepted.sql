ALTER TABLE "app"."handoff" ADD COLUMN "deemed_due_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "app"."handoff" ADD COLUMN "deemed_at" timestamp with time zone;