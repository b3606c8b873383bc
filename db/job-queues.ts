/** The schema that pg-boss keeps its jobs in, beside the product's own. */
export const JOB_SCHEMA = 'jobs'

/**
 * The queues there are. They are made with the schema, by its owner: the app may send, take and end jobs, and make
 * nothing. A job of a killed process is given to another one when it expires. What a job does is asked of the
 * database again when it runs, so that one that runs twice changes nothing the second time.
 */
export const JOB_QUEUES = {
  /** Looks after the promises of one workspace; one at most waits for each. */
  'sla.sweep': {
    policy: 'short',
    expireInSeconds: 60,
    retryLimit: 0,
    retentionSeconds: 600,
    deleteAfterSeconds: 600,
  },
  /** Sends one delivery. How often and when it is tried again is written with the delivery. */
  'delivery.send': {
    policy: 'standard',
    expireInSeconds: 60,
    retryLimit: 30,
    retryDelay: 15,
    retentionSeconds: 14 * 86_400,
    deleteAfterSeconds: 3_600,
  },
} as const
export type JobQueue = keyof typeof JOB_QUEUES

export type JobData = {
  'sla.sweep': { workspaceId: string }
  'delivery.send': { workspaceId: string; deliveryId: string }
}
