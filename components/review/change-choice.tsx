'use client'

import { useQuery } from '@tanstack/react-query'
import { agreementQuery, commentsQuery } from '@/components/agreement/queries'
import { Combobox } from '@/components/ui/combobox'
import { LIST_NAMES, LISTS } from '@/lib/collaboration/draft-layout'
import type { ReviewPack } from '@/lib/contracts/review-pack'
import { at, listOf } from '@/lib/domain/agreement/loose'
import { sayValue } from '@/lib/domain/agreement/say-value'
import type { DecisionChange } from '@/lib/domain/review/decision-change'

type ChangeChoiceProps = {
  pack: ReviewPack
  value: string | null
  onChange: (value: string | null) => void
}

/** What a decision changes in the draft: a reckoned edit, something proposed there, or a word on a clause. */
export function ChangeChoice({ pack, value, onChange }: ChangeChoiceProps) {
  const { data: comments } = useQuery(commentsQuery)
  const { data: agreement } = useQuery(agreementQuery)
  const threads = (comments?.comments ?? []).filter(
    each => each.id === each.thread_id && each.resolved === null && each.suggestion !== null,
  )
  const content = agreement?.draft.content
  const options = [
    ...threads.map(each => ({
      value: `thread:${each.id}`,
      label: each.body,
      hint: `proposed in the draft by ${each.author.name}`,
    })),
    ...pack.suggestions.map(each => ({
      value: `suggestion:${each.key}`,
      label: each.words,
      hint: `would have stopped ${each.handoffs} handoffs`,
    })),
    ...LIST_NAMES.flatMap(list =>
      listOf(at(content, ...LISTS[list])).flatMap(entry =>
        typeof entry.id === 'string'
          ? [
              {
                value: `clause:${list}/${entry.id}`,
                label: sayValue(entry.name ?? entry.title ?? entry.id),
                hint: 'a word on this clause',
              },
            ]
          : [],
      ),
    ),
    { value: 'clause:terms', label: 'The line, caps and guards', hint: 'a word on these terms' },
  ]
  return (
    <Combobox
      label="Change in the draft"
      placeholder="Changes nothing in the agreement"
      emptyText="Nothing matches"
      options={options}
      value={value}
      onValueChange={onChange}
    />
  )
}

/** The choice as the API takes it. */
export function changeOf(value: string | null): DecisionChange | null {
  if (value === null) return null
  const [kind, ...rest] = value.split(':')
  const name = rest.join(':')
  if (kind === 'thread') return { kind, id: name }
  return kind === 'suggestion' ? { kind, key: name } : { kind: 'clause', anchor: name }
}
