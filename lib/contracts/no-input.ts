import { z } from 'zod'

/** A call that takes nothing; whatever else is sent is refused. */
export const noInput = z.strictObject({})
