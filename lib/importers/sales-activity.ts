import { headerKey } from './reading/headers'

/** Event types that are something a sales person did, in a file that mixes them with what leads did. */
const SALES_ACTIVITIES = new Set(
  [
    'call',
    'call attempt',
    'outbound call',
    'phone call',
    'sales call',
    'call logged',
    'voicemail',
    'meeting',
    'meeting held',
    'meeting booked',
    'sales meeting',
    'sales email',
    'sales email sent',
    'one to one email',
    'email reply',
    'reply',
    'sales reply',
    'linkedin message',
    'sms',
    'sales touch',
    'first touch',
    'sequence email',
    'automated email',
    'auto reply',
  ].map(headerKey),
)

/** No human attempt: machines writing, and records about the lead rather than contact with it. */
const NO_CONTACT =
  /sequence|cadence|automat|autorepl|autorespon|bulk|listemail|blast|marketing|newsletter|bounce|^note|^task$|^todo|status|assign|^log|created|updated|deleted/

export function isSalesActivity(type: string): boolean {
  return SALES_ACTIVITIES.has(headerKey(type))
}

/** Only a person's attempt, reply or meeting is a first touch; automatic mails and status changes are none. */
export function countsAsFirstTouch(type: string): boolean {
  return !NO_CONTACT.test(headerKey(type))
}
