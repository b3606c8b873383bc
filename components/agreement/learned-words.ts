import type { LearnedDraft } from '@/lib/contracts/learned-draft'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatShare } from '@/lib/domain/format/format-share'

type Ready = Extract<LearnedDraft, { state: 'ready' }>
type Missing = Extract<LearnedDraft, { state: 'missing' }>

export const WHY_LEFT_OUT: Readonly<Record<Ready['left_out'][number]['why'], (by: string | null) => string>> =
  {
    too_good: () => 'nearly all with it were won. Make sure it was known before the hand-off.',
    said_already: by => `says nearly the same as “${by ?? 'another rule'}”.`,
    asks_for_a_person: () => 'asks for a person, and goes to sales without points.',
    enough: () => 'there are fifteen rules already.',
  }

/** How many of the won and of the others reach the line. */
export function tallyWords({ all, reached }: Ready['learned_from']): string {
  const others = { all: all.cases - all.won, reached: reached.cases - reached.won }
  const part = (some: number, of: number) =>
    `${formatCount(some)} of ${formatCount(of)}${of === 0 ? '' : ` (${formatShare(some / of)})`}`
  return `${part(reached.won, all.won)} won leads reach it, and ${part(others.reached, others.all)} of the others.`
}

/** Why there is nothing to start from, with what is needed and what is there. */
export function missingWords({ reason, needed, has }: Missing): string {
  const counts = `${formatCount(has.cases)} handoffs whose end is known, ${formatCount(has.won)} of them won`
  const least = `${needed.cases} handoffs, ${needed.won} of them won and ${needed.lost} not`
  switch (reason) {
    case 'no_quarters':
      return `There are ${counts}, all within one quarter. Rules are learned from earlier quarters and checked on later ones, so that at least two are needed, the earlier ones with ${least}.`
    case 'earlier':
      return `The earlier quarters have ${counts}. Below ${least}, rules would tell of chance.`
    case 'later':
      return `The later quarters, on which rules are checked, have ${counts}. At least ${least} are needed.`
    case 'no_signals':
      return `Of ${counts}, nothing that leads had done or been before the hand-off separates the won ones from the others by more than chance does.`
  }
}
