'use client'

import './globals.css'

export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <main className="mx-auto flex min-h-dvh max-w-md flex-col items-start justify-center gap-4 px-6">
          <h1 className="text-xl font-semibold">Treaty could not start on this page</h1>
          <p className="text-ink-2">Nothing was lost. Try again in a moment.</p>
          <button
            type="button"
            onClick={() => retry()}
            className="h-9 rounded-md border border-rule px-3 font-medium"
          >
            Try again
          </button>
        </main>
      </body>
    </html>
  )
}
