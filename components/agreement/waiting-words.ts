import type { SignatureView } from '@/lib/contracts/agreement'

/** "Marketing signed · waiting for Sales". */
export function waitingWords(signatures: readonly Pick<SignatureView, 'side'>[]): string {
  const has = (side: SignatureView['side']) => signatures.some(each => each.side === side)
  if (has('marketing') && has('sales')) return 'Both sides signed'
  if (has('marketing')) return 'Marketing signed · waiting for Sales'
  if (has('sales')) return 'Sales signed · waiting for Marketing'
  return 'Waiting for Marketing and Sales'
}
