'use client'

import { signOut } from '@/lib/client/sign-out'
import { switchWorkspace } from '@/lib/client/switch-workspace'
import type { Viewer } from './viewer'

/** Says that nothing here is real, and leaves in one press: to one's own workspace, or to the sign-in page. */
export function SampleBanner({ viewer }: { viewer: Viewer }) {
  const own = viewer.workspaces.find(each => each.id !== viewer.workspace.id)
  const leave = () => (own ? switchWorkspace(own.id) : signOut())
  return (
    <aside
      aria-label="Sample data"
      className="flex min-h-9 items-center gap-x-3 border-b border-hairline bg-sunken px-4 py-1 text-xs md:text-sm text-ink-2 md:px-8 print:hidden"
    >
      <p className="min-w-0 max-md:flex-1">You are exploring {viewer.workspace.name}, a sample company.</p>
      <button
        type="button"
        onClick={() => void leave()}
        className="touch-target font-medium text-ink underline decoration-rule underline-offset-3 hover:decoration-ink"
      >
        {own ? `Go to ${own.name}` : 'Leave'}
      </button>
    </aside>
  )
}
