import { hashSecret, newSecret } from '../secret'

const PREFIX = 'treaty_'
const SHAPE = /^treaty_([0-9a-f]{32})_([A-Za-z0-9_-]{43})$/

/** A token names its workspace, so that it can be looked up behind that workspace's row-level security. */
export function newToken(workspaceId: string): { token: string; hash: string; hint: string } {
  const secret = newSecret()
  return {
    token: `${PREFIX}${workspaceId.replaceAll('-', '')}_${secret}`,
    hash: hashSecret(secret),
    hint: secret.slice(-4),
  }
}

/** Workspace and secret hash of an Authorization header, or null when it is not one of our tokens. */
export function parseToken(authorization: string): { workspaceId: string; secretHash: string } | null {
  const match = SHAPE.exec(authorization.replace(/^Bearer\s+/i, '').trim())
  if (!match?.[1] || !match[2]) return null
  const workspaceId = match[1].replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return { workspaceId, secretHash: hashSecret(match[2]) }
}
