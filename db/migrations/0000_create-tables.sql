CREATE SCHEMA "app";
--> statement-breakpoint
CREATE TABLE "app"."agreement_version" (
	"workspace_id" uuid NOT NULL,
	"n" integer NOT NULL,
	"title" text NOT NULL,
	"why" text NOT NULL,
	"content" jsonb NOT NULL,
	"effective_at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "agreement_version_workspace_id_n_pk" PRIMARY KEY("workspace_id","n")
);
--> statement-breakpoint
CREATE TABLE "app"."audit_event" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"actor_role" text,
	"verb" text NOT NULL,
	"object_kind" text NOT NULL,
	"object_id" text,
	"before" jsonb,
	"after" jsonb,
	"reason" text,
	"ip" text,
	"request_id" text,
	CONSTRAINT "audit_event_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "app"."idempotency_key" (
	"workspace_id" uuid NOT NULL,
	"principal" text NOT NULL,
	"route" text NOT NULL,
	"key" text NOT NULL,
	"body_hash" text NOT NULL,
	"status" integer,
	"response" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_key_workspace_id_principal_route_key_pk" PRIMARY KEY("workspace_id","principal","route","key")
);
--> statement-breakpoint
CREATE TABLE "app"."outbox" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"topic" text NOT NULL,
	"payload" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"delivered_at" timestamp with time zone,
	CONSTRAINT "outbox_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "app"."engagement_event" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"lead_id" uuid NOT NULL,
	"type" text NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"date_only" boolean DEFAULT false NOT NULL,
	"session_key" text,
	"properties" jsonb,
	"source_system" text NOT NULL,
	"external_id" text NOT NULL,
	"batch_id" uuid,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "engagement_event_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "engagement_event_external_key" UNIQUE("workspace_id","source_system","external_id")
);
--> statement-breakpoint
CREATE TABLE "app"."touch" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"lead_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"date_only" boolean DEFAULT false NOT NULL,
	"counts_as_first_touch" boolean NOT NULL,
	"actor" text,
	"outcome" text,
	"source_system" text NOT NULL,
	"external_id" text NOT NULL,
	"batch_id" uuid,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "touch_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "touch_external_key" UNIQUE("workspace_id","source_system","external_id")
);
--> statement-breakpoint
CREATE TABLE "app"."handoff" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"lead_id" uuid NOT NULL,
	"n" integer NOT NULL,
	"origin" text NOT NULL,
	"route" text,
	"agreement_version" integer,
	"source" text,
	"segment" text,
	"country" text,
	"employee_band" text,
	"mql_at" timestamp with time zone,
	"delivered_at" timestamp with time zone,
	"assigned_at" timestamp with time zone,
	"due_at" timestamp with time zone,
	"answer_due_at" timestamp with time zone,
	"first_touch_at" timestamp with time zone,
	"accepted_at" timestamp with time zone,
	"disposed_at" timestamp with time zone,
	"disposition" text,
	"reason" text,
	"reason_label" text,
	"verdict" text,
	"sql_at" timestamp with time zone,
	"opportunity_at" timestamp with time zone,
	"opportunity_id" uuid,
	"closed_at" timestamp with time zone,
	"outcome" text,
	"amount_minor" bigint,
	"amount_state" text,
	"currency" text,
	"touch_days" double precision,
	"accepted_days" double precision,
	"disposed_days" double precision,
	"sql_days" double precision,
	"opportunity_days" double precision,
	"close_days" double precision,
	"date_only" smallint DEFAULT 0 NOT NULL,
	"inferred" smallint DEFAULT 0 NOT NULL,
	"problem" text,
	"packet" jsonb,
	"assignee_id" uuid,
	"is_latest" boolean DEFAULT true NOT NULL,
	"owner" text,
	"claimed_by" uuid,
	"claimed_at" timestamp with time zone,
	"requeued_at" timestamp with time zone,
	"revision" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "handoff_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "handoff_episode_key" UNIQUE("workspace_id","lead_id","n")
);
--> statement-breakpoint
CREATE TABLE "app"."handoff_event" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"lead_id" uuid NOT NULL,
	"slot" text NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp with time zone,
	"date_only" boolean DEFAULT false NOT NULL,
	"retracted" boolean DEFAULT false NOT NULL,
	"confidence" text NOT NULL,
	"source_system" text NOT NULL,
	"reason" text,
	"reason_label" text,
	"route" text,
	"detail" jsonb,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"batch_id" uuid,
	"recorded_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "handoff_event_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
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
CREATE TABLE "app"."api_token" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"token_hash" text NOT NULL,
	"hint" text NOT NULL,
	"scopes" text[] NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_used_at" timestamp with time zone,
	"expires_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "api_token_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "api_token_hash_key" UNIQUE("workspace_id","token_hash")
);
--> statement-breakpoint
CREATE TABLE "app"."app_user" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deactivated_at" timestamp with time zone,
	CONSTRAINT "app_user_email_key" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "app"."membership" (
	"workspace_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deactivated_at" timestamp with time zone,
	CONSTRAINT "membership_workspace_id_user_id_pk" PRIMARY KEY("workspace_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "app"."session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"user_id" uuid NOT NULL,
	"active_workspace_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"ip" text,
	"user_agent" text,
	CONSTRAINT "session_token_hash_key" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "app"."workspace" (
	"workspace_id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"time_zone" text NOT NULL,
	"currency" text NOT NULL,
	"fiscal_year_start_month" integer DEFAULT 1 NOT NULL,
	"is_sample" boolean DEFAULT false NOT NULL,
	"settings" jsonb NOT NULL,
	"dataset_version" bigint DEFAULT 0 NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "workspace_slug_key" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "app"."import_batch" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"source" text NOT NULL,
	"status" text NOT NULL,
	"file_name" text,
	"file_bytes" integer DEFAULT 0 NOT NULL,
	"time_zone" text NOT NULL,
	"options" jsonb NOT NULL,
	"columns" jsonb,
	"rows" integer DEFAULT 0 NOT NULL,
	"created" integer DEFAULT 0 NOT NULL,
	"updated" integer DEFAULT 0 NOT NULL,
	"unchanged" integer DEFAULT 0 NOT NULL,
	"skipped" integer DEFAULT 0 NOT NULL,
	"failed" integer DEFAULT 0 NOT NULL,
	"progress" integer DEFAULT 0 NOT NULL,
	"problem" text,
	"warnings" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	"undone_at" timestamp with time zone,
	CONSTRAINT "import_batch_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "app"."import_change" (
	"workspace_id" uuid NOT NULL,
	"batch_id" uuid NOT NULL,
	"entity" text NOT NULL,
	"entity_id" uuid NOT NULL,
	"before" jsonb NOT NULL,
	CONSTRAINT "import_change_workspace_id_batch_id_entity_entity_id_pk" PRIMARY KEY("workspace_id","batch_id","entity","entity_id")
);
--> statement-breakpoint
CREATE TABLE "app"."import_chunk" (
	"workspace_id" uuid NOT NULL,
	"batch_id" uuid NOT NULL,
	"n" integer NOT NULL,
	"body" "bytea" NOT NULL,
	CONSTRAINT "import_chunk_workspace_id_batch_id_n_pk" PRIMARY KEY("workspace_id","batch_id","n")
);
--> statement-breakpoint
CREATE TABLE "app"."import_error" (
	"workspace_id" uuid NOT NULL,
	"batch_id" uuid NOT NULL,
	"n" integer NOT NULL,
	"line" integer NOT NULL,
	"outcome" text NOT NULL,
	"column" text,
	"message" text NOT NULL,
	"row" jsonb NOT NULL,
	CONSTRAINT "import_error_workspace_id_batch_id_n_pk" PRIMARY KEY("workspace_id","batch_id","n")
);
--> statement-breakpoint
CREATE TABLE "app"."import_mapping" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"header_hash" text NOT NULL,
	"mapping" jsonb NOT NULL,
	"confirmed" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "import_mapping_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "import_mapping_header_key" UNIQUE("workspace_id","kind","header_hash")
);
--> statement-breakpoint
CREATE TABLE "app"."import_queue" (
	"batch_id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "app"."lead" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"source_system" text NOT NULL,
	"external_id" text NOT NULL,
	"created_at" timestamp with time zone,
	"created_date_only" boolean DEFAULT false NOT NULL,
	"company" text,
	"job_title" text,
	"industry" text,
	"country" text,
	"employees" integer,
	"employee_band" text,
	"annual_revenue_minor" bigint,
	"source" text,
	"segment" text,
	"owner" text,
	"opportunity_ref" text,
	"attributes" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"merged_into_id" uuid,
	"erased_at" timestamp with time zone,
	"voided_at" timestamp with time zone,
	"batch_id" uuid,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "lead_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "lead_external_key" UNIQUE("workspace_id","source_system","external_id")
);
--> statement-breakpoint
CREATE TABLE "app"."lead_contact" (
	"workspace_id" uuid NOT NULL,
	"lead_id" uuid NOT NULL,
	"first_name" text,
	"last_name" text,
	"full_name" text,
	"email" text,
	"email_normal" text,
	"phone" text,
	CONSTRAINT "lead_contact_workspace_id_lead_id_pk" PRIMARY KEY("workspace_id","lead_id")
);
--> statement-breakpoint
CREATE TABLE "app"."opportunity" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"source_system" text NOT NULL,
	"external_id" text NOT NULL,
	"lead_ref" text,
	"lead_id" uuid,
	"handoff_id" uuid,
	"name" text,
	"stage" text,
	"outcome" text,
	"created_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"date_only" smallint DEFAULT 0 NOT NULL,
	"close_days" double precision,
	"amount_minor" bigint,
	"amount_state" text NOT NULL,
	"currency" text NOT NULL,
	"product" text,
	"owner" text,
	"source" text,
	"segment" text,
	"country" text,
	"employee_band" text,
	"route" text,
	"lost_reason" text,
	"problem" text,
	"attributes" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"told" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"batch_id" uuid,
	"voided_at" timestamp with time zone,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "opportunity_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "opportunity_external_key" UNIQUE("workspace_id","source_system","external_id")
);
--> statement-breakpoint
CREATE TABLE "app"."opportunity_event" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"opportunity_ref" text NOT NULL,
	"stage" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"amount_minor" bigint,
	"source_system" text NOT NULL,
	"external_id" text NOT NULL,
	"batch_id" uuid,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "opportunity_event_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
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
ALTER TABLE "app"."agreement_version" ADD CONSTRAINT "agreement_version_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "app"."workspace"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."audit_event" ADD CONSTRAINT "audit_event_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "app"."workspace"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."idempotency_key" ADD CONSTRAINT "idempotency_key_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "app"."workspace"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."outbox" ADD CONSTRAINT "outbox_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "app"."workspace"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."engagement_event" ADD CONSTRAINT "engagement_event_lead_fk" FOREIGN KEY ("workspace_id","lead_id") REFERENCES "app"."lead"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."touch" ADD CONSTRAINT "touch_lead_fk" FOREIGN KEY ("workspace_id","lead_id") REFERENCES "app"."lead"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."handoff" ADD CONSTRAINT "handoff_lead_fk" FOREIGN KEY ("workspace_id","lead_id") REFERENCES "app"."lead"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."handoff_event" ADD CONSTRAINT "handoff_event_lead_fk" FOREIGN KEY ("workspace_id","lead_id") REFERENCES "app"."lead"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."handoff_note" ADD CONSTRAINT "handoff_note_lead_fk" FOREIGN KEY ("workspace_id","lead_id") REFERENCES "app"."lead"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."api_token" ADD CONSTRAINT "api_token_created_by_app_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "app"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."api_token" ADD CONSTRAINT "api_token_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "app"."workspace"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."membership" ADD CONSTRAINT "membership_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "app"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."membership" ADD CONSTRAINT "membership_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "app"."workspace"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."session" ADD CONSTRAINT "session_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "app"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."import_batch" ADD CONSTRAINT "import_batch_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "app"."workspace"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."import_change" ADD CONSTRAINT "import_change_batch_fk" FOREIGN KEY ("workspace_id","batch_id") REFERENCES "app"."import_batch"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."import_chunk" ADD CONSTRAINT "import_chunk_batch_fk" FOREIGN KEY ("workspace_id","batch_id") REFERENCES "app"."import_batch"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."import_error" ADD CONSTRAINT "import_error_batch_fk" FOREIGN KEY ("workspace_id","batch_id") REFERENCES "app"."import_batch"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."import_mapping" ADD CONSTRAINT "import_mapping_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "app"."workspace"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."lead" ADD CONSTRAINT "lead_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "app"."workspace"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."lead_contact" ADD CONSTRAINT "lead_contact_lead_fk" FOREIGN KEY ("workspace_id","lead_id") REFERENCES "app"."lead"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."opportunity" ADD CONSTRAINT "opportunity_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "app"."workspace"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."opportunity_event" ADD CONSTRAINT "opportunity_event_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "app"."workspace"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."absence" ADD CONSTRAINT "absence_member_fk" FOREIGN KEY ("workspace_id","user_id") REFERENCES "app"."membership"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."absence" ADD CONSTRAINT "absence_cover_fk" FOREIGN KEY ("workspace_id","cover_id") REFERENCES "app"."membership"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."routing_turn" ADD CONSTRAINT "routing_turn_member_fk" FOREIGN KEY ("workspace_id","user_id") REFERENCES "app"."membership"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."saved_view" ADD CONSTRAINT "saved_view_member_fk" FOREIGN KEY ("workspace_id","user_id") REFERENCES "app"."membership"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_event_object_idx" ON "app"."audit_event" USING btree ("workspace_id","object_kind","object_id");--> statement-breakpoint
CREATE INDEX "outbox_pending_idx" ON "app"."outbox" USING btree ("workspace_id","created_at") WHERE delivered_at is null;--> statement-breakpoint
CREATE INDEX "engagement_event_lead_idx" ON "app"."engagement_event" USING btree ("workspace_id","lead_id","occurred_at");--> statement-breakpoint
CREATE INDEX "touch_lead_idx" ON "app"."touch" USING btree ("workspace_id","lead_id","occurred_at");--> statement-breakpoint
CREATE INDEX "handoff_mql_idx" ON "app"."handoff" USING btree ("workspace_id","mql_at","id");--> statement-breakpoint
CREATE INDEX "handoff_due_idx" ON "app"."handoff" USING btree ("workspace_id","due_at");--> statement-breakpoint
CREATE INDEX "handoff_metric_idx" ON "app"."handoff" USING btree ("workspace_id","mql_at","n","date_only","inferred","accepted_at","accepted_days","disposed_at","disposed_days","closed_at","close_days","first_touch_at","touch_days","due_at","disposition","verdict","outcome","reason");--> statement-breakpoint
CREATE INDEX "handoff_first_idx" ON "app"."handoff" USING btree ("workspace_id","lead_id","mql_at","date_only") WHERE n = 1;--> statement-breakpoint
CREATE INDEX "handoff_accepted_idx" ON "app"."handoff" USING btree ("workspace_id","accepted_at","mql_at","accepted_days","sql_at","sql_days","date_only","inferred") WHERE accepted_at is not null or (inferred & 4) <> 0;--> statement-breakpoint
CREATE INDEX "handoff_sql_idx" ON "app"."handoff" USING btree ("workspace_id","sql_at","mql_at","sql_days","accepted_at","opportunity_at","opportunity_days","date_only","inferred") WHERE sql_at is not null or (inferred & 16) <> 0;--> statement-breakpoint
CREATE INDEX "handoff_opportunity_idx" ON "app"."handoff" USING btree ("workspace_id","opportunity_at","mql_at","opportunity_days","sql_at","closed_at","outcome","amount_minor","amount_state","currency","date_only","inferred") WHERE opportunity_at is not null or (inferred & 32) <> 0;--> statement-breakpoint
CREATE INDEX "handoff_outcome_idx" ON "app"."handoff" USING btree ("workspace_id","closed_at","mql_at","close_days","outcome","opportunity_at","opportunity_days","date_only","inferred") WHERE outcome is not null;--> statement-breakpoint
CREATE INDEX "handoff_repeat_idx" ON "app"."handoff" USING btree ("workspace_id","mql_at","lead_id","n","date_only") WHERE n > 1;--> statement-breakpoint
CREATE INDEX "handoff_date_only_idx" ON "app"."handoff" USING btree ("workspace_id") WHERE date_only <> 0;--> statement-breakpoint
CREATE INDEX "handoff_queue_idx" ON "app"."handoff" USING btree ("workspace_id",coalesce(case when first_touch_at is null then least(due_at, answer_due_at) else answer_due_at end, 'infinity'::timestamptz),"id") WHERE is_latest and mql_at is not null and (disposition is null or requeued_at >= disposed_at);--> statement-breakpoint
CREATE INDEX "handoff_queue_assignee_idx" ON "app"."handoff" USING btree ("workspace_id","assignee_id",coalesce(case when first_touch_at is null then least(due_at, answer_due_at) else answer_due_at end, 'infinity'::timestamptz),"id") WHERE is_latest and mql_at is not null and (disposition is null or requeued_at >= disposed_at);--> statement-breakpoint
CREATE INDEX "handoff_enriched_idx" ON "app"."handoff" USING btree ("workspace_id",coalesce(case when first_touch_at is null then least(due_at, answer_due_at) else answer_due_at end, 'infinity'::timestamptz),"id") WHERE is_latest and disposition = 'enriched';--> statement-breakpoint
CREATE INDEX "handoff_claimed_idx" ON "app"."handoff" USING btree ("workspace_id","claimed_by") WHERE claimed_by is not null;--> statement-breakpoint
CREATE INDEX "handoff_event_lead_idx" ON "app"."handoff_event" USING btree ("workspace_id","lead_id","slot","recorded_at");--> statement-breakpoint
CREATE INDEX "handoff_event_batch_idx" ON "app"."handoff_event" USING btree ("workspace_id","batch_id") WHERE batch_id is not null;--> statement-breakpoint
CREATE INDEX "handoff_event_actor_idx" ON "app"."handoff_event" USING btree ("workspace_id","actor_id","recorded_at") WHERE source_system = 'treaty';--> statement-breakpoint
CREATE INDEX "handoff_note_lead_idx" ON "app"."handoff_note" USING btree ("workspace_id","lead_id");--> statement-breakpoint
CREATE INDEX "membership_user_idx" ON "app"."membership" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "session_user_idx" ON "app"."session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "import_batch_open_idx" ON "app"."import_batch" USING btree ("workspace_id","created_at") WHERE status in ('queued', 'running');--> statement-breakpoint
CREATE INDEX "import_change_entity_idx" ON "app"."import_change" USING btree ("workspace_id","entity","entity_id");--> statement-breakpoint
CREATE INDEX "import_queue_open_idx" ON "app"."import_queue" USING btree ("created_at") WHERE finished_at is null;--> statement-breakpoint
CREATE INDEX "lead_external_id_idx" ON "app"."lead" USING btree ("workspace_id","external_id");--> statement-breakpoint
CREATE INDEX "lead_created_idx" ON "app"."lead" USING btree ("workspace_id","created_at","id");--> statement-breakpoint
CREATE INDEX "lead_metric_idx" ON "app"."lead" USING btree ("workspace_id","id","created_at","created_date_only") WHERE voided_at is null and merged_into_id is null;--> statement-breakpoint
CREATE INDEX "lead_date_only_idx" ON "app"."lead" USING btree ("workspace_id") WHERE created_date_only;--> statement-breakpoint
CREATE INDEX "lead_opportunity_ref_idx" ON "app"."lead" USING btree ("workspace_id","opportunity_ref") WHERE opportunity_ref is not null;--> statement-breakpoint
CREATE INDEX "lead_contact_email_idx" ON "app"."lead_contact" USING btree ("workspace_id","email_normal");--> statement-breakpoint
CREATE INDEX "opportunity_lead_idx" ON "app"."opportunity" USING btree ("workspace_id","lead_id");--> statement-breakpoint
CREATE INDEX "opportunity_lead_ref_idx" ON "app"."opportunity" USING btree ("workspace_id","lead_ref");--> statement-breakpoint
CREATE INDEX "opportunity_created_idx" ON "app"."opportunity" USING btree ("workspace_id","created_at");--> statement-breakpoint
CREATE INDEX "opportunity_closed_idx" ON "app"."opportunity" USING btree ("workspace_id","closed_at");--> statement-breakpoint
CREATE INDEX "opportunity_metric_idx" ON "app"."opportunity" USING btree ("workspace_id","created_at","date_only","closed_at","close_days","outcome","amount_minor","amount_state","currency") WHERE voided_at is null;--> statement-breakpoint
CREATE INDEX "opportunity_date_only_idx" ON "app"."opportunity" USING btree ("workspace_id") WHERE date_only <> 0;--> statement-breakpoint
CREATE INDEX "opportunity_event_external_idx" ON "app"."opportunity_event" USING btree ("workspace_id","source_system","external_id");--> statement-breakpoint
CREATE INDEX "opportunity_event_ref_idx" ON "app"."opportunity_event" USING btree ("workspace_id","opportunity_ref","at");