'use client'

import { useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { Progress } from '@/components/ui/progress'
import { Section } from '@/components/ui/section'
import { Segmented } from '@/components/ui/segmented'
import type { AlignmentRoundView } from '@/lib/contracts/alignment'
import { DefinitionForm } from './definition-form'
import { LeadLine } from './lead-line'
import { useAlignmentWrite } from './use-alignment-write'

type Sheet = NonNullable<AlignmentRoundView['sheet']>
type LabelSheetProps = { round: AlignmentRoundView; sheet: Sheet }

/** The leads to label for one's own side, its definition, and handing in. */
export function LabelSheet({ round, sheet }: LabelSheetProps) {
  const write = useAlignmentWrite()
  const finish = useAlignmentWrite()
  // What was just pressed shows at once; the server's own sheet follows.
  const [pressed, setPressed] = useState<Record<string, boolean>>({})
  const labels = { ...sheet.labels, ...pressed }
  const done = sheet.cards.filter(card => card.n in labels).length
  const isComplete = done === sheet.cards.length && sheet.definition !== null
  const label = (n: number, isWorth: boolean) => {
    setPressed({ ...pressed, [n]: isWorth })
    write.mutate({ path: `/${round.id}/labels`, body: { labels: { [n]: isWorth } } })
  }
  return (
    <>
      <Section
        id="leads"
        title={`Leads, for ${round.side}`}
        note="Worth a conversation, from what one could know that day?"
      >
        <Progress
          value={done}
          max={sheet.cards.length}
          label="Labelled"
          text={`${done} of ${sheet.cards.length}`}
        />
        <ol className="mt-4">
          {sheet.cards.map(card => (
            <li
              key={card.n}
              className="grid items-start gap-x-8 gap-y-2 border-b border-hairline py-4 md:grid-cols-[2rem_1fr_auto]"
            >
              <span className="text-ink-3 tabular-nums">{card.n}</span>
              <LeadLine card={card} />
              <Segmented
                label={`Lead ${card.n}, worth a conversation?`}
                options={[
                  { value: 'yes', label: 'Worth it' },
                  { value: 'no', label: 'Not' },
                ]}
                value={card.n in labels ? (labels[card.n] ? 'yes' : 'no') : null}
                onValueChange={value => label(card.n, value === 'yes')}
              />
            </li>
          ))}
        </ol>
        {write.error ? (
          <Banner tone="bad" className="mt-4">
            {write.error.message}
          </Banner>
        ) : null}
      </Section>
      <Section
        id="definition"
        title="What your side means by it"
        note="Without looking at the agreement: what you would write down if you had to."
      >
        <DefinitionForm roundId={round.id} definition={sheet.definition} actions={sheet.actions} />
      </Section>
      <div className="flex flex-wrap items-center gap-4 border-t border-hairline pt-6">
        <Confirm
          trigger={
            <Button variant="primary" disabled={!isComplete}>
              Hand in for {round.side}
            </Button>
          }
          title={`Hand in for ${round.side}?`}
          action="Hand in"
          tone="primary"
          onConfirm={() => finish.mutateAsync({ path: `/${round.id}/hand-in` })}
        >
          It stays as it is then. The result is there as soon as the other side has handed in too.
        </Confirm>
        {isComplete ? null : (
          <span className="text-ink-2">
            {done < sheet.cards.length
              ? `${sheet.cards.length - done} still to label${sheet.definition ? '' : ', and the definition to save'}.`
              : 'Save what your side means first.'}
          </span>
        )}
      </div>
    </>
  )
}
