import { Section } from '@/components/ui/section'
import type { AlignmentResult } from '@/lib/contracts/alignment'
import { AgainstTable } from './against-table'
import { AgreementTable } from './agreement-table'
import { DefinitionTable } from './definition-table'
import { chanceText, kappaText } from './kappa-words'
import { LabelledLeads } from './labelled-leads'
import { DRAWN_AS } from './stratum-labels'

/** What both sides said, beside each other and beside what happened. */
export function RoundResult({ result }: { result: AlignmentResult }) {
  const { kappa, strata, leads } = result
  const text = kappaText(kappa)
  return (
    <>
      <Section
        id="agreement"
        title="How far both agree"
        note="Kappa is agreement beyond chance: 1 is always the same answer, 0 is what chance would bring."
      >
        <div className="grid gap-x-12 gap-y-6 md:grid-cols-[auto_1fr]">
          <p>
            <span className="block text-xl font-semibold tabular-nums">{text.value}</span>
            <span className="text-ink-3">
              {text.interval ? `${text.interval}, ` : ''}n {kappa.n}
            </span>
          </p>
          <AgreementTable counts={result.counts} />
        </div>
        <p className="mt-4 max-w-prose text-ink-2">
          {chanceText(kappa)} Of the leads{' '}
          {strata
            .filter(({ n }) => n > 0)
            .map(({ stratum, n }) => `${n} ${DRAWN_AS[stratum]}`)
            .join(', ')}
          : the agreement is the one on such a mix, not on everyday leads.
        </p>
      </Section>
      <Section
        id="outcome"
        title="Against what really happened"
        note="A lead turned out to be worth it when sales qualified it after a conversation."
      >
        <AgainstTable against={result.against} />
      </Section>
      <Section id="definitions" title="What each side wrote down">
        <DefinitionTable definitions={result.definitions} />
      </Section>
      <Section id="disagreements" title="Lead by lead" note="Those on which both sides differ come first.">
        {leads ? (
          <LabelledLeads leads={leads} />
        ) : (
          <p className="text-ink-2">Single leads are shown to marketing and sales.</p>
        )}
      </Section>
    </>
  )
}
