'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { LoadFailed } from '@/components/reporting/load-failed'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Skeleton } from '@/components/ui/skeleton'
import { useLive } from '@/lib/client/use-live'
import type { AlignmentList } from '@/lib/contracts/alignment'
import { kappaHeadline } from './kappa-words'
import { roundsQuery } from './queries'
import { RoundTable } from './round-table'
import { useAlignmentWrite } from './use-alignment-write'

/** Whether both sides mean the same by a lead worth a conversation, over time. */
export function Rounds({ timeZone }: { timeZone: string }) {
  const { data, error, refetch } = useQuery(roundsQuery)
  const client = useQueryClient()
  useLive(({ topic }) => {
    if (topic === 'review') void client.invalidateQueries({ queryKey: ['alignment'] })
  })
  if (error) return <LoadFailed error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton className="h-64 w-full" />
  const newest = data.rounds.find(each => each.kappa !== null)
  return (
    <>
      <PageHeader
        title={newest?.kappa ? kappaHeadline(newest.kappa) : 'Do both sides mean the same?'}
        actions={<NextStep list={data} />}
      >
        Marketing and sales each label the same twenty past leads “worth a conversation?” and write down what
        they mean. Neither sees the other, or what became of the leads, before both have handed in.
      </PageHeader>
      <Section id="rounds" title="Rounds">
        {data.rounds.length === 0 ? (
          <EmptyState title="No round yet">
            The leads are drawn evenly from those that were won, that became an SQL, that were accepted and
            that were sent back.
          </EmptyState>
        ) : (
          <RoundTable rounds={data.rounds} timeZone={timeZone} />
        )}
      </Section>
    </>
  )
}

function NextStep({ list }: { list: AlignmentList }) {
  const router = useRouter()
  const write = useAlignmentWrite<{ id: string }>()
  const [newest] = list.rounds
  if (newest && newest.kappa === null) {
    const isMine = list.side !== null && newest[list.side].handed_in_at === null
    return (
      <LinkButton
        href={`/reviews/alignment/${newest.id}` as Route}
        variant={isMine ? 'primary' : 'secondary'}
      >
        {isMine ? `Label for ${list.side}` : `See round ${newest.n}`}
      </LinkButton>
    )
  }
  if (!list.may_open) return null
  return (
    <div className="flex flex-col items-end gap-2">
      <Button
        variant="primary"
        pending={write.isPending}
        onClick={() =>
          void write
            .mutateAsync({ path: '' })
            .then(({ id }) => router.push(`/reviews/alignment/${id}` as Route))
            .catch(() => undefined)
        }
      >
        Start a round
      </Button>
      {write.error ? <Banner tone="bad">{write.error.message}</Banner> : null}
    </div>
  )
}
