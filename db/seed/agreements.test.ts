import { describe, expect, it } from 'vitest'
import { agreementContent } from '@/lib/contracts/agreement-content'
import { parseCriteria } from '@/lib/contracts/criteria'
import { slaTermsFrom } from '@/lib/contracts/sla-terms'
import { AGREED_SLA } from './agreed-sla'
import { AGREEMENTS } from './agreements'

describe.each(AGREEMENTS.map(agreement => [agreement.n, agreement.content] as const))(
  'version %i of the sample agreement',
  (_n, content) => {
    it('is content as any version has it, and says nothing that the contract adds or drops', () => {
      expect(agreementContent.parse(content)).toEqual(content)
    })

    it('has criteria that can be applied', () => {
      expect(parseCriteria(content.criteria)).toMatchObject({ ok: true })
    })

    it('promises what the story was told by', () => {
      expect(slaTermsFrom(agreementContent.parse(content).sla)).toEqual(AGREED_SLA)
    })

    it('has promises of both sides', () => {
      expect(new Set(content.commitments.map(({ side }) => side))).toEqual(new Set(['sales', 'marketing']))
    })
  },
)
