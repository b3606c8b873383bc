CREATE TABLE "app"."rejection_answer" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"reason" text NOT NULL,
	"segment" text,
	"rule" text NOT NULL,
	"kind" text NOT NULL,
	"version" integer,
	"why" text NOT NULL,
	"handoff_ids" uuid[] NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"answered_by" uuid NOT NULL,
	"answered_at" timestamp with time zone NOT NULL,
	"told_at" timestamp with time zone,
	CONSTRAINT "rejection_answer_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "rejection_answer_once_key" UNIQUE NULLS NOT DISTINCT("workspace_id","reason","segment","rule","opened_at"),
	CONSTRAINT "rejection_answer_kind_check" CHECK (kind in ('fixed', 'disagree', 'needs_data') and (kind = 'fixed') = (version is not null))
);
--> statement-breakpoint
CREATE TABLE "app"."rejection_edit" (
	"workspace_id" uuid NOT NULL,
	"comment_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"segment" text,
	"rule" text NOT NULL,
	"handoff_ids" uuid[] NOT NULL,
	"anchor" text NOT NULL,
	"field" text NOT NULL,
	"wanted" jsonb,
	"words" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer,
	"told_at" timestamp with time zone,
	CONSTRAINT "rejection_edit_workspace_id_comment_id_pk" PRIMARY KEY("workspace_id","comment_id")
);
--> statement-breakpoint
ALTER TABLE "app"."rejection_answer" ADD CONSTRAINT "rejection_answer_member_fk" FOREIGN KEY ("workspace_id","answered_by") REFERENCES "app"."membership"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."rejection_edit" ADD CONSTRAINT "rejection_edit_comment_fk" FOREIGN KEY ("workspace_id","comment_id") REFERENCES "app"."agreement_comment"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "rejection_answer_at_idx" ON "app"."rejection_answer" USING btree ("workspace_id","answered_at");