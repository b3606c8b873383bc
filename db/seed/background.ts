import { browsing, formFill } from './engagement'
import { drawProfile } from './profile'
import type { Rng, Weighted } from './rng'
import type { LeadStory } from './story'

export type BackgroundWish = {
  key: string
  createdAt: number
  countries: Weighted<string>
  /** The lead filled in one form, which its agreement does not count as enough. */
  isFormFill: boolean
  eventCount: number
}

/** A lead that never reached the line. Nobody knows what it would have become. */
export function tellBackground(rng: Rng, wish: BackgroundWish): LeadStory {
  const mode = wish.isFormFill ? 'form_fill' : 'background'
  const profile = drawProfile(rng, { mode, fate: null, countries: wish.countries })
  const events = wish.isFormFill
    ? formFill(rng, wish.createdAt)
    : browsing(rng, wish.createdAt, wish.eventCount)
  const story = {
    key: wish.key,
    createdAt: wish.createdAt,
    profile,
    events,
    touches: [],
    facts: [],
    deals: [],
  }
  return { ...story, createdAt: Math.min(wish.createdAt, events[0]?.at ?? wish.createdAt) }
}
