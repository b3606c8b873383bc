import { connect } from 'node:net'
import postgres from 'postgres'

type Target = { host: string[]; port: number[] }

/**
 * A connection for COPY. The driver leaves Nagle's algorithm on, and the short message that ends each COPY then
 * waits 40 ms for an acknowledgement; a socket of our own turns it off.
 */
export function bulkClient(url: string): postgres.Sql {
  const socket = ({ host, port }: Target) =>
    new Promise((resolve, reject) => {
      const open = connect({ host: host[0], port: port[0] ?? 5_432, noDelay: true })
      open.once('connect', () => resolve(open))
      open.once('error', reject)
    })
  // `socket` is an option of the driver that its types leave out.
  const options = { max: 1, onnotice: () => undefined, socket } as postgres.Options<Record<string, never>>
  return postgres(url, options)
}
