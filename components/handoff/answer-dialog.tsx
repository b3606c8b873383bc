'use client'

import { AttemptsStep } from '@/components/rejection/attempts-step'
import { NoteStep } from '@/components/rejection/note-step'
import { ReasonStep } from '@/components/rejection/reason-step'
import { RecycleReasonStep } from '@/components/rejection/recycle-reason-step'
import { UntilStep } from '@/components/rejection/until-step'
import { Dialog } from '@/components/ui/dialog'
import type { PacketView } from '@/lib/contracts/packet'
import { REASONS } from '@/lib/domain/rejection/reasons'
import { type AnswerDraft, type AnswerStep, nextStep, withReason } from './answer-draft'
import { LeadStep } from './lead-step'
import { MissingStep } from './missing-step'
import { PersonStep } from './person-step'

const TITLES: Record<AnswerStep, string> = {
  reason: 'Why does it go back?',
  until: 'Until when?',
  attempts: 'How often did you try?',
  note: 'Say why',
  person: 'Who should have it?',
  lead: 'Which lead is it the same as?',
  missing: 'What is missing?',
}

type AnswerDialogProps = {
  draft: AnswerDraft
  /** Whom it is about: a name, or how many. */
  about: string
  /** The packet of the one handoff it is about; null for several, or while it is read. */
  packet: PacketView | null
  leadId: string | null
  assigneeId: string | null
  today: string
  onChange: (draft: AnswerDraft) => void
  onClose: () => void
}

/** Asks step by step for what an answer needs; complete, it closes and is given. */
export function AnswerDialog({ draft, about, onClose, ...rest }: AnswerDialogProps) {
  const step = nextStep(draft) ?? 'reason'
  const chosen = draft.reason ? `${REASONS[draft.reason].label}: ${about}` : about
  return (
    <Dialog
      open
      focus="content"
      onOpenChange={open => !open && onClose()}
      title={TITLES[step]}
      description={chosen}
      className={
        step === 'reason' && draft.verb === 'reject'
          ? 'w-[min(60rem,calc(100vw-2rem))]! max-md:top-auto! max-md:bottom-4 max-md:max-h-[85vh]'
          : 'max-md:top-auto! max-md:bottom-4'
      }
    >
      <Step step={step} draft={draft} {...rest} />
    </Dialog>
  )
}

type StepProps = Omit<AnswerDialogProps, 'about' | 'onClose'> & { step: AnswerStep }

function Step({ step, draft, packet, leadId, assigneeId, today, onChange }: StepProps) {
  const flags = packet?.flags ?? []
  switch (step) {
    case 'reason':
      return draft.verb === 'recycle' ? (
        <RecycleReasonStep flags={flags} onChoose={reason => onChange(withReason(draft, reason))} />
      ) : (
        <ReasonStep flags={flags} onChoose={reason => onChange(withReason(draft, reason))} />
      )
    case 'until':
      return (
        <UntilStep
          today={today}
          isRequired={draft.reason !== undefined && REASONS[draft.reason].evidence === 'date'}
          onChoose={until => onChange({ ...draft, until })}
        />
      )
    case 'attempts':
      return (
        <AttemptsStep
          logged={packet?.attempts_logged ?? 0}
          onChoose={attempts => onChange({ ...draft, attempts })}
        />
      )
    case 'note':
      return <NoteStep onChoose={note => onChange({ ...draft, note })} />
    case 'person':
      return (
        <PersonStep
          except={assigneeId}
          onMember={toMember => onChange({ ...draft, toMember })}
          onName={toName => onChange({ ...draft, toName })}
        />
      )
    case 'lead':
      return (
        <LeadStep
          leadId={leadId ?? ''}
          duplicates={packet?.duplicates ?? []}
          onChoose={intoLead => onChange({ ...draft, intoLead })}
        />
      )
    case 'missing':
      return <MissingStep onChoose={missing => onChange({ ...draft, missing })} />
  }
}
