import postgres from 'postgres'
import { withWorkspace } from '../db/client'
import { Rng } from '../db/seed/rng'
import { seedUuid } from '../db/seed/seed-uuid'
import { type QueueView, queueQuery } from '../lib/contracts/queue'
import { listQueue } from '../lib/server/queue/read'
import type { Scope } from '../lib/server/scope'
import { operatorScope } from '../lib/server/session'
import { type Times, timed, timesOf } from './times'

export type QueueFigures = { who: string; view: QueueView; left: number; times: Times }

type Options = { ownerUrl: string; workspaceId: string; runs: number }

/** The first page of the queue with all its counts, for a rep with 300 handoffs and for a manager of everything. */
export async function benchQueue({ ownerUrl, workspaceId, runs }: Options): Promise<QueueFigures[]> {
  const rep = await repWithHandoffs(ownerUrl, workspaceId)
  const actor = { kind: 'user', id: rep, name: 'Rep' } as const
  const figures: QueueFigures[] = []
  for (const who of ['rep', 'manager'] as const)
    for (const view of who === 'rep'
      ? (['mine', 'all'] as const)
      : (['all', 'overdue', 'due_soon'] as const)) {
      let left = 0
      const open = () =>
        withWorkspace(
          workspaceId,
          async tx => {
            const operator = await operatorScope(tx, workspaceId)
            const scope: Scope = { ...operator, actor, grant: who === 'rep' ? 'own' : 'all' }
            left = (await listQueue(tx, scope, queueQuery.parse({ view }), new Date())).left
          },
          { readOnly: true },
        )
      await open()
      const durations: number[] = []
      for (let run = 0; run < runs; run++) durations.push(await timed(open))
      figures.push({ who, view, left, times: timesOf(durations) })
    }
  return figures
}

async function repWithHandoffs(ownerUrl: string, workspaceId: string): Promise<string> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined })
  const rep = seedUuid(new Rng(7, 'bench', 'rep'), Date.UTC(2024, 0, 1))
  try {
    await sql.unsafe(`set treaty.workspace_id = '${workspaceId}'`)
    await sql`insert into app.app_user (id, email, name) values (${rep}, 'rep@bench.example', 'Rep')
      on conflict do nothing`
    const added = await sql`insert into app.membership (workspace_id, user_id, role)
      values (${workspaceId}, ${rep}, 'sales_rep') on conflict do nothing`
    if (added.count > 0)
      await sql`update app.handoff set assignee_id = ${rep} where workspace_id = ${workspaceId} and id in (
        select id from app.handoff where workspace_id = ${workspaceId} and is_latest and mql_at is not null
          and disposition is null order by id limit 300)`
    return rep
  } finally {
    await sql.end({ timeout: 2 })
  }
}
