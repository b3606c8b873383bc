'use client'

import { CONDITION_KINDS, operatorsFor, valueFor } from './condition-kinds'
import { DraftChoice } from './draft-choice'
import { useDraft, useSlot } from './draft-context'
import { DraftNumber } from './draft-number'
import { DraftText } from './draft-text'
import { DraftWords } from './draft-words'
import { PairEditor } from './pair-editor'
import type { Slot } from './slot'
import { useVocabulary } from './use-vocabulary'

type ConditionEditorProps = { list: 'fit_rules' | 'gates'; id: string; label: string }

/** Field, operator and value of a rule or a gate; a change of operator brings a value of its kind. */
export function ConditionEditor({ list, id, label }: ConditionEditorProps) {
  const session = useDraft()
  const slot = (field: string): Slot => ({ list, id, field })
  const [field] = useSlot(slot('field'))
  const [operator] = useSlot(slot('operator'))
  const [value] = useSlot(slot('value'))
  const { fields, valuesOf } = useVocabulary()
  const kind = CONDITION_KINDS[String(operator)] ?? 'text'
  const setOperator = (next: string | null) => {
    session.set(slot('operator'), next)
    session.set(slot('value'), valueFor(next, value))
  }
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-1.5">
      <DraftChoice slot={slot('field')} label={`Field of ${label}`} options={fields} className="w-40" />
      <DraftChoice
        slot={slot('operator')}
        label={`Operator of ${label}`}
        options={operatorsFor(field)}
        onChoose={setOperator}
        className="w-40"
      />
      {kind === 'number' ? <DraftNumber slot={slot('value')} label={`Value of ${label}`} /> : null}
      {kind === 'pair' ? <PairEditor slot={slot('value')} label={label} /> : null}
      {kind === 'words' ? (
        <DraftWords slot={slot('value')} label={`Values of ${label}`} offered={valuesOf(field)} />
      ) : null}
      {kind === 'text' ? (
        <DraftText slot={slot('value')} label={`Value of ${label}`} className="w-40" />
      ) : null}
    </span>
  )
}
