'use client'

import { Checkbox } from '@/components/ui/checkbox'
import { Section } from '@/components/ui/section'
import { REASON_GROUPS, REASONS } from '@/lib/domain/rejection/reasons'
import { useDraft, useSlot } from './draft-context'
import { DraftNumber } from './draft-number'
import { FieldFrame } from './field-frame'
import { TermLine } from './term-line'

const OFFERED = Object.entries(REASONS).filter(([, reason]) => !reason.importedOnly)

/** Which reasons sales may give, and how often both sides look at the whole. */
export function ReasonSection() {
  const { canEdit } = useDraft()
  const [value, set] = useSlot({ term: 'reasons.retired' })
  const retired = Array.isArray(value) ? value.map(String) : []
  const toggle = (code: string, isUsed: boolean) =>
    set(isUsed ? retired.filter(each => each !== code) : [...retired, code].sort())
  return (
    <>
      <Section
        id="reasons"
        title="Reasons"
        note="What sales may give when it sends a lead back. A retired reason is offered no more; what was given stays."
      >
        <FieldFrame at="terms/reasons.retired" className="block! w-full">
          <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
            {REASON_GROUPS.map(group => (
              <fieldset key={group}>
                <legend className="mb-1 text-xs font-medium text-ink-3 first-letter:uppercase">
                  {group}
                </legend>
                <div className="flex flex-col gap-1">
                  {OFFERED.filter(([, reason]) => reason.group === group).map(([code, reason]) => (
                    <Checkbox
                      key={code}
                      checked={!retired.includes(code)}
                      disabled={!canEdit}
                      onCheckedChange={isUsed => toggle(code, isUsed)}
                    >
                      {reason.label}
                    </Checkbox>
                  ))}
                </div>
              </fieldset>
            ))}
          </div>
        </FieldFrame>
      </Section>
      <Section id="review" title="Review">
        <TermLine label="Both sides look at the agreement every">
          <DraftNumber slot={{ term: 'review.every_months' }} label="Months between reviews" unit="months" />
        </TermLine>
      </Section>
    </>
  )
}
