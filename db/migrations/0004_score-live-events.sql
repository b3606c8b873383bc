CREATE TABLE "app"."agreement_rescoring" (
	"workspace_id" uuid NOT NULL,
	"n" integer NOT NULL,
	"after_lead" uuid,
	"scored" integer DEFAULT 0 NOT NULL,
	"handed_over" integer DEFAULT 0 NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "agreement_rescoring_workspace_id_n_pk" PRIMARY KEY("workspace_id","n")
);
--> statement-breakpoint
ALTER TABLE "app"."engagement_event" ADD COLUMN "is_live" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."agreement_rescoring" ADD CONSTRAINT "agreement_rescoring_version_fk" FOREIGN KEY ("workspace_id","n") REFERENCES "app"."agreement_version"("workspace_id","n") ON DELETE no action ON UPDATE no action;