import 'server-only'
import { columnMetric } from '@/lib/domain/metrics/columns/column-metric'
import { log } from '../../log'
import { HeldColumns } from './held-columns'
import type { Order, Reply } from './messages'

/** Columns of several workspaces may take so much together; the least recently asked go first. */
const MOST_BYTES = 800_000_000
/** After reading everything a workspace rests for so many times as long. */
const RESTS = 4
const FAILED_MS = 30_000
const TOO_LARGE_MS = 3_600_000
const READ = 'the rows of metrics are in memory'
const TOO_LARGE = 'the rows of metrics take more memory than they may: the tables answer'
/** While somebody asks, columns are kept current this often, so that a question finds little left to read. */
const CATCH_UP_MS = 15_000
const ASKED_WITHIN_MS = 3_600_000

type Shelved = { held: HeldColumns; turn: Promise<unknown>; askedAt: number }

/** Columns in memory, and the questions that are answered from them: of one workspace one at a time. */
export class ColumnShelf {
  /** In the order in which they were asked. */
  readonly #shelved = new Map<string, Shelved>()
  readonly #reading = new Map<string, Promise<void>>()
  readonly #restsUntil = new Map<string, number>()

  constructor() {
    setInterval(() => this.#catchUp(), CATCH_UP_MS).unref()
  }

  answer(order: Order): Promise<Reply> {
    const { workspaceId } = order
    const shelved = this.#shelved.get(workspaceId)
    if (shelved === undefined) {
      void this.read(workspaceId)
      return Promise.resolve({ kind: 'absent', why: 'not read yet' })
    }
    shelved.askedAt = Date.now()
    this.#shelved.delete(workspaceId)
    this.#shelved.set(workspaceId, shelved)
    return this.#inTurn(shelved, () => this.#answerFrom(shelved.held, order))
  }

  /** Reads all rows of a workspace, unless that was done a moment ago. */
  read(workspaceId: string): Promise<void> {
    const known = this.#reading.get(workspaceId)
    if (known) return known
    if (Date.now() < (this.#restsUntil.get(workspaceId) ?? 0)) return Promise.resolve()
    const startedAt = Date.now()
    const reading = HeldColumns.read(workspaceId, MOST_BYTES)
      .then(held => {
        const ms = Date.now() - startedAt
        if (held) this.#shelve(held)
        this.#restsUntil.set(workspaceId, Date.now() + (held ? RESTS * ms : TOO_LARGE_MS))
        log.info({ workspaceId, ms, bytes: held?.columns.bytes }, held ? READ : TOO_LARGE)
      })
      .catch(error => {
        this.#restsUntil.set(workspaceId, Date.now() + FAILED_MS)
        log.error({ err: error, workspaceId }, 'the rows of metrics could not be read')
      })
      .finally(() => this.#reading.delete(workspaceId))
    this.#reading.set(workspaceId, reading)
    return reading
  }

  async #answerFrom(held: HeldColumns, { version, query, setting, now, workspaceId }: Order): Promise<Reply> {
    if (this.#shelved.get(workspaceId)?.held !== held) return { kind: 'absent', why: 'gone' }
    if (held.version < version && !(await this.#isCurrent(held)))
      return { kind: 'absent', why: 'too much has changed' }
    return { kind: 'answer', answer: columnMetric(query, held.columns, setting, now) }
  }

  /** Columns that cannot be brought up to date go. */
  async #isCurrent(held: HeldColumns): Promise<boolean> {
    const { workspaceId } = held
    let isCurrent = false
    try {
      isCurrent = await held.catchUp()
    } finally {
      if (!isCurrent) this.#shelved.delete(workspaceId)
    }
    if (!isCurrent) void this.read(workspaceId)
    return isCurrent
  }

  #inTurn<T>(shelved: Shelved, work: () => Promise<T>): Promise<T> {
    const done = shelved.turn.then(work)
    shelved.turn = done.catch(() => undefined)
    return done
  }

  #catchUp(): void {
    for (const shelved of this.#shelved.values()) {
      if (Date.now() - shelved.askedAt > ASKED_WITHIN_MS) continue
      const { held } = shelved
      this.#inTurn(shelved, () => this.#isCurrent(held)).catch(error =>
        log.error({ err: error, workspaceId: held.workspaceId }, 'the rows of metrics could not be read'),
      )
    }
  }

  #shelve(held: HeldColumns): void {
    this.#shelved.delete(held.workspaceId)
    this.#shelved.set(held.workspaceId, { held, turn: Promise.resolve(), askedAt: Date.now() })
    let bytes = 0
    for (const each of this.#shelved.values()) bytes += each.held.columns.bytes
    for (const [workspaceId, each] of this.#shelved) {
      if (bytes <= MOST_BYTES) break
      bytes -= each.held.columns.bytes
      this.#shelved.delete(workspaceId)
    }
  }
}
