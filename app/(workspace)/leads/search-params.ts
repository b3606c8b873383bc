import { createLoader } from 'nuqs/server'
import { leadParams } from '@/components/lead/lead-params'

export const loadLeadParams = createLoader(leadParams)
