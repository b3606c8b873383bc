import type { SocketContext } from './socket-context'

type States = Map<number, Record<string, unknown>>

/** Which socket a presence belongs to: the first that sent it. A browser also sends on what it heard of others. */
export class Presence {
  private readonly owners = new Map<number, string>()

  /** Leaves only what the sender says of themselves, under their own name. */
  hold(states: States, { socketId, userId, name, role }: SocketContext): void {
    for (const [client, state] of [...states]) {
      const owner = this.owners.get(client) ?? socketId
      if (owner !== socketId) {
        states.delete(client)
        continue
      }
      this.owners.set(client, socketId)
      const { field, cursor } = state
      const shown: Record<string, unknown> = { user: { id: userId, name, role } }
      if (typeof field === 'string') shown.field = field.slice(0, 200)
      if (typeof cursor === 'object') shown.cursor = cursor
      states.set(client, shown)
    }
  }

  forget(socketId: string): void {
    for (const [client, owner] of this.owners) if (owner === socketId) this.owners.delete(client)
  }
}
