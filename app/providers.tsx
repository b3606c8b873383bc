'use client'

import { CSPProvider } from '@base-ui/react/csp-provider'
import { ThemeProvider } from 'next-themes'
import type { ReactNode } from 'react'

/** What every page needs, the sign-in page included: a theme before the first paint, and a nonce for styles. */
export function Providers({ nonce, children }: { nonce: string | undefined; children: ReactNode }) {
  return (
    <ThemeProvider
      attribute="class"
      defaultTheme="system"
      enableSystem
      disableTransitionOnChange
      nonce={nonce}
    >
      <CSPProvider nonce={nonce} disableStyleElements>
        {children}
      </CSPProvider>
    </ThemeProvider>
  )
}
