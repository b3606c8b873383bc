import { HocuspocusProviderWebsocket } from '@hocuspocus/provider'

/** Opens the line to the server of what is edited together; a lost one is tried again within two seconds. */
export function openCollaborationSocket(): HocuspocusProviderWebsocket {
  const protocol = location.protocol === 'https:' ? 'wss' : 'ws'
  return new HocuspocusProviderWebsocket({
    url: `${protocol}://${location.host}/collab`,
    delay: 400,
    minDelay: 200,
    factor: 1.5,
    maxDelay: 2_000,
  })
}
