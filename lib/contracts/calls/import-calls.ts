import { eventsAnswer, eventsInput } from '../event'
import {
  detectRequest,
  importBatchList,
  importBatchView,
  importDetection,
  importId,
  importList,
  importRequest,
} from '../import'
import type { Call } from './call'

const batch = { name: 'Import', schema: importBatchView }

export const importCalls: Call[] = [
  {
    method: 'get',
    path: '/api/v1/imports',
    action: 'import.read',
    tag: 'Imports',
    summary: 'List imports, the newest first',
    input: importList,
    takes: 'query',
    answer: { name: 'ImportList', schema: importBatchList },
  },
  {
    method: 'post',
    path: '/api/v1/imports',
    action: 'import.write',
    tag: 'Imports',
    summary: 'Import a file',
    description:
      'The body is the file. The answer comes at once; ask for the import until its status is done or failed. rows = created + updated + unchanged + skipped + failed, always. With dry_run=true nothing is kept, and the answer says what would have happened.',
    input: importRequest,
    takes: 'file',
    answer: batch,
    status: 202,
  },
  {
    method: 'post',
    path: '/api/v1/imports/detect',
    action: 'import.write',
    tag: 'Imports',
    summary: 'Look at a file without importing it',
    description: 'The first 256 KB of the body decide. One byte more tells that the file goes on.',
    input: detectRequest,
    takes: 'file',
    answer: { name: 'ImportDetection', schema: importDetection },
  },
  {
    method: 'get',
    path: '/api/v1/imports/{id}',
    action: 'import.read',
    tag: 'Imports',
    summary: 'Get an import',
    input: importId,
    takes: 'query',
    answer: batch,
  },
  {
    method: 'delete',
    path: '/api/v1/imports/{id}',
    action: 'import.write',
    tag: 'Imports',
    summary: 'Undo an import',
    description: 'Refused while a later import rests on it.',
    input: importId,
    takes: 'query',
    answer: batch,
  },
  {
    method: 'get',
    path: '/api/v1/imports/{id}/errors',
    action: 'import.read',
    tag: 'Imports',
    summary: 'Download the rows that were left out, with the reason',
    input: importId,
    takes: 'query',
    answer: 'file',
  },
  {
    method: 'post',
    path: '/api/v1/events',
    action: 'event.write',
    tag: 'Events',
    summary: 'Send engagement events and sales touches',
    description:
      'Up to 1,000 at once. The same source and external id again is an update, not another event.',
    input: eventsInput,
    takes: 'body',
    answer: { name: 'EventsAnswer', schema: eventsAnswer },
  },
]
