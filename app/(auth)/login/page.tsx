import type { Metadata } from 'next'
import { LoginForm } from '@/components/shell/login-form'
import { Mark } from '@/components/shell/mark'
import { SampleEntrances } from '@/components/shell/sample-entrances'
import { listDemoIdentities } from '@/lib/server/identity/demo'

export const metadata: Metadata = { title: 'Sign in' }

export default async function LoginPage() {
  const identities = await listDemoIdentities()
  return (
    <main className="grid min-h-dvh lg:grid-cols-[minmax(0,11fr)_minmax(0,9fr)]">
      <section className="flex flex-col justify-between gap-12 px-6 pt-8 pb-4 sm:px-12 lg:border-r lg:border-hairline lg:px-16 lg:py-14">
        <p className="flex items-center gap-3 text-base font-semibold">
          <Mark className="size-6" />
          Treaty
        </p>
        <div className="max-w-xl">
          <h1 className="text-xl font-semibold tracking-tight sm:text-2xl">
            One agreement between marketing and sales.
          </h1>
          <p className="mt-4 max-w-md text-base text-ink-2">
            What counts as a qualified lead, what each side owes it, and what really became of every one: with
            numbers both sides can sign.
          </p>
        </div>
        <Signatures />
      </section>
      <section className="flex flex-col justify-center gap-10 px-6 py-10 sm:px-12 lg:px-16">
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

/** The place where both sides sign: the only two colours of the product, and what they mean. */
function Signatures() {
  return (
    <div aria-hidden="true" className="hidden max-w-xl grid-cols-2 gap-10 text-xs text-ink-3 lg:grid">
      <p className="border-t-2 border-marketing pt-2">For marketing</p>
      <p className="border-t-2 border-sales pt-2">For sales</p>
    </div>
  )
}
