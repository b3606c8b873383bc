import 'server-only'
import { DRAFT_CHANNEL } from '@/db/draft-channel'
import { type Listener, listenTo } from '@/db/listener'
import { PROCESS, type Stored } from './draft-rows'
import { journals } from './journals'

/** Brings what other processes store into the documents that are open in this one. */
export function startRelay(): Listener {
  return listenTo({
    channel: DRAFT_CHANNEL,
    onMessage: payload => {
      const { document, process, ids }: Stored = JSON.parse(payload)
      if (process !== PROCESS) journals().get(document)?.hear(ids)
    },
    onListening: () => {
      // Whatever was said while nobody listened is unknown: every open document is read again.
      for (const journal of journals().values()) journal.hear(null)
    },
  })
}
