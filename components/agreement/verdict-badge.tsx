import { Badge } from '@/components/ui/badge'
import { VERDICT_WORDS, type Verdict } from '@/lib/contracts/commitment-standing'

const TONES = { kept: 'good', broken: 'bad', unclear: 'plain', unknown: 'plain' } as const

export function VerdictBadge({ verdict }: { verdict: Verdict }) {
  return <Badge tone={TONES[verdict]}>{VERDICT_WORDS[verdict]}</Badge>
}
