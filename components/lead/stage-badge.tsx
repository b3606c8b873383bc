import { Badge, type BadgeTone } from '@/components/ui/badge'
import { LEAD_STAGE_LABELS, type LeadStage } from '@/lib/domain/lead/lead-stage'

const TONES: Partial<Record<LeadStage, BadgeTone>> = { won: 'good', lost: 'bad', rejected: 'warn' }

/** Colour only for an end that was good or bad; everything under way is plain. */
export function StageBadge({ stage }: { stage: LeadStage }) {
  return <Badge tone={TONES[stage] ?? 'plain'}>{LEAD_STAGE_LABELS[stage]}</Badge>
}
