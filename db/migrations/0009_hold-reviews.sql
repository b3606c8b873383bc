CREATE TABLE "app"."alignment_hand_in" (
	"workspace_id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"side" text NOT NULL,
	"labels" jsonb NOT NULL,
	"definition" jsonb NOT NULL,
	"handed_in_by" uuid NOT NULL,
	"handed_in_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "alignment_hand_in_workspace_id_round_id_side_pk" PRIMARY KEY("workspace_id","round_id","side"),
	CONSTRAINT "alignment_hand_in_side_check" CHECK (side in ('marketing', 'sales'))
);
--> statement-breakpoint
CREATE TABLE "app"."alignment_lead" (
	"workspace_id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"n" integer NOT NULL,
	"lead_id" uuid NOT NULL,
	"handoff_id" uuid NOT NULL,
	"stratum" text NOT NULL,
	CONSTRAINT "alignment_lead_workspace_id_round_id_n_pk" PRIMARY KEY("workspace_id","round_id","n"),
	CONSTRAINT "alignment_lead_key" UNIQUE("workspace_id","round_id","lead_id")
);
--> statement-breakpoint
CREATE TABLE "app"."alignment_round" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"n" integer NOT NULL,
	"opened_by" uuid NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "alignment_round_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "alignment_round_number_key" UNIQUE("workspace_id","n")
);
--> statement-breakpoint
CREATE TABLE "app"."alignment_sheet" (
	"workspace_id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"side" text NOT NULL,
	"labels" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"definition" jsonb,
	"updated_by" uuid NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "alignment_sheet_workspace_id_round_id_side_pk" PRIMARY KEY("workspace_id","round_id","side"),
	CONSTRAINT "alignment_sheet_side_check" CHECK (side in ('marketing', 'sales'))
);
--> statement-breakpoint
CREATE TABLE "app"."review" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"n" integer NOT NULL,
	"scheduled_at" timestamp with time zone NOT NULL,
	"from_day" text NOT NULL,
	"to_day" text NOT NULL,
	"agenda" text[] NOT NULL,
	"attendees" uuid[] NOT NULL,
	"called_by" uuid,
	"called_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "review_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "review_number_key" UNIQUE("workspace_id","n"),
	CONSTRAINT "review_period_check" CHECK (from_day <= to_day)
);
--> statement-breakpoint
CREATE TABLE "app"."review_decision" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"review_id" uuid NOT NULL,
	"body" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"due_day" text NOT NULL,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "review_decision_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "app"."review_decision_change" (
	"workspace_id" uuid NOT NULL,
	"decision_id" uuid NOT NULL,
	"change" jsonb NOT NULL,
	"comment_id" uuid NOT NULL,
	"put_by" uuid NOT NULL,
	"put_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "review_decision_change_workspace_id_decision_id_pk" PRIMARY KEY("workspace_id","decision_id")
);
--> statement-breakpoint
CREATE TABLE "app"."review_decision_end" (
	"workspace_id" uuid NOT NULL,
	"decision_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"ended_by" uuid NOT NULL,
	"ended_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "review_decision_end_workspace_id_decision_id_pk" PRIMARY KEY("workspace_id","decision_id"),
	CONSTRAINT "review_decision_end_kind_check" CHECK (kind in ('done', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "app"."review_minutes" (
	"workspace_id" uuid NOT NULL,
	"review_id" uuid NOT NULL,
	"state" "bytea" NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "review_minutes_workspace_id_review_id_pk" PRIMARY KEY("workspace_id","review_id")
);
--> statement-breakpoint
CREATE TABLE "app"."review_minutes_update" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"review_id" uuid NOT NULL,
	"user_id" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"update" "bytea" NOT NULL,
	CONSTRAINT "review_minutes_update_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "app"."review_record" (
	"workspace_id" uuid NOT NULL,
	"review_id" uuid NOT NULL,
	"canonical" text NOT NULL,
	"hash" text NOT NULL,
	"content" jsonb GENERATED ALWAYS AS (canonical::jsonb) STORED NOT NULL,
	"held_at" timestamp with time zone NOT NULL,
	"closed_by" uuid NOT NULL,
	"closed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "review_record_workspace_id_review_id_pk" PRIMARY KEY("workspace_id","review_id"),
	CONSTRAINT "review_record_hash_check" CHECK (hash = encode(sha256(convert_to(canonical, 'UTF8')), 'hex'))
);
--> statement-breakpoint
ALTER TABLE "app"."alignment_hand_in" ADD CONSTRAINT "alignment_hand_in_round_fk" FOREIGN KEY ("workspace_id","round_id") REFERENCES "app"."alignment_round"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."alignment_hand_in" ADD CONSTRAINT "alignment_hand_in_member_fk" FOREIGN KEY ("workspace_id","handed_in_by") REFERENCES "app"."membership"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."alignment_lead" ADD CONSTRAINT "alignment_lead_round_fk" FOREIGN KEY ("workspace_id","round_id") REFERENCES "app"."alignment_round"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."alignment_lead" ADD CONSTRAINT "alignment_lead_lead_fk" FOREIGN KEY ("workspace_id","lead_id") REFERENCES "app"."lead"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."alignment_round" ADD CONSTRAINT "alignment_round_opener_fk" FOREIGN KEY ("workspace_id","opened_by") REFERENCES "app"."membership"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."alignment_sheet" ADD CONSTRAINT "alignment_sheet_round_fk" FOREIGN KEY ("workspace_id","round_id") REFERENCES "app"."alignment_round"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."review" ADD CONSTRAINT "review_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "app"."workspace"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."review_decision" ADD CONSTRAINT "review_decision_review_fk" FOREIGN KEY ("workspace_id","review_id") REFERENCES "app"."review"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."review_decision" ADD CONSTRAINT "review_decision_owner_fk" FOREIGN KEY ("workspace_id","owner_id") REFERENCES "app"."membership"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."review_decision_change" ADD CONSTRAINT "review_decision_change_decision_fk" FOREIGN KEY ("workspace_id","decision_id") REFERENCES "app"."review_decision"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."review_decision_change" ADD CONSTRAINT "review_decision_change_comment_fk" FOREIGN KEY ("workspace_id","comment_id") REFERENCES "app"."agreement_comment"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."review_decision_end" ADD CONSTRAINT "review_decision_end_decision_fk" FOREIGN KEY ("workspace_id","decision_id") REFERENCES "app"."review_decision"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."review_minutes" ADD CONSTRAINT "review_minutes_review_fk" FOREIGN KEY ("workspace_id","review_id") REFERENCES "app"."review"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."review_minutes_update" ADD CONSTRAINT "review_minutes_update_review_fk" FOREIGN KEY ("workspace_id","review_id") REFERENCES "app"."review"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."review_record" ADD CONSTRAINT "review_record_review_fk" FOREIGN KEY ("workspace_id","review_id") REFERENCES "app"."review"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."review_record" ADD CONSTRAINT "review_record_closer_fk" FOREIGN KEY ("workspace_id","closed_by") REFERENCES "app"."membership"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "review_decision_review_idx" ON "app"."review_decision" USING btree ("workspace_id","review_id");--> statement-breakpoint
CREATE INDEX "review_minutes_update_review_idx" ON "app"."review_minutes_update" USING btree ("workspace_id","review_id","id");