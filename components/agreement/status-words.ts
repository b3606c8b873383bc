import type { AgreementVersion } from '@/lib/contracts/agreement'

export const STATUS_WORDS: Readonly<
  Record<AgreementVersion['status'], { words: string; tone: 'plain' | 'good' | 'warn' }>
> = {
  in_force: { words: 'In force', tone: 'good' },
  upcoming: { words: 'Signed, not in force yet', tone: 'warn' },
  superseded: { words: 'Superseded', tone: 'plain' },
}
