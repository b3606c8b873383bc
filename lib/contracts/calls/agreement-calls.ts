import { agreementVersionInput, agreementVersions, agreementVersionWithContent } from '../agreement'
import { noInput } from '../no-input'
import type { Call } from './call'

export const agreementCalls: Call[] = [
  {
    method: 'get',
    path: '/api/v1/agreement/versions',
    action: 'agreement.read',
    tag: 'Agreement',
    summary: 'List the versions of the agreement, the newest first',
    input: noInput,
    takes: 'query',
    answer: { name: 'AgreementVersions', schema: agreementVersions },
  },
  {
    method: 'get',
    path: '/api/v1/agreement/versions/{n}',
    action: 'agreement.read',
    tag: 'Agreement',
    summary: 'Get a version as it was agreed',
    input: agreementVersionInput,
    takes: 'query',
    answer: { name: 'AgreementVersion', schema: agreementVersionWithContent },
  },
]
