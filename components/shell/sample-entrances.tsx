'use client'

import { ArrowRight } from 'lucide-react'
import { Banner } from '@/components/ui/banner'
import { Spinner } from '@/components/ui/spinner'
import { type MemberRole, ROLE_LABELS } from '@/lib/domain/policy/roles'
import { useSignIn } from './use-sign-in'

type Entrance = { key: string; role: MemberRole }

const LOOKS_AT: Partial<Record<MemberRole, string>> = {
  marketing_leader: 'Whether more leads mean more pipeline',
  sales_manager: 'What was accepted, what was not, and why',
  sales_rep: 'The leads that are theirs',
  executive: 'The whole, on one page',
}

/** One press and one is somebody at the sample company: no account, no form. */
export function SampleEntrances({ identities }: { identities: readonly Entrance[] }) {
  const { attempt, pending, refused } = useSignIn()
  const entering = pending?.provider === 'demo' ? pending.identity : null
  return (
    <div className="w-full max-w-sm">
      <h2 className="text-sm font-semibold">Or look around Northwind, a sample company, as its</h2>
      <ul className="mt-2 border-t border-hairline">
        {identities.map(({ key, role }) => (
          <li key={key} className="border-b border-hairline">
            <button
              type="button"
              disabled={pending !== null}
              onClick={() => void attempt({ provider: 'demo', identity: key })}
              className="touch-target ring-inset-focus group flex w-full items-center gap-3 py-2.5 text-left"
            >
              <span className="min-w-0 flex-1">
                <span className="block font-medium">{ROLE_LABELS[role]}</span>
                <span className="block text-xs text-ink-3">{LOOKS_AT[role]}</span>
              </span>
              {entering === key ? (
                <Spinner />
              ) : (
                <ArrowRight
                  className="size-4 text-ink-3 transition-transform duration-100 group-hover:translate-x-0.5 group-hover:text-ink"
                  aria-hidden="true"
                />
              )}
            </button>
          </li>
        ))}
      </ul>
      {refused ? (
        <Banner tone="bad" className="mt-3">
          {refused}
        </Banner>
      ) : null}
    </div>
  )
}
