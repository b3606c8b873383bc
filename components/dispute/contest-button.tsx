'use client'

import { WordsDialog } from './words-dialog'

/** Marketing contests one answer. */
export function ContestButton({ handoffId, name }: { handoffId: string; name: string | null }) {
  return (
    <WordsDialog
      trigger="Contest"
      title={`Contest the answer about ${name ?? 'this lead'}`}
      description="Sales is asked why, and an arbiter decides. The answer stays as it was told; only the statistics can follow the verdict."
      label="What speaks against the answer"
      choices={[
        {
          label: 'Contest the answer',
          path: `/api/v1/handoffs/${handoffId}/dispute`,
          body: comment => ({ comment }),
          isMain: true,
        },
      ]}
    />
  )
}
