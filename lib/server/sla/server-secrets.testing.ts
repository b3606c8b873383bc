import { afterAll, beforeAll } from 'vitest'
import type { TestDatabase } from '@/db/testing'
import { stopJobs } from '../job/jobs'

/** What the server's environment needs besides the database, for tests that send jobs. */
export function serverSecrets(database: TestDatabase) {
  return {
    TREATY_APP_URL: database.appUrl,
    TREATY_SECRET: 'a secret of the tests that is long enough',
    TREATY_BASE_URL: 'http://localhost:3000',
    TREATY_ALLOW_PRIVATE_WEBHOOKS: '1',
  }
}

/** Sets it for this process, whose environment is read once. */
export function setServerSecrets(database: TestDatabase): void {
  beforeAll(() => {
    Object.assign(process.env, serverSecrets(database))
  })
  afterAll(() => stopJobs())
}
