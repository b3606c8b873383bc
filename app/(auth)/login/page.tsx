import type { Metadata } from 'next'
import { LoginForm } from '@/components/shell/login-form'
import { Mark } from '@/components/shell/mark'
import { SampleEntrances } from '@/components/shell/sample-entrances'
import { listDemoIdentities } from '@/lib/server/identity/demo'

export const metadata: Metadata = { title: 'Sign in' }

const CLAUSES = [
  'What counts as a qualified lead.',
  'What each side owes it, and by when.',
  'What really became of every one, in numbers both sides can sign.',
]

export default async function LoginPage() {
  const identities = await listDemoIdentities()
  return (
    <main className="grid min-h-dvh lg:grid-cols-[minmax(0,11fr)_minmax(0,9fr)]">
      <section className="flex flex-col px-6 pt-8 sm:px-12 lg:border-r lg:border-hairline lg:px-16 lg:py-14">
        <p className="flex items-center gap-3 text-base font-semibold">
          <Mark className="size-6" />
          Treaty
        </p>
        <div className="my-auto max-w-lg pt-10 lg:pb-16">
          <h1 className="text-xl font-semibold tracking-tight lg:text-2xl">
            One agreement between marketing and sales.
          </h1>
          <ol className="mt-8 max-lg:hidden">
            {CLAUSES.map((clause, i) => (
              <li key={clause} className="flex gap-5 border-t border-hairline py-3.5 text-base text-ink-2">
                <span className="w-4 text-ink-3">{i + 1}</span>
                {clause}
              </li>
            ))}
          </ol>
          <p className="mt-3 text-base text-ink-2 lg:hidden">
            What counts as a qualified lead, what each side owes it, and what really became of every one.
          </p>
          <Signatures />
        </div>
      </section>
      <section className="flex flex-col gap-10 px-6 py-10 sm:px-12 lg:justify-center lg:px-16">
        <div className="w-full max-w-sm">
          <h2 className="mb-5 text-lg font-semibold">Sign in</h2>
          <LoginForm />
        </div>
        {identities.length > 0 ? (
          <SampleEntrances identities={identities.map(({ key, role }) => ({ key, role }))} />
        ) : null}
      </section>
    </main>
  )
}

/** Where both sides sign: the only two colours of the product, and what they stand for. */
function Signatures() {
  return (
    <div aria-hidden="true" className="mt-16 grid grid-cols-2 gap-10 text-xs text-ink-3 max-lg:hidden">
      <p className="border-t-2 border-marketing pt-2">For marketing</p>
      <p className="border-t-2 border-sales pt-2">For sales</p>
    </div>
  )
}
