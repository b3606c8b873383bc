import type { ReactNode } from 'react'
import { NotificationBell } from '@/components/notification/notification-bell'
import { AccountMenu } from './account-menu'
import { Mark } from './mark'
import { BottomNavigation, SideNavigation } from './navigation'
import type { PageKey } from './pages'
import { SampleBanner } from './sample-banner'
import { SearchButton } from './search-button'
import { ShellKeys } from './shell-keys'
import type { Viewer } from './viewer'
import { WorkspaceMenu } from './workspace-menu'

type AppShellProps = { viewer: Viewer; pages: readonly PageKey[]; children: ReactNode }

export function AppShell({ viewer, pages, children }: AppShellProps) {
  return (
    <ShellKeys pages={pages}>
      <div className="md:grid md:grid-cols-[13.5rem_minmax(0,1fr)] print:block">
        <a
          href="#content"
          className="fixed top-2 left-2 z-60 -translate-y-16 rounded-md bg-ink px-3 py-2 text-sm text-paper focus:translate-y-0"
        >
          Skip to content
        </a>
        <header className="sticky top-0 hidden h-dvh flex-col gap-4 border-r border-hairline px-3 py-4 md:flex print:hidden">
          <div className="flex items-center gap-1">
            <div className="min-w-0 flex-1">
              <WorkspaceMenu viewer={viewer} />
            </div>
            <NotificationBell />
          </div>
          <SearchButton />
          <SideNavigation pages={pages} />
          <div className="mt-auto flex flex-col">
            <AccountMenu viewer={viewer} />
          </div>
        </header>
        <div className="min-w-0">
          <header className="flex items-center justify-between gap-2 border-b border-hairline px-2 py-1.5 md:hidden print:hidden">
            <WorkspaceMenu viewer={viewer} />
            <div className="flex items-center gap-1">
              <NotificationBell />
              <SearchButton compact />
              <AccountMenu viewer={viewer} compact />
            </div>
          </header>
          {viewer.workspace.isSample ? <SampleBanner viewer={viewer} /> : null}
          <main
            id="content"
            tabIndex={-1}
            className="mx-auto max-w-[84rem] px-4 pt-6 pb-24 outline-hidden md:px-8 md:pt-8 md:pb-16 print:p-0"
          >
            <p className="mb-8 hidden justify-between border-b border-rule pb-2 text-sm print:flex">
              <span className="font-semibold">{viewer.workspace.name}</span>
              <span className="flex items-center gap-2 text-ink-2">
                <Mark className="size-4" />
                Treaty
              </span>
            </p>
            {children}
          </main>
          <BottomNavigation pages={pages} />
        </div>
      </div>
    </ShellKeys>
  )
}
