CREATE TABLE "app"."scenario" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"base_version" integer,
	"changes" jsonb NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "scenario_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "scenario_name_key" UNIQUE("workspace_id","name")
);
--> statement-breakpoint
ALTER TABLE "app"."scenario" ADD CONSTRAINT "scenario_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "app"."workspace"("workspace_id") ON DELETE no action ON UPDATE no action;