CREATE TABLE "app"."score_due" (
	"workspace_id" uuid NOT NULL,
	"lead_id" uuid NOT NULL,
	"from_at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "score_due_workspace_id_lead_id_pk" PRIMARY KEY("workspace_id","lead_id")
);
--> statement-breakpoint
ALTER TABLE "app"."score_due" ADD CONSTRAINT "score_due_lead_fk" FOREIGN KEY ("workspace_id","lead_id") REFERENCES "app"."lead"("workspace_id","id") ON DELETE no action ON UPDATE no action;