CREATE TABLE "app"."handoff_note" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"lead_id" uuid NOT NULL,
	"handoff_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"body" text NOT NULL,
	"author_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "handoff_note_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "app"."absence" (
	"workspace_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"cover_id" uuid,
	CONSTRAINT "absence_workspace_id_user_id_pk" PRIMARY KEY("workspace_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "app"."routing_turn" (
	"workspace_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"turn" bigint NOT NULL,
	CONSTRAINT "routing_turn_workspace_id_user_id_pk" PRIMARY KEY("workspace_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "app"."saved_view" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"page" text NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "saved_view_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "saved_view_name_key" UNIQUE("workspace_id","user_id","page","name")
);
--> statement-breakpoint
ALTER TABLE "app"."handoff" ADD COLUMN "answer_due_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "app"."handoff" ADD COLUMN "assignee_id" uuid;--> statement-breakpoint
ALTER TABLE "app"."handoff" ADD COLUMN "owner" text;--> statement-breakpoint
ALTER TABLE "app"."handoff" ADD COLUMN "claimed_by" uuid;--> statement-breakpoint
ALTER TABLE "app"."handoff" ADD COLUMN "claimed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "app"."handoff" ADD COLUMN "requeued_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "app"."handoff" ADD COLUMN "revision" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."handoff_note" ADD CONSTRAINT "handoff_note_lead_fk" FOREIGN KEY ("workspace_id","lead_id") REFERENCES "app"."lead"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."absence" ADD CONSTRAINT "absence_member_fk" FOREIGN KEY ("workspace_id","user_id") REFERENCES "app"."membership"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."absence" ADD CONSTRAINT "absence_cover_fk" FOREIGN KEY ("workspace_id","cover_id") REFERENCES "app"."membership"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."routing_turn" ADD CONSTRAINT "routing_turn_member_fk" FOREIGN KEY ("workspace_id","user_id") REFERENCES "app"."membership"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."saved_view" ADD CONSTRAINT "saved_view_member_fk" FOREIGN KEY ("workspace_id","user_id") REFERENCES "app"."membership"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "handoff_note_lead_idx" ON "app"."handoff_note" USING btree ("workspace_id","lead_id");