-- non-transactional
DROP INDEX "app"."handoff_closed_idx";--> statement-breakpoint
DROP INDEX "app"."handoff_won_idx";--> statement-breakpoint
DROP INDEX "app"."handoff_metric_idx";--> statement-breakpoint
DROP INDEX "app"."handoff_accepted_idx";--> statement-breakpoint
DROP INDEX "app"."handoff_sql_idx";--> statement-breakpoint
DROP INDEX "app"."handoff_opportunity_idx";--> statement-breakpoint
CREATE INDEX CONCURRENTLY "handoff_outcome_idx" ON "app"."handoff" USING btree ("workspace_id","closed_at","mql_at","close_days","outcome","opportunity_at","opportunity_days","date_only","inferred") WHERE outcome is not null;--> statement-breakpoint
CREATE INDEX CONCURRENTLY "handoff_repeat_idx" ON "app"."handoff" USING btree ("workspace_id","mql_at","lead_id","n","date_only") WHERE n > 1;--> statement-breakpoint
CREATE INDEX CONCURRENTLY "handoff_metric_idx" ON "app"."handoff" USING btree ("workspace_id","mql_at","n","date_only","inferred","accepted_at","accepted_days","disposed_at","disposed_days","closed_at","close_days","first_touch_at","touch_days","due_at","disposition","verdict","outcome","reason");--> statement-breakpoint
CREATE INDEX CONCURRENTLY "handoff_accepted_idx" ON "app"."handoff" USING btree ("workspace_id","accepted_at","mql_at","accepted_days","sql_at","sql_days","date_only","inferred") WHERE accepted_at is not null or (inferred & 4) <> 0;--> statement-breakpoint
CREATE INDEX CONCURRENTLY "handoff_sql_idx" ON "app"."handoff" USING btree ("workspace_id","sql_at","mql_at","sql_days","accepted_at","opportunity_at","opportunity_days","date_only","inferred") WHERE sql_at is not null or (inferred & 16) <> 0;--> statement-breakpoint
CREATE INDEX CONCURRENTLY "handoff_opportunity_idx" ON "app"."handoff" USING btree ("workspace_id","opportunity_at","mql_at","opportunity_days","sql_at","closed_at","outcome","amount_minor","amount_state","currency","date_only","inferred") WHERE opportunity_at is not null or (inferred & 32) <> 0;