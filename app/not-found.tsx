import { Mark } from '@/components/shell/mark'
import { LinkButton } from '@/components/ui/link-button'

export default function NotFound() {
  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col items-start justify-center gap-4 px-6">
      <Mark className="size-7" />
      <h1 className="text-xl font-semibold tracking-tight">There is nothing at this address</h1>
      <p className="text-ink-2">It may belong to another workspace, or to something that was undone.</p>
      <LinkButton href="/overview">Go to the overview</LinkButton>
    </main>
  )
}
