import 'server-only'
import { agreedText } from '@/db/agreed-text'
import type { Tx } from '@/db/client'
import type { AgreementState } from '@/lib/contracts/agreement'
import { parseAgreement } from '@/lib/contracts/parse-agreement'
import { diffAgreement } from '@/lib/domain/agreement/diff-agreement'
import { readDraft } from '../draft/read-draft'
import { readCadence } from '../review/cadence'
import type { Scope } from '../scope'
import { openProposal } from './proposals'
import { contentInForce, listAgreementVersions } from './read'

/** Where the agreement stands: in force, upcoming, proposed, and the draft against what is in force. */
export async function getAgreement(tx: Tx, scope: Scope, input: unknown, now: Date): Promise<AgreementState> {
  const { versions } = await listAgreementVersions(tx, scope, input, now)
  const agreed = await contentInForce(tx, scope, now)
  const { content } = await readDraft(tx, scope, now)
  const parsed = parseAgreement(content)
  const inForce = versions.find(each => each.status === 'in_force') ?? null
  const review = await readCadence(tx, scope, now)
  return {
    in_force: inForce,
    upcoming: versions.filter(each => each.status === 'upcoming'),
    proposal: await openProposal(tx, scope),
    draft: {
      content,
      hash: parsed.ok ? agreedText(parsed.content).hash : null,
      refusals: parsed.ok ? [] : parsed.refusals,
      changes:
        agreed === null
          ? []
          : diffAgreement(agreed, parsed.ok ? parsed.content : content).map(change => change.text),
    },
    review: {
      every_months: review.everyMonths,
      last_at: review.lastAt?.toISOString() ?? null,
      next_at: review.nextAt?.toISOString() ?? null,
      overdue: review.isOverdue,
    },
  }
}
