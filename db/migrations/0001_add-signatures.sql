CREATE TABLE "app"."agreement_comment" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"thread_id" uuid NOT NULL,
	"anchor" text NOT NULL,
	"body" text NOT NULL,
	"suggestion" jsonb,
	"mentions" uuid[] DEFAULT '{}' NOT NULL,
	"author_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"resolved_at" timestamp with time zone,
	"resolved_by" uuid,
	"resolution" text,
	CONSTRAINT "agreement_comment_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "app"."agreement_proposal" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"n" integer NOT NULL,
	"attempt" integer NOT NULL,
	"title" text NOT NULL,
	"why" text NOT NULL,
	"canonical" text NOT NULL,
	"hash" text NOT NULL,
	"content" jsonb GENERATED ALWAYS AS (canonical::jsonb) STORED NOT NULL,
	"effective_at" timestamp with time zone,
	"authors" uuid[] NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "agreement_proposal_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "agreement_proposal_attempt_key" UNIQUE("workspace_id","n","attempt"),
	CONSTRAINT "agreement_proposal_hash_key" UNIQUE("workspace_id","id","hash"),
	CONSTRAINT "agreement_proposal_hash_check" CHECK (hash = encode(sha256(convert_to(canonical, 'UTF8')), 'hex'))
);
--> statement-breakpoint
CREATE TABLE "app"."agreement_proposal_end" (
	"workspace_id" uuid NOT NULL,
	"proposal_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"reason" text,
	"ended_by" uuid,
	"ended_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "agreement_proposal_end_workspace_id_proposal_id_pk" PRIMARY KEY("workspace_id","proposal_id"),
	CONSTRAINT "agreement_proposal_end_kind_key" UNIQUE("workspace_id","proposal_id","kind"),
	CONSTRAINT "agreement_proposal_end_kind_check" CHECK (kind in ('signed', 'withdrawn', 'declined', 'voided'))
);
--> statement-breakpoint
CREATE TABLE "app"."agreement_signature" (
	"workspace_id" uuid NOT NULL,
	"proposal_id" uuid NOT NULL,
	"side" text NOT NULL,
	"hash" text NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"signed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "agreement_signature_workspace_id_proposal_id_side_pk" PRIMARY KEY("workspace_id","proposal_id","side"),
	CONSTRAINT "agreement_signature_user_key" UNIQUE("workspace_id","proposal_id","user_id"),
	CONSTRAINT "agreement_signature_hash_key" UNIQUE("workspace_id","proposal_id","hash","side"),
	CONSTRAINT "agreement_signature_side_check" CHECK ((side = 'marketing' and role = 'marketing_leader') or (side = 'sales' and role = 'sales_manager'))
);
--> statement-breakpoint
CREATE TABLE "app"."membership_role" (
	"workspace_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "membership_role_workspace_id_user_id_role_pk" PRIMARY KEY("workspace_id","user_id","role")
);
--> statement-breakpoint
CREATE TABLE "app"."agreement_change" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"lines" jsonb NOT NULL,
	CONSTRAINT "agreement_change_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "app"."agreement_draft" (
	"workspace_id" uuid NOT NULL,
	"state" "bytea" NOT NULL,
	"content" jsonb,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "agreement_draft_workspace_id_pk" PRIMARY KEY("workspace_id")
);
--> statement-breakpoint
CREATE TABLE "app"."agreement_draft_update" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"update" "bytea" NOT NULL,
	CONSTRAINT "agreement_draft_update_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "app"."agreement_snapshot" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"content" jsonb NOT NULL,
	"taken_by" uuid NOT NULL,
	"taken_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "agreement_snapshot_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
