import type { FirstTouchTerm, SlaTerms } from './terms'

/** The promise of a first touch for a route: that of the segment where there is one, else the route's own; null: none. */
export function firstTouchTerm(
  { firstTouch }: Pick<SlaTerms, 'firstTouch'>,
  route: string,
  segment: string | null,
): FirstTouchTerm | null {
  let general: FirstTouchTerm | null = null
  for (const term of firstTouch) {
    if (term.route !== route) continue
    if (term.segment !== null && term.segment === segment) return term
    if (term.segment === null) general ??= term
  }
  return general
}
