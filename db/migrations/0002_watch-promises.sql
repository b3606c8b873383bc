CREATE TABLE "app"."delivery" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"key" text NOT NULL,
	"channel" text NOT NULL,
	"event" text NOT NULL,
	"endpoint_id" uuid,
	"notification_id" uuid,
	"payload" jsonb NOT NULL,
	"state" text DEFAULT 'pending' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"leased_until" timestamp with time zone,
	"next_at" timestamp with time zone,
	"last_status" integer,
	"last_error" text,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "delivery_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "delivery_once_key" UNIQUE("workspace_id","key")
);
--> statement-breakpoint
CREATE TABLE "app"."notification" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"step" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"detail" jsonb NOT NULL,
	"in_app" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"read_at" timestamp with time zone,
	CONSTRAINT "notification_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "notification_once_key" UNIQUE("workspace_id","subject_id","kind","step","user_id")
);
--> statement-breakpoint
CREATE TABLE "app"."notification_preference" (
	"workspace_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"in_app" boolean NOT NULL,
	"email" boolean NOT NULL,
	CONSTRAINT "notification_preference_workspace_id_user_id_pk" PRIMARY KEY("workspace_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "app"."webhook_endpoint" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"url" text NOT NULL,
	"events" text[] NOT NULL,
	"secret" text NOT NULL,
	"previous_secret" text,
	"previous_until" timestamp with time zone,
	"failures" integer DEFAULT 0 NOT NULL,
	"disabled_at" timestamp with time zone,
	"disabled_because" text,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "webhook_endpoint_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "app"."sla_version" (
	"workspace_id" uuid NOT NULL,
	"n" integer NOT NULL,
	"holds_from" timestamp with time zone,
	"document" jsonb NOT NULL,
	"reason" text,
	"author_id" uuid,
	"recorded_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "sla_version_workspace_id_n_pk" PRIMARY KEY("workspace_id","n")
);
--> statement-breakpoint
CREATE TABLE "app"."sla_watch" (
	"workspace_id" uuid PRIMARY KEY NOT NULL,
	"swept_until" timestamp with time zone DEFAULT now() NOT NULL,
	"next_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "app"."handoff" ADD COLUMN "paused_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "app"."delivery" ADD CONSTRAINT "delivery_endpoint_fk" FOREIGN KEY ("workspace_id","endpoint_id") REFERENCES "app"."webhook_endpoint"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."delivery" ADD CONSTRAINT "delivery_notification_fk" FOREIGN KEY ("workspace_id","notification_id") REFERENCES "app"."notification"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."notification" ADD CONSTRAINT "notification_member_fk" FOREIGN KEY ("workspace_id","user_id") REFERENCES "app"."membership"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."notification_preference" ADD CONSTRAINT "notification_preference_member_fk" FOREIGN KEY ("workspace_id","user_id") REFERENCES "app"."membership"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."webhook_endpoint" ADD CONSTRAINT "webhook_endpoint_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "app"."workspace"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."sla_version" ADD CONSTRAINT "sla_version_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "app"."workspace"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "delivery_log_idx" ON "app"."delivery" USING btree ("workspace_id","endpoint_id","created_at");--> statement-breakpoint
CREATE INDEX "notification_user_idx" ON "app"."notification" USING btree ("workspace_id","user_id","created_at");--> statement-breakpoint
CREATE INDEX "notification_unread_idx" ON "app"."notification" USING btree ("workspace_id","user_id") WHERE read_at is null and in_app;--> statement-breakpoint
INSERT INTO "app"."sla_watch" ("workspace_id") SELECT "workspace_id" FROM "app"."workspace";
