import { sql } from 'drizzle-orm'
import {
  boolean,
  customType,
  foreignKey,
  index,
  integer,
  jsonb,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { app, instant, workspaceId } from './app'
import { workspace } from './identity'

const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })

export const importBatch = app.table(
  'import_batch',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    kind: text('kind').notNull(),
    source: text('source').notNull(),
    status: text('status')
      .$type<'uploading' | 'queued' | 'running' | 'done' | 'failed' | 'undone'>()
      .notNull(),
    fileName: text('file_name'),
    fileBytes: integer('file_bytes').notNull().default(0),
    timeZone: text('time_zone').notNull(),
    options: jsonb('options').notNull(),
    /** Detected or chosen column mapping, encoding, delimiter, date order. */
    columns: jsonb('columns'),
    rows: integer('rows').notNull().default(0),
    created: integer('created').notNull().default(0),
    updated: integer('updated').notNull().default(0),
    unchanged: integer('unchanged').notNull().default(0),
    skipped: integer('skipped').notNull().default(0),
    failed: integer('failed').notNull().default(0),
    progress: integer('progress').notNull().default(0),
    problem: text('problem'),
    warnings: jsonb('warnings').notNull().default(sql`'[]'::jsonb`),
    actorKind: text('actor_kind').notNull(),
    actorId: uuid('actor_id'),
    createdAt: instant('created_at').notNull().default(sql`now()`),
    finishedAt: instant('finished_at'),
    undoneAt: instant('undone_at'),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({
      columns: [t.workspaceId],
      foreignColumns: [workspace.workspaceId],
      name: 'import_batch_workspace_fk',
    }),
    index('import_batch_open_idx').on(t.workspaceId, t.createdAt).where(sql`status in ('queued', 'running')`),
  ],
)

/** The uploaded file, kept in pieces only until its import has ended, so that a killed import can resume. */
export const importChunk = app.table(
  'import_chunk',
  {
    workspaceId: workspaceId(),
    batchId: uuid('batch_id').notNull(),
    n: integer('n').notNull(),
    body: bytes('body').notNull(),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.batchId, t.n] }),
    foreignKey({
      columns: [t.workspaceId, t.batchId],
      foreignColumns: [importBatch.workspaceId, importBatch.id],
      name: 'import_chunk_batch_fk',
    }),
  ],
)

export const importError = app.table(
  'import_error',
  {
    workspaceId: workspaceId(),
    batchId: uuid('batch_id').notNull(),
    n: integer('n').notNull(),
    line: integer('line').notNull(),
    outcome: text('outcome').$type<'failed' | 'skipped'>().notNull(),
    column: text('column'),
    message: text('message').notNull(),
    /** The row as read, for the downloadable file of error rows (personal data). */
    row: jsonb('row').notNull(),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.batchId, t.n] }),
    foreignKey({
      columns: [t.workspaceId, t.batchId],
      foreignColumns: [importBatch.workspaceId, importBatch.id],
      name: 'import_error_batch_fk',
    }),
  ],
)

/**
 * Which imports wait, across workspaces: a starting process finds here what a killed one left. It names
 * workspaces and batches and holds nothing of them, so it stands outside row-level security.
 */
export const importQueue = app.table(
  'import_queue',
  {
    batchId: uuid('batch_id').primaryKey(),
    workspaceId: uuid('workspace_id').notNull(),
    attempts: smallint('attempts').notNull().default(0),
    createdAt: instant('created_at').notNull().default(sql`now()`),
    finishedAt: instant('finished_at'),
  },
  t => [index('import_queue_open_idx').on(t.createdAt).where(sql`finished_at is null`)],
)

/** What a batch changed: the row before, so that undo puts it back. What it created carries its id. */
export const importChange = app.table(
  'import_change',
  {
    workspaceId: workspaceId(),
    batchId: uuid('batch_id').notNull(),
    entity: text('entity').$type<'lead' | 'engagement_event' | 'touch' | 'opportunity'>().notNull(),
    entityId: uuid('entity_id').notNull(),
    before: jsonb('before').notNull(),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.batchId, t.entity, t.entityId] }),
    foreignKey({
      columns: [t.workspaceId, t.batchId],
      foreignColumns: [importBatch.workspaceId, importBatch.id],
      name: 'import_change_batch_fk',
    }),
    index('import_change_entity_idx').on(t.workspaceId, t.entity, t.entityId),
  ],
)

/** A mapping a person chose by hand, remembered for the next file with the same headers. */
export const importMapping = app.table(
  'import_mapping',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    kind: text('kind').notNull(),
    headerHash: text('header_hash').notNull(),
    mapping: jsonb('mapping').notNull(),
    confirmed: boolean('confirmed').notNull().default(true),
    updatedAt: instant('updated_at').notNull().default(sql`now()`),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique('import_mapping_header_key').on(t.workspaceId, t.kind, t.headerHash),
    foreignKey({
      columns: [t.workspaceId],
      foreignColumns: [workspace.workspaceId],
      name: 'import_mapping_workspace_fk',
    }),
  ],
)
