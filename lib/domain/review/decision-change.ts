/** How a decision becomes a change of the draft: a reckoned suggestion, what somebody proposed there already, a word on a clause. */
export type DecisionChange =
  | { kind: 'suggestion'; key: string }
  | { kind: 'thread'; id: string }
  | { kind: 'clause'; anchor: string }
