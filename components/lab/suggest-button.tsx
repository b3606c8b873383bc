'use client'

import { useMutation } from '@tanstack/react-query'
import type { Route } from 'next'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { writeJson } from '@/lib/client/request'

type DraftSuggestion = { anchor: string; field: string; from: unknown; to: unknown }
type SuggestButtonProps = {
  suggestions: readonly DraftSuggestion[]
  because: string
  isSmall?: boolean
  isQuiet?: boolean
}

/** Puts every change on its clause in the draft of the agreement, as a suggestion somebody there takes over. */
export function SuggestButton({
  suggestions,
  because,
  isSmall = false,
  isQuiet = false,
}: SuggestButtonProps) {
  const write = useMutation({
    mutationFn: async () => {
      const body = `From the lab: ${because}. ${window.location.href}`
      for (const { anchor, ...suggestion } of suggestions)
        await writeJson('/api/v1/agreement/comments', {
          method: 'POST',
          body: { anchor, body: body.slice(0, 4_000), suggestion },
        })
      return JSON.stringify(suggestions)
    },
  })
  const look = isSmall ? ({ size: 'sm' } as const) : ({ variant: isQuiet ? 'secondary' : 'primary' } as const)
  const isDone = write.isSuccess && write.data === JSON.stringify(suggestions)
  if (isDone)
    return (
      <LinkButton href={'/agreement' as Route} {...look}>
        See them in the draft
      </LinkButton>
    )
  return (
    <Button
      {...look}
      pending={write.isPending}
      disabled={suggestions.length === 0}
      onClick={() => write.mutate()}
    >
      {write.isError ? 'Try again to suggest' : isSmall ? 'Suggest a rule' : 'Suggest in the draft'}
    </Button>
  )
}
