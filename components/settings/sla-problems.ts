import type { z } from 'zod'
import type { SlaDocument } from '@/lib/contracts/sla-terms'

const MOST = 8

/** What keeps the terms from being saved, each with the place it is at in words. */
export function slaProblems(error: z.ZodError, document: SlaDocument): string[] {
  const said = error.issues.map(({ path, message }) => {
    const place = placeOf(path, document)
    return place === null ? message : `${place}: ${message}`
  })
  return [...new Set(said)].slice(0, MOST)
}

function placeOf([part, at]: readonly PropertyKey[], document: SlaDocument): string | null {
  const index = typeof at === 'number' ? at : -1
  switch (part) {
    case 'calendars':
      return document.calendars[index]?.name || `Calendar ${index + 1}`
    case 'first_touch':
      return `First touch, ${document.first_touch[index]?.route || `promise ${index + 1}`}`
    case 'disposition':
      return 'Answer'
    case 'attempts':
      return 'Attempts'
    case 'reminders_before_minutes':
      return 'Reminders'
    case 'escalations':
      return 'Escalations'
    default:
      return null
  }
}
