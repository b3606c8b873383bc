import { clsx } from 'clsx'

/** Holds the place of what is coming; appears only after 200 ms, so quick answers never flicker. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={clsx('block animate-reveal rounded-sm bg-sunken', className)} />
}
