import 'server-only'
import { createTransport, type Transporter } from 'nodemailer'
import { env } from '../env'

export type Mail = { to: { name: string; address: string }; subject: string; text: string; id: string }

const holder = globalThis as { treatyMail?: { url: string; transport: Transporter } }

/** Whether anything can be sent by e-mail here. */
export const hasMail = (): boolean => env().SMTP_URL !== undefined

/**
 * Hands a mail to the mail server. Its message id is that of the delivery, so that a second copy of one that was
 * accepted by a server and not noted by us is known as such by the receiver's mailbox.
 */
export async function sendMail({ to, subject, text, id }: Mail): Promise<void> {
  const { SMTP_URL, TREATY_MAIL_FROM, TREATY_BASE_URL } = env()
  if (!SMTP_URL) throw new Error('e-mail is off: SMTP_URL is not set')
  if (holder.treatyMail?.url !== SMTP_URL)
    holder.treatyMail = {
      url: SMTP_URL,
      transport: createTransport(SMTP_URL, { connectionTimeout: 10_000, socketTimeout: 20_000 } as object),
    }
  await holder.treatyMail.transport.sendMail({
    from: oneLine(TREATY_MAIL_FROM),
    to: { name: oneLine(to.name), address: oneLine(to.address) },
    subject: oneLine(subject),
    text,
    messageId: `<${id}@${new URL(TREATY_BASE_URL).hostname}>`,
    headers: { 'auto-submitted': 'auto-generated' },
  })
}

/** A header is one line: whatever would begin another is taken out. */
export function oneLine(text: string): string {
  return [...text]
    .map(each => (each < ' ' || each === '\u007f' || each === '\u2028' || each === '\u2029' ? ' ' : each))
    .join('')
    .trim()
}
