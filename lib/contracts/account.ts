import { z } from 'zod'
import { PASSWORD_MAX } from '@/lib/domain/member/password-problem'

const password = z
  .string()
  .min(1, 'enter it')
  .max(PASSWORD_MAX * 4)

/** `POST /api/v1/account/password`: a person's own password. */
export const changePasswordInput = z.strictObject({ current: password, next: password })
export type ChangePasswordInput = z.infer<typeof changePasswordInput>

/** How many other sessions ended with the old password. */
export const changedPassword = z.object({ ended: z.int() })
export type ChangedPassword = z.infer<typeof changedPassword>
