'use client'

import { useQuery } from '@tanstack/react-query'
import { textLinkStyles } from '@/components/ui/text-link'
import { PART_LABELS, type Part } from '@/lib/domain/agreement/change'
import { CommentThread } from './comment-thread'
import { useDocument } from './draft-context'
import { commentsQuery } from './queries'

/** Everything that is still being talked about, in one place: also what is about no clause that is there. */
export function OpenThreads() {
  const { data } = useQuery(commentsQuery)
  const open = data?.comments.filter(each => each.id === each.thread_id && each.resolved === null) ?? []
  if (!data || open.length === 0) return null
  return (
    <section aria-labelledby="threads">
      <h2 id="threads" className="mb-2 font-semibold">
        Open comments
      </h2>
      <ul className="flex flex-col gap-4">
        {open.map(first => (
          <li key={first.id}>
            <AnchorLink anchor={first.anchor} />
            <CommentThread
              first={first}
              answers={data.comments.filter(each => each.thread_id === first.id && each.id !== first.id)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

function AnchorLink({ anchor }: { anchor: string }) {
  const [part = '', id = ''] = anchor.split('/')
  const name = useDocument(({ doc }) => {
    const entry = doc.getMap(part).toJSON()[id] as { name?: string; title?: string } | undefined
    return entry?.name ?? entry?.title ?? ''
  })
  const label = Object.hasOwn(PART_LABELS, part) ? PART_LABELS[part as Part] : 'The agreement'
  return (
    <a href={`#${anchor}`} className={`${textLinkStyles} mb-1 inline-block text-xs`}>
      {name || label}
    </a>
  )
}
