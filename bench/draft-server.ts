import { startCollaboration } from '../lib/server/collaboration/start'

// A process of its own, so that those who edit do not take its turns.
console.log(await startCollaboration())
