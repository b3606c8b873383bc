import 'server-only'
import type { Tx } from '@/db/client'
import { externalKey } from '@/lib/domain/record/external-key'
import type {
  CanonicalRecord,
  EngagementRecord,
  LeadRecord,
  OpportunityRecord,
  OpportunityStageRecord,
  TouchRecord,
} from '@/lib/domain/record/record'
import { intakeEvents, intakeTouches } from './intake-activity'
import { type InFact, intakeFacts } from './intake-facts'
import { intakeLeads } from './intake-leads'
import { intakeOpportunities, intakeOpportunityEvents } from './intake-opportunities'

export type Lined<T> = T & { line: number }

/** Writes ids of the file's source the way they are compared. */
export type KeyOf = (id: string) => string

export type Refusal = {
  line: number
  outcome: 'failed' | 'skipped'
  column: string | null
  message: string
  row: readonly string[]
}

/** Records and facts passed on together: a few milliseconds of the event loop. */
const BLOCK = 1_500

/**
 * Takes records in and passes them on in blocks, one block under way while the next is read: what is held in
 * memory does not grow with the file.
 */
export class Intake {
  private leads: Lined<LeadRecord>[] = []
  private facts: InFact[] = []
  private events: Lined<EngagementRecord>[] = []
  private touches: Lined<TouchRecord>[] = []
  private opportunities: Lined<OpportunityRecord>[] = []
  private opportunityEvents: Lined<OpportunityStageRecord>[] = []
  private held = 0
  private readonly seen = new Set<CanonicalRecord['kind']>()
  private underWay: Promise<void> = Promise.resolve()

  private readonly tx: Tx
  private readonly currency: string
  private readonly key: KeyOf

  constructor(tx: Tx, origin: { source: string; currency: string }) {
    this.tx = tx
    this.currency = origin.currency
    this.key = id => externalKey(id, origin.source)
  }

  /** Kinds of records that were taken in. */
  get kinds(): ReadonlySet<CanonicalRecord['kind']> {
    return this.seen
  }

  async add(line: number, record: CanonicalRecord): Promise<void> {
    this.seen.add(record.kind)
    this.hold(line, record)
    this.held++
    if (this.held >= BLOCK) await this.pass()
  }

  /** Passes the last block on and waits until everything has arrived. */
  async end(): Promise<void> {
    await this.pass()
    await this.underWay
  }

  private hold(line: number, record: CanonicalRecord): void {
    switch (record.kind) {
      case 'lead': {
        const leadRef = this.key(record.externalId)
        this.leads.push({ ...record, line })
        for (const fact of record.facts) this.facts.push({ ...fact, line, ofLead: true, leadRef })
        this.held += record.facts.length
        return
      }
      case 'lead_stage': {
        const leadRef = this.key(record.leadRef)
        for (const fact of record.facts) this.facts.push({ ...fact, line, ofLead: false, leadRef })
        return
      }
      case 'event':
        this.events.push({ ...record, line })
        return
      case 'touch':
        this.touches.push({ ...record, line })
        return
      case 'opportunity':
        this.opportunities.push({ ...record, line })
        return
      case 'opportunity_stage':
        this.opportunityEvents.push({ ...record, line })
    }
  }

  private async pass(): Promise<void> {
    const { key, leads, facts, events, touches, opportunities, opportunityEvents } = this
    this.leads = []
    this.facts = []
    this.events = []
    this.touches = []
    this.opportunities = []
    this.opportunityEvents = []
    this.held = 0
    await this.underWay
    this.underWay = Promise.all([
      intakeLeads(this.tx, leads, key),
      intakeFacts(this.tx, facts),
      intakeEvents(this.tx, events, key),
      intakeTouches(this.tx, touches, key),
      intakeOpportunities(this.tx, opportunities, { key, currency: this.currency }),
      intakeOpportunityEvents(this.tx, opportunityEvents, key),
    ]).then(() => undefined)
    this.underWay.catch(() => undefined)
  }
}
