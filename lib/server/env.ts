import 'server-only'
import { z } from 'zod'

const schema = z.object({
  TREATY_APP_URL: z.string().startsWith('postgres', 'must be a postgres:// connection of the app role'),
  TREATY_SECRET: z.string().min(32, 'must have at least 32 characters'),
  TREATY_BASE_URL: z.url('must be the address people open, such as https://treaty.example.com'),
  TREATY_ROLE: z.enum(['all', 'web', 'collab', 'worker']).default('all'),
  /** Without it nothing is sent by e-mail, and the settings say so. */
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must be smtp:// or smtps://')
    .optional(),
  TREATY_MAIL_FROM: z.string().max(200).default('Treaty <treaty@localhost>'),
  /** Lets webhooks go to addresses inside the own network. For tests and for receivers next door. */
  TREATY_ALLOW_PRIVATE_WEBHOOKS: z
    .enum(['0', '1', 'true', 'false'])
    .default('0')
    .transform(value => value === '1' || value === 'true'),
  /** Port of the draft's own server on this machine's own address; any free one unless it is named. */
  TREATY_COLLAB_PORT: z.coerce.number().int().min(0).max(65_535).default(0),
  TREATY_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

export type Env = z.infer<typeof schema>

let parsed: Env | undefined

/** The environment, read and checked once; an error names the variable and what it should be. */
export function env(): Env {
  if (parsed) return parsed
  const result = schema.safeParse(process.env)
  if (!result.success) {
    const lines = result.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`The environment is not complete.\n${lines.join('\n')}`)
  }
  parsed = result.data
  return parsed
}

/** Cookies carry the __Host- prefix and Secure wherever the app is served over TLS. */
export function isSecure(): boolean {
  return env().TREATY_BASE_URL.startsWith('https://')
}
