import { sql } from 'drizzle-orm'
import { check, jsonb, text } from 'drizzle-orm/pg-core'

/** Content as the text that was hashed; the database itself holds text and hash together. */
export const hashedText = () => ({
  canonical: text('canonical').notNull(),
  hash: text('hash').notNull(),
  content: jsonb('content').notNull().generatedAlwaysAs(sql`canonical::jsonb`),
})

/** That the hash is the one of the text. */
export const isHashed = (name: string) =>
  check(name, sql`hash = encode(sha256(convert_to(canonical, 'UTF8')), 'hex')`)
