import { draftSuggestionInput } from '@/lib/contracts/rejection'
import { gate } from '@/lib/server/gate'
import { draftSuggestion } from '@/lib/server/rejection/draft'

export const POST = gate.write('agreement.comment', draftSuggestionInput, draftSuggestion)
