CREATE TABLE "app"."handoff_change" (
	"workspace_id" uuid NOT NULL,
	"by" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"id" uuid NOT NULL,
	"lead_ids" uuid[],
	"recorded_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "handoff_change_workspace_id_by_id_pk" PRIMARY KEY("workspace_id","by","id")
);
--> statement-breakpoint
ALTER TABLE "app"."handoff_change" ADD CONSTRAINT "handoff_change_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "app"."workspace"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "handoff_change_age_idx" ON "app"."handoff_change" USING btree ("workspace_id","recorded_at");