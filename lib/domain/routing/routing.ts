/** Which handoffs a rule is for: every field that names values has to have one of them; an empty one is any. */
export type RoutingCondition = {
  route: readonly string[]
  segment: readonly string[]
  country: readonly string[]
  source: readonly string[]
}

export type RoutingRule = {
  id: string
  name: string
  when: RoutingCondition
  /** Who takes turns on what the rule matches. */
  members: readonly string[]
}

/** How handoffs without an owner find one: the first rule that matches, else turns among the members listed. */
export type Routing = {
  isOn: boolean
  rules: readonly RoutingRule[]
  members: readonly string[]
  /** Whether reps see and take what nobody was given. */
  hasPool: boolean
}

export const DEFAULT_ROUTING: Routing = { isOn: false, rules: [], members: [], hasPool: true }
