import { clsx } from 'clsx'
import type { SignatureView } from '@/lib/contracts/agreement'
import { formatInstant } from '@/lib/domain/format/format-instant'

/** The two places for a name under a contract; the empty one says whose it is. */
export function SignatureBlock({
  signatures,
  timeZone,
}: {
  signatures: readonly SignatureView[]
  timeZone: string
}) {
  return (
    <dl className="grid gap-8 sm:grid-cols-2">
      {(['marketing', 'sales'] as const).map(side => {
        const signature = signatures.find(each => each.side === side)
        return (
          <div
            key={side}
            className={clsx('border-t-2 pt-2', side === 'marketing' ? 'border-marketing' : 'border-sales')}
          >
            <dt
              className={clsx('text-xs font-medium', side === 'marketing' ? 'text-marketing' : 'text-sales')}
            >
              For {side === 'marketing' ? 'Marketing' : 'Sales'}
            </dt>
            {signature ? (
              <dd>
                <span className="text-base font-semibold">{signature.name}</span>
                <span className="block text-xs text-ink-3">
                  {formatInstant(signature.signed_at, timeZone)}
                </span>
              </dd>
            ) : (
              <dd className="text-ink-3">Not signed</dd>
            )}
          </div>
        )
      })}
    </dl>
  )
}
