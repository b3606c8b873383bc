import type { MemberRole } from '@/lib/domain/policy/roles'
import type { Principal } from '../principal'

/** Who is behind a socket, as the session said when it was opened. */
export type SocketContext = {
  principal: Extract<Principal, { kind: 'session' }>
  workspaceId: string
  userId: string
  name: string
  role: MemberRole
  sessionId: string
  socketId: string
}
