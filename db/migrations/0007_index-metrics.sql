-- non-transactional
CREATE INDEX CONCURRENTLY "handoff_metric_idx" ON "app"."handoff" USING btree ("workspace_id","mql_at","n","date_only","inferred","accepted_at","accepted_days","disposed_at","disposed_days","sql_at","sql_days","opportunity_at","opportunity_days","closed_at","close_days","first_touch_at","touch_days","due_at","disposition","verdict","outcome","reason");--> statement-breakpoint
CREATE INDEX CONCURRENTLY "handoff_first_idx" ON "app"."handoff" USING btree ("workspace_id","lead_id","mql_at","date_only") WHERE n = 1;--> statement-breakpoint
CREATE INDEX CONCURRENTLY "handoff_accepted_idx" ON "app"."handoff" USING btree ("workspace_id","accepted_at") WHERE accepted_at is not null;--> statement-breakpoint
CREATE INDEX CONCURRENTLY "handoff_sql_idx" ON "app"."handoff" USING btree ("workspace_id","sql_at") WHERE sql_at is not null;--> statement-breakpoint
CREATE INDEX CONCURRENTLY "handoff_opportunity_idx" ON "app"."handoff" USING btree ("workspace_id","opportunity_at") WHERE opportunity_at is not null;--> statement-breakpoint
CREATE INDEX CONCURRENTLY "handoff_won_idx" ON "app"."handoff" USING btree ("workspace_id","closed_at","close_days","date_only") WHERE outcome = 'won';--> statement-breakpoint
CREATE INDEX CONCURRENTLY "handoff_date_only_idx" ON "app"."handoff" USING btree ("workspace_id") WHERE date_only <> 0;--> statement-breakpoint
CREATE INDEX CONCURRENTLY "lead_metric_idx" ON "app"."lead" USING btree ("workspace_id","id","created_at","created_date_only") WHERE voided_at is null and merged_into_id is null;--> statement-breakpoint
CREATE INDEX CONCURRENTLY "lead_date_only_idx" ON "app"."lead" USING btree ("workspace_id") WHERE created_date_only;--> statement-breakpoint
CREATE INDEX CONCURRENTLY "opportunity_metric_idx" ON "app"."opportunity" USING btree ("workspace_id","created_at","date_only","closed_at","close_days","outcome","amount_minor","amount_state","currency") WHERE voided_at is null;--> statement-breakpoint
CREATE INDEX CONCURRENTLY "opportunity_date_only_idx" ON "app"."opportunity" USING btree ("workspace_id") WHERE date_only <> 0;