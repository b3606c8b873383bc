CREATE TABLE "app"."dispute" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"lead_id" uuid NOT NULL,
	"handoff_id" uuid NOT NULL,
	"disposed_at" timestamp with time zone NOT NULL,
	"comment" text NOT NULL,
	"opened_by" uuid NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	"answer" text,
	"answered_by" uuid,
	"answered_at" timestamp with time zone,
	"verdict" text,
	"why" text,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	CONSTRAINT "dispute_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "dispute_answer_key" UNIQUE("workspace_id","handoff_id","disposed_at"),
	CONSTRAINT "dispute_verdict_check" CHECK (verdict in ('upheld', 'overturned') and (verdict is null) = (decided_at is null)),
	CONSTRAINT "dispute_parties_check" CHECK (decided_by is distinct from opened_by)
);
--> statement-breakpoint
ALTER TABLE "app"."dispute" ADD CONSTRAINT "dispute_lead_fk" FOREIGN KEY ("workspace_id","lead_id") REFERENCES "app"."lead"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dispute_lead_idx" ON "app"."dispute" USING btree ("workspace_id","lead_id");