-- What nobody signed was never in force; the sample company signs its versions again at the next start.
ALTER TABLE "app"."agreement_version" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
DELETE FROM "app"."agreement_version";--> statement-breakpoint
ALTER TABLE "app"."agreement_version" drop column "content";--> statement-breakpoint
ALTER TABLE "app"."agreement_version" ADD COLUMN "canonical" text NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."agreement_version" ADD COLUMN "content" jsonb GENERATED ALWAYS AS (canonical::jsonb) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."agreement_version" ADD COLUMN "hash" text NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."agreement_version" ADD COLUMN "proposal_id" uuid NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."agreement_version" ADD COLUMN "marketing" text DEFAULT 'marketing' NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."agreement_version" ADD COLUMN "sales" text DEFAULT 'sales' NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."agreement_version" ADD COLUMN "ended" text DEFAULT 'signed' NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."agreement_comment" ADD CONSTRAINT "agreement_comment_author_fk" FOREIGN KEY ("workspace_id","author_id") REFERENCES "app"."membership"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."agreement_comment" ADD CONSTRAINT "agreement_comment_thread_fk" FOREIGN KEY ("workspace_id","thread_id") REFERENCES "app"."agreement_comment"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."agreement_proposal" ADD CONSTRAINT "agreement_proposal_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "app"."workspace"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."agreement_proposal" ADD CONSTRAINT "agreement_proposal_proposer_fk" FOREIGN KEY ("workspace_id","proposed_by") REFERENCES "app"."membership"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."agreement_proposal_end" ADD CONSTRAINT "agreement_proposal_end_proposal_fk" FOREIGN KEY ("workspace_id","proposal_id") REFERENCES "app"."agreement_proposal"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."agreement_signature" ADD CONSTRAINT "agreement_signature_proposal_fk" FOREIGN KEY ("workspace_id","proposal_id","hash") REFERENCES "app"."agreement_proposal"("workspace_id","id","hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."agreement_signature" ADD CONSTRAINT "agreement_signature_role_fk" FOREIGN KEY ("workspace_id","user_id","role") REFERENCES "app"."membership_role"("workspace_id","user_id","role") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."membership_role" ADD CONSTRAINT "membership_role_membership_fk" FOREIGN KEY ("workspace_id","user_id") REFERENCES "app"."membership"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."agreement_change" ADD CONSTRAINT "agreement_change_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "app"."workspace"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."agreement_draft" ADD CONSTRAINT "agreement_draft_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "app"."workspace"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."agreement_draft_update" ADD CONSTRAINT "agreement_draft_update_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "app"."workspace"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."agreement_snapshot" ADD CONSTRAINT "agreement_snapshot_member_fk" FOREIGN KEY ("workspace_id","taken_by") REFERENCES "app"."membership"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agreement_comment_thread_idx" ON "app"."agreement_comment" USING btree ("workspace_id","thread_id");--> statement-breakpoint
CREATE INDEX "agreement_change_at_idx" ON "app"."agreement_change" USING btree ("workspace_id","at");--> statement-breakpoint
ALTER TABLE "app"."agreement_version" ADD CONSTRAINT "agreement_version_marketing_fk" FOREIGN KEY ("workspace_id","proposal_id","hash","marketing") REFERENCES "app"."agreement_signature"("workspace_id","proposal_id","hash","side") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."agreement_version" ADD CONSTRAINT "agreement_version_sales_fk" FOREIGN KEY ("workspace_id","proposal_id","hash","sales") REFERENCES "app"."agreement_signature"("workspace_id","proposal_id","hash","side") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."agreement_version" ADD CONSTRAINT "agreement_version_end_fk" FOREIGN KEY ("workspace_id","proposal_id","ended") REFERENCES "app"."agreement_proposal_end"("workspace_id","proposal_id","kind") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."agreement_version" ADD CONSTRAINT "agreement_version_proposal_key" UNIQUE("workspace_id","proposal_id");--> statement-breakpoint
ALTER TABLE "app"."agreement_version" ADD CONSTRAINT "agreement_version_hash_check" CHECK (hash = encode(sha256(convert_to(canonical, 'UTF8')), 'hex'));--> statement-breakpoint
ALTER TABLE "app"."agreement_version" ADD CONSTRAINT "agreement_version_sides_check" CHECK (marketing = 'marketing' and sales = 'sales' and ended = 'signed');--> statement-breakpoint
ALTER TABLE "app"."membership" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
INSERT INTO "app"."membership_role" ("workspace_id", "user_id", "role", "since") SELECT "workspace_id", "user_id", "role", "created_at" FROM "app"."membership";
