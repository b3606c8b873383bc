'use client'

import { useMutation } from '@tanstack/react-query'
import type { Route } from 'next'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { writeJson } from '@/lib/client/request'
import type { LabSuggestion } from './suggestions-of'

type SuggestButtonProps = { suggestions: readonly LabSuggestion[]; because: string }

/** Puts every change on its clause in the draft of the agreement, as a suggestion somebody there takes over. */
export function SuggestButton({ suggestions, because }: SuggestButtonProps) {
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
  const isDone = write.isSuccess && write.data === JSON.stringify(suggestions)
  if (isDone)
    return (
      <LinkButton href={'/agreement' as Route} variant="primary">
        See them in the draft
      </LinkButton>
    )
  return (
    <Button
      variant="primary"
      pending={write.isPending}
      disabled={suggestions.length === 0}
      onClick={() => write.mutate()}
    >
      {write.isError ? 'Try again to suggest' : 'Suggest in the draft'}
    </Button>
  )
}
