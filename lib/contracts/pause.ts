import { z } from 'zod'
import { NOTE_MAX, NOTE_MIN } from '@/lib/domain/handoff/transition'
import { PAUSE_REASON_CODES } from '@/lib/domain/sla/pause-reasons'

/** `POST /api/v1/handoffs/{id}/pauses`: the clocks of a handoff stand still, for a reason. */
export const pauseInput = z
  .strictObject({
    id: z.uuid(),
    reason: z.enum(PAUSE_REASON_CODES),
    note: z.string().trim().max(NOTE_MAX).nullish(),
  })
  .refine(({ reason, note }) => reason !== 'other' || [...(note ?? '')].length >= NOTE_MIN, {
    path: ['note'],
    message: `say it in at least ${NOTE_MIN} characters`,
  })
export type PauseInput = z.infer<typeof pauseInput>

/** `DELETE /api/v1/handoffs/{id}/pauses`: they run again, and the due times move by what was lost. */
export const resumeInput = z.strictObject({ id: z.uuid() })
export type ResumeInput = z.infer<typeof resumeInput>

const instant = z.iso.datetime().nullable()

export const pausedView = z.object({
  id: z.uuid(),
  paused_at: instant,
  due_at: instant,
  answer_due_at: instant,
  revision: z.int(),
})
export type PausedView = z.infer<typeof pausedView>
