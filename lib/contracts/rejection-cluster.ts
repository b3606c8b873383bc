import { z } from 'zod'
import { CLUSTER_ANSWERS } from '@/lib/domain/loop/cluster'

const instant = z.iso.datetime()
const count = z.int()

const subject = {
  reason: z.string(),
  reason_label: z.string(),
  segment: z.string().nullable(),
  /** `rule:<id>`, `hand_raise:hand_raise`, or `unexplained`. */
  rule: z.string(),
  rule_name: z.string(),
}

/** Rejections of one reason, segment and rule that marketing owes an answer to. */
export const clusterView = z.object({
  key: z.string(),
  ...subject,
  rejections: count,
  first_at: instant,
  last_at: instant,
  /** When there were enough of them: the clock of the answer starts here. */
  opened_at: instant,
  due_at: instant,
})
export type ClusterView = z.infer<typeof clusterView>

export const clusterAnswerView = z.object({
  id: z.uuid(),
  ...subject,
  /** Null for those who see no leads and might tell one from so few. */
  rejections: count.nullable(),
  kind: z.enum(CLUSTER_ANSWERS),
  version: count.nullable(),
  /** Whether the version named is in force, signed for later, or not signed yet. */
  version_state: z.enum(['in_force', 'upcoming', 'not_signed']).nullable(),
  why: z.string(),
  by: z.string(),
  answered_at: instant,
  opened_at: instant,
  due_at: instant,
  /** When the reps were told that the version is in force. */
  told_at: instant.nullable(),
})
export type ClusterAnswerView = z.infer<typeof clusterAnswerView>

/** `GET /api/v1/rejections/clusters`: what marketing owes an answer to, and what it answered. */
export const clusterList = z.object({
  /** So many of one subject within so many days make a cluster. */
  least: count,
  days: count,
  /** The promised time in words; null where nothing is agreed and 14 days are taken. */
  term: z.string().nullable(),
  clusters: z.array(clusterView),
  /** Answers, the newest first. */
  answers: z.array(clusterAnswerView),
  /** Of the clusters answered or due within the last 90 days: answered in time, answered late, overdue. */
  record: z.object({ in_time: count, late: count, overdue: count }),
  /** Versions that an answer may name: the next one, and signed ones. */
  next_version: count,
  may_answer: z.boolean(),
  is_cut: z.boolean(),
})
export type ClusterList = z.infer<typeof clusterList>

/** `POST /api/v1/rejections/clusters/answers`: marketing's answer to a cluster, which the reps who logged it are told. */
export const answerClusterInput = z
  .strictObject({
    cluster: z.string().min(2).max(400),
    kind: z.enum(CLUSTER_ANSWERS),
    version: z.int().min(1).optional(),
    why: z.string().trim().min(10, 'say why in at least 10 characters').max(2_000),
  })
  .refine(({ kind, version }) => (kind === 'fixed') === (version !== undefined), {
    path: ['version'],
    message: 'name the version that fixes it, and none otherwise',
  })
export type AnswerClusterInput = z.infer<typeof answerClusterInput>

export const answeredCluster = z.object({ id: z.uuid(), told: count })
export type AnsweredCluster = z.infer<typeof answeredCluster>
