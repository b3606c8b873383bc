import { json } from '@/lib/server/problem'

/** The process runs and answers; says nothing of the database. */
export const GET = async () => json({ status: 'ok' })
