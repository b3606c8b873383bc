CREATE TABLE "app"."import_queue" (
	"batch_id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "app"."opportunity_event" DROP CONSTRAINT "opportunity_event_external_key";--> statement-breakpoint
ALTER TABLE "app"."import_change" ALTER COLUMN "before" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."lead" ADD COLUMN "batch_id" uuid;--> statement-breakpoint
ALTER TABLE "app"."opportunity" ADD COLUMN "told" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."opportunity" ADD COLUMN "batch_id" uuid;--> statement-breakpoint
CREATE INDEX "import_queue_open_idx" ON "app"."import_queue" USING btree ("created_at") WHERE finished_at is null;--> statement-breakpoint
CREATE INDEX "opportunity_event_external_idx" ON "app"."opportunity_event" USING btree ("workspace_id","source_system","external_id");--> statement-breakpoint
ALTER TABLE "app"."import_chunk" ALTER COLUMN "body" SET STORAGE EXTERNAL;
