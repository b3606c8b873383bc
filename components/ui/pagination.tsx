import type { Route } from 'next'
import { LinkButton } from './link-button'

type PaginationProps = {
  /** "1–50 of 1,204 leads" */
  summary: string
  previous: Route | null
  next: Route | null
}

/** Cursor paging by links: the page one is on is a URL. */
export function Pagination({ summary, previous, next }: PaginationProps) {
  return (
    <nav aria-label="Pages" className="flex items-center justify-between gap-4 py-3 text-sm text-ink-2">
      <span>{summary}</span>
      <span className="flex gap-2">
        {previous ? (
          <LinkButton href={previous} size="sm" rel="prev">
            Previous
          </LinkButton>
        ) : null}
        {next ? (
          <LinkButton href={next} size="sm" rel="next">
            Next
          </LinkButton>
        ) : null}
      </span>
    </nav>
  )
}
