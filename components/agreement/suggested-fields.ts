/** Values one can suggest in passing, by list. */
export const SUGGESTED_FIELDS: Readonly<Record<string, { value: string; label: string }[]>> = {
  fit_rules: [{ value: 'points', label: 'Points' }],
  behaviour_rules: [
    { value: 'points', label: 'Points' },
    { value: 'cap', label: 'Counted at most' },
    { value: 'half_life_days', label: 'Half-life' },
  ],
  gates: [{ value: 'value', label: 'Value' }],
  segments: [{ value: 'total', label: 'Threshold' }],
  first_touch: [{ value: 'amount', label: 'Time' }],
  commitments: [
    { value: 'at_least', label: 'At least' },
    { value: 'at_most', label: 'At most' },
  ],
}
