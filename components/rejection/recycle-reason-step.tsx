'use client'

import { DigitChoices } from '@/components/handoff/digit-choices'
import type { PacketView } from '@/lib/contracts/packet'
import type { ReasonCode } from '@/lib/domain/rejection/reasons'
import { RECYCLE_REASONS } from './reason-codes'

type RecycleReasonStepProps = { flags: PacketView['flags']; onChoose: (reason: ReasonCode) => void }

/** Why the lead goes back to marketing for a while. */
export function RecycleReasonStep({ flags, onChoose }: RecycleReasonStepProps) {
  return (
    <DigitChoices
      label="Reasons to recycle"
      choices={RECYCLE_REASONS.map(({ code, reason, label }) => ({
        key: code,
        label,
        warning: flags.find(each => each.reason === reason)?.message,
      }))}
      onChoose={key => {
        const chosen = RECYCLE_REASONS.find(({ code }) => code === key)
        if (chosen) onChoose(chosen.reason)
      }}
    />
  )
}
