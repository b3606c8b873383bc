/** People, sessions, the queue of imports and the watch, read before any workspace is known. Everything else belongs to one. */
export const GLOBAL_TABLES = ['app_user', 'session', 'schema_migration', 'import_queue', 'sla_watch'] as const

/** Facts are added, never changed: the app's role may read and insert, nothing more. */
export const APPEND_ONLY_TABLES = [
  'audit_event',
  'handoff_event',
  'opportunity_event',
  'sla_version',
  'agreement_version',
  'agreement_proposal',
  'agreement_proposal_end',
  'agreement_signature',
  'agreement_change',
  'membership_role',
  'review_decision',
  'review_decision_change',
  'review_decision_end',
  'review_record',
  'alignment_round',
  'alignment_lead',
  'alignment_hand_in',
] as const

export const APP_ROLE = 'treaty_app'
export const BACKUP_ROLE = 'treaty_backup'

/**
 * Row-level security and grants for every table of the schema, derived from the catalogue after each
 * migration, so that a new table cannot be forgotten. Policies are one expression without a sub-select,
 * which PostgreSQL uses as an index condition.
 */
export function accessRules(): string {
  const own = "workspace_id = nullif(current_setting(''treaty.workspace_id'', true), '''')::uuid"
  const member = `${own} or user_id = nullif(current_setting(''treaty.user_id'', true), '''')::uuid`
  const list = (names: readonly string[]) => names.map(name => `'${name}'`).join(', ')
  return `
do $$
declare
  t text;
  reads text;
begin
  execute 'grant usage on schema app to ${APP_ROLE}, ${BACKUP_ROLE}';
  for t in select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where n.nspname = 'app' and c.relkind in ('r', 'p') loop
    execute format('revoke all on app.%I from ${APP_ROLE}', t);
    execute format('grant select on app.%I to ${BACKUP_ROLE}', t);
    if t = 'schema_migration' then
      execute format('grant select on app.%I to ${APP_ROLE}', t);
      continue;
    elsif t in (${list(APPEND_ONLY_TABLES)}) then
      execute format('grant select, insert on app.%I to ${APP_ROLE}', t);
    elsif t in (${list(GLOBAL_TABLES)}) then
      execute format('grant select, insert, update on app.%I to ${APP_ROLE}', t);
      continue;
    else
      execute format('grant select, insert, update, delete on app.%I to ${APP_ROLE}', t);
    end if;
    execute format('alter table app.%I enable row level security, force row level security', t);
    execute format('drop policy if exists tenant on app.%I', t);
    reads := case when t = 'membership' then '${member}' else '${own}' end;
    execute format('create policy tenant on app.%I using (%s) with check (%s)', t, reads, '${own}');
  end loop;
  -- The owner, who migrates and runs the operator's commands, may list which workspaces there are, and no more.
  execute 'drop policy if exists directory on app.workspace';
  execute 'create policy directory on app.workspace for select to current_user using (true)';
end $$;
`
}
