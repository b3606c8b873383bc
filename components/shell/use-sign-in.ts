'use client'

import { useState } from 'react'
import { signIn } from '@/lib/client/sign-in'

type Attempt = Parameters<typeof signIn>[0]

/** Signs in and leaves with a full load: nothing of whoever was signed in before may stay in memory. */
export function useSignIn() {
  const [pending, setPending] = useState<Attempt | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const attempt = async (given: Attempt) => {
    setPending(given)
    setRefused(null)
    const words = await signIn(given).catch(
      () => 'Treaty cannot be reached right now. Try again in a moment.',
    )
    if (words === null) {
      window.location.assign('/overview')
      return
    }
    setRefused(words)
    setPending(null)
  }
  return { attempt, pending, refused }
}
