import 'server-only'
import type { Tx } from '@/db/client'
import type { DraftSuggestionInput } from '@/lib/contracts/rejection'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatShare } from '@/lib/domain/format/format-share'
import { draftChange } from '@/lib/domain/loop/draft-change'
import { editKey, editWords } from '@/lib/domain/loop/edit-words'
import { sharesOf } from '@/lib/domain/loop/outcome-tally'
import type { Suggestion } from '@/lib/domain/loop/rank-suggestions'
import { addComment } from '../agreement/comments'
import type { Written } from '../gate'
import type { Scope } from '../scope'
import { findSuggestions } from './analyse'
import { keepEdit } from './keep-edit'

/** Puts an edit beside its clause in the draft, with what it would have done, reckoned here and not by the browser. */
export async function draftSuggestion(
  tx: Tx,
  scope: Scope,
  { suggestion: key, cluster, ...asked }: DraftSuggestionInput,
  now: Date,
): Promise<Written> {
  const { agreed, suggestions } = await findSuggestions(tx, scope, asked, now)
  const found = suggestions.find(each => editKey(each.edit) === key)
  if (!agreed || !found) return { ok: false, code: 'not_found', message: 'There is no such suggestion.' }
  const { anchor, field, from, to } = draftChange(found.edit, agreed.criteria)
  const body = `${editWords(found.edit, agreed.criteria)}. ${evidenceWords(found)}`
  const comment = { anchor, body, thread_id: null, mentions: [], suggestion: { field, from, to } }
  const written = await addComment(tx, scope, comment)
  if (!written.ok) return written
  const { id } = written.body as { id: string }
  if (cluster !== undefined) {
    const isKept = await keepEdit(
      tx,
      scope,
      cluster,
      { id, anchor, field, to, words: editWords(found.edit, agreed.criteria) },
      now,
    )
    if (!isKept)
      return {
        ok: false,
        code: 'conflict',
        message: 'This cluster was answered meanwhile, or has ended by itself.',
      }
  }
  return { ...written, body: { id, anchor, body } }
}

const many = (n: number, noun: string) => `${formatCount(n)} ${noun}${n === 1 ? '' : 's'}`

/** What an edit would have done, in a sentence that stays with it. */
export function evidenceWords({ prevented, kept }: Pick<Suggestion, 'prevented' | 'kept'>): string {
  const [own, rest] = [sharesOf(prevented).acceptance, sharesOf(kept).acceptance]
  const compared =
    own.value === null || rest.value === null
      ? ''
      : ` Sales accepted ${formatShare(own.value)} of these and ${formatShare(rest.value)} of the rest.`
  return `On history it would have stopped ${many(prevented.handoffs, 'handoff')}: ${formatCount(prevented.sentBack)} that sales sent back, ${formatCount(prevented.accepted)} that it took, ${many(prevented.sql, 'SQL')} and ${many(prevented.wins, 'win')}.${compared}`
}
