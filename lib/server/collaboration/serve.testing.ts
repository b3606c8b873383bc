import { startCollaboration } from './start'

// A process of its own that serves drafts, as a second machine would; its first line says where.
console.log(await startCollaboration())
