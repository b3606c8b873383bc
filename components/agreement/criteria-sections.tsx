'use client'

import { Section } from '@/components/ui/section'
import { useSlot } from './draft-context'
import { DraftList } from './draft-list'
import { DraftNumber } from './draft-number'
import { DraftSwitch } from './draft-switch'
import { DraftText } from './draft-text'
import { DraftWords } from './draft-words'
import { EntryRow } from './entry-row'
import { BehaviourRuleRow, FitRuleRow, GateRow } from './rule-rows'
import { TermLine } from './term-line'
import { useVocabulary } from './use-vocabulary'

const GUARDS = [
  ['recycled', 'Recycled', 'Rejected before, and nothing meaningful done since'],
  ['persona_mismatch', 'Persona mismatch', 'A gate fails'],
  ['form_fill', 'Form as the only sign', 'One form filled in, and nothing else'],
  ['single_session', 'A single visit', 'Everything happened within one visit'],
] as const

/** Who is a qualified lead: gates, points, lines, guards and ways in. */
export function CriteriaSections() {
  return (
    <>
      <Section
        id="gates"
        title="Who may become a lead at all"
        note="Passed or failed, before any point is counted."
      >
        <DraftList
          list="gates"
          label="ICP gates"
          empty="No gate: everybody may become a lead."
          add="Add gate"
          fresh={{
            name: '',
            field: 'employees',
            operator: 'gte',
            value: 50,
            when_unknown: 'hold',
            enforced: true,
          }}
          row={id => <GateRow key={id} id={id} />}
        />
      </Section>
      <Section
        id="fit_rules"
        title="Points for who they are"
        note="Every rule that matches counts; points may be negative."
      >
        <DraftList
          list="fit_rules"
          label="Fit rules"
          empty="No fit rule: who somebody is gives no points."
          add="Add fit rule"
          fresh={{ name: '', field: 'industry', operator: 'in', value: [], points: 5 }}
          row={id => <FitRuleRow key={id} id={id} />}
        />
      </Section>
      <Section
        id="behaviour_rules"
        title="Points for what they do"
        note="Each event counts, fades, and counts no further than its limits."
      >
        <DraftList
          list="behaviour_rules"
          label="Behaviour rules"
          empty="No behaviour rule: nothing somebody does gives points."
          add="Add behaviour rule"
          fresh={{
            ...{ name: '', event: 'page_view', conditions: [], points: 5 },
            ...{ max_per_day: null, cap: null, half_life_days: null, window_days: null },
          }}
          row={id => <BehaviourRuleRow key={id} id={id} />}
        />
      </Section>
      <Thresholds />
      <Guards />
      <Routes />
    </>
  )
}

const term = (path: string) => ({ term: `criteria.${path}` })

function Thresholds() {
  return (
    <Section id="thresholds" title="The line" note="Reached, a lead is handed over.">
      <div className="border-t border-hairline">
        <TermLine label="Total score">
          <DraftNumber slot={term('thresholds.total')} label="Threshold" unit="points" />
        </TermLine>
        <TermLine label="Of which fit, at least">
          <DraftNumber slot={term('thresholds.minimum_fit')} label="Least fit" empty="any" unit="points" />
        </TermLine>
        <TermLine label="Of which engagement, at least">
          <DraftNumber
            slot={term('thresholds.minimum_engagement')}
            label="Least engagement"
            empty="any"
            unit="points"
          />
        </TermLine>
        <TermLine label="Fit brings in at most">
          <DraftNumber slot={term('caps.fit')} label="Cap of fit" empty="any" unit="points" />
        </TermLine>
        <TermLine label="Engagement brings in at most">
          <DraftNumber slot={term('caps.engagement')} label="Cap of engagement" empty="any" unit="points" />
        </TermLine>
      </div>
      <h3 className="mt-5 mb-1 font-medium">Lines of single segments</h3>
      <DraftList
        list="segments"
        label="Thresholds of segments"
        empty="One line for everybody."
        add="Add line for a segment"
        fresh={{ segment: '', total: 50, minimum_fit: null, minimum_engagement: null }}
        row={id => <SegmentRow key={id} id={id} />}
      />
    </Section>
  )
}

function SegmentRow({ id }: { id: string }) {
  const list = 'segments'
  const [segment] = useSlot({ list, id, field: 'segment' })
  const label = typeof segment === 'string' && segment !== '' ? segment : 'this segment'
  return (
    <EntryRow
      {...{ list, id, label }}
      head={
        <DraftText
          slot={{ list, id, field: 'segment' }}
          label="Segment"
          placeholder="Segment"
          className="w-48"
        />
      }
      aside={
        <DraftNumber slot={{ list, id, field: 'total' }} label={`Threshold for ${label}`} unit="points" />
      }
    />
  )
}

function Guards() {
  return (
    <Section
      id="guards"
      title="Guards"
      note="Known ways in which a score misleads. On, such a lead is held back; in any case it is marked."
    >
      <div className="border-t border-hairline">
        {GUARDS.map(([mode, label, note]) => (
          <TermLine key={mode} label={label} note={note}>
            <DraftSwitch slot={term(`guards.${mode}`)}>Hold back</DraftSwitch>
          </TermLine>
        ))}
      </div>
    </Section>
  )
}

function Routes() {
  const { events } = useVocabulary()
  const offered = events.map(({ value, leads }) => ({ value, leads }))
  const [inbound] = useSlot(term('routes.inbound'))
  const [product] = useSlot(term('routes.pql'))
  return (
    <Section
      id="routes"
      title="Ways to sales"
      note="Somebody who asks for a person never has to earn points; a gate holds for everybody."
    >
      <div className="border-t border-hairline">
        <TermLine label="Asked for a person" note="Passes over the line, not over the gates">
          <DraftSwitch slot={term('routes.inbound')}>On</DraftSwitch>
        </TermLine>
        {inbound === true ? (
          <TermLine label="Events that ask for a person">
            <DraftWords
              slot={term('routes.inbound.events')}
              label="Add an event that asks for a person"
              offered={offered}
            />
          </TermLine>
        ) : null}
        <TermLine label="By score">
          <DraftSwitch slot={term('routes.scored')}>On</DraftSwitch>
        </TermLine>
        <TermLine label="By use of the product" note="A line of its own, over the rules on these events">
          <DraftSwitch slot={term('routes.pql')}>On</DraftSwitch>
        </TermLine>
        {product === true ? (
          <>
            <TermLine label="Events of use">
              <DraftWords slot={term('routes.pql.events')} label="Add an event of use" offered={offered} />
            </TermLine>
            <TermLine label="Line of use">
              <DraftNumber
                slot={term('routes.pql.threshold')}
                label="Threshold of the product route"
                unit="points"
              />
            </TermLine>
          </>
        ) : null}
        <TermLine label="Events that are forms">
          <DraftWords slot={term('event_kinds.forms')} label="Add a form" offered={offered} />
        </TermLine>
        <TermLine label="Too weak to renew interest after a rejection">
          <DraftWords slot={term('event_kinds.weak')} label="Add a weak event" offered={offered} />
        </TermLine>
      </div>
    </Section>
  )
}
